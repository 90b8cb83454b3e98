"""Things -> facts about what they are and how they are called."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import pyoxigraph as ox

from kg.model import Argument, Claim, Evidence, Thing
from kg.terms.classes import lineage
from kg.terms.names import KG
from kg.terms.nodes import MENTION, claim_iri, digest, term
from kg.weave.fact import Fact, Node, Object, decimal
from kg.weave.scene import Scene

Mentions = Mapping[str, Sequence[Argument]]


def mentions(claims: Sequence[Claim]) -> Mentions:
    """Thing -> where the claims mention it, first mention first."""
    found: dict[str, set[Argument]] = defaultdict(set)
    for claim in claims:
        roles = (fillers for _, fillers in claim.roles)
        for argument in (one for fillers in (*roles, claim.according_to) for one in fillers):
            if argument.thing:
                found[argument.thing].add(argument)
    return {thing: sorted(arguments) for thing, arguments in sorted(found.items())}


def known(found: Mentions, things: Mapping[str, Thing], scene: Scene) -> Iterator[Fact]:
    """Class and names of every thing the article mentions, each with the words that name it."""
    for iri, arguments in found.items():
        thing = things.get(iri) or _described(iri, arguments[0], scene)
        forms = _first_of_each_form(arguments, scene)
        yield _fact(thing, scene, "rdf:type", Node(KG + thing.kind), forms)
        for name, text in _names(thing, arguments, scene):
            yield _fact(thing, scene, name, text, _where(text.value, scene, forms))


def background(found: Mentions, things: Mapping[str, Thing]) -> Iterator[ox.Triple]:
    """What no article says of a thing: the classes above its own and the facts of its gazetteer.

    Each gazetteer fact has one node of class kg:GazetteerClaim, shared by all articles, that names the
    gazetteer; both stay while some article mentions the thing as the one the gazetteer knows.
    """
    for thing in (things[iri] for iri in found if iri in things):
        yield from _background(thing)


@lru_cache(2000)  # the same countries and people come in article after article
def _background(thing: Thing) -> tuple[ox.Triple, ...]:
    return tuple(_of_thing(thing))


def _of_thing(thing: Thing) -> Iterator[ox.Triple]:
    node = Node(thing.iri)
    for kind in lineage(thing.kind):
        yield ox.Triple(node, term("rdf:type"), Node(kind))
    if thing.source:
        for name, value in _gazetteer(thing):
            yield from _gazetteer_claim(thing, ox.Triple(node, term(name), value))


def _described(iri: str, argument: Argument, scene: Scene) -> Thing:
    return Thing(iri=iri, kind=argument.kind or "Group", label=((scene.article.lang or "", argument.name),))


def _fact(thing: Thing, scene: Scene, name: str, value: Object, evidence: tuple[Evidence, ...]) -> Fact:
    key = digest(thing.iri, name, str(value))
    return Fact(
        claim=claim_iri(f"{scene.key}-{key}"),
        subject=Node(thing.iri),
        predicate=term(name),
        object=value,
        stands=True,
        evidence=evidence,
        finder=thing.source or MENTION,
        confidence=1.0,
    )


def _names(thing: Thing, arguments: Sequence[Argument], scene: Scene) -> Iterator[tuple[str, ox.Literal]]:
    """Labels and other names that stand in the article; all labels of a thing no gazetteer knows."""
    aliases = {text: lang for lang, text in thing.aliases}
    written = {one.name for one in arguments} | {one.text for one in arguments}
    if not thing.source:
        written |= {text for text in aliases if _find(text, scene)}
    labels = {text for _, text in thing.label}
    for lang, text in thing.label:
        if text in written or not thing.source:
            yield "skos:prefLabel", _literal(lang, text)
    names = {one.name for one in arguments} | (written & aliases.keys())
    for text in sorted(names - labels - {""}):
        yield "skos:altLabel", _literal(aliases.get(text, scene.article.lang or ""), text)


def _gazetteer(thing: Thing) -> Iterator[tuple[str, Object]]:
    for lang, text in thing.label:
        yield "skos:prefLabel", _literal(lang, text)
    for lang, text in thing.aliases:
        yield "skos:altLabel", _literal(lang, text)
    for match in thing.matches:
        yield "skos:exactMatch", Node(match)
    if thing.within:
        yield "kg:within", Node(thing.within)
    for name, degrees in (("geo:lat", thing.lat), ("geo:long", thing.long)):
        if degrees is not None:
            yield name, decimal(degrees)


def _gazetteer_claim(thing: Thing, triple: ox.Triple) -> Iterator[ox.Triple]:
    node = Node(claim_iri(f"gazetteer-{digest(thing.iri, str(triple))}"))
    yield triple
    yield ox.Triple(node, term("rdf:type"), term("kg:GazetteerClaim"))
    yield ox.Triple(node, term("rdf:subject"), triple.subject)
    yield ox.Triple(node, term("rdf:predicate"), triple.predicate)
    yield ox.Triple(node, term("rdf:object"), triple.object)
    yield ox.Triple(node, term("kg:finder"), ox.Literal(thing.source))


def _first_of_each_form(arguments: Sequence[Argument], scene: Scene) -> tuple[Evidence, ...]:
    first: dict[str, Argument] = {}
    for argument in arguments:
        first.setdefault(argument.text.casefold(), argument)
    return tuple(Evidence.at(argument.span, scene.article.body) for argument in first.values())


def _where(text: str, scene: Scene, forms: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    # A label may be in another language than the article: then what names the thing supports it.
    exact = tuple(one for one in forms if one.exact == text)
    return exact or tuple(_find(text, scene)) or forms[:1]


def _find(text: str, scene: Scene) -> list[Evidence]:
    match = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", scene.article.body)
    return [Evidence(match.start(), match.end(), text)] if match else []


def _literal(lang: str, text: str) -> ox.Literal:
    return ox.Literal(text, language=lang) if lang else ox.Literal(text)
