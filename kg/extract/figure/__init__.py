"""Quantities + counting events -> figures: how many were killed, freed or displaced, of which group, where."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from kg.extract.figure.amount import amount, coin_start, is_amount, is_money
from kg.extract.figure.counting import COUNTABLE, Counted, Counting
from kg.extract.figure.earlier import is_earlier
from kg.extract.figure.fit import fitting, is_event, is_measure, is_of_parent, is_ordinal, lemma_of, names_count
from kg.extract.figure.group import group, is_people, part_behind, says
from kg.extract.figure.limit import limit
from kg.extract.figure.mood import mood
from kg.extract.figure.nobody import nobody
from kg.extract.figure.share import COUNTS, share, told
from kg.extract.figure.single import DONE, singles
from kg.extract.figure.summed import summed
from kg.extract.reading import Reading
from kg.extract.roles.setting import checks_rumour, place, times
from kg.model import Claim, Evidence, Link, Quantity, Span
from kg.model.tree import is_dep, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

_BUILT = ("HomesDamaged", "BuildingsDamaged")
_PERSONS = ("People", "Household")
_TOLL = ("Killed", "Missing")
"""What even one is counted as by a noun alone: "menelan satu korban jiwa"."""
_BEFALLING = ("Displaced", "Injured", "Detained")
"""What befalls people who "have to": 3,000 who had to flee."""
_SUFFERED = ("Killed", "Injured", "Missing", "Displaced")
_MARKED = 3  # words before an attack or disaster among which its mark stands
_CAUSES = ("Attack", "Disaster", "Accident", "Clash", "War")
OUT_OF = 2  # words between the numbers of "tiga di antara sembilan"
ROW = 2  # commas and conjunctions between the figures of a row
PART = 4  # tokens that may stand between "termasuk" and the number of the part


def figure(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Every number that counts what an event did, with its qualifier, its group and who says so.

    id: Sedikitnya 120 warga tewas akibat banjir. en: Officials said about 240 people were taken hostage.

    A number introduced as a part ("termasuk 12 anak") counts the same and points at the whole. Casualties that there
    are none of are nought.
    """
    if not checks_rumour(reading):
        yield from summed(reading, list(_counts(reading, events)))
        yield from _nobody(reading, events)


