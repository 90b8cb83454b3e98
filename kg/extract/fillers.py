"""Trigger + sense -> what fills its roles: people and bodies where someone acts, places where something happens."""

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.slots import fill
from kg.extract.triggers import Trigger
from kg.model import Argument
from kg.model.tree import children, run_around, span_over, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a, ontology
from kg.terms.words import listed

ACTORS = frozenset({"Person", "Organization", "Country", "Group", "Place"})
PLACES = frozenset({"Place", "Country"})
_ACTING = frozenset({"agent", "party", "mediator", "person", "speaker"})
_AMOUNTS = ("number-vague", "part-marker", "plural-marker", "number-qualifier", "number", "amount-noun")
HARM = ("War", "Attack", "Clash", "Disaster", "Killing", "Injury", "Destruction", "Displacement", "Disappearance")
"""Classes that an event can be the cause of, and that can be a cause."""


class Fillers:
    """Fills the frames of one document, each once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.known: dict[tuple[int, str, str], dict[str, list[int]]] = {}

    def of(self, trigger: Trigger, sense: Sense) -> dict[str, tuple[Argument, ...]]:
        """Role -> fillers of one trigger read in one sense; empty roles are left out."""
        heads = dict(self.heads(trigger, sense))
        if "place" not in heads:
            heads["place"] = self._places(trigger, heads)
        found = {role: self._arguments(role, those) for role, those in heads.items()}
        return {role: those for role, those in found.items() if those}

    def heads(self, trigger: Trigger, sense: Sense) -> dict[str, list[int]]:
        """Role -> head tokens of its fillers."""
        key = (trigger.head, sense.type, sense.entry)
        if key not in self.known:
            self.known[key] = fill(
                self.reading.document,
                trigger.head,
                sense.slots,
                range(trigger.first, trigger.last),
                sense.pos == "noun",
                lambda role, head: self._fits(trigger, sense, role, head),
            )
        return self.known[key]

    def _arguments(self, role: str, heads: list[int]) -> tuple[Argument, ...]:
        """Fillers as arguments, each once."""
        if role == "content":
            return tuple(self._words(h) for h in heads[:1])
        return tuple(dict.fromkeys(self.argument(h) for h in heads))

    def _words(self, head: int) -> Argument:
        """The words of a clause or phrase, without the punctuation around them."""
        tokens = self.reading.document.tokens
        run = run_around(subtree(self.reading.document, head), head)
        while len(run) > 1 and tokens[run[-1]].upos == "PUNCT":
            run.pop()
        while len(run) > 1 and tokens[run[0]].upos in ("PUNCT", "SCONJ", "CCONJ"):
            run.pop(0)
        return self.reading.words_at(span_over(self.reading.document, run))

    def argument(self, head: int) -> Argument:
        """A filler; an event that stands for its cause is of the kind Event."""
        found = self.reading.argument(head)
        return replace(found, kind="Event") if found.kind == "Thing" and self._is_cause(head) else found

    def _fits(self, trigger: Trigger, sense: Sense, role: str, head: int) -> bool:
        """Whether a token can fill a role: no time, no part of the trigger, and of a kind that can act or be there."""
        if trigger.first <= head < trigger.last or head in self.reading.timed:
            return False
        kind = self._kind(head)
        if role == "place":
            return kind in PLACES
        allowed = dict(sense.kinds).get(role, ())
        if role not in _ACTING:
            return ontology().fits(kind, allowed)
        harmed = role == "agent" and any(is_a(sense.type, cause) for cause in HARM)
        return kind in ACTORS or harmed and self._is_cause(head)

    def _kind(self, head: int) -> str:
        """The class of what a token names; of "dozens of students" that of the students."""
        kind = self.reading.argument(head).kind
        token = self.reading.document.tokens[head]
        if kind != "Thing" or not any(listed(self.reading.document.lang, s, token.text, token.lemma) for s in _AMOUNTS):
            return "Group" if kind == "Thing" and token.upos == "NUM" else kind
        below = children(self.reading.document, head, "nmod", "compound", "flat", "clf")
        kinds = (self.reading.argument(c).kind for c in below)
        return next((k for k in kinds if k in ACTORS), kind)

    def _is_cause(self, head: int) -> bool:
        """Whether a token names a harmful event: "perang", "the earthquake"."""
        trigger = self.reading.trigger_at.get(head)
        return trigger is not None and any(is_a(s.type, cause) for s in trigger.senses for cause in HARM)

    def _places(self, trigger: Trigger, heads: dict[str, list[int]]) -> list[int]:
        """Where it happens: a place under a place preposition on the trigger or on its light verb."""
        taken = {h for found in heads.values() for h in found}
        slots = (("place", tuple(sorted(self.reading.words("place-marker")))),)
        own = range(trigger.first, trigger.last)
        found = fill(self.reading.document, trigger.head, slots, own, None, self._is_place)
        return [h for h in found.get("place", []) if h not in taken]

    def _is_place(self, _: str, head: int) -> bool:
        return head not in self.reading.timed and self.reading.argument(head).kind in PLACES
