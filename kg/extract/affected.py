"""Harmful events -> places affected by them."""

from collections.abc import Iterator, Sequence

from kg.extract.reading import Reading
from kg.model import Argument, Claim, Link
from kg.terms.ontology import is_a

HARMFUL = ("War", "Attack", "Disaster", "Destruction", "Displacement", "Killing", "Injury", "Epidemic")
_PLACES = frozenset({"Place", "Country"})
_NAMED, _INHERITED, _DATELINE = 0.9, 0.6, 0.4


def affected(reading: Reading, events: Sequence[Claim]) -> Iterator[Claim]:
    """Which place suffers which event: where it happens, what it strikes, else the sentence's or the dateline's place.

    id: Banjir bandang melanda Luwu Utara. en: The war has flattened much of northern Gaza.
    """
    for claim in events:
        if any(is_a(claim.type, kind) for kind in HARMFUL) and claim.polarity == "positive":
            for place, weight in _places(reading, claim):
                yield _claim(claim, place, weight)


def _places(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    struck = [a for role in ("place", "patient") for a in claim.fillers(role) if a.kind in _PLACES]
    if struck:
        yield from ((place, _NAMED) for place in dict.fromkeys(struck))
    elif is_a(claim.type, "Disaster") or is_a(claim.type, "War"):
        yield from _inherited(reading, claim)


def _inherited(reading: Reading, claim: Claim) -> Iterator[tuple[Argument, float]]:
    """The only place of the sentence, else the dateline's, with less confidence."""
    sentence = reading.sentence_span(next(reading.between(claim.trigger.start, claim.trigger.end)))
    mentions = reading.document.mentions
    here = [
        n
        for n, m in enumerate(mentions)
        if m.kind in _PLACES and m.form == "name" and sentence.covers(m.span)
    ]
    arguments = {reading.mentioned(n).name: reading.mentioned(n) for n in here}
    if len(arguments) == 1:
        yield next(iter(arguments.values())), _INHERITED
    elif not arguments and reading.document.dateline:
        line = reading.document.dateline
        yield Argument(line.span.start, line.span.end, line.name, line.name, line.kind), _DATELINE


def _claim(event: Claim, place: Argument, weight: float) -> Claim:
    return Claim(
        article=event.article,
        type="Affected",
        trigger=place.span,
        roles=(("place", (place,)),),
        evidence=event.evidence,
        finder="affected",
        confidence=round(event.confidence * weight, 2),
        modality=event.modality,
        according_to=event.according_to,
        times=event.times,
        links=(Link("event", event.key),),
    )
