"""Printed names to look-up keys: one normalisation, and the looser readings of a name.

>>> fold("Deir ez-Zor")
'deir ez zor'
>>> fold("Kobanê") == fold("Kobané") == fold("KOBANE")
True
>>> fold("الرَّقّة") == fold("الرقه")
True
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from geo.model import Kind

# Letters that Unicode does not decompose, but that readers drop or replace.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ə": "a", "ɵ": "o",
        "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n", "ĸ": "k", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɛ": "e",
        "ɔ": "o", "ƴ": "y", "ґ": "г",
        "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ە": "ه", "ێ": "ي", "ۆ": "و", "ڤ": "ف",
        "ـ": "", "ء": "",
    }
)  # fmt: skip
# Apostrophes and the signs for ayn, hamza and the soft sign: written or left out at will.
_SILENT = re.compile(r"['’‘`´ʼʻʽʾʿˈˌ′″ʹʺ\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_BREAK = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """``name`` in small letters with single spaces for punctuation, its accents kept.

    Two spellings with the same ``plain`` form are the same spelling, accents included.
    """
    text = unicodedata.normalize("NFC", name).casefold()
    if "." in text:
        text = _INITIALS.sub(lambda m: m.group().replace(".", ""), text)
    if text.isascii():
        return " ".join(_BREAK.sub(" ", _SILENT.sub("", text)).split())
    text = unicodedata.normalize("NFD", _SILENT.sub("", text))
    kept = "".join(c if unicodedata.category(c) == "Mn" else _BREAK.sub(" ", c) for c in text)
    return unicodedata.normalize("NFC", " ".join(kept.split()))


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key of ``name``: case, accents, apostrophes, punctuation and letter variants folded.

    Works on Latin, Cyrillic and Arabic script; empty when ``name`` holds no letter or digit.
    ``fold(fold(name)) == fold(name)``.
    """
    bare = plain(name)
    if bare.isascii():
        return bare
    text = unicodedata.normalize("NFKD", bare.translate(_LETTERS))
    bare = "".join(c for c in text if unicodedata.category(c) != "Mn").translate(_LETTERS)
    bare = _SILENT.sub("", unicodedata.normalize("NFC", bare.casefold()))
    return " ".join(_BREAK.sub(" ", bare).split())


# Words that say what kind of place a name stands for; stripped, they leave the name itself.
_ADMIN: dict[Kind, str] = {
    "governorate": "gouvernorat governorate governorates province provinces provincia provinz oblast region regione"
    " oblasts wilaya wilayat vilayet voivodship voivodeship land state etat estado federal prefecture departement"
    " department departamento canton emirate emirat republique republic krai kraj muhafazah область області"
    " области край провинция محافظه ولايه اقليم",
    "district": "district districts distrito raion rayon county comte comarca subdistrict kreis arrondissement cercle"
    " municipalite municipality муниципалитет район района قضاء ناحيه منطقه مديريه",
    "city": "ville city town ciudad stadt village pueblo aldea dorf localite commune cite bourg bourgade город"
    " місто село посёлок поселок مدينه قريه بلده",
    "airbase": "base bases aerienne aerienne air airbase airfield aerodrome aeroport airport militaire military"
    " aeropuerto aerea flughafen luftwaffenstutzpunkt international аэродром авиабаза аэропорт مطار قاعده",
    "camp": "camp camps campamento lager refugies refugees refugee deplaces displaced лагерь مخيم",
    "dam": "barrage dam presa staudamm embalse плотина гэс سد",
    "crossing": "poste frontiere frontalier passage point crossing border checkpoint terminal paso fronterizo"
    " grenzubergang معبر",
    "water": "fleuve riviere river rio fluss lac lake lago see mer sea mar meer golfe gulf golfo golf detroit strait"
    " estrecho canal baie bay ocean oceano река озеро море نهر بحيره بحر خليج مضيق",
    "relief": "mont monts mount mountain mountains montagne montagnes montagneux massif massifs monte desert desierto"
    " djebel jebel jabal collines hills plateau plaine plain vallee valley pass col гора горы جبل صحراء وادي",
    "island": "ile iles island islands isle isla islas insel inseln остров جزيره",
    "region": "zone area enclave corridor poche pocket",
    "quarter": "quartier quartiers faubourg neighborhood neighbourhood suburb suburbs barrio viertel banlieue حي",
}  # fmt: skip
_KIND_OF: dict[str, Kind] = {word: kind for kind, words in _ADMIN.items() for word in words.split()}
_LINKS = frozenset("de du des d la le les l of the del der die das von el in a".split())
_ARTICLES = frozenset(
    "al ar as ash at ath ad adh az an ech esh el er es et ed ez en ech le la les the l los las".split()
)


