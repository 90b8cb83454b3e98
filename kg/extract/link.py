"""Events -> events that know one another: what a mediation brought about, what resulted in what.

id: Perjanjian yang ditengahi Qatar menghasilkan gencatan senjata. en: The deal, brokered by Qatar, led to a truce.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.slots import follow
from kg.model import Argument, Claim, Link
from kg.model.tree import tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed

_LENDS = ("party", "topic", "place")


def link(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Join mediations to what they mediate, and events to the events they resulted in."""
    at = {i: claim for claim in events for i in tokens_in(reading.document, claim.trigger)}
    mediated = [_mediated(reading, claim, at) for claim in events]
    results = dict(_results(reading, at))
    return [_resulting(reading, claim, results.get(claim.key), mediated) for claim in mediated]


def _mediated(reading: Reading, claim: Claim, at: dict[int, Claim]) -> Claim:
    """A mediation takes over the parties of the agreement or talks that it is the mediation of."""
    if not is_a(claim.type, "Mediation"):
        return claim
    objects = [claim_ for filler in claim.fillers("topic") for claim_ in _inside(reading, filler, at, claim)]
    event = next((e for e in objects if is_a(e.type, "Agreement") or is_a(e.type, "Negotiation")), None)
    if event is None:
        return claim
    roles = dict(claim.roles)
    for role in _LENDS:
        if event.fillers(role) and role not in roles:
            roles[role] = event.fillers(role)
    return replace(claim, roles=tuple(sorted(roles.items())), links=(*claim.links, Link("event", event.key)))


def _results(reading: Reading, at: dict[int, Claim]) -> Iterator[tuple[str, Claim]]:
    """Pairs of a cause's key and its outcome, joined by a verb such as "menghasilkan" or "led to"."""
    for token in reading.document.tokens:
        if listed(reading.document.lang, "result-verb", token.text, token.lemma) != "forward":
            continue
        causes = [at[h] for h in follow(reading.document, token.i, "subj") if h in at]
        paths = ("obj", *sorted(reading.words("result-marker")))
        outcomes = [at[h] for path in paths for h in follow(reading.document, token.i, path) if h in at]
        yield from (
            (cause.key, outcome) for cause in causes for outcome in outcomes if cause.key != outcome.key
        )


def _resulting(reading: Reading, claim: Claim, outcome: Claim | None, events: Sequence[Claim]) -> Claim:
    """Add the outcome of an event, or of the agreement it mediated, as its result."""
    if outcome is None:
        joined = next((l.claim for l in claim.links if l.role == "event"), None)
        outcome = next(iter(dict(_outcomes(events)).get(joined or "", ())), None) if joined else None
    if outcome is None:
        return claim
    roles = dict(claim.roles) | {"result": (reading.argument(_head(reading, outcome)),)}
    return replace(
        claim, roles=tuple(sorted(roles.items())), links=(*claim.links, Link("result", outcome.key))
    )


def _outcomes(events: Sequence[Claim]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    by_key = {claim.key: claim for claim in events}
    for claim in events:
        yield (
            claim.key,
            tuple(by_key[l.claim] for l in claim.links if l.role == "result" and l.claim in by_key),
        )


def _inside(reading: Reading, filler: Argument, at: dict[int, Claim], own: Claim) -> list[Claim]:
    found = (at[i] for i in tokens_in(reading.document, filler.span) if i in at)
    return [claim for claim in found if claim.key != own.key]


def _head(reading: Reading, claim: Claim) -> int:
    return tokens_in(reading.document, claim.trigger)[0]
