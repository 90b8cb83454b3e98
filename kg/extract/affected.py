"""Harmful events -> places affected by them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.fillers import PLACES
from kg.extract.reading import Reading
from kg.model import Argument, Claim, Link, Span
from kg.model.tree import tokens_in
from kg.terms.ontology import is_a

HARMFUL = ("War", "Clash", "Attack", "Disaster", "Destruction", "Displacement", "Killing", "Injury", "Disappearance")
_NATURAL = ("Disaster", "War")
_PERSONAL = ("Killing", "Injury", "Disappearance", "Displacement")
_DOERS = ("agent", "party", "speaker", "recipient")
LEAD = 3  # sentences that speak of what happened where the dateline says
_NAMED, _PART, _INHERITED, _DATELINE = 0.9, 0.8, 0.6, 0.4


def affected(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Which place suffers which event: where it happens, what it strikes, else the sentence's or the dateline's place.

    id: Banjir bandang melanda Luwu Utara. en: The war has flattened much of northern Gaza.
    """
    for claim in events:
        if any(is_a(claim.type, kind) for kind in HARMFUL) and claim.polarity == "positive" and not _is_private(claim):
            for place, weight in _places(reading, claim):
                if _is_named(reading, place) and not _is_care(reading, claim, place):
                    yield _claim(claim, place, weight)


def _is_private(claim: Claim) -> bool:
    """Whether harm is one person's own, which no place suffers from: nobody did it and nothing caused it."""
    alone = all(a.kind == "Person" for a in claim.fillers("patient"))
    return any(is_a(claim.type, kind) for kind in _PERSONAL) and alone and not claim.fillers("agent")


def _is_care(reading: Reading, claim: Claim, place: Argument) -> bool:
    """Whether people who were hurt elsewhere are only brought to a place: a hospital, and nothing struck it."""
    known, said = reading.words("care-place"), place.name.lower().split()
    return any(is_a(claim.type, kind) for kind in _PERSONAL) and bool(known & {*said, " ".join(said[:2])})


def _is_named(reading: Reading, place: Argument) -> bool:
    """Whether a place has a name, or describes one by a name; words that are an event themselves are no place."""
    inside = tokens_in(reading.document, place.span)
    pronoun = any(reading.document.tokens[i].upos == "PRON" for i in inside)
    return place.name != place.name.lower() and not pronoun and not any(i in reading.trigger_at for i in inside)


def _places(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    """Places named for the event, places inside what it strikes, or the one place around it."""
    struck = [a for role in ("place", "patient") for a in claim.fillers(role)]
    named = [a for a in struck if a.kind in PLACES]
    inside = [p for a in claim.fillers("patient") if a.kind == "Thing" for p in _within(reading, a.span)]
    if named or inside:
        yield from ((place, _NAMED) for place in dict.fromkeys(named))
        yield from ((place, _PART) for place in dict.fromkeys(inside) if place not in named)
    elif any(is_a(claim.type, kind) for kind in _NATURAL):
        yield from _inherited(reading, claim)


def _within(reading: Reading, span: Span) -> Iterator[Argument]:
    """Places named inside a longer phrase: "sebagian besar wilayah Gaza utara"."""
    for number, mention in enumerate(reading.document.mentions):
        if mention.form == "name" and mention.kind in PLACES and span.covers(mention.span) and mention.span != span:
            yield reading.mentioned(number)


def _inherited(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    """The only place of the sentence that does not act itself, else the dateline's, with less confidence."""
    sentence = reading.sentence_span(_first(reading, claim))
    doers = {a.name for role in _DOERS for a in claim.fillers(role)}
    found = {a.name: a for a in _within(reading, sentence)}
    here = {name: a for name, a in found.items() if name not in doers}
    line = reading.document.dateline
    if len(here) == 1 and len(found) == 1:
        yield next(iter(here.values())), _INHERITED
    elif not found and line and reading.sentence(_first(reading, claim)).i < LEAD:
        yield Argument(line.span.start, line.span.end, line.name, line.name, line.kind), _DATELINE


def _first(reading: Reading, claim: Claim) -> int:
    return next(reading.between(claim.trigger.start, claim.trigger.end))


def _claim(event: Claim, place: Argument, weight: float) -> Claim:
    return replace(
        event,
        type="Affected",
        trigger=place.span,
        roles=(("place", (place,)),),
        finder="affected",
        confidence=round(event.confidence * weight, 2),
        links=(Link("event", event.key),),
    )
