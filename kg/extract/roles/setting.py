"""Figure + the events it hangs on -> when and where it holds.

id: "Dalam 24 jam terakhir, 12 orang tewas di Gaza" holds for the last day, in Gaza. en: "At least 12 people were killed
in Gaza over the past 24 hours" holds for the same.
"""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.extract.roles.fillers import PLACES
from kg.extract.roles.when import is_of_law
from kg.extract.slots.marks import is_relative
from kg.model import Argument, Claim, TimeValue
from kg.model.tree import ancestors, children, is_dep, tokens_in
from kg.terms.ontology import is_a

OPENING = 12  # sentences within which an article says that it checks a rumour
NEAR = 2  # tokens behind a counted noun within which a relative clause says what happened to it


def times(reading: Reading, at: int, end: int, events: Sequence[Claim]) -> tuple[TimeValue, ...]:
    """The time in brackets behind a number, else those of its events, else the only one of the clauses around it.

    ``at`` is the noun that is counted, ``end`` the last word of the number: "Rp 5 triliun (2015)".
    """
    own = reading.timed.get(end + 2) if reading.document.tokens[end + 1 : end + 2] else None
    if own and reading.document.tokens[end + 1].text == "(":
        return (own,)
    known = next((event.times for event in events if event.times), ())
    if known:
        return known
    inside = {time: i for i in _around(reading, at) if (time := reading.timed.get(i)) and _is_when(reading, time)}
    return tuple(inside) if len(inside) == 1 else ()


def place(reading: Reading, at: int, events: Sequence[Claim]) -> tuple[Argument, ...]:
    """The place of the first event that has one, else the only one that stands behind "di" around the figure."""
    placed = (
        tuple(a for a in event.fillers("place") if _is_more(reading, a.name) and not is_goal(reading, event, a))
        for event in events
    )
    known = next(filter(None, placed), ())
    if known:
        return known
    sentence = set(_around(reading, at))
    tops = {at, *_verbs(reading, at)}
    numbers = [n for n in _places(reading, sentence) if _hangs(reading, reading.document.mentions[n].head, tops)]
    found = {a.name: a for a in map(reading.mentioned, sorted(numbers)) if _is_more(reading, a.name)}
    return tuple(found.values()) if len(found) == 1 else ()


def _verbs(reading: Reading, at: int) -> list[int]:
    """What a counted noun hangs on and what that does, if it has no cause of its own: "dan 3 tewas akibat gempa"."""
    above, causes = list(ancestors(reading.document, at))[:2], reading.words("cause-marker")
    if len(above) < 2 or not is_dep(reading.document.tokens[above[0]], "conj"):
        return above
    marks = (m for o in children(reading.document, above[0], "obl") for m in children(reading.document, o, "case"))
    return above[:1] if any(reading.document.tokens[m].lower in causes for m in marks) else above


def is_goal(reading: Reading, claim: Claim, place: Argument) -> bool:
    """Whether those who flee or are moved are brought to a place: "dievakuasi ke lokasi isolasi di Gedung G1"."""
    if not is_a(claim.type, "Displacement"):
        return False
    first, goals = tokens_in(reading.document, place.span)[0], reading.words("goal-marker")
    row = reading.document.tokens[next(reading.between(claim.trigger.start, claim.trigger.end)) : first]
    near = any(token.lower in goals for token in row[-2:])
    return near or (is_marked(reading, place) and any(token.lower in goals for token in row))


def is_marked(reading: Reading, place: Argument) -> bool:
    """Whether a preposition of place stands before a place, a word such as "Desa" between them or not."""
    first = tokens_in(reading.document, place.span)[0]
    near = range(max(first - 2, reading.sentence(first).first), first)
    return any(reading.document.tokens[i].lower in reading.words("place-marker") for i in near)


def checks_rumour(reading: Reading) -> bool:
    """Whether an article says early or more than once that it checks a rumour: "Cek Fakta", "hoaks"."""
    known = reading.words("rumour-check")
    texts = [token.lower for token in reading.document.tokens]
    found = [i for i, text in enumerate(texts) if text in known or " ".join(texts[i : i + 2]) in known]
    return len(found) > 1 or any(reading.sentence(i).i < OPENING for i in found)


def _is_more(reading: Reading, name: str) -> bool:
    """Whether a place is more than a word such as "Jalan" that a name has lost its own words behind."""
    said = name.lower().split()
    return not reading.words("place-noun").issuperset(said) and said[-1] not in reading.words("body-part")


def _is_when(reading: Reading, time: TimeValue) -> bool:
    """Whether a time says when: a day, an hour, or the time up to now, such as "24 jam terakhir"."""
    inside = tokens_in(reading.document, time.span)
    if time.kind in ("DATE", "TIME"):
        before = reading.document.tokens[max(inside[0] - 1, 0)]
        named = len(inside) == 1 and before.upos == "PROPN" and before.end < time.span.start  # "Euro 2012"
        return not named and not is_of_law(reading, inside[0])
    return time.kind == "DURATION" and any(reading.document.tokens[i].lower in reading.words("window") for i in inside)


def _places(reading: Reading, inside: set[int]) -> Iterator[int]:
    """Named places right behind a preposition of place."""
    known = reading.words("place-marker")
    for number in {reading.mention_of[i] for i in inside if i in reading.mention_of}:
        mention = reading.document.mentions[number]
        first = tokens_in(reading.document, mention.span)[0]
        named = mention.form == "name" and mention.kind in PLACES and first - 1 in inside
        if named and reading.document.tokens[first - 1].lower in known:
            yield number


def _hangs(reading: Reading, at: int, tops: set[int]) -> bool:
    """Whether a place belongs to the figure or its verb, directly or by way of another place: "di pasar di Gaza"."""
    known = reading.words("place-marker")
    for above in ancestors(reading.document, at):
        if above in tops:
            return True
        marks = [reading.document.tokens[c].lower for c in children(reading.document, above, "case")]
        inside = is_dep(reading.document.tokens[above], "nmod", "obl", "flat", "compound")
        if not inside or not all(mark in known for mark in marks):
            return False
    return False


def _around(reading: Reading, at: int) -> Iterator[int]:
    """The tokens of the sentence around a figure, up to what somebody says or, behind it, a relative clause."""
    sentence = reading.sentence(at)
    for row in (range(at - 1, sentence.first - 1, -1), range(at, sentence.last)):
        for i in row:
            relative = i > at + NEAR and is_relative(reading.document, i)
            said = i < at and reading.document.tokens[i].lower in reading.words("complementizer")
            if relative or said or _is_cue(reading, i) or reading.document.tokens[i].text == ";":
                break
            yield i


def _is_cue(reading: Reading, i: int) -> bool:
    trigger = reading.trigger_at.get(i)
    return trigger is not None and any(is_a(sense.type, "Statement") for sense in trigger.senses)
