"""Frames of the lexicon over the trees -> events: who did what to whom, where and when."""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.slots import fill, light_verb
from kg.extract.stance import stance
from kg.extract.triggers import Trigger
from kg.model import Argument, Claim, Evidence, Span, TimeValue
from kg.model.tree import ancestors, is_dep, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_ANCHORS = frozenset(
    {"agent", "patient", "party", "mediator", "recipient", "place", "result", "organization"}
)
_ACTORS = frozenset({"Person", "Organization", "Country", "Group", "Place"})
_PLACES = frozenset({"Place", "Country"})


def event(reading: Reading) -> Iterator[Claim]:
    """Everything that happens, is planned or is demanded, by the verbs and nouns of the lexicon.

    id: Israel melancarkan serangan ke Gaza. en: Qatar brokered a truce between Israel and Hamas.
    """
    for trigger in reading.triggers:
        made = (_claim(reading, trigger, sense) for sense in trigger.senses if _is_event(sense))
        best = max(
            (c for c in made if c),
            key=lambda c: (c.confidence, sum(len(f) for _, f in c.roles)),
            default=None,
        )
        if best:
            yield best


def _is_event(sense: Sense) -> bool:
    return (
        is_a(sense.type, "Event") and sense.type not in ("Statement", "Event") and sense.pos != "preposition"
    )


def _claim(reading: Reading, trigger: Trigger, sense: Sense) -> Claim | None:
    heads = fill(reading.document, trigger.head, sense.slots, range(trigger.first, trigger.last))
    heads.setdefault("place", _places(reading, trigger, heads))
    roles = {role: _fillers(reading, trigger, role, found) for role, found in heads.items()}
    roles = {role: fillers for role, fillers in roles.items() if fillers}
    if any(role not in roles for role in sense.needs) or not _is_anchored(roles):
        return None
    span = trigger.span(reading.document)
    polarity, modality = stance(reading.document, trigger.head)
    return Claim(
        article=reading.document.article.key,
        type=sense.type,
        trigger=span,
        roles=tuple(sorted(roles.items())),
        evidence=(_evidence(reading, span, roles),),
        finder="event",
        confidence=_confidence(sense, roles),
        polarity=polarity,
        modality=modality if sense.modality == "asserted" else sense.modality,
        times=tuple(_times(reading, trigger)),
    )


def _fillers(reading: Reading, trigger: Trigger, role: str, heads: list[int]) -> tuple[Argument, ...]:
    """The fillers as arguments; times, the trigger itself and words of the wrong kind are none."""
    own = range(trigger.first, trigger.last)
    found = [reading.argument(h) for h in heads if h not in own and h not in reading.timed]
    if role == "place":
        found = [a for a in found if a.kind in _PLACES]
    return tuple(dict.fromkeys(found))


def _is_anchored(roles: dict[str, tuple[Argument, ...]]) -> bool:
    """Whether the event has someone or somewhere to it: a bare noun is a topic, not something that happened."""
    return any(
        role in _ANCHORS and any(a.kind in _ACTORS for a in fillers) for role, fillers in roles.items()
    )


def _places(reading: Reading, trigger: Trigger, heads: dict[str, list[int]]) -> list[int]:
    """Where it happens: a place under a place preposition on the trigger or on its light verb."""
    taken = {h for found in heads.values() for h in found}
    slots = (("place", tuple(sorted(reading.words("place-marker")))),)
    found = fill(reading.document, trigger.head, slots, range(trigger.first, trigger.last)).get("place", [])
    return [h for h in found if h not in taken]


def _evidence(reading: Reading, span: Span, roles: dict[str, tuple[Argument, ...]]) -> Evidence:
    """From the first to the last word that belongs to the event within its own sentence."""
    sentence = reading.sentence_span(next(reading.between(span.start, span.end)))
    spans = [a.span for fillers in roles.values() for a in fillers if sentence.covers(a.span)]
    start = min([span.start, *(s.start for s in spans)])
    return Evidence.at(Span(start, max([span.end, *(s.end for s in spans)])), reading.body)


def _confidence(sense: Sense, roles: dict[str, tuple[Argument, ...]]) -> float:
    filled = sum(1 for role, _ in sense.slots if role in roles)
    return round(min(0.95, 0.6 + 0.12 * filled), 2)


def _times(reading: Reading, trigger: Trigger) -> Iterator[TimeValue]:
    """Temporal expressions of the event's own clause: below the trigger, or below the verb that carries it."""
    tops = [trigger.head, *filter(None, [light_verb(reading.document, trigger.head)])]
    head = reading.document.tokens[trigger.head]
    if head.upos in ("NOUN", "PROPN"):
        tops += [
            a for a in ancestors(reading.document, trigger.head) if reading.document.tokens[a].upos == "VERB"
        ][:1]
    seen = set()
    for top in tops:
        for i in subtree(reading.document, top, "ccomp", "acl", "parataxis", "advcl", "conj"):
            time = reading.timed.get(i)
            if time and time.span not in seen:
                seen.add(time.span)
                yield time


def is_clause(reading: Reading, i: int) -> bool:
    """Whether token ``i`` heads a clause of its own."""
    token = reading.document.tokens[i]
    return token.head == i or is_dep(token, "ccomp", "advcl", "acl", "conj", "parataxis", "xcomp")
