"""Casualties of which there are none -> the number nought: "tidak ada korban jiwa", "no deaths were reported"."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kg.extract.reading import Reading
from kg.extract.stance import stance
from kg.extract.stance.around import has_mark
from kg.extract.stance.denial import is_negated
from kg.model import Quantity, Span
from kg.model.tree import is_dep
from kg.terms.words import listed, words

_LONGEST = 3  # words of a noun for casualties
_NONE = Decimal(0)


def nobody(reading: Reading) -> Iterator[tuple[Quantity, int, str]]:
    """Every noun for casualties that a negator denies: the number, the noun's head and what it counts.

    id: "Tidak ada korban jiwa maupun luka" is nobody killed and nobody injured. en: "No injuries were reported".
    """
    known, tokens = words(reading.document.lang, "casualty-noun"), reading.document.tokens
    at = 0
    while at < len(tokens):
        end = at + _size(reading, at, known)
        head = next((i for i in range(at, end) if tokens[i].head not in range(at, end)), at)
        negator = _negator(reading, at, end, head) if end > at else None
        if negator is not None:
            first = min(negator, at)
            yield _made(reading, first, max(negator + 1, end), _noun(reading, at, end), head)
            other, end = _other(reading, at, end, known)
            if other:
                yield _made(reading, first, end, other, head)
        at = max(end, at + 1)


def _made(reading: Reading, first: int, last: int, noun: str, head: int) -> tuple[Quantity, int, str]:
    tokens = reading.document.tokens
    said = Span(tokens[first].start, tokens[last - 1].end)
    return Quantity(said, said, _NONE, unit=noun), head, words(reading.document.lang, "casualty-noun")[noun]


def _other(reading: Reading, at: int, end: int, known: Mapping[str, str]) -> tuple[str, int]:
    """The second noun of a row and its end, "" where there is none; its first word may be said once for both.

    id: "korban jiwa maupun (korban) luka". en: "deaths or injuries".
    """
    tokens, lang = reading.document.tokens, reading.document.lang
    if end + 1 >= len(tokens) or tokens[end].upos != "CCONJ" or tokens[end].lower in words(lang, "contrast-marker"):
        return "", end
    size = _size(reading, end + 1, known)
    short = f"{tokens[at].lower} {tokens[end + 1].lower}"
    if not size and short in known:
        return short, end + 2
    return (_noun(reading, end + 1, end + 1 + size), end + 1 + size) if size else ("", end)


def _size(reading: Reading, at: int, known: Mapping[str, str]) -> int:
    """How many tokens from ``at`` are a noun for casualties."""
    return next((n for n in range(_LONGEST, 0, -1) if _noun(reading, at, at + n) in known), 0)


def _noun(reading: Reading, first: int, last: int) -> str:
    return " ".join(token.lower for token in reading.document.tokens[first:last])


def _negator(reading: Reading, first: int, end: int, head: int) -> int | None:
    """The word that denies a noun or its verb, the nearest of its sentence, where nothing is only wished."""
    document, tokens = reading.document, reading.document.tokens
    after = _said_behind(reading, end) or next((i for i in (first - 1, end) if _is_none(reading, i)), None)
    if after is not None:
        return after
    polarity, modality = stance(document, head, own=False)
    verb = tokens[head].head
    denied = polarity == "negative" or (is_dep(tokens[head], "obj", "nsubj") and is_negated(document, verb))
    if not denied or modality != "asserted" or has_mark(document, verb, "wish-marker"):
        return None  # "agar tidak ada korban jiwa"
    sentence, negators = reading.sentence(head), words(document.lang, "negator")
    return next((i for i in range(first - 1, sentence.first - 1, -1) if tokens[i].lower in negators), None)


def _said_behind(reading: Reading, end: int) -> int | None:
    """The verb right behind a noun that says there are none: "korban jiwa (sejauh ini) tak ada"."""
    tokens, last = reading.document.tokens, reading.sentence(end - 1).last
    at = next((i for i in range(end, last) if i not in reading.timed), last)
    if at + 1 >= last or tokens[at].lower not in words(reading.document.lang, "negator"):
        return None
    verb = tokens[at + 1]
    return at + 1 if listed(reading.document.lang, "exist-verb", verb.text, verb.lemma) else None


def _is_none(reading: Reading, i: int) -> bool:
    tokens = reading.document.tokens
    return 0 <= i < len(tokens) and tokens[i].lower in reading.words("none-word")
