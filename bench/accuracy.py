"""Accuracy of recognition and resolution on the measuring corpora, one table.

    python bench/accuracy.py [CORPUS ...] [--limit N] [--out FOLDER]

Reads the corpora beside the project and their scorer; prints nothing but figures. GeoVirus,
Europeana and the other free corpora are what the shipped gate learnt from: their figures here are
not held out (the report of bench/train_gate.py has those).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.corpora import FREE, SHARED, Gold, corpus_path, read_axes, read_corpus
from bench.table import show
from geo.gazetteer import open_gazetteer
from geo.model import Article, Gazetteer, Section, Span
from geo.places import find_mentions, resolve

CORPORA = (
    "trnews lgl geovirus tudloc annodis_fr_handlabelled hipe_hipe2020_fr_dev europeana_fr nerel_ru"
    " conll2002_es_testa"
).split()
# Neutral sentences of our own around one name.
PROBES = {
    "fr": (
        "Des tirs ont été entendus à {} mercredi matin.",
        "La situation reste tendue autour de {}.",
        "{} a été bombardée pendant la nuit.",
        "Plusieurs familles venues de {} ont trouvé refuge dans une école.",
        "Les troupes marchent sur {}.",
    ),
    "en": (
        "Gunfire was heard in {} on Wednesday morning.",
        "The situation around {} remains tense.",
        "{} was bombed during the night.",
        "Several families from {} found shelter in a school.",
        "Troops are marching on {}.",
    ),
}
NEUTRAL = {
    "fr": ("Hier, {} était au centre des débats.", "Les journaux évoquent {}.", "{} n'a rien dit."),
    "en": (
        "Yesterday {} was at the centre of debate.",
        "Newspapers mention {}.",
        "{} said nothing.",
    ),
}


def scorer() -> ModuleType:
    """The scorer that stands beside the corpora."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "bench" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(texts: list[Gold], gazetteer: Gazetteer) -> tuple[dict, float]:
    """What the project reads in each text, in the scorer's form, and the seconds it took."""
    began = time.process_time()
    predicted = {}
    for gold in texts:
        mentions = find_mentions(gold.article, gazetteer)
        places, unlocated = resolve(gold.article, mentions, gazetteer)
        rows = [
            {"start": m.span.start, "end": m.span.end, "lat": p.chosen.lat, "lon": p.chosen.lon}
            for p in places
            for m in p.mentions
        ]
        rows += [
            {"start": u.mention.span.start, "end": u.mention.span.end, "lat": None, "lon": None}
            for u in unlocated
        ]
        rows.sort(key=lambda r: r["start"])
        predicted[gold.id] = {"id": gold.id, "mentions": rows}
    return predicted, time.process_time() - began


def corpora_table(names: list[str], gazetteer: Gazetteer, limit: int, out: Path | None) -> None:
    score = scorer()
    rows = []
    for name in names:
        texts = read_corpus(corpus_path(name))[:limit]
        gold = {
            id_: d
            for id_, d in score.load(corpus_path(name)).items()
            if id_ in {t.id for t in texts}
        }
        predicted, seconds = predictions(texts, gazetteer)
        if out:
            lines = [json.dumps(p, ensure_ascii=False) for p in predicted.values()]
            (out / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        result = score.score(gold, predicted)
        exact, loose = result["recognition_exact"], result["recognition_overlap"]
        end = result.get("end_to_end_exact", {})
        place = result.get("resolution", {})
        rows.append(
            (
                name + (" *" if name in FREE else ""),
                f"{exact['p']}/{exact['r']}/{exact['f1']}",
                loose["f1"],
                place.get("acc161_answered", "-"),
                end.get("f1", "-"),
                f"{len(texts) / max(seconds, 1e-9):.0f}",
            )
        )
        print(rows[-1], flush=True)
    show(
        "Recognition and resolution",
        ("corpus", "exact P/R/F1", "overlap F1", "Acc@161 answered", "end to end F1", "articles/s"),
        rows,
        "* learnt from: not held out here.",
    )


def _one(text: str, language: str) -> Article:
    return Article(text=text, language=language, sections=(Section("body", Span(0, len(text))),))


def probe_table(gazetteer: Gazetteer) -> None:
    dev = SHARED / "bench" / "dev"
    toponyms = [
        json.loads(line) for line in (dev / "toponyms.jsonl").read_text("utf-8").splitlines()
    ]
    negatives = (dev / "negatives.txt").read_text("utf-8").split("\n")
    rows = []
    distance = scorer().km
    for language in PROBES:
        found = right = total = 0
        for row in toponyms:
            name = row[language][0]
            for sentence in PROBES[language]:
                article = _one(sentence.format(name), language)
                mentions = find_mentions(article, gazetteer)
                places, _ = resolve(article, mentions, gazetteer)
                total += 1
                found += any(name in m.name or m.name in name for m in mentions)
                right += any(
                    distance(p.chosen.lat, p.chosen.lon, row["lat"], row["lon"]) <= row["tol_km"]
                    for p in places
                )
        hit = asked = 0
        for name in filter(None, negatives):
            for sentence in NEUTRAL[language]:
                asked += 1
                article = _one(sentence.format(name), language)
                hit += bool(find_mentions(article, gazetteer))
        rows.append(
            (
                language,
                f"{100 * found / total:.1f}",
                f"{100 * right / total:.1f}",
                f"{100 * hit / asked:.1f}",
            )
        )
    show(
        "One-sentence probes",
        ("language", "toponyms found %", "within tolerance %", "negatives hit %"),
        rows,
    )


def sense_table(gazetteer: Gazetteer) -> None:
    """Senses on the axes set, over the mentions whose span is right."""
    rows = []
    for language in ("fr", "en", "all"):
        tally = {
            "right": 0,
            "all": 0,
            "government found": 0,
            "government": 0,
            "called government": 0,
        }
        found = true = both = 0
        for gold in read_axes(free_only=False):
            if language not in (gold.article.language, "all"):
                continue
            senses = dict(zip(gold.spans, gold.senses, strict=True))
            mentions = find_mentions(gold.article, gazetteer)
            found += len(mentions)
            true += len(senses)
            for m in mentions:
                if m.span in senses:
                    both += 1
                    want = senses[m.span]
                    tally["all"] += 1
                    tally["right"] += m.sense == want
                    tally["government"] += want == "government"
                    tally["called government"] += m.sense == "government"
                    tally["government found"] += m.sense == want == "government"
        rows.append(
            (
                language,
                f"{100 * both / max(found, 1):.1f}/{100 * both / max(true, 1):.1f}",
                *tally.values(),
            )
        )
    show(
        "Senses on the axes set",
        ("language", "recognition P/R", "right", "of", "gov. found", "gov. gold", "gov. called"),
        rows,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*", default=CORPORA)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    probe_table(gazetteer)
    sense_table(gazetteer)
    corpora_table(options.corpora, gazetteer, options.limit, options.out)


if __name__ == "__main__":
    main()
