"""A description said again: "otoritas kesehatan Palestina" twice, "pria itu" after "seorang pria"."""

from kg.analyze.mentions.nominals import is_plural, is_single
from kg.analyze.reference.clusters import Clusters
from kg.model import Document, Mention
from kg.model.tree import tokens_in
from kg.terms.words import listed, words

WINDOW = 6  # sentences back that a pointing description looks


def repeat(document: Document, clusters: Clusters) -> None:
    """Joins a description to the same words before it, or, where it points back, to the same noun.

    id: pria itu, kelompok tersebut. en: the man, this group.
    """
    by_text: dict[tuple[str, str], int] = {}
    by_noun: dict[tuple[str, str], int] = {}
    for i, mention in enumerate(document.mentions):
        if mention.form != "nominal":
            continue
        key = (mention.kind, _words(document, mention))
        noun = (mention.kind, document.tokens[mention.head].lemma.lower())
        if is_pointing(document, mention):
            before = by_noun.get(noun)
        else:
            before = None if _is_new(document, mention) else by_text.get(key)
        two = before is not None and clusters.is_named(before) and clusters.is_named(i)
        if before is not None and not two and (not is_pointing(document, mention) or _is_near(document, before, i)):
            clusters.join(before, i)
        by_text[key] = by_noun[noun] = i


def is_pointing(document: Document, mention: Mention) -> bool:
    """Whether a description points back: "itu", "tersebut", "the", "this" belongs to its head."""
    marks = words(document.lang, "demonstrative")
    span = tokens_in(document, mention.span)
    below = [c for c in document.children[mention.head] if document.tokens[c].lower in marks]
    after = span[-1] + 1 if span else mention.head + 1
    edge = after < len(document.tokens) and document.tokens[after].lower in marks and after - 1 == mention.head
    return bool(below) or edge


def _words(document: Document, mention: Mention) -> str:
    marks = words(document.lang, "demonstrative")
    inside = (document.tokens[i].lower for i in tokens_in(document, mention.span))
    return " ".join(word for word in inside if word not in marks)


def _is_new(document: Document, mention: Mention) -> bool:
    """Whether a description brings somebody new or nobody in particular: counted, "seorang", one bare noun."""
    token = document.tokens[mention.head]
    inside = tokens_in(document, mention.span)
    if is_single(document, mention.head) or any(document.tokens[i].upos == "NUM" for i in inside):
        return True
    if any(document.tokens[i].upos == "PRON" for i in inside):
        return True
    body = listed(document.lang, "organization-noun", token.text, token.lemma)
    return (is_plural(document, mention.head) or not body) and len(inside) < 2


def _is_near(document: Document, before: int, i: int) -> bool:
    heads = (document.mentions[before].head, document.mentions[i].head)
    return document.sentence_of[heads[1]] - document.sentence_of[heads[0]] <= WINDOW
