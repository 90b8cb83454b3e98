"""Unit of a number + what it seems to count -> whether it can be counted so.

id: "tiga desa terdampak" counts no people, "Jembatan Dua" nothing. en: "five villages were evacuated" counts no people.
"""

from kg.extract.figure.counting import COUNTABLE
from kg.extract.figure.share import COUNTS
from kg.extract.figure.single import DONE
from kg.extract.reading import Reading
from kg.extract.slots.marks import trait
from kg.model import Quantity
from kg.model.tree import is_dep, tokens_in
from kg.terms.words import listed, words

_PEOPLE = frozenset({
    "Killed", "Injured", "Missing", "Displaced", "Hostage", "Released", "Detained", "Rescued", "Infected", "Affected",
    "Participants",
})  # fmt: skip
_BUILT = ("HomesDamaged", "BuildingsDamaged")
_KNOWN = ("unit-kind", "counted-noun", "person-noun", "group-noun", "number-classifier", "part-marker", "group-tail")
"""Sets of words for people and for what is said of them, of which a number counts somebody."""
_LONGEST = 3  # words of a noun that says by itself what is counted
_PERSONS = ("People", "Household")
_EMPTIED = {"Displaced": ("HomesDamaged",), "Affected": _BUILT}
"""What else than people may be counted: "the evacuation of 50 homes", "300 rumah terdampak"."""
_ANYTHING = frozenset({"Killed", "Missing", "Released", "Affected", "Infected"})
"""What happens to things as well, so that an unknown noun need not be people: "tiga pekerjaan hilang"."""
NAMED = 20  # from which on a number behind a noun counts it and is no name: "Jembatan Dua"


def fitting(reading: Reading, quantity: Quantity, head: int, counts: str) -> str | None:
    """The class of what is counted once the unit is looked at; None where it cannot be counted so."""
    unit = quantity.unit or ""
    lemma = lemma_of(reading, quantity)
    kind = listed(reading.document.lang, "unit-kind", unit, lemma)
    if counts == "Loss":
        return None
    if counts == "Detained" and _does_something(reading, head):
        return None
    if counts in _PEOPLE and unit and names_count(reading, quantity) == counts:
        return counts
    if counts == COUNTS:
        return counts
    if kind == "Household" and counts in DONE and _is_of_victims(reading, head):
        return None
    if unit == "percent":
        noun = reading.document.tokens[head]
        built = listed(reading.document.lang, "unit-kind", noun.text, noun.lemma) in _BUILT
        if counts == "Affected" and _is_of_event(reading, quantity):
            return None  # "99 persen kebakaran disebabkan manusia"
        return counts if counts in _PEOPLE or built else None
    if quantity.value != quantity.value.to_integral_value():
        return None
    if not unit:
        return None if counts == "Affected" or _is_other(reading, quantity, head, counts) else counts
    if counts in _BUILT:
        return kind if kind in _BUILT else ("Affected" if kind in _PERSONS else None)
    if counts == "Affected" and kind not in (*_PERSONS, *_BUILT):
        return None
    if counts in _PEOPLE and kind not in (None, *_PERSONS):
        return counts if kind in _EMPTIED.get(counts, ()) else None
    behind = reading.document.tokens[head : head + _LONGEST]
    row = [(unit, lemma), *((token.text, token.lemma) for token in behind if token.upos in ("NOUN", "PROPN"))]
    if counts == "Displaced" and any(listed(reading.document.lang, "fugitive", *said) for said in row):
        return None
    if counts == "Displaced" and _flees_law(reading, head):
        return None
    open_ = counts not in _ANYTHING and not trait(reading.document, "voice-by-form")
    known = kind is not None or open_ or reading.argument(head).kind in ("Group", "Person")
    return counts if known else None


def _is_of_event(reading: Reading, quantity: Quantity) -> bool:
    """Whether the noun behind a percentage is an event."""
    behind = tokens_in(reading.document, quantity.span)[-1] + 1
    return behind in reading.trigger_at and reading.trigger_at[behind].senses[0].pos == "noun"


def _does_something(reading: Reading, head: int) -> bool:
    """Whether prisoners are told of for what they do: "ribuan narapidana mendobrak pintu"."""
    document, token = reading.document, reading.document.tokens[head]
    named = listed(document.lang, "counted-noun", token.text, token.lemma) == "Detained"
    top = document.tokens[token.head] if is_dep(token, "nmod", "compound") else token  # "ribuan" of "ribuan narapidana"
    verb = document.tokens[top.head]
    active = named and top.dep == "nsubj" and verb.upos == "VERB" and verb.i not in reading.trigger_at
    return active and not listed(document.lang, "measure-verb", verb.text, verb.lemma)


