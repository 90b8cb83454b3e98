"""A quote with the name of whoever said it behind a dash.

id: "Kami lelah menunggu bantuan." — Sri Wahyuni en: "We want our homes back." — Rosa Delgado
"""

import re
from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.utterance import Utterance
from kg.model import Argument, Block, Quote, Span
from kg.model.tree import first_token

_DASH = re.compile(r"\s*(?:[—–―]|--?)\s*(?=[^\W\d_])")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){0,4}")
LONGEST = 60  # characters behind the dash; more is no signature
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})


def signed(reading: Reading) -> Iterator[Utterance]:
    """Every quote that ends its paragraph but for a dash and a name."""
    for block in reading.document.article.blocks:
        quotes = [q for q in reading.quotes_from(block.span.start, block.span.end) if block.span.covers(q.span)]
        who = _author(reading, block, quotes[0]) if quotes and quotes[0].span.start == block.span.start else None
        if who:
            yield Utterance(
                cue=None, sense=None, content=(quotes[0].inner,), speakers=(who,), form="direct", finder="signed",
                confidence=0.85,
            )  # fmt: skip


def _author(reading: Reading, block: Block, quote: Quote) -> Argument | None:
    dash = _DASH.match(reading.body, quote.span.end, block.span.end)
    if dash is None or not 0 < block.span.end - dash.end() <= LONGEST:
        return None
    head = first_token(reading.document, dash.end())
    mention = reading.mention(head) if head < len(reading.document.tokens) else None
    if mention and mention.kind in _ACTORS and mention.span.start == dash.end():
        return reading.argument(head)
    name = _NAME.match(reading.body, dash.end(), block.span.end)
    return reading.words_at(Span(dash.end(), name.end()), "Person") if name else None
