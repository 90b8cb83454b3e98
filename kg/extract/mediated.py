"""A mediation of talks whose sides are told elsewhere in its clause -> the mediation with these sides.

id: Iran dan Arab Saudi sepakat berdamai setelah perundingan yang dimediasi China. en: Israel and Hamas reached a deal
in talks mediated by Qatar.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.talks import is_talk
from kg.model import Argument, Claim, Link
from kg.model.tree import ancestors, is_dep, tokens_in
from kg.terms.ontology import is_a

_SIDES = 2  # from which on those who agree are the sides of what was mediated


def mediated(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each mediation without sides with those who agree where its talks are told, and their agreement."""
    agreed = {i: c for c in claims if _is_agreement(c) for i in tokens_in(reading.document, c.trigger)}
    return [_with_sides(reading, claim, agreed) if agreed and _lacks_sides(claim) else claim for claim in claims]


def _lacks_sides(claim: Claim) -> bool:
    return is_a(claim.type, "Mediation") and bool(claim.fillers("mediator")) and not claim.fillers("party")


def _is_agreement(claim: Claim) -> bool:
    talks = is_talk(claim.type) and not is_a(claim.type, "Mediation")
    return talks and claim.polarity == "positive" and len(claim.fillers("party")) >= _SIDES


def _with_sides(reading: Reading, claim: Claim, agreed: Mapping[int, Claim]) -> Claim:
    if not claim.fillers("topic"):
        return _with_talks(reading, claim, agreed)
    above = (i for topic in claim.fillers("topic") for i in _above(reading, topic))
    found = next((agreed[i] for i in above if i in agreed), None)
    if found is None or {a.name for a in claim.fillers("mediator")} & {a.name for a in found.fillers("party")}:
        return claim
    roles = dict(claim.roles) | {"party": found.fillers("party")}
    links = (*claim.links, Link("result", found.key))
    return replace(claim, roles=tuple(sorted(roles.items())), links=tuple(dict.fromkeys(links)))


def _with_talks(reading: Reading, claim: Claim, agreed: Mapping[int, Claim]) -> Claim:
    """A mediation told before the talks that it brought about: "Qatar-brokered talks between Israel and Hamas"."""
    verb = reading.document.tokens[tokens_in(reading.document, claim.trigger)[0]]
    noun = verb.head if is_dep(verb, "amod") and verb.head > verb.i else -1
    found = agreed.get(noun)
    if found is None:
        return claim
    roles = dict(claim.roles) | {"party": found.fillers("party"), "topic": (reading.argument(noun),)}
    return replace(claim, roles=tuple(sorted(roles.items())), links=(*claim.links, Link("event", found.key)))


def _above(reading: Reading, topic: Argument) -> list[int]:
    """The words that talks hang on: none where the topic is no talks."""
    inside = [i for i in tokens_in(reading.document, topic.span) if i in reading.trigger_at]
    talks = [i for i in inside if any(is_talk(sense.type) for sense in reading.trigger_at[i].senses)]
    return [above for i in talks[:1] for above in ancestors(reading.document, reading.trigger_at[i].head)]
