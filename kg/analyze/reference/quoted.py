"""Which quote a token stands in, as far as its marks can be trusted."""

from kg.analyze.mentions.cues import is_cue
from kg.model import Document, Quote
from kg.model.tree import first_token, is_dep


def quoted(document: Document) -> list[int]:
    """For each token the number of the outermost quote around it, -1 outside."""
    found = [-1] * len(document.tokens)
    at = 0
    outer = sorted(q.span for q in document.quotes if q.depth == 0 and not _is_mixed_up(document, q))
    for token in document.tokens:
        while at < len(outer) and outer[at].end <= token.start:
            at += 1
        if at < len(outer) and outer[at].start <= token.start:
            found[token.i] = at
    return found


def _is_mixed_up(document: Document, quote: Quote) -> bool:
    """Whether a mark with a blank behind it is another's, as a name that says something comes: '. " Sari menilai'."""
    first = first_token(document, quote.inner.start)
    if first >= len(document.tokens) or document.tokens[first].start <= quote.span.start + 1:
        return False
    cue = document.tokens[document.tokens[first].head]
    name = document.tokens[first].upos == "PROPN" and is_dep(document.tokens[first], "nsubj")
    return name and cue.i > first and is_cue(cue, document.lang)
