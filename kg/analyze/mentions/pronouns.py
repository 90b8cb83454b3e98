"""Third-person pronouns and clitics -> mentions whose antecedent is still to be found."""

from kg.model import Document, Mention, Span
from kg.terms.words import words

KINDS = {"3s": "Person", "3p": "Group", "3n": "Thing"}


def pronouns(document: Document, found: list[Mention]) -> list[Mention]:
    """Every third-person pronoun outside the other mentions; the word set says person and number."""
    known = words(document.lang, "pronoun")
    heads = {mention.head for mention in found}
    return [
        Mention(Span(token.start, token.end), token.i, KINDS[known[token.lower]], "pronoun", "")
        for token in document.tokens
        if known.get(token.lower) in KINDS and token.i not in heads and token.upos in ("PRON", "DET", "PROPN", "NOUN")
    ]
