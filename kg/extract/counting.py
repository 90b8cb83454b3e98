"""Frames + trees -> which token is counted by which event, and as what."""

from collections.abc import Iterator, Sequence

from kg.extract.fillers import Fillers
from kg.extract.reading import Reading
from kg.extract.slots import is_passive, subject
from kg.extract.triggers import Trigger
from kg.model import Claim
from kg.model.tree import ancestors, children, is_dep, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

COUNTS = {
    "Killing": "Killed", "Injury": "Injured", "Release": "Released", "HostageTaking": "Hostage",
    "Detention": "Detained", "Displacement": "Displaced", "Destruction": "HomesDamaged", "Rescue": "Rescued",
    "Disappearance": "Missing", "Disaster": "Affected", "Protest": "Participants",
}  # fmt: skip
_ROLES = ("patient", "counted", "agent", "group", "recipient")
_BESIDE = ("conj", "appos", "nmod", "parataxis", "flat", "nummod", "compound", "dep", "list")
REACH = 6  # tokens between a number and a word that says what it counts, where the tree is silent
BEHIND = 4  # tokens from a noun to the end of what is said of it
LONGEST = 4  # words of a noun that says by itself what is counted
Counted = tuple[str, Claim | None]
"""The class of what is counted, and the event that does it."""


