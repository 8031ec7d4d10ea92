"""The command line: python -m geo read | batch | evaluate | gazetteer.

Results go to standard output or to a file, messages and errors to standard error in one line each;
exit code 2 says that nothing was read.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

from geo.accuracy.command import add_evaluate
from geo.article.language import LANGUAGES
from geo.article.sources import Source, read_address, read_file
from geo.batch import read_line, survey
from geo.errors import ArticleError, GeoError
from geo.gazetteer import open_gazetteer
from geo.gazetteer.command import add_gazetteer
from geo.model import Reading
from geo.places import Outlets
from geo.places.recognition.gate import load_gate
from geo.read import read_article
from geo.views.exports import to_csv, to_geojson, to_json
from geo.views.unread import unread_language
from geo.views.words import Words

FORMATS: dict[str, Callable[[Reading], str]] = {
    "json": to_json,
    "geojson": to_geojson,
    "csv": to_csv,
}


def main(arguments: list[str] | None = None) -> int:
    """The exit code of one command: 0 when done, 2 when nothing could be read.

    130 when it was interrupted and 141 when the reader of its output went away, as shells have it.
    """
    chosen = _parser().parse_args(arguments)
    try:
        chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read from us has enough ("| head -1"); Python would complain once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (GeoError, OSError) as error:
        print(_one_line(error), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. What was written so far stays.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m geo", description="Reads the places and the axes out of an article."
    )
    commands = parser.add_subparsers(required=True, metavar="read | batch | evaluate | gazetteer")

    read = commands.add_parser("read", help="one article -> its reading")
    read.add_argument(
        "file",
        metavar="FILE|-|URL",
        help="a text, Markdown, HTML, PDF, DOCX or e-mail file, standard input, or a web address",
    )
    read.add_argument("--lang", choices=LANGUAGES, default="", help="else it is detected")
    read.add_argument("--format", choices=sorted(FORMATS), default="json")
    read.add_argument("-o", "--output", help="a file instead of standard output")
    read.set_defaults(run=_read)

    batch = commands.add_parser("batch", help="many articles, one JSON object a line")
    batch.add_argument(
        "input", help='{"id", "text"[, "lang", "title", "source", "date"]} a line, or -'
    )
    batch.add_argument("output", help="one reading a line, or -")
    batch.add_argument("--no-text", action="store_true", help="leave the texts out of the output")
    batch.set_defaults(run=_batch)

    add_evaluate(commands)
    add_gazetteer(commands)
    return parser


def _read(chosen: argparse.Namespace) -> None:
    _keep_input(chosen.file, chosen.output)
    source = _source(chosen.file, chosen.lang)
    words = Words("en")
    for note in source.notes:
        _say(words(f"note-{note.code}", **dict(note.values)))
    if unread := unread_language(source.article.language, words):
        _say(unread)
    gazetteer = open_gazetteer(progress=_say)
    reading = read_article(source.article, gazetteer, provenance=source.provenance)
    with _writing(chosen.output or "-") as out:
        out.write(FORMATS[chosen.format](reading))
        out.write("" if chosen.format == "csv" else "\n")


def _batch(chosen: argparse.Namespace) -> None:
    _keep_input(chosen.input, chosen.output)
    gazetteer = open_gazetteer(progress=_say)
    load_gate()
    done = failed = 0
    # A stream comes once: where its outlets are at home is learnt as the articles go by.
    once = chosen.input == "-" or Path(chosen.input).is_fifo()
    outlets = Outlets() if once else survey(partial(_lines, chosen.input), gazetteer)
    with _reading(chosen.input) as lines, _writing(chosen.output) as out:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            written, well = read_line(
                line, number, gazetteer, outlets, text=not chosen.no_text, learning=once
            )
            out.write(written + "\n")
            done, failed = done + well, failed + (not well)
            if sys.stderr.isatty() and number % 50 == 0:
                print(f"\r{done} read, {failed} failed", end="", file=sys.stderr)
    _say(f"{done} read, {failed} failed")
    if failed and not done:
        raise ArticleError("batch-none", "No text could be read. The output says why for each.")


def _source(file: str, language: str) -> Source:
    if file.lower().startswith(("http://", "https://")):
        return read_address(
            file, language=language, on_request=lambda asked: _say(f"Asking {asked.url}")
        )
    if file == "-":
        return read_file(sys.stdin.buffer.read(), "standard input", language=language)
    # The name without its folders: where a file lies is nobody's business in an export.
    path = Path(file)
    return read_file(path.read_bytes(), path.name, language=language)


def _keep_input(file: str, output: str | None) -> None:
    """Refuse to write over what is to be read."""
    if not output or output == "-" or not Path(output).exists() or not Path(file).exists():
        return
    if Path(output).samefile(file):
        raise ArticleError(
            "output-is-input", f"{output} is what is to be read. Give the output another name."
        )


def _lines(file: str) -> Iterator[str]:
    with _reading(file) as lines:
        yield from lines


@contextmanager
def _reading(file: str) -> Iterator[TextIO]:
    # Bytes that are not UTF-8 become half characters, which fail their own line and no other.
    if file == "-":
        yield io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", "surrogateescape")
        return
    with Path(file).open(encoding="utf-8-sig", errors="surrogateescape") as lines:
        yield lines


@contextmanager
def _writing(file: str) -> Iterator[TextIO]:
    if file == "-":
        # Windows and some shells give another encoding; the contract is UTF-8.
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    with Path(file).open("w", encoding="utf-8", newline="") as out:
        yield out


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and not isinstance(error, GeoError):
        if error.filename:
            return f"{error.filename}: {error.strerror}. Check the name and try again."
        return (
            f"The input or the output failed: {error.strerror or error}. Check both and try again."
        )
    return " ".join(str(error).split())


if __name__ == "__main__":
    sys.exit(main())
