"""Nouns for people, bodies and places -> descriptions: "warga asing", "otoritas kesehatan Palestina", "a source"."""

from collections.abc import Iterator

from kg.model import Document, Mention
from kg.model.tree import noun_phrase, span_over
from kg.terms.words import listed

KINDS = {"group-noun": "Group", "person-noun": "Person", "organization-noun": "Organization", "place-noun": "Place"}


def nominals(document: Document, found: list[Mention]) -> list[Mention]:
    """Descriptions whose head noun names a kind of actor or place; what is already a mention is left alone."""
    taken = {i for mention in found for i in _covered(document, mention)}
    return list(_nominals(document, taken))


def _nominals(document: Document, taken: set[int]) -> Iterator[Mention]:
    for token in document.tokens:
        if token.upos not in ("NOUN", "PROPN", "ADJ") or token.i in taken:
            continue
        kind = kind_of(document, token.i)
        if kind:
            phrase = noun_phrase(document, token.i, relative=_is_source(document, token.i))
            span = span_over(document, phrase)
            yield Mention(span, token.i, kind, "nominal", "")


def kind_of(document: Document, i: int) -> str | None:
    """The class a noun's own word set gives it, None where no set has it."""
    token = document.tokens[i]
    for name, kind in KINDS.items():
        if listed(document.lang, name, token.text, token.lemma):
            return kind
    return None


def _is_source(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return listed(document.lang, "source-noun", token.text, token.lemma) is not None


def _covered(document: Document, mention: Mention) -> Iterator[int]:
    i = mention.head
    while i < len(document.tokens) and document.tokens[i].start < mention.span.end:
        yield i
        i += 1
    i = mention.head - 1
    while i >= 0 and document.tokens[i].start >= mention.span.start:
        yield i
        i -= 1
