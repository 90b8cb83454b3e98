"""Cue + occasion -> buildings and bodies in which something is said, which are no places by themselves.

"…," kata Sari di Kantor Presiden, Jakarta: a seat and its place; "ujarnya saat ditemui di Mapolres Demak" has one, too.
"""

from collections.abc import Iterable, Iterator

from kg.extract.reading import Reading
from kg.extract.slots import marked
from kg.model import Argument
from kg.model.tree import children, span_over, subtree
from kg.terms.words import words

PLACES = frozenset({"Place", "Country"})


def where(reading: Reading, tops: Iterable[int]) -> Iterator[Argument]:
    """The named seats under a preposition of place on some tokens, and the place that each is said to be in."""
    for top in dict.fromkeys(tops):
        for path in sorted(reading.words("place-marker")):
            for head in marked(reading.document, top, path):
                if _is_seat(reading, head):
                    yield _named(reading, head)
                    yield from (reading.argument(c) for c in _around(reading, head))


def met(reading: Reading, cue: int) -> list[int]:
    """The verbs beside a cue that say that reporters met who speaks: "…, ujarnya saat ditemui di Demak"."""
    known = reading.words("met-verb")
    return [c for c in children(reading.document, cue, "advcl", "xcomp") if reading.document.tokens[c].lower in known]


def _is_seat(reading: Reading, head: int) -> bool:
    """Whether a name, of nobody and no platform, stands there that is not known to be a place."""
    token, mention = reading.document.tokens[head], reading.mention(head)
    platform = token.lower in words("mul", "platform") or head in reading.timed
    named = token.upos == "PROPN" and token.text[:1].isupper() and not platform
    return named and (mention is None or (mention.form == "name" and mention.kind == "Organization"))


def _named(reading: Reading, head: int) -> Argument:
    """The whole name, up to a comma."""
    mention, document = reading.mention(head), reading.document
    if mention is not None and mention.head == head:
        return reading.words_at(mention.span, "Place")
    own = [c for c in subtree(document, head) if c == head or document.tokens[c].upos == "PROPN"]
    row = [head]
    while row[-1] + 1 in own and document.tokens[row[-1] + 1].text[:1].isupper():
        row.append(row[-1] + 1)
    return reading.words_at(span_over(document, row), "Place")


def _around(reading: Reading, head: int) -> Iterator[int]:
    """The named place that a seat is said to be in, behind a comma: "Istana Merdeka, Jakarta"."""
    for child in children(reading.document, head, "appos"):
        mention = reading.mention(child)
        if mention is not None and mention.kind in PLACES:
            yield child
