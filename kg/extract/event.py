"""Frames of the lexicon over the trees -> events: who did what to whom, where and when."""

from collections.abc import Iterator

from kg.extract.fillers import ACTORS, PLACES, Fillers
from kg.extract.reading import Reading
from kg.extract.slots import light_verb
from kg.extract.stance import stance
from kg.extract.triggers import Trigger
from kg.model import Argument, Claim, Evidence, Span, TimeValue
from kg.model.tree import ancestors, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a

_ANCHORS = frozenset(
    {"speaker", "agent", "patient", "party", "mediator", "recipient", "place", "person", "organization", "counted"}
)
_CORE = frozenset({"agent", "patient", "party", "mediator", "person"})
Roles = dict[str, tuple[Argument, ...]]


def event(reading: Reading) -> Iterator[Claim]:
    """Everything that happens, is planned or is demanded, by the verbs and nouns of the lexicon.

    id: Israel melancarkan serangan ke Gaza. en: Qatar brokered a truce between Israel and Hamas.
    """
    fillers = Fillers(reading)
    for trigger in reading.triggers:
        made = (_claim(reading, fillers, trigger, sense) for sense in trigger.senses if is_event(sense))
        best = max(
            (c for c in made if c),
            key=lambda c: (c.confidence, sum(len(f) for _, f in c.roles)),
            default=None,
        )
        if best:
            yield best


def is_event(sense: Sense) -> bool:
    """Whether a sense names something that happens; to call for something or to accuse is to do so, to say is not."""
    return is_a(sense.type, "Event") and sense.type not in ("Statement", "Event") and sense.pos != "preposition"


def _claim(reading: Reading, fillers: Fillers, trigger: Trigger, sense: Sense) -> Claim | None:
    roles = fillers.of(trigger, sense)
    weight = _weight(sense, roles)
    if weight is None or any(role not in roles for role in sense.needs):
        return None
    span = trigger.span(reading.document)
    polarity, modality = stance(reading.document, trigger.head, own=not is_a(sense.type, "Statement"))
    return Claim(
        article=reading.document.article.key,
        type=sense.type,
        trigger=span,
        roles=tuple(sorted(roles.items())),
        evidence=(_evidence(reading, span, roles),),
        finder="event",
        confidence=weight,
        polarity=polarity if sense.polarity == "positive" else _turned(polarity),
        modality=modality if sense.modality == "asserted" else sense.modality,
        times=tuple(_times(reading, trigger)),
    )


def _turned(polarity: str) -> str:
    return "negative" if polarity == "positive" else "positive"


def _weight(sense: Sense, roles: Roles) -> float | None:
    """How sure an event is, None where nobody and nothing is in it: a bare noun is a topic that did not happen."""
    anchored = any(
        role in _ANCHORS and any(a.kind in ACTORS or a.kind in PLACES for a in found) for role, found in roles.items()
    )
    if not anchored and (sense.pos == "noun" or not _CORE & roles.keys()):
        return None
    filled = sum(1 for role, _ in sense.slots if role in roles)
    return round(min(0.95, (0.6 if anchored else 0.45) + 0.12 * filled), 2)


def _evidence(reading: Reading, span: Span, roles: Roles) -> Evidence:
    """From the first to the last word that belongs to the event within its own sentence."""
    sentence = reading.sentence_span(next(reading.between(span.start, span.end)))
    spans = [a.span for fillers in roles.values() for a in fillers if sentence.covers(a.span)]
    start = min([span.start, *(s.start for s in spans)])
    return Evidence.at(Span(start, max([span.end, *(s.end for s in spans)])), reading.body)


def _times(reading: Reading, trigger: Trigger) -> Iterator[TimeValue]:
    """Temporal expressions of the event's own clause: below the trigger, or below the verb that carries it."""
    seen = set()
    for top in _tops(reading, trigger.head):
        for i in subtree(reading.document, top, "ccomp", "acl", "parataxis", "advcl", "conj"):
            time = reading.timed.get(i)
            if time and time.span not in seen:
                seen.add(time.span)
                yield time


def _tops(reading: Reading, head: int) -> list[int]:
    """The trigger, its light verb, and for a noun the verb of its clause."""
    tops = [head, *filter(None, [light_verb(reading.document, head)])]
    if reading.document.tokens[head].upos in ("NOUN", "PROPN"):
        above = ancestors(reading.document, head)
        tops += [a for a in above if reading.document.tokens[a].upos == "VERB"][:1]
    return tops
