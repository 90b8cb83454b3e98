"""One claim -> its facts: what class its node has, who plays which role in it, what it says.

What stands and what is only claimed:

* A claim inside a statement (``within``) or with negative polarity makes claim nodes, never plain triples.
* A planned, possible or demanded event makes plain triples: its own node carries ``kg:modality``. So does
  one that the article ascribes to a source: its node carries ``kg:accordingTo``.
* A triple between two lasting things ("X is affiliated with Y") has no node that could say so. It stands only
  where the claim is asserted and ascribed to nobody.
* A triple to another claim's node stands only where that claim stands as well.
"""

from collections.abc import Iterator
from functools import cache

import msgspec
import pyoxigraph as ox

from kg.model import Claim
from kg.terms.names import KG
from kg.terms.nodes import claim_iri, term
from kg.terms.weaving import Pattern, patterns
from kg.weave.fact import Fact, Node, Object, decimal, integer
from kg.weave.scene import Filler, Knot, Scene, roles


class Draft(msgspec.Struct, frozen=True):
    """A triple to be, with the role it comes from.

    ``described`` marks what a node says of itself ("1,250", "at least"): where the node stands, its own
    claim covers it. ``reported`` is False for what the article says and not the statement the claim is in.
    """

    role: str
    subject: Node
    predicate: Node
    object: Object
    stands: bool
    described: bool = False
    reported: bool = True


def facts(knot: Knot, scene: Scene) -> Iterator[Fact | ox.Triple]:
    """Every fact of the claim; the first one carries the claim's own IRI.

    What a standing node says of itself comes as a mere triple.
    """
    counter: dict[str, int] = {}
    within = scene.statement(knot)
    for i, draft in enumerate(dict.fromkeys(_drafts(knot, scene))):
        if draft.described and draft.stands:
            yield ox.Triple(draft.subject, draft.predicate, draft.object)
            continue
        n = counter[draft.role] = counter.get(draft.role, 0) + 1
        name = claim_iri(knot.key, draft.role, n) if i else claim_iri(knot.key)
        yield _fact(draft, name, knot, within.node.value if within else None)


def _fact(draft: Draft, name: str, knot: Knot, within: str | None) -> Fact:
    claim, reported = knot.claim, draft.reported
    return Fact(
        claim=name,
        subject=draft.subject,
        predicate=draft.predicate,
        object=draft.object,
        stands=draft.stands,
        evidence=claim.evidence,
        finder=claim.finder,
        confidence=claim.confidence,
        polarity=claim.polarity if reported else "positive",
        modality=claim.modality if reported else "asserted",
        according_to=sources(claim) if reported else (),
        within=within if reported else None,
    )


def sources(claim: Claim) -> tuple[str, ...]:
    """The IRIs of those the article names as the source of the claim."""
    return tuple(sorted({one.thing for one in claim.according_to if one.thing}))


def class_of(claim: Claim) -> str:
    """The class of a claim: what somebody thinks and does not say is an attitude."""
    return "Attitude" if claim.form == "attitude" else claim.type


def has_node(knot: Knot, scene: Scene) -> bool:
    """Whether the claim has a node of its own; "affected" only ties a place to another claim's event."""
    return knot.claim.type != "Affected" or not _targets(knot, scene, ("event", "topic"))


def _drafts(knot: Knot, scene: Scene) -> Iterator[Draft]:
    if has_node(knot, scene):
        yield from _own(knot, scene)
    for role in roles(knot.claim):
        if role != "content":
            yield from _role(knot, scene, role)
    yield from _mentioned(knot, scene)


def _own(knot: Knot, scene: Scene) -> Iterator[Draft]:
    kind = "Event" if knot.claim.type == "Affected" else class_of(knot.claim)
    yield Draft("type", knot.node, term("rdf:type"), term(f"kg:{kind}"), knot.stands)
    yield from _content(knot)
    for time in scene.times(knot.claim):
        yield Draft("time", knot.node, term("kg:when"), time, knot.stands)
    for role, value in _measures(knot.claim):
        yield Draft(role, knot.node, term(f"kg:{role}"), value, knot.stands, described=True)


