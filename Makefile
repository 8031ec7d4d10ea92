# make run     environment, data, the page on the first article
# make test    environment, test needs (Chromium included), every test
# make check   lint, types, tests: what CI runs
# make bench   speed, memory and accuracy, as printed tables
#
# Uses uv where it is present, else venv and pip. A step that failed half-way is taken up again at
# the next call: its stamp is written last, and uv and pip keep what they have downloaded.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PORT ?= 8501

ifdef UV
INSTALL := $(UV) pip install --quiet --python $(BIN)/python
else
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

.PHONY: run test check lint types bench data clean
.DEFAULT_GOAL := check

run: $(VENV)/run.stamp data
	$(BIN)/streamlit run dashboard.py --server.port $(PORT)

test: $(VENV)/test.stamp data
	$(BIN)/python -m pytest -q

check: lint types test

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/test.stamp
	$(BIN)/mypy

bench: $(VENV)/bench.stamp data
	$(BIN)/python -m bench

# Unpacks the shipped gazetteer once; does nothing when it is there.
data: $(VENV)/run.stamp
	$(BIN)/python -m geo gazetteer unpack

clean:
	rm -rf $(VENV) data/cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
ifdef UV
	$(UV) venv --quiet --python $(PYTHON) $(VENV)
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
endif

$(VENV)/run.stamp: requirements.txt | $(BIN)/python
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt pyproject.toml tests/install_chromium.sh $(VENV)/run.stamp
	$(INSTALL) --group test
	sh tests/install_chromium.sh $(BIN)/python
	@touch $@

$(VENV)/bench.stamp: $(VENV)/test.stamp
	$(INSTALL) --group bench
	@touch $@
