"""An article, its claims and the things they name -> triples."""

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from kg.model import Article, Claim, Thing
from kg.weave.description import description
from kg.weave.fact import Fact, claim_node, evidence_nodes
from kg.weave.facts import facts
from kg.weave.infer import infer
from kg.weave.known import background, known, mentions
from kg.weave.moment import moment
from kg.weave.scene import Scene
from kg.weave.source import source


def weave(article: Article, claims: Sequence[Claim], things: Mapping[str, Thing]) -> list[ox.Triple]:
    """Turn what was found in one article into the triples of the graph, each of them once.

    The result depends on nothing but the article, the set of its claims and the facts about its things:
    the order of the claims does not matter, and no other article does.
    """
    scene = Scene.of(article, claims)
    found = mentions(claims)
    drawn = [one for knot in scene.knots.values() for one in facts(knot, scene)]
    reasoned = [one for one in drawn if isinstance(one, Fact)]
    reasoned += known(found, things, scene)
    gazetteers = list(background(found, things))
    reasoned += infer(reasoned, gazetteers)
    triples = dict.fromkeys(source(article))
    triples.update(dict.fromkeys(one for one in drawn if isinstance(one, ox.Triple)))
    for part in (_plain(reasoned), _reasons(reasoned, scene), _details(scene), gazetteers):
        triples.update(dict.fromkeys(part))
    return list(triples)


def _plain(found: Sequence[Fact]) -> Iterator[ox.Triple]:
    for fact in found:
        if fact.stands:
            yield ox.Triple(fact.subject, fact.predicate, fact.object)


def _reasons(found: Sequence[Fact], scene: Scene) -> Iterator[ox.Triple]:
    for fact in found:
        yield from claim_node(fact, scene.key)
    words = {words for fact in found for words in fact.evidence}
    yield from evidence_nodes(words, scene.key, scene.article.body)


def _details(scene: Scene) -> Iterator[ox.Triple]:
    for knot in scene.knots.values():
        yield from description(knot, scene)
        for time in knot.claim.times:
            yield from moment(time, scene.key)
