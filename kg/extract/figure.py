"""Quantities + counting events -> figures: how many were killed, freed or displaced, of which group, where."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from kg.extract.counting import COUNTABLE, Counted, Counting
from kg.extract.group import group
from kg.extract.reading import Reading
from kg.model import Argument, Claim, Evidence, Link, Quantity, Span, TimeValue
from kg.model.tree import is_dep, tokens_in
from kg.terms.words import listed, words

_PEOPLE = frozenset({
    "Killed", "Injured", "Missing", "Displaced", "Hostage", "Released", "Detained", "Rescued", "Infected", "Affected",
    "Participants",
})  # fmt: skip
_BUILT = ("HomesDamaged", "BuildingsDamaged")
_PERSONS = ("People", "Household")
_EMPTIED = {"Displaced": ("HomesDamaged",), "Affected": _BUILT}
"""What else than people may be counted: "the evacuation of 50 homes", "300 rumah terdampak"."""
OUT_OF = 2  # words between the numbers of "tiga di antara sembilan"
ROW = 2  # commas and conjunctions between the figures of a row
OPENING = 3  # tokens that may stand before the end of what opens a sentence
PART = 4  # tokens that may stand between "termasuk" and the number of the part


def figure(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Every number that counts what an event did, with its qualifier, its group and who says so.

    id: Sedikitnya 120 warga tewas akibat banjir. en: Officials said about 240 people were taken hostage.

    A number introduced as a part ("termasuk 12 anak") counts the same and points at the whole.
    """
    counting = Counting(reading, events)
    causes = {link.claim: event for event in events for link in event.links if link.role == "result"}
    whole: tuple[Claim, Counted] | None = None
    for quantity, head in _headed(reading):
        part = whole if whole and _is_part(reading, quantity, whole[0]) else None
        found = _counted(reading, quantity, head, counting, part or whole, bool(part))
        if found:
            cause = causes.get(found[1].key) if found[1] else None
            claim = _claim(reading, quantity, _noun(counting, quantity, head), found[0], found[1], cause)
            if part:
                claim = replace(claim, links=(*claim.links, Link("part-of", part[0].key)))
            else:
                whole = claim, found
            yield claim


def _noun(counting: Counting, quantity: Quantity, head: int) -> int:
    """The noun that is counted, also where a bare number stands behind a verb of measure."""
    measured = None if quantity.unit else counting.measured_of(head)
    return head if measured is None else measured


def _counted(
    reading: Reading,
    quantity: Quantity,
    head: int,
    counting: Counting,
    before: tuple[Claim, Counted] | None,
    is_part: bool,
) -> Counted | None:
    """What a number counts, by the first way of reading it that goes with its unit."""
    if _is_measure(reading, quantity) or _is_event(reading, head):
        return None
    inside = tokens_in(reading.document, quantity.span)
    ways: tuple[Callable[[], Counted | None], ...] = (
        lambda: before[1] if before and is_part else None,
        lambda: counting.next_to(inside[-1]) if inside and quantity.unit is None else None,
        lambda: counting.of(head),
        lambda: _beside(reading, quantity, counting, before),
        lambda: counting.labelled(inside[0], inside[-1]) if inside else None,
        lambda: counting.opened(inside[0], inside[-1]) if inside else None,
    )
    for way in ways:
        found = way()
        counts = found and _fitting(reading, quantity, found[0])
        if found and counts:
            return counts, found[1]
    return None


def _beside(
    reading: Reading, quantity: Quantity, counting: Counting, whole: tuple[Claim, Counted] | None
) -> Counted | None:
    """What the words around say of a number of people, households or buildings that the tree leaves alone."""
    inside = list(tokens_in(reading.document, quantity.span))
    if not inside:
        return None
    kind = listed(reading.document.lang, "unit-kind", quantity.unit or "", _lemma(reading, quantity))
    bare = quantity.unit is None and whole and reading.sentence_span(inside[0]).covers(whole[0].trigger)
    if not bare and not _is_named(reading, quantity, inside[-1]) and kind not in COUNTABLE:
        return counting.said(_last(reading, quantity, inside[-1])) if kind is None else None
    return counting.near(inside[0], inside[-1]) or (
        whole[1] if whole and _in_row(reading, quantity, whole[0]) else None
    )


def _last(reading: Reading, quantity: Quantity, last: int) -> int:
    """The noun behind a number that the number grammar knows nothing of, else the number's last word."""
    after = last + 1
    noun = quantity.unit is None and after < reading.sentence(last).last
    return after if noun and reading.document.tokens[after].upos == "NOUN" else last


def _is_named(reading: Reading, quantity: Quantity, last: int) -> bool:
    """Whether a people's name stands right behind a number: "300 Rohingya"."""
    at = last + 1
    inside = quantity.unit is None and at < reading.sentence(last).last
    return inside and reading.document.tokens[at].upos == "PROPN" and at not in reading.timed


def _in_row(reading: Reading, quantity: Quantity, before: Claim) -> bool:
    """Whether only commas and conjunctions stand between a figure's words and the next number."""
    ends = [before.trigger.end, *(a.span.end for role in ("counted", "group") for a in before.fillers(role))]
    between = [reading.document.tokens[i] for i in reading.between(max(ends), quantity.span.start)]
    return 0 < len(between) <= ROW and all(t.text == "," or t.upos == "CCONJ" for t in between)


