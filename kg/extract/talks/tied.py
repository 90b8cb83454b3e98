"""Noun -> the two sides that a hyphen ties beside it: whatever else the noun is of, they fight or talk.

id: perang Rusia-Ukraina, pembicaraan AS-China. en: the Israel-Hamas ceasefire.
"""

from kg.extract.reading import Reading
from kg.extract.triggers import Trigger
from kg.model.tree import children
from kg.terms.lexicon import Sense

_HYPHENS = ("-", "–")


def tied(reading: Reading, trigger: Trigger, sense: Sense) -> list[int]:
    """The heads of both sides, none where the sense knows no sides or nothing is tied."""
    if sense.pos != "noun" or not sense.paths("party"):
        return []
    document = reading.document
    for first in children(document, trigger.head, "nmod", "compound", "flat", "nsubj"):
        for second in children(document, first, "conj"):
            mark, before = document.tokens[second - 1], document.tokens[second - 2]
            if mark.text in _HYPHENS and before.i == first and before.end == mark.start:
                return [first, second]
    return []
