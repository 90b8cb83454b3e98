"""A written name -> whether it names two people tied by a hyphen: "Prabowo-Gibran"."""

import re

from kg.terms.gazetteer import LANGUAGES, gazetteer

_TIE = re.compile(r"\s*[-–]\s*")


def is_couple(name: str) -> bool:
    """Whether a name ties two people: both sides are full names, or the gazetteer knows one of them alone.

    "Jean-Claude Juncker" and "Kim Jong-un" are one person each.
    """
    sides = _TIE.split(name)
    if len(sides) != 2 or not all(side[:1].isupper() for side in sides):
        return False
    return all(" " in side for side in sides) or (any(map(_is_known, sides)) and not _is_known(name))


def _is_known(name: str) -> bool:
    return any(gazetteer().lookup(name, lang, "Person") for lang in LANGUAGES)
