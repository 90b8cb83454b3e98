"""Words between quotation marks with a cue beside them, before, after, around or across.

id: "Kami siap membantu," kata Bupati Sari. en: "We are ready to help," the mayor said.

A quote that ends in a comma belongs to the cue behind it; one after a colon or comma to the cue before it. A quote
without a cue of its own goes on in the voice of the last speaker when it follows directly or fills its paragraph.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.cues import cues
from kg.extract.statement.speaker import speaker_of
from kg.extract.statement.utterance import Utterance
from kg.extract.triggers import Trigger
from kg.model import Argument, Block, Quote, Span
from kg.model.tree import tokens_in
from kg.terms.lexicon import Sense

REACH = 24  # tokens between a quote and its cue
SHORTEST = 4  # words of a quote that speaks without any cue
_STOPS = ".?!…"


def quoted(reading: Reading) -> Iterator[Utterance]:
    """Every direct quote of the document, paragraph by paragraph."""
    last: tuple[Argument, ...] = ()
    for block in reading.document.article.blocks:
        quotes = [q for q in reading.document.quotes if q.depth == 0 and block.span.covers(q.span)]
        before: Quote | None = None
        for quote in quotes:
            said = _said(reading, block, quote, last, before)
            if said:
                last, before = said.speakers or last, quote
                yield said


def _said(
    reading: Reading, block: Block, quote: Quote, last: tuple[Argument, ...], before: Quote | None
) -> Utterance | None:
    content = _content(reading, quote)
    found = _cue_after(reading, block, quote) or _cue_before(reading, block, quote)
    if found:
        trigger, sense = found
        who = speaker_of(reading, trigger, sense) or ()
        return Utterance(
            cue=trigger.head, sense=sense, content=(content,), speakers=who, form="direct", finder="quoted",
            confidence=0.95 if who else 0.7,
        )  # fmt: skip
    if last and _goes_on(reading, block, quote, before):
        return Utterance(
            cue=None,
            sense=None,
            content=(content,),
            speakers=last,
            form="direct",
            finder="quoted",
            confidence=0.75,
        )
    return None


def _content(reading: Reading, quote: Quote) -> Span:
    """The words inside the marks, without a comma that belongs to the sentence around them."""
    end = quote.inner.end
    while end > quote.inner.start and reading.body[end - 1] in ", \n":
        end -= 1
    return Span(quote.inner.start, max(end, quote.inner.start + 1))


def _cue_after(reading: Reading, block: Block, quote: Quote) -> tuple[Trigger, Sense] | None:
    """The cue right behind the quote: '"…," kata X', '"…," X said'."""
    ends = reading.body[quote.span.end - 2 : quote.span.end + 1]
    comma, stopped = "," in ends, any(stop in ends for stop in _STOPS)
    limit = _stop_after(reading, block, quote)
    tokens = [i for i in reading.between(quote.span.end, limit) if i not in reading.quote_of][:REACH]
    for trigger, sense in cues(reading):
        if trigger.head in tokens:
            adjacent = trigger.first in tokens[:3] and reading.document.tokens[trigger.first].text.islower()
            subject_first = comma or (
                stopped and not reading.body[quote.span.end : limit].lstrip()[:1].isupper()
            )
            return (trigger, sense) if adjacent or subject_first or "?" in ends or "!" in ends else None
    return None


def _cue_before(reading: Reading, block: Block, quote: Quote) -> tuple[Trigger, Sense] | None:
    """The cue in front of the quote: 'X mengatakan: "…"', 'X said, "…"'."""
    lead = reading.body[block.span.start : quote.span.start].rstrip()
    if not lead.endswith((":", ",")):
        return None
    begin = block.span.start + max((lead.rfind(stop) for stop in '.?!”"»'), default=-1) + 1
    tokens = list(reading.between(begin, quote.span.start))[-REACH:]
    inside = [(t, s) for t, s in cues(reading) if t.head in tokens]
    return inside[-1] if inside else None


def _stop_after(reading: Reading, block: Block, quote: Quote) -> int:
    """Where the sentence behind the quote ends: its full stop, the next quote or the paragraph's end."""
    following = [
        q.span.start for q in reading.document.quotes if q.depth == 0 and q.span.start >= quote.span.end
    ]
    sentences = (reading.sentence_span(i).end for i in reading.between(quote.span.end, block.span.end))
    return min([next(sentences, block.span.end), *following, block.span.end])


def _goes_on(reading: Reading, block: Block, quote: Quote, before: Quote | None) -> bool:
    """Whether a quote without a cue speaks on: after a quote of the same paragraph, or as a paragraph of its own."""
    if len(tokens_in(reading.document, quote.inner)) < SHORTEST:
        return False
    alone = len(quote.span) >= 0.9 * len(block.span)
    starts = reading.body[quote.inner.start : quote.inner.start + 1].isupper()
    ends = reading.body[quote.inner.start : quote.inner.end].rstrip()[-1:] in _STOPS + ","
    return alone or (before is not None and starts and ends and _follows(reading, before, quote))


def _follows(reading: Reading, before: Quote, quote: Quote) -> bool:
    """Whether the quote opens a sentence, no new one having come between it and the sentence of the last."""
    between = reading.body[before.span.end : quote.span.start].strip()
    return not between.strip(",.") or between.endswith(tuple(_STOPS))