def _is_other(reading: Reading, quantity: Quantity, head: int, counts: str) -> bool:
    """Whether a number without a known unit counts things: "tiga ruas jalan dibebaskan", or no building at all."""
    token, lang = reading.document.tokens[head], reading.document.lang
    if counts in _BUILT:
        sentence = reading.sentence(head)
        row = reading.document.tokens[sentence.first : sentence.last]
        return not any(listed(lang, "unit-kind", t.text, t.lemma) in _BUILT for t in row)
    last = tokens_in(reading.document, quantity.span)[-1]
    if counts not in _ANYTHING or head != last + 1 or token.upos != "NOUN" or head in reading.trigger_at:
        return False
    known = any(listed(lang, name, token.text, token.lemma) for name in _KNOWN)
    return not known and reading.argument(head).kind not in ("Group", "Person")


def _flees_law(reading: Reading, head: int) -> bool:
    """Whether people of whom it is said here or a sentence before that they are suspects run away from the law."""
    document, sentence = reading.document, reading.sentence(head)
    first = document.sentences[max(sentence.i - 1, 0)].first
    runs = any(t.lower in reading.words("run-verb") for t in document.tokens[head : sentence.last])
    near = document.tokens[first : sentence.last]
    return runs and any(listed(document.lang, "fugitive", token.text, token.lemma) for token in near)


def names_count(reading: Reading, quantity: Quantity) -> str | None:
    """What the words right behind a number say by themselves that it counts: "86 kasus positif", "12 kematian"."""
    known = words(reading.document.lang, "counted-noun")
    at = tokens_in(reading.document, quantity.number)[-1] + 1
    said = [token.lower for token in reading.document.tokens[at : at + _LONGEST]]
    return next((known[text] for end in range(len(said), 0, -1) if (text := " ".join(said[:end])) in known), None)


def _is_of_victims(reading: Reading, head: int) -> bool:
    """Whether families are only those whom victims leave behind: "enam keluarga korban meninggal"."""
    behind = reading.document.tokens[head + 1 : head + 2]
    return any(listed(reading.document.lang, "victim-noun", token.text, token.lemma) for token in behind)


def is_event(reading: Reading, head: int) -> bool:
    """Whether what is counted is something that happened: "dua serangan", "three earthquakes"."""
    trigger = reading.trigger_at.get(head)
    counts = {s.counts for s in trigger.senses} if trigger else set()
    return trigger is not None and trigger.senses[0].pos == "noun" and counts <= {None, "Affected"}


def is_of_parent(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number only tells how many children somebody has: "ibu tiga anak"."""
    first = next(iter(tokens_in(reading.document, quantity.span)), 0)
    return first > 0 and reading.document.tokens[first - 1].lower in reading.words("parent-noun")


def is_measure(reading: Reading, quantity: Quantity) -> bool:
    """Whether the unit is a measure such as metres: its sign, no noun that is written there."""
    unit = quantity.unit
    if not unit or unit == "percent" or unit.isupper():
        return False
    if listed(reading.document.lang, "unit-kind", unit, unit) in COUNTABLE:
        return False  # "25 kepala keluarga"
    inside = (reading.document.tokens[i] for i in tokens_in(reading.document, quantity.span))
    return not any(unit.split()[0] in (t.lower, t.lemma.lower()) for t in inside)


def is_ordinal(reading: Reading, quantity: Quantity, head: int) -> bool:
    """Whether a bare number right behind a building or the like, or near an unknown noun, is part of a name."""
    inside = tokens_in(reading.document, quantity.number)
    token = reading.document.tokens[head]
    kind = listed(reading.document.lang, "unit-kind", token.text, token.lemma)
    if quantity.unit is not None or not inside:
        return False
    unknown = kind is None and not listed(reading.document.lang, "counted-noun", token.text, token.lemma)
    said = head in reading.trigger_at or token.upos not in ("NOUN", "PROPN")
    person = listed(reading.document.lang, "person-noun", token.text, token.lemma)
    if unknown and person and not said and head == inside[0] - 1:
        return True  # "aktivis 98"
    if quantity.value >= NAMED:
        return False
    near = head == inside[0] - 1 and kind in (*_BUILT, "Area", "Thing")
    return near or (unknown and not said and head == inside[0] - 2)  # "Jembatan Dua", "latihan bebas empat"


def lemma_of(reading: Reading, quantity: Quantity) -> str:
    """The base form of the last word of a number with its unit, by which the unit is looked up."""
    inside = tokens_in(reading.document, quantity.span)
    return reading.document.tokens[inside[-1]].lemma if inside else ""
