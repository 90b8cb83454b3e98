"""Numbers of mentions, joined into those that mean the same thing."""

from functools import cached_property

from kg.model import Document


class Clusters:
    """Union of mention numbers, the smallest number as the name of each cluster.

    ``opened`` are pronouns without an antecedent; ``said`` are predicates, which no pronoun takes; ``counted``
    are pronouns that tell how many they mean.
    """

    def __init__(self, document: Document) -> None:
        size = len(document.mentions)
        self._document = document
        self._parent = list(range(size))
        self._members = {i: [i] for i in range(size)}
        self._named = {i for i, mention in enumerate(document.mentions) if mention.form == "name"}
        self.opened: set[int] = set()
        self.said: set[int] = set()
        self.counted: set[int] = set()

    def find(self, i: int) -> int:
        """The name of the cluster of mention ``i``."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        """Make one cluster of two."""
        low, high = sorted((self.find(a), self.find(b)))
        if low != high:
            self._parent[high] = low
            self._members[low] += self._members.pop(high)
            if high in self._named:
                self._named.add(low)

    def members(self, i: int) -> list[int]:
        """The mentions of the cluster of mention ``i``."""
        return self._members[self.find(i)]

    def is_named(self, i: int) -> bool:
        """Whether a name stands for what mention ``i`` means."""
        return self.find(i) in self._named

    def names(self, i: int) -> list[int]:
        """The named mentions of the cluster of mention ``i``, in text order."""
        return sorted(j for j in self.members(i) if self._document.mentions[j].form == "name")

    @cached_property
    def named(self) -> list[int]:
        """All named mentions."""
        found = enumerate(self._document.mentions)
        return [i for i, mention in found if mention.form == "name" and mention.name]
