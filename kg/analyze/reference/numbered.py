"""Pronouns that tell how many are meant -> those of that number who were told last: "empat orang … Keempatnya"."""

from bisect import bisect_left

from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.terms.words import words

_NUMBERS = range(2, 10)
_FAR = 3  # sentences back to those who are meant


def numbered(document: Document, clusters: Clusters) -> None:
    """Joins each pronoun with a number to the last description with the same number, a few sentences back at most.

    id: "Polisi menangkap empat orang. Keempatnya diperiksa" means the four, and not the police.
    """
    known = words(document.lang, "number-pronoun")
    amounts: dict[int, list[int]] = {}
    for quantity in document.quantities:
        if quantity.value in _NUMBERS:
            amounts.setdefault(int(quantity.value), []).append(quantity.number.start)
    for i, mention in enumerate(document.mentions):
        said = mention.span.of(document.article.body).lower()
        wanted = known.get(said) if mention.form == "pronoun" else None
        found = None if wanted is None else _last(document, i, amounts.get(int(wanted), []))
        if found is not None:
            clusters.join(found, i)
            clusters.counted.add(i)


def _last(document: Document, i: int, amounts: list[int]) -> int | None:
    """The last description before a pronoun in which one of the numbers begins that it tells."""
    here = document.sentence_of[document.mentions[i].head]
    for j in range(i - 1, -1, -1):
        mention = document.mentions[j]
        if here - document.sentence_of[mention.head] > _FAR:
            return None
        at = bisect_left(amounts, mention.span.start)
        counted = at < len(amounts) and amounts[at] < mention.span.end
        if mention.form == "nominal" and mention.kind == "Group" and counted:
            return j
    return None