_ELISION = re.compile(r"\b[dlDL]['’]")


@dataclass(frozen=True, slots=True)
class Stripped:
    """What is left of a key without its administrative word, and the kind that the word states."""

    key: str
    kind: Kind


@lru_cache(maxsize=65536)
def strip_words(name: str) -> Stripped | None:
    """``name`` without its administrative words and their links; None when it has none, or no rest.

    >>> strip_words("gouvernorat d'Alep")
    Stripped(key='alep', kind='governorate')
    >>> strip_words("Homs Governorate")
    Stripped(key='homs', kind='governorate')
    >>> strip_words("Raqqa") is None
    True
    """
    words = fold(_ELISION.sub(" ", name)).split()
    kind: Kind | None = None
    while len(words) > 1 and words[0] in _KIND_OF:
        word = words.pop(0)
        kind = kind or _KIND_OF[word]
        while len(words) > 1 and words[0] in _LINKS:
            words.pop(0)
    while len(words) > 1 and words[-1] in _KIND_OF:
        word = words.pop()
        kind = kind or _KIND_OF[word]
    return Stripped(" ".join(words), kind) if kind else None


def strip_article(key: str) -> str:
    """The key without a leading article ("al", "er", "la"); empty when it has none.

    >>> strip_article("er raqqa"), strip_article("الرقه"), strip_article("raqqa")
    ('raqqa', 'رقه', '')
    """
    head, _, rest = key.partition(" ")
    if rest and head in _ARTICLES:
        return rest
    return key[2:] if key.startswith("ال") and len(key) > 4 else ""


_DOUBLED = re.compile(r"(.)\1+")


def squeeze(key: str) -> str:
    """The key without spaces and doubled letters; empty when fewer than four letters are left.

    >>> squeeze("deir ez zor") == squeeze("deir ezzor"), squeeze("raqqa"), squeeze("gao")
    (True, 'raqa', '')
    """
    tight = _DOUBLED.sub(r"\1", key.replace(" ", ""))
    return tight if len(tight) >= 4 else ""


_GLUED = re.compile(r"\b[ae](?P<c>[szrtdnl])(?P=c)")
_SOUNDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"tsch|tch|sch|sh|ch", "s"), (r"dsch|dj|zh|j", "j"), (r"kh|q|ck|c(?![eiy])", "k"), (r"gh", "g"),
        (r"th", "t"), (r"dh|z", "z"), (r"ph", "f"), (r"w|v", "v"),
        (r"ei|ey|ai|ay|ee|ie|e|i|y", "i"), (r"a?ou|av(?=[^aiu])|oo|au|o|u", "u"),
        (r"(?<=[aiu])h\b", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def skeleton(key: str) -> str:
    """How a Latin key sounds, roughly: articles dropped, doubles and vowel pairs collapsed, no spaces.

    Empty when the key has fewer than five letters or is not Latin. Joins the transliterations of
    one name, and strangers too: only for names that nothing else explains.

    >>> {skeleton(fold(n)) for n in ("Deir Ezzor", "Deir ez-Zor", "Deir el-Zor", "Dayr az Zawr")}
    {'dirzur'}
    """
    if len(key) < 5 or not key.isascii():
        return ""
    words = [w for w in _GLUED.sub(r"\g<c>", key).split() if w not in _ARTICLES]
    text = " ".join(words)
    for pattern, by in _SOUNDS:
        text = pattern.sub(by, text)
    text = text.replace(" ", "")
    return text if len(text) >= 4 else ""


_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзийклмнопрстуфхцчшщыьэюяіїє",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
_SHORTEST_RESPELT = 5
_LONGEST_RESPELT = 24


def one_letter_off(key: str) -> frozenset[str]:
    """The keys that ``key`` becomes by a letter more, less or changed, or by two letters swapped.

    Empty for keys of fewer than five letters or more than 24, or of another script than ours. A
    space counts as a letter.

    >>> {"raqqa", "raqua", "arqqua"} <= one_letter_off("raqqua")
    True
    >>> one_letter_off("gao")
    frozenset()
    """
    letters = next((alphabet for alphabet in _ALPHABETS if key[:1] in alphabet), "")
    if not key or not letters or not _SHORTEST_RESPELT <= len(key) <= _LONGEST_RESPELT:
        return frozenset()
    heads = [(key[:i], key[i:]) for i in range(len(key) + 1)]
    found = {head + tail[1:] for head, tail in heads if tail}
    found |= {head + tail[1] + tail[0] + tail[2:] for head, tail in heads if len(tail) > 1}
    found |= {head + letter + tail for head, tail in heads for letter in f"{letters} "}
    found |= {head + letter + tail[1:] for head, tail in heads if tail for letter in letters}
    return frozenset(found - {key})
