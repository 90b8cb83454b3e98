"""Somebody who speaks, told anew by what he is: "politikus Golkar itu", "pria asal Aceh ini"."""

from kg.analyze.mentions.nominals import is_plural
from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.model.tree import tokens_in
from kg.terms.words import words

_LEAST = 2  # words without which a description only says again what was said before: "pria itu"


def is_epithet(document: Document, clusters: Clusters, i: int) -> bool:
    """Whether mention ``i`` tells by what he is somebody whom the text has named, and is read as a pronoun is.

    It points back, says more than its noun, is the first to say so and takes in no pronoun ("suaminya itu").
    """
    mention, tokens = document.mentions[i], document.tokens
    if mention.form != "nominal" or mention.kind != "Person" or clusters.find(i) != i or clusters.is_named(i):
        return False
    marks = words(document.lang, "back-pointer")
    inside = list(tokens_in(document, mention.span))
    behind = tokens[inside[-1] + 1].lower if inside and inside[-1] + 1 < len(tokens) else ""
    told = [n for n in inside if tokens[n].lower not in marks]
    if len(told) < _LEAST or (behind not in marks and len(told) == len(inside)):
        return False
    return not is_plural(document, mention.head) and all(tokens[n].upos != "PRON" for n in told)
