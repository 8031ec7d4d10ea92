"""python -m geo: what each command prints, writes and refuses."""

import csv
import hashlib
import io
import json
import subprocess
import sys
from functools import partial

import pytest

from geo.__main__ import main
from geo.article.sources import read_address
from tests.source_files import mail
from tests.web_reading import HERE
from tests.web_server import answer, redirect, serving

TEXT = "L'armée a quitté Palmyre.\r\nElle marche sur Raqqa, a dit Moscou."


@pytest.fixture
def dispatch(tmp_path):
    path = tmp_path / "dispatch.txt"
    path.write_bytes(TEXT.encode())
    return path


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_read_keeps_the_text_as_decoded(capsys, dispatch):
    code, out, err = run(capsys, "read", dispatch)
    reading = json.loads(out)
    assert (code, err) == (0, "")
    assert (reading["schema"], reading["language"], reading["text"]) == ("dateline/1", "fr", TEXT)
    for mention in reading["mentions"]:
        assert TEXT[mention["start"] : mention["end"]] == mention["surface"]
    assert [m["surface"] for m in reading["mentions"]] == ["Palmyre", "Raqqa", "Moscou"]


def test_a_byte_order_mark_is_not_text(capsys, tmp_path):
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    _, out, _ = run(capsys, "read", path, "--lang", "fr")
    assert json.loads(out)["text"] == TEXT


def test_formats_and_output_file(capsys, dispatch, tmp_path):
    target = tmp_path / "out.geojson"
    assert run(capsys, "read", dispatch, "--format", "geojson", "-o", target) == (0, "", "")
    assert json.loads(target.read_text(encoding="utf-8"))["type"] == "FeatureCollection"
    code, out, _ = run(capsys, "read", dispatch, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert code == 0
    assert "Palmyre" in {row["surface"] for row in rows}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "bad.txt is empty. Choose another one."),
        (
            bytes(range(256)) * 4,
            "bad.txt is not text in an encoding that Dateline knows. Save it as UTF-8 and read it again.",
        ),
        (
            b"PK\x03\x04",
            "bad.txt is damaged: it cannot be opened as DOCX. Save it anew, or paste its text.",
        ),
    ],
)
def test_bad_input_is_one_clear_line(capsys, tmp_path, content, sentence):
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    code, out, err = run(capsys, "read", path)
    assert (code, out) == (2, "")
    assert err.endswith(sentence + "\n")
    assert err.count("\n") == 1


def test_a_read_file_says_where_it_is_from(capsys, dispatch):
    origin = json.loads(run(capsys, "read", dispatch)[1])["provenance"]
    assert origin.pop("read_at").endswith("Z")
    assert origin == {
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "kind": "text",
        "file_name": "dispatch.txt",
        "addresses": [],
    }


def test_a_document_is_read_and_its_notes_are_told(capsys, tmp_path):
    path = tmp_path / "dispatch.eml"
    path.write_bytes(mail(plain=TEXT, attachment=True))
    code, out, err = run(capsys, "read", path)
    reading = json.loads(out)
    assert (code, err) == (0, "1 attachment was not opened.\n")
    assert (reading["title"], reading["provenance"]["kind"]) == (
        "La ville de Saint-Aubin est reprise",
        "email",
    )


def test_an_address_is_read_and_what_was_asked_is_told(capsys, monkeypatch):
    monkeypatch.setattr("geo.__main__.read_address", partial(read_address, policy=HERE))
    with serving() as server:
        server.answers["/"] = redirect(server.url("/a"))
        server.answers["/a"] = answer(TEXT.encode(), kind="text/plain; charset=utf-8")
        code, out, err = run(capsys, "read", server.url("/"))
    addresses = [server.url("/"), server.url("/a")]
    assert (code, err) == (0, "".join(f"Asking {address}\n" for address in addresses))
    reading = json.loads(out)
    assert (reading["text"], reading["provenance"]["addresses"]) == (TEXT, addresses)


def test_a_private_address_is_refused(capsys):
    code, out, err = run(capsys, "read", "HTTP://127.0.0.1/")
    assert (code, out) == (2, "")
    assert err.startswith("127.0.0.1 leads to 127.0.0.1, which is not on the public internet")
    assert err.count("\n") == 1


def test_fetching_can_be_turned_off(capsys, monkeypatch):
    monkeypatch.setenv("DATELINE_FETCH", "off")
    code, out, err = run(capsys, "read", "https://example.org/")
    assert (code, out) == (2, "")
    assert err.startswith("Fetching web addresses is turned off here (DATELINE_FETCH=off)")


def test_a_missing_file_is_one_clear_line(capsys, tmp_path):
    code, _, err = run(capsys, "read", tmp_path / "none.txt")
    assert code == 2
    assert (
        err
        == f"{tmp_path / 'none.txt'}: No such file or directory. Check the name and try again.\n"
    )


def test_batch_goes_on_after_a_failure(capsys, tmp_path):
    lines = [
        json.dumps({"id": "a", "text": TEXT, "title": "Titre", "source": "S", "date": "2016-03"}),
        "{not json",
        "",
        json.dumps({"id": 7, "text": ""}),
        json.dumps(["no", "object"]),
        json.dumps({"id": "b", "text": "The army entered Aleppo.", "lang": "en"}),
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    code, _, err = run(capsys, "batch", source, target)
    written = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert (code, err) == (0, "2 read, 3 failed\n")
    assert [record["id"] for record in written] == ["a", "line 2", 7, "line 5", "b"]
    assert ["error" in record for record in written] == [False, True, True, True, False]
    assert (written[0]["text"], written[0]["title"]) == (TEXT, "Titre")
    assert written[-1]["mentions"][0]["surface"] == "Aleppo"


def test_batch_can_leave_the_text_out(capsys, tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "a", "text": TEXT}), encoding="utf-8")
    run(capsys, "batch", source, target, "--no-text")
    record = json.loads(target.read_text(encoding="utf-8"))
    assert "text" not in record
    assert record["mentions"][0]["surface"] == "Palmyre"


def test_the_real_command_reads_standard_input(dispatch):
    done = subprocess.run(
        [sys.executable, "-m", "geo", "read", "-"],
        input=dispatch.read_bytes(), capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout.decode())["text"] == TEXT
