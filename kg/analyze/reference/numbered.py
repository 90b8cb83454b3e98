"""Pronouns that tell how many are meant -> those of that number who were told last: "empat orang … Keempatnya"."""

from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.terms.words import words

_FAR = 3  # sentences back to those who are meant


def numbered(document: Document, clusters: Clusters) -> None:
    """Joins each pronoun with a number to the last description with the same number, a few sentences back at most.

    id: "Polisi menangkap empat orang. Keempatnya diperiksa" means the four, and not the police.
    """
    known = words(document.lang, "number-pronoun")
    for i, mention in enumerate(document.mentions):
        said = mention.span.of(document.article.body).lower()
        wanted = known.get(said) if mention.form == "pronoun" else None
        found = None if wanted is None else _last(document, i, int(wanted))
        if found is not None:
            clusters.join(found, i)
            clusters.counted.add(i)


def _last(document: Document, i: int, number: int) -> int | None:
    """The last description before a pronoun of as many people."""
    here = document.sentence_of[document.mentions[i].head]
    amounts = [quantity.number for quantity in document.quantities if quantity.value == number]
    for j in range(i - 1, -1, -1):
        mention = document.mentions[j]
        if here - document.sentence_of[mention.head] > _FAR:
            return None
        if mention.form == "nominal" and mention.kind == "Group" and any(map(mention.span.covers, amounts)):
            return j
    return None