def _role(knot: Knot, scene: Scene, role: str) -> Iterator[Draft]:
    for filler in scene.fillers(knot, role):
        for pattern in _fitting(class_of(knot.claim), role, filler.kind):
            if pattern.outward:
                yield from _outward(pattern, filler, knot, scene)
            elif filler.iri:
                yield from _inward(pattern, filler, knot, scene)


@cache
def _fitting(type_: str, role: str, kind: str) -> list[Pattern]:
    found = patterns(type_, role)
    wanted = kind if any(pattern.kind == kind for pattern in found) else ""
    return [pattern for pattern in found if pattern.kind == wanted]


def _outward(pattern: Pattern, filler: Filler, knot: Knot, scene: Scene) -> Iterator[Draft]:
    if not has_node(knot, scene):
        return
    name, mark = pattern.property, pattern.mark
    if mark in ("text", "words"):
        if filler.text and not (mark == "words" and filler.iri):
            text = ox.Literal(filler.text)
            yield Draft(pattern.role, knot.node, name, text, knot.stands, described=True)
    elif filler.iri:
        for subject in _targets(knot, scene, pattern.targets) or [_self(knot)]:
            stands = _may_stand(knot, subject, filler)
            described = mark == "same"
            yield Draft(pattern.role, Node(subject.iri), name, Node(filler.iri), stands, described)


def _self(knot: Knot) -> Filler:
    return Filler(text="", iri=knot.node.value, stands=knot.stands)


def _inward(pattern: Pattern, filler: Filler, knot: Knot, scene: Scene) -> Iterator[Draft]:
    targets = _targets(knot, scene, pattern.targets)
    if not targets and not pattern.strict:
        targets = [_self(knot)]
    for target in targets:
        stands = _may_stand(knot, filler, target)
        yield Draft(pattern.role, Node(filler.iri), pattern.property, Node(target.iri), stands)


def _targets(knot: Knot, scene: Scene, names: tuple[str, ...]) -> list[Filler]:
    for role in names:
        if found := [filler for filler in scene.fillers(knot, role) if filler.iri]:
            return found
    return []


def _may_stand(knot: Knot, one: Filler, other: Filler) -> bool:
    if not (knot.stands and one.stands and other.stands):
        return False
    return not (one.lasting and other.lasting) or _is_plain_fact(knot.claim)


def _is_plain_fact(claim: Claim) -> bool:
    # "former" or "acting" is said by the role holding, which a triple between person and employer skips.
    qualified = claim.type == "RoleHolding" and claim.qualifier
    return claim.modality == "asserted" and not claim.according_to and not qualified


def _content(knot: Knot) -> Iterator[Draft]:
    # Words interrupted by the cue ("...," kata X, "...") are one text.
    if words := " ".join(one.text for one in sorted(knot.claim.fillers("content"))):
        yield Draft("content", knot.node, term("kg:text"), ox.Literal(words), knot.stands, described=True)


def _measures(claim: Claim) -> Iterator[tuple[str, Object]]:
    for name, number in (("value", claim.value), ("high", claim.high)):
        if number is not None:
            whole = number == number.to_integral_value()
            yield name, integer(int(number)) if whole else decimal(number)
    if claim.unit:
        yield "unit", ox.Literal(claim.unit)
    if claim.qualifier:
        role = "roleStatus" if claim.type == "RoleHolding" else "qualifier"
        yield role, ox.Literal(claim.qualifier)
    if claim.counts:
        yield "counts", Node(KG + claim.counts.removeprefix("kg:"))


def _mentioned(knot: Knot, scene: Scene) -> Iterator[Draft]:
    """The statement a claim is said in mentions whatever the claim is about."""
    statement = scene.statement(knot)
    if statement is None:
        return
    things = {one.thing for role, fillers in knot.claim.roles if role != "cue" for one in fillers if one.thing}
    for thing in sorted(things):
        mentions = term("kg:mentions")
        yield Draft("mentions", statement.node, mentions, Node(thing), statement.stands, reported=False)