def _nobody(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """The casualties of which there are none."""
    for quantity, head, counts in nobody(reading):
        yield _claim(reading, quantity, head, counts, None, _only_cause(reading, head, counts, events))


def _counts(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Every number that counts something, parts with a link to the whole before them."""
    counting = Counting(reading, events)
    causes = {link.claim: event for event in events for link in event.links if link.role == "result"}
    whole: tuple[Claim, Counted] | None = None
    last: Claim | None = None
    for quantity, head in _headed(reading):
        sort = _part(reading, quantity, whole[0]) if whole else None
        if whole and last and not sort and _is_next_part(reading, quantity, last):
            sort = "included"
        part = whole if sort else None
        found = _counted(reading, quantity, head, counting, whole, sort)
        if found and found[1] and _is_of_part(reading, quantity, found[1]):
            continue
        if found and found[1] is None and found[0] in DONE and reading.is_match:
            continue  # "25' bunuh diri" is an own goal
        if found:
            cause = (causes.get(found[1].key) if found[1] else None) or _only_cause(reading, head, found[0], events)
            claim = _claim(reading, quantity, _noun(counting, quantity, head), found[0], found[1], cause)
            if part:
                claim = replace(claim, links=(*claim.links, Link("part-of", part[0].key)))
            else:
                whole = claim, found
            last = claim
            yield claim


def _only_cause(reading: Reading, head: int, counts: str, events: Sequence[Claim]) -> Claim | None:
    """The one attack or disaster that a sentence tells: "27 orang tewas dan 60 terluka dalam serangan di Gaza"."""
    if counts not in _SUFFERED:
        return None
    sentence = reading.sentence_span(head)
    found = [e for e in events if sentence.covers(e.trigger) and any(is_a(e.type, kind) for kind in _CAUSES)]
    marks = reading.words("cause-marker")
    first = next(reading.between(found[0].trigger.start, sentence.end), 0) if len(found) == 1 else 0
    near = reading.document.tokens[max(first - _MARKED, head) : first]  # "in an Israeli air strike"
    return found[0] if first > head and any(token.lower in marks for token in near) else None


def _is_of_part(reading: Reading, quantity: Quantity, event: Claim) -> bool:
    """Whether what happened is only said of a part behind: "enam korban, dua di antaranya mengalami luka parah"."""
    between = Span(quantity.span.end, event.trigger.start)
    parts = (q for q in reading.document.quantities if between.start < between.end and between.covers(q.span))
    return any(part_behind(reading, q) for q in parts)


def _is_next_part(reading: Reading, quantity: Quantity, last: Claim) -> bool:
    """Whether a number goes on in a row of parts: "terdiri atas 37 orang di Mamuju dan 9 orang di Majene"."""
    parts = any(link.role == "part-of" for link in last.links)
    return parts and _in_row(reading, quantity, last) and _is_like(reading, quantity, last)


def _said_end(reading: Reading, quantity: Quantity) -> int:
    """The last word of a number with its unit, and with what makes it a part: "tiga di antaranya"."""
    end = part_behind(reading, quantity) or quantity.span.end
    return tokens_in(reading.document, Span(quantity.span.start, end))[-1]


def _is_closed(reading: Reading, quantity: Quantity) -> bool:
    """Whether the word behind a number says what happened: its unit is a word for people, or is missing."""
    unit = quantity.unit or ""
    return not unit or (_is_people(reading, quantity) and unit in reading.words("number-classifier"))


def _is_people(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number's unit is a noun for people."""
    unit = quantity.unit or ""
    return bool(unit) and listed(reading.document.lang, "unit-kind", unit, lemma_of(reading, quantity)) == "People"


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
    part: str | None,
) -> Counted | None:
    """What a number counts, by the first way of reading it that goes with its unit."""
    if is_amount(quantity):
        return amount(reading, quantity, head, counting.event_at)
    if _is_single(reading, quantity) and names_count(reading, quantity) not in _TOLL:
        return _alone(reading, quantity, head, counting) or (before[1] if before and part else None)
    named = names_count(reading, quantity)
    if is_measure(reading, quantity) or (is_event(reading, head) and not named) or is_ordinal(reading, quantity, head):
        return None
    if is_of_parent(reading, quantity):
        return None
    inside = tokens_in(reading.document, quantity.span)
    end = _said_end(reading, quantity) if inside else 0
    ways: tuple[Callable[[], Counted | None], ...] = (
        lambda: before[1] if before and part == "included" else None,
        lambda: counting.now(head),
        lambda: counting.next_to(end) if inside and _is_closed(reading, quantity) else None,
        lambda: counting.done_behind(end) if inside and _is_people(reading, quantity) else None,
        lambda: counting.level(inside[0]) if inside else None,
        lambda: counting.of(head),
        lambda: _beside(reading, quantity, counting, before),
        lambda: _or(reading, quantity, counting),
        lambda: before[1] if before and is_earlier(reading, quantity, before[0]) else None,
        lambda: counting.labelled(inside[0], inside[-1]) if inside else None,
        lambda: counting.opened(inside[0], inside[-1]) if inside else None,
        lambda: before[1] if before and part == "among" else None,
        lambda: (COUNTS, None) if share(reading, quantity) else None,
    )
    for way in ways:
        found = way()
        counts = found and fitting(reading, quantity, head, found[0])
        if found and counts:
            return _flooded(reading, quantity, counts, found[1]), found[1]
    return None


def _is_single(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number is a word such as "seorang", which counts only whom something is done to."""
    return quantity.number.of(reading.body).lower() in reading.words("one-of-somebody")


def _alone(reading: Reading, quantity: Quantity, head: int, counting: Counting) -> Counted | None:
    """What is done to one of somebody; who only is there or speaks is no figure."""
    end = _said_end(reading, quantity)
    found = counting.done_to(head) if quantity.unit else counting.next_to(end)
    if found and not quantity.unit and found[1] is None and is_people(reading, end + 1):
        return None  # "seorang narapidana" is there, and not counted as detained
    return found if found and found[0] in DONE else None


def _flooded(reading: Reading, quantity: Quantity, counts: str, event: Claim | None) -> str:
    """Homes that a flood affects are damaged, whatever its verb."""
    kind = listed(reading.document.lang, "unit-kind", quantity.unit or "", lemma_of(reading, quantity))
    wet = event is not None and counts == "Affected" and is_a(event.type, "Flood")
    return kind if wet and kind in _BUILT else counts


def _beside(
    reading: Reading, quantity: Quantity, counting: Counting, whole: tuple[Claim, Counted] | None
) -> Counted | None:
    """What the words around say of a number of people, households or buildings that the tree leaves alone."""
    inside = list(tokens_in(reading.document, quantity.span))
    if not inside:
        return None
    kind = listed(reading.document.lang, "unit-kind", quantity.unit or "", lemma_of(reading, quantity))
    bare = quantity.unit is None and whole and reading.sentence_span(inside[0]).covers(whole[0].trigger)
    if quantity.unit == "percent":
        after = reading.document.tokens[min(inside[-1] + 1, len(reading.document.tokens) - 1)]
        share = listed(reading.document.lang, "unit-kind", after.text, after.lemma) in COUNTABLE or after.upos == "ADP"
        return counting.near(inside[0], inside[-1]) if share else None
    if not bare and not _is_named(reading, quantity, inside[-1]) and kind not in COUNTABLE:
        return counting.said(_last(reading, quantity, inside[-1])) if kind is None else None
    return counting.near(inside[0], inside[-1]) or (
        whole[1] if whole and _in_row(reading, quantity, whole[0]) else None
    )


def _or(reading: Reading, quantity: Quantity, counting: Counting) -> Counted | None:
    """What the number behind a conjunction counts, which tells the same in people: "25 KK atau 82 jiwa mengungsi"."""
    following = next((q for q in reading.document.quantities if q.span.start > quantity.span.end), None)
    kind = listed(reading.document.lang, "unit-kind", quantity.unit or "", lemma_of(reading, quantity))
    if following is None or kind not in _PERSONS:
        return None
    between = [reading.document.tokens[i] for i in reading.between(quantity.span.end, following.span.start)]
    head = _head(reading, following)
    return counting.of(head) if head is not None and [t.upos for t in between] == ["CCONJ"] else None


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
    ends = [before.trigger.end, *(a.span.end for role in ("counted", "group", "place") for a in before.fillers(role))]
    between = [reading.document.tokens[i] for i in reading.between(max(ends), quantity.span.start)]
    return 0 < len(between) <= ROW and all(t.text == "," or t.upos == "CCONJ" for t in between)


def _headed(reading: Reading) -> Iterator[tuple[Quantity, int]]:
    """Every number with the noun it counts; of "three of nine victims" the three count, with the nine's noun."""
    before: Quantity | None = None
    counted_off = dict(singles(reading))
    for quantity in sorted((*reading.document.quantities, *counted_off), key=lambda each: each.span):
        head = counted_off[quantity] if quantity in counted_off else _head(reading, quantity)
        if head is not None:
            counted = before if before and _is_out_of(reading, before, quantity) else quantity
            yield counted, head
        before = None if quantity in counted_off else quantity


def _is_out_of(reading: Reading, part: Quantity, whole: Quantity) -> bool:
    """Whether nothing but "di antara", "dari" or "of" stands between two numbers."""
    between = [reading.document.tokens[i].lower for i in reading.between(part.span.end, whole.span.start)]
    return 0 < len(between) <= OUT_OF and all(word in reading.words("out-of") for word in between)


def _part(reading: Reading, quantity: Quantity, whole: Claim) -> str | None:
    """How a number is a part of the whole before it: "included" by "termasuk" before it, "among" by a word behind."""
    inside = list(reading.between(quantity.span.start, quantity.span.end))
    if inside and _is_detail(reading, inside[0], whole) and _is_like(reading, quantity, whole):
        return "included"
    if not inside or not reading.sentence_span(inside[0]).covers(whole.trigger):
        return None
    known, tokens = reading.words("part-marker"), reading.document.tokens
    before = [t.lower for t in tokens[max(inside[0] - PART, 0) : inside[0]]]
    before = before[max((at + 1 for at, text in enumerate(before) if not text[-1].isalnum()), default=0) :]
    if any(" ".join(before[i:j]) in known for i in range(len(before)) for j in range(i + 1, len(before) + 1)):
        return "included"
    return "among" if part_behind(reading, quantity) else None


def _is_detail(reading: Reading, i: int, whole: Claim) -> bool:
    """Whether a sentence lists the parts of the number that the one before gives: "Rinciannya empat rumah di …"."""
    sentence = reading.sentence(i)
    opens = any(reading.document.tokens[j].lower in reading.words("detail-noun") for j in range(sentence.first, i)[:2])
    before = sentence.first > 0 and reading.sentence_span(sentence.first - 1).covers(whole.trigger)
    return opens and before


def _is_like(reading: Reading, quantity: Quantity, whole: Claim) -> bool:
    """Whether two numbers count the same kind of thing: people or homes."""
    known = (listed(reading.document.lang, "unit-kind", unit or "", unit or "") for unit in (quantity.unit, whole.unit))
    first, second = known
    return first is not None and first == second


def _head(reading: Reading, quantity: Quantity) -> int | None:
    """The noun that the number counts, or the number itself where it stands alone."""
    numbers = tokens_in(reading.document, quantity.number)
    for i in reversed(numbers):
        token = reading.document.tokens[i]
        if token.head not in numbers:
            if is_dep(token, "nummod", "det", "compound", "flat", "amod", "clf"):
                return token.head
            return max(i, tokens_in(reading.document, quantity.span)[-1])
    return numbers[-1] if numbers else None


def _claim(
    reading: Reading, quantity: Quantity, head: int, counts: str, event: Claim | None, cause: Claim | None
) -> Claim:
    bare = quantity.unit is None and head > tokens_in(reading.document, quantity.number)[-1] and says(reading, head)
    end = quantity.span.end if bare else _unit_end(reading, quantity, head)
    start = coin_start(reading, quantity) if is_money(quantity) else quantity.number.start
    span = (told(reading, quantity) if counts == COUNTS else None) or Span(start, end)
    counted = reading.words_at(span)
    nobody_ = bare or is_money(quantity) or not quantity.value
    who = () if nobody_ else group(reading, quantity, head, measured=quantity.unit is None)
    events = [e for e in (event, cause) if e]
    roles = {"counted": (counted,), "group": who, "place": place(reading, head, events)}
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
        high=quantity.high,
        unit=quantity.unit,
        qualifier=limit(reading, quantity),
        counts=counts,
        polarity=event.polarity if event else "positive",
        modality=_modality(reading, quantity, counts, event),
        times=times(reading, head, tokens_in(reading.document, quantity.span)[-1], events),
        links=(Link("event", event.key),) if event else (),
    )


def _modality(reading: Reading, quantity: Quantity, counts: str, event: Claim | None) -> str:
    """Whether a figure is so: as its event, or as the words around its money; who had to flee has fled."""
    if event is None:
        return mood(reading, quantity) if is_money(quantity) else "asserted"
    first = next(reading.between(event.trigger.start, event.trigger.end))
    before = reading.document.tokens[max(first - 1, 0)].lower
    had_to = counts in _BEFALLING and event.modality == "demanded" and before in reading.words("obligation")
    return "asserted" if had_to else event.modality


def _unit_end(reading: Reading, quantity: Quantity, head: int) -> int:
    """Where the counted noun ends: the head when it stands right behind the number."""
    end = reading.document.tokens[head].end
    near = len(list(reading.between(quantity.span.end, end))) <= 1
    return max(quantity.span.end, end if near else 0)
