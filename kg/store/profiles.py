"""A store -> what it knows of each person, body and place across its articles."""

from collections import defaultdict
from collections.abc import Collection, Iterator

import pyoxigraph as ox

from kg.model import Profile
from kg.store.lookup import quads, subjects, value_of
from kg.terms.folding import plain
from kg.terms.names import local_name
from kg.terms.nodes import digest, term

KINDS = ("Person", "Organization", "Place")
_LONG = 7  # spaces between words
_COMMON = 50  # articles: whoever stands in more of them stands beside everybody


def profiles(db: ox.Store, only: Collection[str] = ()) -> Iterator[Profile]:
    """Every person, organisation and place of the store, in the order of their IRIs; or ``only`` some of them."""
    kinds = {node: kind for kind in KINDS for node in subjects(db, term("rdf:type"), term(f"kg:{kind}"))}
    articles = _articles(db, kinds)
    present: dict[str, set[str]] = defaultdict(set)
    for node, keys in articles.items():
        # Whoever is named in the same town stands beside nobody for that.
        for key in keys if len(keys) <= _COMMON and kinds[node] != "Place" else ():
            present[key].add(node.value)
    for node in sorted((node for node in kinds if not only or node.value in only), key=value_of):
        beside = frozenset[str]().union(*(present[key] for key in articles.get(node, ()) if key in present))
        yield Profile(
            iri=node.value,
            kind=kinds[node],
            names=_names(db, node),
            offices=_offices(db, node),
            articles=tuple(sorted(articles.get(node, ()))),
            beside=beside - {node.value},
            quotes=frozenset(_quotes(db, node)),
        )


def _articles(db: ox.Store, kinds: dict[ox.NamedNode, str]) -> dict[ox.NamedNode, set[str]]:
    """The articles that each thing is named in: those of the claims that say what it is."""
    found: dict[ox.NamedNode, set[str]] = defaultdict(set)
    for node in kinds:
        for claim in subjects(db, term("rdf:subject"), node):
            for quad in quads(db, claim, term("kg:inArticle")):
                found[node].add(local_name(value_of(quad.object)))
    return found


def _quotes(db: ox.Store, node: ox.NamedNode) -> Iterator[str]:
    """A digest of each statement that is long enough not to be said twice by chance."""
    for said in quads(db, node, term("kg:said")):
        for text in quads(db, said.object, term("kg:text")):
            words = plain(value_of(text.object))
            if words.count(" ") >= _LONG:
                yield digest(words)


def _names(db: ox.Store, node: ox.NamedNode) -> tuple[str, ...]:
    labels, others = (
        sorted({value_of(quad.object) for quad in quads(db, node, term(name))})
        for name in ("skos:prefLabel", "skos:altLabel")
    )
    known = dict.fromkeys([*labels, *others])
    return tuple(known) or (local_name(node.value),)


def _offices(db: ox.Store, node: ox.NamedNode) -> tuple[tuple[str, str], ...]:
    found: set[tuple[str, str]] = set()
    for holding in (quad.object for quad in quads(db, node, term("kg:holdsRole"))):
        nouns = [value_of(quad.object) for quad in quads(db, holding, term("kg:roleName"))]
        bodies = [value_of(quad.object) for quad in quads(db, holding, term("org:organization"))]
        found.update((noun, body) for noun in nouns for body in bodies or [""])
    return tuple(sorted(found))