class Counting:
    """Looks up what a number under a token counts."""

    def __init__(self, reading: Reading, events: Sequence[Claim]) -> None:
        self.reading = reading
        self.document = reading.document
        self.event_at = {i: e for e in events for i in tokens_in(reading.document, e.trigger)}
        self.slots = dict(self._slots(Fillers(reading)))

    def of(self, head: int) -> Counted | None:
        """What a number under ``head`` counts, and the event that does; None when nothing does."""
        for at in self._same(head):
            found = self._exchanged(at) or self._qualified(at) or (self._said_of(at) if at == head else None)
            found = found or self.slots.get(at) or self._own(at)
            found = found or self._measured(at)
            if found:
                return found
        return None

    def _said_of(self, head: int) -> Counted | None:
        """A predicate right behind the noun, whoever has it in the tree: "31 orang dan 100 lainnya luka-luka"."""
        sentence = self.reading.sentence(head)
        for at in range(head + 1, min(head + BEHIND, sentence.last)):
            trigger = self.reading.trigger_at.get(at)
            for sense in trigger.senses if trigger else ():
                if sense.counts and sense.pos != "noun" and "subj" in sense.paths("patient"):
                    return sense.counts, self.event_at.get(at)
            if trigger or self.document.tokens[at].upos not in ("ADJ", "AUX", "ADV", "PROPN", "DET"):
                break
        return None

    def near(self, first: int, last: int) -> Counted | None:
        """What the nearest counting word says of the tokens ``first``–``last`` where the tree is silent.

        A predicate behind them ("36,000 people … were evacuated") or a verb or noun in front ("relocation of 500").
        """
        sentence = self.reading.sentence(first)
        for at in range(last + 1, min(last + REACH, sentence.last)):
            if self._bars(at):
                break
            counts = self._predicated(at)
            if counts:
                return counts, self.event_at.get(at)
        for at in range(first - 1, max(first - REACH, sentence.first - 1), -1):
            if self._bars(at):
                break
            counts = self._governing(at)
            if counts:
                return counts, self.event_at.get(at)
        return None

    def _bars(self, i: int) -> bool:
        """Whether a token ends the neighbourhood: another number or punctuation."""
        return self.document.tokens[i].upos in ("PUNCT", "NUM")

    def _predicated(self, i: int) -> str | None:
        """What a predicate behind a noun counts it as: a passive, or one whose subject it is done to."""
        trigger = self.reading.trigger_at.get(i)
        for sense in trigger.senses if trigger and trigger.senses[0].pos != "noun" else ():
            if "subj" in sense.paths("patient") or is_passive(self.document, i) or not self._has_object(i):
                return sense.counts or by_type(sense.type)
        return None

    def _governing(self, i: int) -> str | None:
        """What a verb or noun in front of a noun counts it as: one whose object or genitive it is done to."""
        trigger = self.reading.trigger_at.get(i)
        for sense in trigger.senses if trigger else ():
            if set(sense.paths("patient")) & {"obj", "of", "poss"} and not is_passive(self.document, i):
                return sense.counts or by_type(sense.type)
        return None

    def _has_object(self, i: int) -> bool:
        return bool(children(self.document, i, "obj"))

    def _slots(self, fillers: Fillers) -> Iterator[tuple[int, Counted]]:
        """Counted heads by the frames of the lexicon: the patients of killing, freeing, fleeing."""
        for trigger in reversed(self.reading.triggers):
            for sense in trigger.senses:
                counts = sense.counts or by_type(sense.type)
                if counts:
                    roles = fillers.heads(trigger, sense)
                    heads = next((roles[r] for r in _ROLES if r in roles), [])
                    yield from ((h, (counts, self.event_at.get(trigger.head))) for h in heads)

    def _same(self, head: int) -> Iterator[int]:
        """The head and what it stands beside: its conjuncts' head, the noun it explains."""
        yield head
        for at in ancestors(self.document, head):
            if not is_dep(self.document.tokens[head], *_BESIDE):
                return
            yield at
            head = at

    def _qualified(self, head: int) -> Counted | None:
        """A predicate of the noun's own: "50 orang tewas dan lebih dari 200 orang terluka"."""
        for at in children(self.document, head, "acl", "amod"):
            trigger = self.reading.trigger_at.get(at) if at > head else None
            counts = _counts(trigger) if trigger else None
            if counts and not any(self.document.tokens[i].upos == "NUM" for i in range(head + 1, at)):
                return counts, self.event_at.get(at)
        return None

    def _own(self, head: int) -> Counted | None:
        """A noun that is itself what is counted ("240 sandera"), or one with a word for it ("korban tewas")."""
        for at in (head, *children(self.document, head, "amod", "nmod", "acl", "compound", "flat")):
            trigger = self.reading.trigger_at.get(at)
            counts = _counts(trigger) if trigger and not self._marked(at, head) else None
            if counts:
                return counts, self.event_at.get(at)
        return self._listed(head)

    def _marked(self, at: int, head: int) -> bool:
        """Whether a preposition keeps a trigger apart from the noun: "120 orang dalam serangan"."""
        return at != head and bool(children(self.document, at, "case"))

    def _listed(self, head: int) -> Counted | None:
        """A noun that the word sets say counts something: "korban jiwa", "kerugian"."""
        known = words(self.document.lang, "counted-noun")
        for size in range(LONGEST, 0, -1):
            tokens = self.document.tokens[head : head + size]
            counts = known.get(" ".join(t.lower for t in tokens)) or known.get(
                tokens[0].lemma.lower() if size == 1 else ""
            )
            if counts:
                return counts, self.event_at.get(head)
        return None

    def _measured(self, head: int) -> Counted | None:
        """A toll that a verb of measure gives a number to: "jumlah korban tewas mencapai 120 orang"."""
        verb = self.document.tokens[self.document.tokens[head].head]
        if not listed(self.document.lang, "measure-verb", verb.text, verb.lemma):
            return None
        own = [c for c in children(self.document, verb.i, "nsubj", "csubj") if c != head]
        subjects = own or [s for s in subject(self.document, verb.i, False) if s != head]
        nested = (i for s in subjects for i in (s, *children(self.document, s)))
        return next((found for i in nested if (found := self._own(i))), None)

    def _exchanged(self, head: int) -> Counted | None:
        """What is given for what is freed counts as freed too: "dengan imbalan 240 tahanan"."""
        marks = self.reading.words("exchange-marker")
        near = [head, *ancestors(self.document, head)]
        below = (self.document.tokens[c].lower for c in children(self.document, head, "case"))
        if not any(self.document.tokens[i].lower in marks for i in near[1:3]) and not marks & set(below):
            return None
        event = next((e for i in near if (e := self.event_at.get(i)) and is_a(e.type, "Release")), None)
        return ("Released", event) if event else None


def by_type(type_: str) -> str | None:
    """What the patients of a class of events count as."""
    return next((counts for kind, counts in COUNTS.items() if is_a(type_, kind)), None)


def _counts(trigger: Trigger) -> str | None:
    return next((s.counts for s in trigger.senses if s.counts), None)
