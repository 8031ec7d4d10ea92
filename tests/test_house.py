"""The house's rules: one direction, one door per library, small files, every room in README."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Left to right: a room may import those on its left.
ROOMS = (
    "geo.model", "geo.errors", "geo.geodesy", "geo.article", "geo.gazetteer", "geo.places.lexicon",
    "geo.places.learnt", "geo.places.adjectives", "geo.places.tokens", "geo.places.forms", "geo.places.recognition",
    "geo.places.senses", "geo.places.resolution", "geo.places",
    "geo.axes", "geo.read", "geo.accuracy", "geo.views", "geo.page", "dashboard",
)  # fmt: skip
# The only files (or folders) that may import a library.
DOORS = {
    "sqlite3": ("geo/gazetteer/",),
    "geopy": ("geo/gazetteer/",),
    "numpy": ("geo/places/",),
    "geographiclib": ("geo/geodesy.py",),
    "py3langid": ("geo/article/language.py",),
    "folium": ("geo/views/map.py",),
    "branca": ("geo/views/map.py",),
    "fluent": ("geo/views/words.py",),
    "streamlit": ("geo/page/", "dashboard.py"),
    "streamlit_folium": ("geo/page/", "dashboard.py"),
    "js_lib_leaflet": ("geo/page/",),
    "trafilatura": ("geo/article/sources/web_page.py",),
    "lxml": ("geo/article/sources/web_page.py", "geo/article/sources/word.py"),
    "pypdf": ("geo/article/sources/pdf.py",),
    "docx": ("geo/article/sources/word.py",),
    "charset_normalizer": ("geo/article/sources/encoding.py",),
    "idna": ("geo/article/sources/address.py",),
    "certifi": ("geo/article/sources/fetch.py",),
    "subprocess": ("geo/article/sources/isolation.py",),
    "pickle": (),
    "spacy": (),
}
FILES = sorted([*ROOT.glob("geo/**/*.py"), ROOT / "dashboard.py"])
MAX_LINES = 300


def imports(path):
    """The dotted names that a file imports, relative ones included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the import in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(dotted):
    """The index of the room that a dotted name lies in, None outside the rooms."""
    inside = [i for i, room in enumerate(ROOMS) if f"{dotted}.".startswith(f"{room}.")]
    return inside[0] if inside else None


def name_of(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_one_way(path):
    own = room_of(name_of(path))
    if own is None:  # geo/__init__ and geo/__main__ stand at the front door
        return
    for dotted in imports(path):
        other = room_of(dotted)
        assert other is None or other <= own, f"{name_of(path)} imports {dotted}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_one_door_per_library(path):
    relative = path.relative_to(ROOT).as_posix()
    for dotted in imports(path):
        doors = DOORS.get(dotted.split(".")[0])
        assert doors is None or relative.startswith(doors), f"{relative} imports {dotted}"


def test_only_the_dashboard_imports_the_page():
    for path in FILES:
        if "page" not in path.parts and path.name != "dashboard.py":
            assert not any(d.startswith("geo.page") for d in imports(path)), path


SOURCES = [
    path
    for pattern in (
        "*.py",
        "geo/**/*.py",
        "geo/**/*.js",
        "tests/*.py",
        "bench/*.py",
        "data/**/*.py",
    )
    for path in ROOT.glob(pattern)
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_are_small(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_LINES, f"{lines} lines: divide it by what it does"


def test_readme_names_every_room():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for room in sorted(p.name for p in (ROOT / "geo").iterdir() if (p / "__init__.py").exists()):
        assert f"{room}/" in readme, f"README does not name geo/{room}/"


def test_every_room_says_what_it_does():
    for init in ROOT.glob("geo/*/__init__.py"):
        docstring = ast.get_docstring(ast.parse(init.read_text(encoding="utf-8")))
        assert docstring, f"{init} has no docstring"
        assert "may import" in docstring.lower(), f"{init} does not say what it may import"
