"""Whose doing a clause tells: "Israel mengakhiri perangnya" is about a war of Israel's."""

from collections.abc import Iterator, Mapping

from kg.model import Document
from kg.model.tree import ancestors, is_dep, tokens_in
from kg.terms.words import words

_BETWEEN = frozenset({"AUX", "ADV", "PART", "SCONJ"})


def controllers(document: Document) -> dict[int, tuple[int, str]]:
    """For each clitic the head of who does what its clause says, and how it is known: "before", "subject", "relative".

    What stands right before the verb comes first, since a tree may hang it elsewhere ("tekanan terhadap Israel
    untuk menghentikan serangannya"); then the subjects that the tree gives, nearest first.
    """
    clitics = words(document.lang, "clitic")
    ends = {tokens_in(document, m.span)[-1]: m.head for m in document.mentions if m.form != "pronoun"}
    found = {}
    for token in document.tokens:
        if token.lower in clitics and token.head != token.i:
            ahead = (s for s in _subjects(document, token.i, ends) if s[0] < token.i and s[0] != token.head)
            subject = next(ahead, None)
            if subject is not None:
                found[token.i] = subject
    return found


def _subjects(document: Document, i: int, ends: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    links = words(document.lang, "relativizer")
    for above in ancestors(document, i):
        token = document.tokens[above]
        if token.upos in ("VERB", "AUX", "ADJ") and above < i:
            yield from _before(document, above, ends)
            yield from ((c, "subject") for c in document.children[above] if is_dep(document.tokens[c], "nsubj"))
        opened = any(document.tokens[c].lower in links for c in document.children[above])
        if is_dep(token, "acl") and opened and token.head != above:
            yield token.head, "relative"


def _before(document: Document, verb: int, ends: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    """The head of the mention that ends right before a verb and the small words in front of it."""
    links, at = words(document.lang, "relativizer"), verb - 1
    first = document.sentences[document.sentence_of[verb]].first
    while at > first and (document.tokens[at].upos in _BETWEEN or document.tokens[at].lower in links):
        at -= 1
    if at in ends:
        yield ends[at], "before"
