"""Trigger + fillers -> the place where it happens, under a preposition of its own or inside what fills a role.

id: "serangan di Gaza", "bertemu di asrama TNI di Binjai". en: "an attack in Gaza", "talks with the rebels in Oslo".
"""

from collections.abc import Iterator, Sequence
from functools import partial

from kg.extract.reading import Reading
from kg.extract.roles.naming import BUILT, PLACES
from kg.extract.slots import fill, marked, object_, occurs, subject, together
from kg.extract.slots.marks import counted_by, marks_of
from kg.extract.triggers import Trigger
from kg.model.tree import children, is_dep, tokens_in
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
    found = found or list(_occurring(reading, trigger))
    found = found or _by_name(reading, [h for h in _struck(reading, trigger) if is_struck_place(reading, h)])
    struck = heads.get("patient", ())
    hosts = (top for h in sorted(taken) if h > trigger.head or h in struck for top in _with_amount(reading, h))
    found = found or [h for filler in hosts for h in _places_of(reading, filler)]
    found = found or _seats(reading, trigger, taken)
    found = [h for h in found if h not in taken][:1]
    return [c for h in found for c in together(reading.document, h) if c == h or _is_named_place(reading, c)]


def _is_named_place(reading: Reading, head: int) -> bool:
    mention = reading.mention(head)
    return mention is not None and mention.form == "name" and _is_place(reading, "", head)


def named_areas(reading: Reading, head: int) -> tuple[int, ...]:
    """The places behind a noun that only says "around there": "kawasan Abqaiq dan Khurais", "ke arah Israel"."""
    document = reading.document
    if document.tokens[head].lower not in reading.words("area-noun"):
        return (head,)
    number = reading.mention_of.get(head + 1)
    first = None if number is None else document.mentions[number]
    if first is None or first.form != "name" or first.kind not in PLACES or first.head != head + 1:
        return (head,)
    return tuple(h for h in together(document, first.head) if _is_named_place(reading, h))


def _occurring(reading: Reading, trigger: Trigger) -> Iterator[int]:
    """Where a verb below that of how strong it is says that it occurs: "gempa berkekuatan 5 SR terjadi di Tuban"."""
    document, above = reading.document, reading.document.tokens[trigger.head].head
    if not is_dep(document.tokens[trigger.head], "nsubj") or trigger.head > above:
        return
    for verb in children(document, above, "xcomp", "ccomp", "conj"):
        if occurs(document, verb) and all(_is_measure(reading, above, c) for c in children(document, verb, "nsubj")):
            near = (c for path in sorted(reading.words("place-marker")) for c in marked(document, verb, path))
            yield from (c for c in near if _is_place(reading, "", c))


def _with_amount(reading: Reading, i: int) -> tuple[int, ...]:
    """A noun and the word that counts it, on which a tree hangs the rest: "ratusan rumah … di Bandung"."""
    amount = counted_by(reading.document, i)
    return (i,) if amount is None else (i, amount)


def _struck(reading: Reading, trigger: Trigger) -> Iterator[int]:
    """What, and where, the verb beside a noun says that it struck: "gempa mengguncang Cianjur"."""
    document, known = reading.document, reading.words("place-marker") | reading.words("strike-marker")
    for verb in striking(reading, trigger.head):
        struck = object_(document, verb)
        yield from struck
        yield from (c for h in struck for c in _places_of(reading, h))
        tops = [verb, document.tokens[verb].head] if is_dep(document.tokens[verb], "amod", "acl", "xcomp") else [verb]
        near = (c for top in tops for c in children(document, top, "obl", "nmod") if c > trigger.head or c > verb)
        yield from (c for c in near if known & set(marks_of(document, c)) and _is_place(reading, "", c))


def _by_name(reading: Reading, found: Sequence[int]) -> list[int]:
    """Places told by name, else any: "rumah warga diterjang banjir di Flores" struck Flores."""
    named = [h for h in found if (mention := reading.mention(h)) is not None and mention.form == "name"]
    return named or list(found)


