"""Rows of tokens as the words somebody said: without the punctuation around them."""

from kg.extract.reading import Reading


def trimmed(reading: Reading, run: list[int]) -> list[int]:
    """Without punctuation at either end, but with a quotation mark whose partner is inside."""
    tokens = reading.document.tokens
    while run and tokens[run[-1]].upos == "PUNCT" and not _closes(reading, run):
        run = run[:-1]
    while run and tokens[run[0]].upos == "PUNCT" and run[0] not in reading.quote_of:
        run = run[1:]
    return run


def _closes(reading: Reading, run: list[int]) -> bool:
    quote = reading.quote_of.get(run[-1])
    start = reading.document.tokens[run[0]].start
    return (
        quote is not None
        and quote.span.end == reading.document.tokens[run[-1]].end
        and quote.span.start >= start
    )
