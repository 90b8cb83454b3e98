"""Trigger + fillers -> the place where it happens, under a preposition of its own or inside what fills a role.

id: "serangan di Gaza", "bertemu di asrama TNI di Binjai". en: "an attack in Gaza", "talks with the rebels in Oslo".
"""

from collections.abc import Iterator
from functools import partial

from kg.extract.reading import Reading
from kg.extract.roles.naming import PLACES
from kg.extract.slots import fill, object_, subject
from kg.extract.slots.marks import counted_by
from kg.extract.triggers import Trigger
from kg.model.tree import children, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed


def places(reading: Reading, trigger: Trigger, heads: dict[str, list[int]]) -> list[int]:
    """Where it happens: a place under a place preposition on the trigger or on its light verb."""
    is_place, is_spot = partial(_is_place, reading), partial(_is_spot, reading)
    taken = {h for found in heads.values() for h in found}
    slots = (("place", tuple(sorted(reading.words("place-marker")))),)
    own = range(trigger.first, trigger.last)
    seen = (reading.document, trigger.head)
    found = fill(*seen, slots, own, None, is_place).get("place", [])
    found = found or [
        h for top in fill(*seen, slots, own, None, is_spot).get("place", []) for h in _named_in(reading, top)
    ]
    found = found or [h for h in _struck(reading, trigger) if is_struck_place(reading, h)]
    struck = heads.get("patient", ())
    hosts = (h for h in sorted(taken) if h > trigger.head or h in struck)
    found = found or [h for filler in hosts for h in _places_of(reading, filler)]
    return [h for h in found if h not in taken][:1]


def _struck(reading: Reading, trigger: Trigger) -> Iterator[int]:
    """What the verb beside a noun says that it struck: "gempa mengguncang Cianjur", "Demak dilanda banjir"."""
    for verb in striking(reading, trigger.head):
        yield from object_(reading.document, verb)


def is_struck_place(reading: Reading, head: int) -> bool:
    """Whether what was struck is a place, and no number of homes: "menggenangi 17 rumah"."""
    return reading.argument(head).kind in PLACES and not children(reading.document, head, "nummod")


def striking(reading: Reading, noun: int) -> Iterator[int]:
    """The verbs that say what an event, told by a noun, struck: "gempa … mengguncang", "banjir yang melanda"."""
    document = reading.document
    amount = counted_by(document, noun)
    top = noun if amount is None else amount
    above = document.tokens[top].head
    for verb in (above, *children(document, above, "xcomp", "conj"), *children(document, top, "acl")):
        token = document.tokens[verb]
        if verb == top or listed(document.lang, "strike-verb", token.text, token.lemma) is None:
            continue
        alone = not children(document, verb, "nsubj")
        if top in subject(document, verb) or token.head == top or verb == top - 1 or (verb != above and alone):
            yield verb


def _is_spot(reading: Reading, _: str, head: int) -> bool:
    """Whether a token is a common noun that says where and not when: "di asrama", but not "di masa"."""
    token = reading.document.tokens[head]
    return token.upos == "NOUN" and not token.dep.endswith("tmod") and reading.argument(head).kind == "Thing"


def _named_in(reading: Reading, spot: int) -> Iterator[int]:
    """The named place that a spot is in or of: "di asrama TNI di Binjai"."""
    for child in children(reading.document, spot, "nmod", "appos", "compound", "flat"):
        mention = reading.mention(child)
        if mention is not None and mention.form == "name" and _is_place(reading, "", child):
            yield child


def _places_of(reading: Reading, filler: int) -> Iterator[int]:
    """A named place that the tree hangs on a filler: "talks with the rebels in Oslo"."""
    document, known = reading.document, reading.words("place-marker")
    for child in children(document, filler, "nmod", "obl"):
        marks = {document.tokens[c].lower for c in children(document, child, "case")}
        if marks & known and _is_place(reading, "", child) and document.tokens[child].upos == "PROPN":
            yield child


def _is_place(reading: Reading, _: str, head: int) -> bool:
    mention = reading.mention(head)
    inside = tokens_in(reading.document, mention.span) if mention else ()
    if any(is_a(s.type, "Event") for i in inside if i in reading.trigger_at for s in reading.trigger_at[i].senses):
        return False
    return head not in reading.timed and reading.argument(head).kind in PLACES
