"""Whether "he" and "she" can mean somebody: titles and nouns around a name say so, and pronouns before."""

from collections import defaultdict

from kg.analyze.reference.clusters import Clusters
from kg.model import Document
from kg.model.tree import tokens_in
from kg.terms.words import words

_ENOUGH = 20  # mentions of somebody that are looked at
SETS = ("gender-she", "gender-he")


class Gender:
    """What the words around people, and the pronouns that took them, say of their gender."""

    def __init__(self, document: Document, clusters: Clusters) -> None:
        self._document, self._clusters = document, clusters
        self._sets = tuple(words(document.lang, name) for name in SETS)
        self._of = [self._told(i) for i in range(len(document.mentions))]

    def agree(self, i: int, j: int) -> bool:
        """Whether nothing speaks against mention ``i`` meaning what mention ``j`` means."""
        own = self._of[i]
        if own is None:
            return True
        told: dict[int, int] = defaultdict(int)
        for other in self._clusters.members(j)[-_ENOUGH:]:
            gender = self._of[other]
            if gender is not None:
                told[gender] += 1
        return not told or told[own] >= max(told.values())

    def _told(self, i: int) -> int | None:
        mention = self._document.mentions[i]
        inside = tokens_in(self._document, mention.span)
        low = {self._document.tokens[n].lower.rstrip(".") for n in inside[:4]} | {
            self._document.tokens[mention.head].lower
        }
        found = [n for n, known in enumerate(self._sets) if not low.isdisjoint(known)]
        return found[0] if len(found) == 1 and mention.kind == "Person" else None
