"""A name and a colon in front of what it says: headlines and transcripts.

id: Jokowi: Harga BBM tidak akan naik tahun ini. en: Mayor: The bridge will reopen next week.
"""

import re
from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.utterance import Utterance, form_of
from kg.extract.statement.words import trimmed
from kg.model import Argument, Block, Span
from kg.model.tree import first_token, span_over

_LEAD = re.compile(r"([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}): (?=\S)")
_TELLING = ("VERB", "AUX", "ADJ")
SHORTEST = 3  # words behind the colon
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})


def colon(reading: Reading) -> Iterator[Utterance]:
    """Every paragraph that opens with somebody's name and a colon."""
    texts = [block for block in reading.document.article.blocks if block.kind == "text"]
    leads = [(block, lead) for block in texts if (lead := _LEAD.match(reading.body, block.span.start, block.span.end))]
    script = sum(lead[1].isupper() for _, lead in leads) > 1
    for block, lead in leads:
        speaker = _speaker(reading, block, lead.end(1), script=script)
        behind = range(first_token(reading.document, lead.end()), first_token(reading.document, block.span.end))
        words = trimmed(reading, list(behind))
        if speaker and len(words) >= SHORTEST and any(reading.document.tokens[i].upos in _TELLING for i in words):
            content = _unquoted(reading, span_over(reading.document, words))
            yield Utterance(
                cue=None, sense=None, content=(content,), speakers=(speaker,),
                form=form_of(reading, content), finder="colon", confidence=0.75,
            )  # fmt: skip


def _unquoted(reading: Reading, content: Span) -> Span:
    """The words inside the marks where all of them are quoted."""
    return next((quote.inner for quote in reading.quotes if quote.span.covers(content)), content)


def _speaker(reading: Reading, block: Block, end: int, *, script: bool) -> Argument | None:
    """The actor named before the colon; in a transcript, which writes all of them in capitals, any name will do."""
    first = first_token(reading.document, block.span.start)
    mention = reading.mention(first)
    if mention and mention.kind in _ACTORS and mention.span.end <= end:
        return reading.argument(first)
    text = reading.body[block.span.start : end]
    return (
        reading.words_at(Span(block.span.start, end), "Person") if script and text.isupper() and len(text) > 2 else None
    )
