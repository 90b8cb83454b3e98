"""Nouns for people, bodies and places -> descriptions: "warga asing", "otoritas kesehatan Palestina", "a source"."""

from collections.abc import Iterator

from kg.model import Document, Mention
from kg.model.tree import noun_phrase, span_over
from kg.terms.words import listed, words

KINDS = {"organization-noun": "Organization", "group-noun": "Group", "person-noun": "Person", "place-noun": "Place"}


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
            links = frozenset(words(document.lang, "phrase-link"))
            phrase = noun_phrase(document, token.i, relative=_is_source(document, token.i), links=links)
            many = kind == "Person" and is_plural(document, token.i)
            yield Mention(span_over(document, phrase), token.i, "Group" if many else kind, "nominal", "")


def kind_of(document: Document, i: int) -> str | None:
    """The class a noun's own word set gives it, None where no set has it."""
    token = document.tokens[i]
    for name, kind in KINDS.items():
        if listed(document.lang, name, token.text, token.lemma):
            return kind
    return None


def is_plural(document: Document, i: int) -> bool:
    """Whether a noun means several: by its form, a number or a word such as "para"."""
    marks = words(document.lang, "plural-marker")
    below = [document.tokens[c] for c in document.children[i]]
    counted = any(token.upos == "NUM" or token.lower in marks for token in below)
    return counted or "Number=Plur" in document.tokens[i].feats


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
