"""How the article prints a place, where the interface calls it otherwise."""

from __future__ import annotations

from collections import Counter

from geo.gazetteer.keys import fold
from geo.model import Place


def printed_form(place: Place, shown: str) -> str:
    """The spelling of ``place`` that the article uses most, the first of several as frequent.

    Empty where the article prints it as it is ``shown``, case and accents aside, and where it names
    it by adjectives alone.

    >>> from geo.model import Candidate, Mention, Span
    >>> raqqa = Candidate("geonames:172955", "Raqqa", 35.95, 39.01)
    >>> printed_form(Place(raqqa, (Mention(Span(0, 5), "الرقة"),)), "Raqqa")
    'الرقة'
    >>> printed_form(Place(raqqa, (Mention(Span(0, 5), "RAQQA"),)), "Raqqa")
    ''
    """
    names = [mention.name for mention in place.mentions if mention.form == "name"]
    count = Counter(fold(name) for name in names)
    if not names or fold(shown) in count:
        return ""
    most = count.most_common(1)[0][0]
    spelt = Counter(name for name in names if fold(name) == most)
    # A dateline or a headline in capitals spells no name for the eye.
    return max(spelt, key=lambda name: (not name.isupper(), spelt[name]))
