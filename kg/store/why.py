"""A triple or a claim -> the words it rests on."""

import re
from collections.abc import Iterator

import msgspec
import pyoxigraph as ox

from kg.errors import QueryError
from kg.store.answer import plain
from kg.store.lookup import has, quads, subjects, value_of, values
from kg.terms.names import ID, KG, PREFIXES, iri
from kg.terms.nodes import term

_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
_PARTS = (_SUBJECT, _PREDICATE, _OBJECT)
_TYPE, _KEY = term("rdf:type"), re.compile(r"/(?:event|statement|figure|role)/([0-9a-f]{16})$")
_TERM = re.compile(
    r'\s*(?:(?P<any>\?\w*)(?=\s|$)|<(?P<iri>[^<>\s]+)>|(?P<text>"(?:[^"\\]|\\.)*")(?:@(?P<lang>[\w-]+)|\^\^(?P<type><[^>]+>|\w+:\w+))?'
    r"|(?P<number>-?\d+(?:\.\d+)?)(?=\s|$)|(?P<url>https?://\S+)|(?P<name>(?:\w*):\S+)|(?P<a>a)(?=\s))"
)


Part = ox.NamedNode | ox.Literal | None


class Words(msgspec.Struct, frozen=True):
    """A piece of evidence: the exact words, what stands around them, and where."""

    exact: str
    before: str
    after: str
    start: int
    end: int
    source: str
    headline: str | None = None
    date: str | None = None
    url: str | None = None


class Reason(msgspec.Struct, frozen=True):
    """One claim behind a triple, with all that qualifies it.

    ``stands`` is False where the article does not itself assert the triple. ``inferred_by`` names a rule,
    ``inferred_from`` its premises; a claim of a gazetteer has no words and no article.
    """

    claim: str
    subject: str
    predicate: str
    object: str
    finder: str
    stands: bool
    words: tuple[Words, ...] = ()
    confidence: float = 1.0
    polarity: str = "positive"
    modality: str = "asserted"
    according_to: tuple[str, ...] = ()
    within: str | None = None
    inferred_by: str | None = None
    inferred_from: tuple[str, ...] = ()


def why(db: ox.Store, what: str) -> list[Reason]:
    """The reasons for ``what``: a claim's IRI, a node's IRI, or a triple "s p o".

    Terms are IRIs, prefixed names, N-Triples or literals, or "?" for any. What a node says of itself (a
    figure's value, a statement's form) rests on the node's own claim. Raises ``QueryError`` where ``what``
    cannot be read.
    """
    parts = list(_terms(what))
    if len(parts) == 1:
        claims = _about(db, parts[0])
    elif len(parts) == 3:
        claims = _behind(db, parts[0], parts[1], parts[2])
    else:
        cure = 'give a claim\'s IRI or a triple in quotes: "wd:Q1 kg:said <https://…>"'
        raise QueryError(what, cure)
    found = [_reason(db, claim) for claim in sorted(set(claims), key=str)]
    return sorted(found, key=lambda reason: (not reason.stands, not reason.words, reason.claim))


def _terms(text: str) -> Iterator[Part]:
    at, text = 0, text.strip().removesuffix(" .")
    while at < len(text):
        match = _TERM.match(text, at)
        if not match:
            raise QueryError(f"{text}\n{' ' * at}^\n", "this is neither an IRI, a prefixed name nor a literal")
        yield _term(match)
        at = match.end()


def _term(match: re.Match[str]) -> Part:
    if match["any"]:
        return None
    if match["a"]:
        return _TYPE
    if match["iri"] or match["url"]:
        return ox.NamedNode(match["iri"] or match["url"])
    if match["number"]:
        kind = "xsd:decimal" if "." in match["number"] else "xsd:integer"
        return ox.Literal(match["number"], datatype=term(kind))
    if match["name"]:
        return _named(match["name"])
    value = ox.parse(f"<a:a> <a:a> {match[0].strip()} .", format=ox.RdfFormat.N_TRIPLES)
    literal = next(iter(value)).object
    assert isinstance(literal, ox.Literal)
    return literal


