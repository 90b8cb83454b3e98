"""A quote with its speaker right behind it, and no word of saying.

id: "Tanggul itu kami perbaiki besok," Bupati Demak Sari Wulandari, kepada wartawan, Senin. en: "We will repair the dam
tomorrow," Mayor Anna Reyes, to reporters on Monday.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.utterance import Utterance
from kg.model import Argument, Quote, Span
from kg.model.tree import first_token, tokens_in

SHORTEST = 4  # words of the quote
LONGEST = 24  # tokens behind it
_VERBAL = ("VERB", "AUX")


def bare(reading: Reading) -> Iterator[Utterance]:
    """Every quote that a comma ends and a person's name follows, with no verb to the end of the sentence."""
    for quote in reading.outer:
        who = _speaker(reading, quote) if _is_said(reading, quote) else None
        if who:
            end = quote.inner.end
            while reading.body[end - 1] in ", ":
                end -= 1
            yield Utterance(
                cue=None, sense=None, content=(Span(quote.inner.start, end),), speakers=(who,), form="direct",
                finder="bare", confidence=0.75,
            )  # fmt: skip


def _is_said(reading: Reading, quote: Quote) -> bool:
    """Whether the quote is a clause that a comma ends."""
    inside = tokens_in(reading.document, quote.inner)
    ends = reading.body[quote.span.end - 2 : quote.span.end + 1]
    verbal = any(reading.document.tokens[i].upos in _VERBAL for i in inside)
    return quote.closed and "," in ends and verbal and len(inside) >= SHORTEST


def _speaker(reading: Reading, quote: Quote) -> Argument | None:
    tokens = reading.document.tokens
    first = first_token(reading.document, quote.span.end)
    while first < len(tokens) and tokens[first].upos == "PUNCT":
        first += 1
    if first >= len(tokens):
        return None
    rest = range(first, reading.sentence(first).last)
    mention = reading.mention(first)
    if len(rest) > LONGEST or mention is None or mention.kind != "Person" or mention.form != "name":
        return None
    told = any(
        tokens[i].upos in _VERBAL and not mention.span.covers(Span(tokens[i].start, tokens[i].end)) for i in rest
    )
    return None if told or mention.span.start != tokens[first].start else reading.argument(first)