def is_struck_place(reading: Reading, head: int) -> bool:
    """Whether what was struck is a place, and no number of homes: "menggenangi 17 rumah"."""
    token, lang = reading.document.tokens[head], reading.document.lang
    built = listed(lang, "unit-kind", token.text, token.lemma) in BUILT
    counted = built and bool(children(reading.document, head, "nummod"))
    return reading.argument(head).kind in PLACES and not counted


def striking(reading: Reading, noun: int) -> Iterator[int]:
    """The verbs that say what an event, told by a noun, struck: "gempa … mengguncang", "banjir yang melanda"."""
    document = reading.document
    amount = counted_by(document, noun)
    top = _joined_to(reading, _bearer(reading, noun)) if amount is None else amount
    above = document.tokens[top].head
    for verb in (above, *children(document, above, "xcomp", "ccomp", "conj"), *children(document, top, "acl")):
        token = document.tokens[verb]
        if verb == top or listed(document.lang, "strike-verb", token.text, token.lemma) is None:
            continue
        alone = all(_is_measure(reading, above, c) for c in children(document, verb, "nsubj"))
        if top in subject(document, verb) or token.head == top or verb == top - 1 or (verb != above and alone):
            yield verb


def _joined_to(reading: Reading, noun: int) -> int:
    """The first noun of those that a conjunction joins: "*banjir* dan longsor menerjang Luwu"."""
    tokens = reading.document.tokens
    while is_dep(tokens[noun], "conj") and tokens[tokens[noun].head].upos in ("NOUN", "PROPN"):
        noun = tokens[noun].head
    return noun


def _bearer(reading: Reading, noun: int) -> int:
    """The name that the noun for an event stands before: "Hurricane Otis hit Acapulco"."""
    token = reading.document.tokens[noun]
    named = is_dep(token, "nmod:desc", "compound", "flat") and token.head > noun
    return token.head if named and reading.document.tokens[token.head].upos == "PROPN" else noun


def _is_measure(reading: Reading, above: int, i: int) -> bool:
    """Whether a subject is only the unit of how strong an event is: "berkekuatan 7,5 SR mengguncang Palu"."""
    numbers = children(reading.document, i, "nummod")
    return is_dep(reading.document.tokens[i], "nsubj") and above + 1 in numbers


def _is_spot(reading: Reading, _: str, head: int) -> bool:
    """Whether a token is a common noun that says where and not when: "di asrama", "di sebuah pabrik", not "di masa"."""
    token = reading.document.tokens[head]
    spot = token.upos == "NOUN" and not token.dep.endswith("tmod")
    return spot and reading.argument(head).kind in ("Thing", "Organization")


def _seats(reading: Reading, trigger: Trigger, taken: set[int]) -> list[int]:
    """The houses of bodies in which it happens, not where it is only told of: "laporan pencurian di Polsek"."""
    document, token = reading.document, reading.document.tokens[trigger.head]
    if is_dep(token, "nmod", "compound", "flat") and document.tokens[token.head].upos == "NOUN":
        return []
    slots = (("place", tuple(sorted(reading.words("place-marker")))),)
    own = range(trigger.first, trigger.last)
    found = fill(document, trigger.head, slots, own, None, partial(_is_named_seat, reading)).get("place", [])
    return [h for h in found if h not in taken]


def _is_named_seat(reading: Reading, _: str, head: int) -> bool:
    """Whether a body is named that has a house of its own: "di Rumah Sakit Al-Shifa", not "di Dewan Pers"."""
    mention = reading.mention(head)
    body = mention is not None and mention.form == "name" and mention.kind == "Organization"
    return body and mention is not None and is_seat(reading, mention.name)


def is_seat(reading: Reading, name: str) -> bool:
    """Whether a noun for a house opens or ends a name: "Rumah Sakit Al-Shifa", "Nasser Hospital"."""
    said = name.lower().split()
    ends = {said[0], " ".join(said[:2]), said[-1]} if len(said) > 1 else set()
    return not ends.isdisjoint(reading.words("seat-noun"))


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
