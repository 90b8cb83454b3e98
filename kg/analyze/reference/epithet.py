"""Somebody who speaks, told anew by what he is: "politikus Golkar itu", "pria asal Aceh ini"."""

from itertools import chain

from kg.analyze.mentions.nominals import is_plural
from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.model.tree import children, subtree, tokens_in
from kg.terms.words import words

_LEAST = 2  # words without which a description only says again what was said before: "pria itu"


def is_epithet(document: Document, clusters: Clusters, i: int) -> bool:
    """Whether mention ``i`` tells by what he is somebody whom the text has named, and is read as a pronoun is.

    It points back, says more than its noun, is the first to say so and takes in no pronoun ("suaminya itu").
    """
    mention, tokens = document.mentions[i], document.tokens
    if mention.form != "nominal" or mention.kind != "Person" or clusters.find(i) != i or clusters.is_named(i):
        return False
    own = list(tokens_in(document, mention.span))
    more = (*children(document, mention.head, "acl"), *_doubles(document, mention.head))
    row = sorted({*own, *chain.from_iterable(subtree(document, c) for c in more)})  # "pria yang disapa Bagyo itu"
    marks = words(document.lang, "back-pointer")
    told = [n for n in row if tokens[n].lower not in marks]
    behind = tokens[row[-1] + 1].lower if row[-1] + 1 < len(tokens) else ""
    points = behind in marks or tokens[row[-1]].lower in marks
    bare = all(tokens[n].upos != "PRON" for n in own)
    return points and bare and len(told) >= _LEAST and not is_plural(document, mention.head)


def _doubles(document: Document, head: int) -> list[int]:
    """What else somebody is told to be at once: "desainer sekaligus presenter itu"."""
    joints = words(document.lang, "office-joint")
    behind = (c for c in children(document, head, "nmod", "conj") if c > head)
    return [c for c in behind if any(document.tokens[m].lower in joints for m in children(document, c, "case", "cc"))]
