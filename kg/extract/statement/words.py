"""Rows of tokens as the words somebody said: without the punctuation around them."""

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.model import Span
from kg.model.tree import span_over

_OPENING = {")": "(", "]": "["}


def trimmed(reading: Reading, run: list[int]) -> list[int]:
    """Without punctuation at either end, but with a quotation mark or bracket whose partner is inside."""
    tokens = reading.document.tokens
    first, last = 0, len(run)
    while last > first and tokens[run[last - 1]].upos == "PUNCT" and not _closes(reading, run[first], run[last - 1]):
        last -= 1
    while first < last and tokens[run[first]].upos == "PUNCT" and run[first] not in reading.quote_of:
        first += 1
    return run[first:last]


def words_of(reading: Reading, run: Sequence[int]) -> Span | None:
    """Where the trimmed words of a row stand; None where nothing but punctuation is in it."""
    words = trimmed(reading, list(run))
    if not words:
        return None
    span = span_over(reading.document, words)
    return Span(span.start, span.end - (len(span) > 1 and reading.body[span.end - 1] == ","))


def is_made_noun(reading: Reading, i: int) -> bool:
    """Whether a clitic makes a noun of an adjective: "pentingnya kerja sama"."""
    tokens = reading.document.tokens
    bound = i + 1 < len(tokens) and tokens[i + 1].lower in reading.words("clitic")
    return bound and tokens[i].upos in ("ADJ", "ADV") and tokens[i + 1].start == tokens[i].end


def _closes(reading: Reading, first: int, last: int) -> bool:
    quote = reading.quote_of.get(last)
    tokens = reading.document.tokens
    if tokens[last].text in _OPENING:
        opening = _OPENING[tokens[last].text]
        return any(tokens[i].text == opening for i in range(first, last))
    return quote is not None and quote.span.end == tokens[last].end and quote.span.start >= tokens[first].start
