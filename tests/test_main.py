"""python -m geo: what each command prints, writes and refuses."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import threading
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
    assert err.startswith("The address leads to 127.0.0.1, which is not on the public internet")
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_batch_reads_a_pipe_once(capsys, tmp_path):
    pipe, target = tmp_path / "pipe", tmp_path / "out.jsonl"
    os.mkfifo(pipe)
    lines = [json.dumps({"id": n, "text": TEXT, "source": "S"}) for n in range(3)]
    writer = threading.Thread(target=pipe.write_text, args=("\n".join(lines),), daemon=True)
    writer.start()
    code, _, err = run(capsys, "batch", pipe, target)
    assert (code, err) == (0, "3 read, 0 failed\n")
    writer.join()


def test_the_real_command_reads_standard_input(dispatch):
    done = subprocess.run(
        [sys.executable, "-m", "geo", "read", "-"],
        input=dispatch.read_bytes(), capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout.decode())["text"] == TEXT


def batch(capsys, tmp_path, content):
    """The exit code, the lines written and the last line of messages of a batch over ``content``."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(content)
    code, _, err = run(capsys, "batch", source, target, "--no-text")
    lines = target.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    return code, [json.loads(line) for line in lines], err.splitlines()[-1]


BAD_LINES = [
    (b'{"id": NaN, "text": "Alep"}', "Line 1 is not JSON: NaN is no number that it can hold."),
    (b'{"id": 1e400, "text": "Alep"}', "Line 1 is not JSON: 1e400 is no number that it can hold."),
    (b"[" * 100_000, "Line 1 is not JSON: maximum recursion depth exceeded"),
    (b'{"id": ' + b"9" * 5000 + b', "text": "Alep"}', "Line 1 is not JSON: Exceeds the limit"),
    (b'{"text": 5}', 'Line 1 is not an object with a "text". Give {"id", "text"}.'),
    (b'{"text": "Alep", "title": 5}', 'Line 1: "title" is 5. Give text, or leave it out.'),
    (b'{"text": "Alep", "date": [1]}', 'Line 1: "date" is [1]. Give text, or leave it out.'),
    (b'{"text": "Alep", "lang": "french"}', "Line 1: \"lang\" is 'french', which is no language"),
    (b'{"text": "Alep \\ud800"}', "The text holds half characters (lone surrogates)"),
    (b'{"text": "Alep \xff"}', "The text holds half characters (lone surrogates)"),
]


@pytest.mark.parametrize(("line", "sentence"), BAD_LINES, ids=[s for _, s in BAD_LINES])
def test_a_bad_line_fails_alone(capsys, tmp_path, line, sentence):
    good = b'{"id": "good", "text": "Raqqa est prise.", "lang": "fr-FR", "title": null}'
    code, (failed, read), err = batch(capsys, tmp_path, line + b"\r\n\r\n" + good)
    assert (code, err) == (0, "1 read, 1 failed")
    assert failed["id"] == "line 1"
    assert failed["error"].startswith(sentence)
    assert (read["id"], read["language"]) == ("good", "fr")
    assert [m["surface"] for m in read["mentions"]] == ["Raqqa"]


@pytest.mark.parametrize("identity", ["\ud800", "a\u2028b\nc", None, {"a": [1.5]}, True])
def test_any_id_comes_back(capsys, tmp_path, identity):
    lines = [json.dumps({"id": identity, "text": text}) for text in ("Alep.", "")]
    _, written, _ = batch(capsys, tmp_path, "\n".join(lines).encode())
    assert [(record["id"], "error" in record) for record in written] == [
        (identity, False),
        (identity, True),
    ]


def test_a_fault_of_ours_does_not_end_the_run(capsys, tmp_path, monkeypatch):
    def faulty(article, *_, **__):
        raise ZeroDivisionError(article.text)

    monkeypatch.setattr("geo.batch.read_article", faulty)
    code, (failed,), err = batch(capsys, tmp_path, b'{"id": 1, "text": "Alep"}')
    assert failed == {
        "id": 1,
        "error": "Dateline failed on this text (ZeroDivisionError: Alep). Please report it.",
    }
    assert (code, err) == (2, "No text could be read. The output says why for each.")


def test_the_input_is_never_written_over(capsys, dispatch):
    for command in (("read", dispatch, "-o", dispatch), ("batch", dispatch, dispatch)):
        code, _, err = run(capsys, *command)
        assert (code, err) == (
            2,
            f"{dispatch} is what is to be read. Give the output another name.\n",
        )
    assert dispatch.read_bytes() == TEXT.encode()


def test_an_output_folder_that_is_not_there_is_one_clear_line(capsys, dispatch, tmp_path):
    target = tmp_path / "none" / "out.json"
    code, _, err = run(capsys, "read", dispatch, "-o", target)
    assert (code, err) == (
        2,
        f"{target}: No such file or directory. Check the name and try again.\n",
    )


def test_a_reader_that_has_enough_is_no_error():
    line = json.dumps({"id": "a", "text": TEXT}).encode() + b"\n"
    command = subprocess.Popen(
        [sys.executable, "-m", "geo", "batch", "-", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    command.stdout.close()
    _, err = command.communicate(20 * line)
    assert (command.returncode, err) == (141, b"")
