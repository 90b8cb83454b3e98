"""Figures in a row that add up to the one before them -> its parts: "12 sandera, sepuluh warga Israel dan dua …"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.model import Claim, Link

_FEWEST = 2  # parts of a sum


def summed(reading: Reading, found: Sequence[Claim]) -> Iterator[Claim]:
    """The figures, those with a link to the whole that add up to a figure before them in its sentence.

    id: "12 sandera, sepuluh warga Israel dan dua warga Thailand" are twelve. en: "15 people, 12 men and three women".
    """
    at = 0
    while at < len(found):
        parts = _parts(reading, found[at], found[at + 1 :])
        yield found[at]
        for part in parts:
            yield replace(part, links=(*part.links, Link("part-of", found[at].key)))
        at += 1 + len(parts)


def _parts(reading: Reading, whole: Claim, behind: Sequence[Claim]) -> Sequence[Claim]:
    """The shortest row right behind a figure that adds up to it; empty where none does."""
    sentence = reading.sentence_span(next(reading.between(whole.trigger.start, whole.trigger.end), 0))
    total = Decimal(0)
    for count, claim in enumerate(behind, 1):
        like = claim.counts == whole.counts and sentence.covers(claim.trigger) and claim.high is None
        if not like or any(link.role == "part-of" for link in claim.links) or not claim.value or not whole.value:
            return ()
        total += claim.value
        if total >= whole.value:
            return behind[:count] if total == whole.value and count >= _FEWEST else ()
    return ()
