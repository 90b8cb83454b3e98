"""A description and the name it is given right behind it: "seorang pria bernama Andi", "a man named Carter"."""

from collections.abc import Container

from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention, Token
from kg.model.tree import first_token, is_dep, top_in
from kg.terms.words import words


def called(document: Document, clusters: Clusters) -> None:
    """Joins a description of one person and the name behind the word that gives it.

    id: seorang penumpang bernama Budi; gadis yang bernama Rara. en: a man named Carter.
    """
    naming, relative = words(document.lang, "naming-word"), words(document.lang, "relativizer")
    begins = {first_token(document, document.mentions[i].span.start): i for i in clusters.named}
    for i, mention in enumerate(document.mentions):
        if mention.form != "nominal" or mention.kind != "Person":
            continue
        at = first_token(document, mention.span.end)
        row = [token.lower for token in document.tokens[at : at + 2]]
        at += bool(row) and row[0] in relative
        if at >= len(document.tokens) or not _gives(document.tokens[at], naming):
            continue
        name = begins.get(at + 1)
        if name is not None and document.mentions[name].kind == "Person":
            clusters.join(name, i)


def _gives(token: Token, naming: Container[str]) -> bool:
    """Whether a word gives a name, and does not tell that somebody named somebody."""
    return token.lower in naming and "VerbForm=Fin" not in token.feats


def standing(document: Document, mention: Mention) -> Token:
    """The token by which the tree hangs what a mention means: of "karyawan bernama Rini" it is "karyawan"."""
    top = top_in(document, mention.span)
    token = document.tokens[mention.head if top is None else top]
    first = first_token(document, mention.span.start)
    giver = document.tokens[first - 1] if first else token
    if not is_dep(giver, "acl") or not _gives(giver, words(document.lang, "naming-word")):
        return token
    while is_dep(giver, "acl", "compound", "flat") and giver.head != giver.i:
        giver = document.tokens[giver.head]
    return giver