def _named(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    if prefix in PREFIXES:
        return ox.NamedNode(PREFIXES[prefix] + local.replace("\\", ""))
    return ox.NamedNode(f"{ID}{prefix}/{local}")


def _about(db: ox.Store, node: object) -> list[ox.NamedNode]:
    if isinstance(node, ox.NamedNode) and node.value.startswith(f"{ID}claim/"):
        return [node] if has(db, node) else []
    return subjects(db, _SUBJECT, node)


def _behind(db: ox.Store, subject: Part, predicate: Part, object_: Part) -> list[ox.NamedNode]:
    named = [(key, part) for key, part in zip(_PARTS, (subject, predicate, object_), strict=True) if part]
    if not named:
        raise QueryError("? ? ?", "name at least one part of the triple")
    first, *others = sorted(named, key=lambda pair: pair[0] == _PREDICATE)
    claims = [c for c in subjects(db, *first) if all(has(db, c, key, part) for key, part in others)]
    if claims or len(named) < len(_PARTS) or not has(db, subject, predicate, object_):
        return claims
    return _own_claim(db, subject) or _own_claim(db, object_) or _classes(db, subject)


def _own_claim(db: ox.Store, node: object) -> list[ox.NamedNode]:
    """The claim that an event, statement, figure or role holding stands for."""
    match = _KEY.search(value_of(node))
    return _about(db, ox.NamedNode(f"{ID}claim/{match[1]}")) if match else []


def _classes(db: ox.Store, thing: object) -> list[ox.NamedNode]:
    """The classes above a thing's own rest on the claims that say what it is."""
    return [claim for claim in _about(db, thing) if has(db, claim, _PREDICATE, _TYPE)]


def _reason(db: ox.Store, claim: ox.NamedNode) -> Reason:
    said: dict[str, list[object]] = {}
    for quad in quads(db, claim):
        said.setdefault(quad.predicate.value, []).append(quad.object)

    def all_of(name: str) -> tuple[str, ...]:
        return tuple(sorted(value_of(one) for one in said.get(KG + name, ())))

    def one_of(name: str, default: str = "") -> str:
        return next(iter(all_of(name)), default)

    return Reason(
        claim=claim.value,
        subject=plain(said[_SUBJECT.value][0]),
        predicate=plain(said[_PREDICATE.value][0]),
        object=plain(said[_OBJECT.value][0]),
        finder=one_of("finder"),
        stands=KG + "onlyClaimed" not in said,
        words=tuple(sorted((_words(db, node) for node in said.get(KG + "evidence", ())), key=_position)),
        confidence=float(one_of("confidence", "1")),
        polarity=one_of("polarity", "positive"),
        modality=one_of("modality", "asserted"),
        according_to=all_of("accordingTo"),
        within=one_of("withinStatement") or None,
        inferred_by=one_of("inferredBy") or None,
        inferred_from=all_of("inferredFrom"),
    )


def _position(words: Words) -> tuple[str, int, int]:
    return words.source, words.start, words.end


def _words(db: ox.Store, evidence: object) -> Words:
    quote = values(db, ox.NamedNode(f"{value_of(evidence)}-quote"))
    place = values(db, ox.NamedNode(f"{value_of(evidence)}-position"))
    article = values(db, ox.NamedNode(value_of(next(quads(db, evidence, term("oa:hasSource"))).object)))
    return Words(
        exact=quote[iri("oa:exact")],
        before=quote[iri("oa:prefix")],
        after=quote[iri("oa:suffix")],
        start=int(place[iri("oa:start")]),
        end=int(place[iri("oa:end")]),
        source=article.get(iri("dcterms:source"), ""),
        headline=article.get(iri("schema:headline")),
        date=article.get(iri("schema:datePublished")),
        url=article.get(iri("schema:url")),
    )