def _headed(reading: Reading) -> Iterator[tuple[Quantity, int]]:
    """Every number with the noun it counts; of "three of nine victims" the three count, with the nine's noun."""
    before: Quantity | None = None
    for quantity in reading.document.quantities:
        head = _head(reading, quantity)
        if head is not None:
            counted = before if before and _is_out_of(reading, before, quantity) else quantity
            yield counted, head
        before = quantity


def _is_out_of(reading: Reading, part: Quantity, whole: Quantity) -> bool:
    """Whether nothing but "di antara", "dari" or "of" stands between two numbers."""
    between = [reading.document.tokens[i].lower for i in reading.between(part.span.end, whole.span.start)]
    return 0 < len(between) <= OUT_OF and all(word in reading.words("out-of") for word in between)


def _fitting(reading: Reading, quantity: Quantity, counts: str) -> str | None:
    """The class of what is counted once the unit is looked at; None where it cannot be counted so."""
    unit = quantity.unit or ""
    kind = listed(reading.document.lang, "unit-kind", unit, _lemma(reading, quantity))
    if unit == "percent" or not unit:
        return None if counts == "Affected" and not unit else counts
    if unit.isupper() or counts == "Loss":
        return counts if unit.isupper() and counts == "Loss" else None
    if counts in _BUILT:
        return kind if kind in _BUILT else ("Affected" if kind in _PERSONS else None)
    if counts == "Affected" and kind not in (*_PERSONS, *_BUILT):
        return None
    if counts in _PEOPLE and quantity.value != quantity.value.to_integral_value():
        return None
    if counts in _PEOPLE and kind not in (None, *_PERSONS):
        return counts if kind in _EMPTIED.get(counts, ()) else None
    return counts


def _is_event(reading: Reading, head: int) -> bool:
    """Whether what is counted is something that happened: "dua serangan", "three earthquakes"."""
    trigger = reading.trigger_at.get(head)
    counts = {s.counts for s in trigger.senses} if trigger else set()
    return trigger is not None and trigger.senses[0].pos == "noun" and counts <= {None, "Affected"}


def _is_measure(reading: Reading, quantity: Quantity) -> bool:
    """Whether the unit is a measure such as metres: its sign, no noun that is written there."""
    unit = quantity.unit
    if not unit or unit == "percent" or unit.isupper():
        return False
    inside = (reading.document.tokens[i] for i in tokens_in(reading.document, quantity.span))
    return not any(unit.split()[0] in (t.lower, t.lemma.lower()) for t in inside)


def _lemma(reading: Reading, quantity: Quantity) -> str:
    inside = tokens_in(reading.document, quantity.span)
    return reading.document.tokens[inside[-1]].lemma if inside else ""


def _is_part(reading: Reading, quantity: Quantity, whole: Claim) -> bool:
    """Whether a word such as "termasuk" stands right before the number, in the sentence of the whole."""
    first = next(reading.between(quantity.span.start, quantity.span.end), None)
    if first is None or not reading.sentence_span(first).covers(whole.trigger):
        return False
    known = words(reading.document.lang, "part-marker")
    texts = [t.lower for t in reading.document.tokens[max(first - PART, 0) : first]]
    rows = (" ".join(texts[i:j]) for i in range(len(texts)) for j in range(i + 1, len(texts) + 1))
    return any(row in known for row in rows)


def _head(reading: Reading, quantity: Quantity) -> int | None:
    """The noun that the number counts, or the number itself where it stands alone."""
    numbers = tokens_in(reading.document, quantity.number)
    for i in reversed(numbers):
        token = reading.document.tokens[i]
        if token.head not in numbers:
            if is_dep(token, "nummod", "det", "compound", "flat", "amod", "clf"):
                return token.head
            return max([i, *tokens_in(reading.document, quantity.span)])
    return numbers[-1] if numbers else None


def _claim(
    reading: Reading, quantity: Quantity, head: int, counts: str, event: Claim | None, cause: Claim | None
) -> Claim:
    counted = reading.words_at(Span(quantity.number.start, _unit_end(reading, quantity, head)))
    who = group(reading, quantity, head)
    place = next((e.fillers("place") for e in (event, cause) if e and e.fillers("place")), ())
    roles: dict[str, tuple[Argument, ...]] = {"counted": (counted,), "group": who, "place": place}
    spans = [quantity.span, counted.span, *(a.span for a in who), *([event.trigger] if event else [])]
    return Claim(
        article=reading.key,
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
        times=next((e.times for e in (event, cause) if e and e.times), _opening(reading, head) if not event else ()),
        links=(Link("event", event.key),) if event else (),
    )


def _opening(reading: Reading, head: int) -> tuple[TimeValue, ...]:
    """The day or hour that a sentence opens with, for a toll that no event carries: "Pada Rabu malam, …"."""
    first = reading.sentence(head).first
    found = dict.fromkeys(reading.timed[i] for i in range(first, first + OPENING) if i in reading.timed)
    return tuple(time for time in found if time.kind in ("DATE", "TIME"))[:1]


def _unit_end(reading: Reading, quantity: Quantity, head: int) -> int:
    """Where the counted noun ends: the head when it stands right behind the number."""
    end = reading.document.tokens[head].end
    near = len(list(reading.between(quantity.span.end, end))) <= 1
    return max(quantity.span.end, end if near else 0)
