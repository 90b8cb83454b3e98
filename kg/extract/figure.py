"""Quantities + counting events -> figures: how many were killed, freed or displaced, of which group, where."""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.slots import fill
from kg.model import Argument, Claim, Evidence, Link, Quantity, Span
from kg.model.tree import ancestors, children, conjuncts, is_dep, noun_phrase, span_over, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

COUNTS = {
    "Killing": "Killed", "Injury": "Injured", "Release": "Released", "HostageTaking": "Hostage",
    "Detention": "Detained", "Displacement": "Displaced", "Destruction": "HomesDamaged", "Disaster": "Affected",
}  # fmt: skip
_COUNTED_ROLES = ("patient", "counted", "agent", "group", "recipient")


def figure(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Every number that counts what an event did, with its qualifier, its group and who says so.

    id: Sedikitnya 120 warga tewas akibat banjir. en: Officials said about 240 people were taken hostage.
    """
    counting = _Counting(reading, events)
    for quantity in reading.document.quantities:
        head = _head(reading, quantity)
        found = None if head is None else counting.of(head)
        if head is not None and found:
            yield _claim(reading, quantity, head, *found)


class _Counting:
    """Which token is counted by which event, and as what."""

    def __init__(self, reading: Reading, events: Sequence[Claim]) -> None:
        self.reading = reading
        self.event_at = {i: e for e in events for i in tokens_in(reading.document, e.trigger)}
        self.slots = dict(self._slots())

    def of(self, head: int) -> tuple[str, Claim | None] | None:
        """What a number under ``head`` counts, and the event that does; None when nothing does."""
        for at in self._same(head):
            found = self._exchanged(at) or self.slots.get(at) or self._own(at) or self._measured(at)
            if found:
                return found
        return None

    def _slots(self) -> Iterator[tuple[int, tuple[str, Claim | None]]]:
        """Counted heads by the frames of the lexicon: the patients of killing, freeing, fleeing."""
        for trigger in reversed(self.reading.triggers):
            for sense in trigger.senses:
                counts = sense.counts or _by_type(sense.type)
                if counts:
                    roles = fill(self.reading.document, trigger.head, sense.slots)
                    heads = next((roles[r] for r in _COUNTED_ROLES if r in roles), [])
                    yield from ((h, (counts, self.event_at.get(trigger.head))) for h in heads)

    def _same(self, head: int) -> Iterator[int]:
        """The head and what it stands beside: its conjuncts' head, the noun it explains."""
        yield head
        for at in ancestors(self.reading.document, head):
            if not is_dep(
                self.reading.document.tokens[head], "conj", "appos", "nmod", "parataxis", "flat", "nummod"
            ):
                return
            yield at
            head = at

    def _own(self, head: int) -> tuple[str, Claim | None] | None:
        """A noun that is itself what is counted: "240 sandera", "120 korban tewas"."""
        for at in (head, *children(self.reading.document, head, "amod", "nmod", "acl", "compound", "flat")):
            trigger = self.reading.trigger_at.get(at)
            counts = next((s.counts for s in trigger.senses if s.counts), None) if trigger else None
            if counts:
                return counts, self.event_at.get(at)
        return None

    def _measured(self, head: int) -> tuple[str, Claim | None] | None:
        """A toll that a verb of measure gives a number to: "jumlah korban tewas mencapai 120 orang"."""
        token = self.reading.document.tokens[head]
        verb = self.reading.document.tokens[token.head]
        if not listed(self.reading.document.lang, "measure-verb", verb.text, verb.lemma):
            return None
        subjects = children(self.reading.document, verb.i, "nsubj")
        nested = (i for s in subjects for i in (s, *children(self.reading.document, s)))
        return next((found for i in nested if (found := self._own(i))), None)

    def _exchanged(self, head: int) -> tuple[str, Claim | None] | None:
        """What is given for what is freed counts as freed too: "dengan imbalan 240 tahanan"."""
        marks = self.reading.words("exchange-marker")
        near = [head, *ancestors(self.reading.document, head)]
        marked = any(self.reading.document.tokens[i].lower in marks for i in near[1:3]) or any(
            self.reading.document.tokens[c].lower in marks
            for c in children(self.reading.document, head, "case")
        )
        event = next((e for i in near if (e := self.event_at.get(i)) and is_a(e.type, "Release")), None)
        return ("Released", event) if marked and event else None


def _by_type(type_: str) -> str | None:
    return next((counts for kind, counts in COUNTS.items() if is_a(type_, kind)), None)


def _head(reading: Reading, quantity: Quantity) -> int | None:
    """The noun that the number counts, or the number itself where it stands alone."""
    numbers = tokens_in(reading.document, quantity.number)
    for i in reversed(numbers):
        token = reading.document.tokens[i]
        if token.head not in numbers:
            return token.head if is_dep(token, "nummod", "det", "compound", "flat", "amod") else i
    return numbers[-1] if numbers else None


def _claim(reading: Reading, quantity: Quantity, head: int, counts: str, event: Claim | None) -> Claim:
    counted = reading.words_at(Span(quantity.number.start, _unit_end(reading, quantity, head)))
    group = _group(reading, quantity, head)
    place = event.fillers("place") if event else ()
    roles = {"counted": (counted,), "group": group, "place": place}
    spans = [quantity.span, counted.span, *(a.span for a in group), *([event.trigger] if event else [])]
    return Claim(
        article=reading.document.article.key,
        type="Figure",
        trigger=quantity.span,
        roles=tuple(sorted((role, fillers) for role, fillers in roles.items() if fillers)),
        evidence=(Evidence.at(Span(min(s.start for s in spans), max(s.end for s in spans)), reading.body),),
        finder="figure",
        confidence=0.85 if event else 0.7,
        value=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        counts=counts,
        polarity=event.polarity if event else "positive",
        modality=event.modality if event else "asserted",
        times=event.times if event else (),
        links=(Link("event", event.key),) if event else (),
    )


def _unit_end(reading: Reading, quantity: Quantity, head: int) -> int:
    return max(quantity.span.end, reading.document.tokens[head].end if head is not None else 0)


def _group(reading: Reading, quantity: Quantity, head: int) -> tuple[Argument, ...]:
    """Who is counted, without the number: "wanita dan anak-anak", "warga asing"."""
    document = reading.document
    phrase = [
        i
        for h in conjuncts(document, head)
        for i in noun_phrase(document, h)
        if not _counts_itself(reading, h, head)
    ]
    begin = quantity.span.end if quantity.unit == "percent" else quantity.number.end
    after = [i for i in phrase if document.tokens[i].start >= begin]
    if not after:
        return ()
    span = span_over(document, after)
    return (Argument(span.start, span.end, span.of(reading.body), span.of(reading.body), "Group"),)


def _counts_itself(reading: Reading, other: int, head: int) -> bool:
    """Whether a conjunct has a number of its own, and so is another figure."""
    return other != head and bool(children(reading.document, other, "nummod"))
