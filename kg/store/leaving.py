"""An article in a store -> the triples that go when it goes."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.store.lookup import has, quads, subjects
from kg.terms.names import ID
from kg.terms.nodes import MENTION, term

Triple = tuple[object, ox.NamedNode, object]

_TYPE, _SUBJECT, _PREDICATE = term("rdf:type"), term("rdf:subject"), term("rdf:predicate")
_OBJECT, _IN_ARTICLE, _FINDER = term("rdf:object"), term("kg:inArticle"), term("kg:finder")
_SOURCE, _SELECTOR = term("oa:hasSource"), term("oa:hasSelector")
_GAZETTEER_CLAIM, _ONLY_CLAIMED = term("kg:GazetteerClaim"), term("kg:onlyClaimed")
_BEGINNING, _END = term("time:hasBeginning"), term("time:hasEnd")


class Leaving:
    """What leaves the store with one article: its own nodes, and of shared things what no other supports."""

    def __init__(self, db: ox.Store, article: ox.NamedNode) -> None:
        self._db = db
        self.own = self._owned(article)

    def quads(self) -> set[ox.Quad]:
        """Every triple to delete."""
        gone = {quad for node in self.own for quad in self._of(node)}
        things = {triple[0] for triple in self._claimed()} - self.own
        fading = {thing: self._stays(thing) for thing in things}
        for thing, stays in fading.items():
            if stays is None:
                gone.update(self._of(thing))
            if stays is not True:
                gone.update(quad for claim in self._gazetteer(thing) for quad in self._of(claim))
        gone.update(self._unsupported(gone))
        gone.update(self._days(gone))
        return gone

    def _owned(self, article: ox.NamedNode) -> set[object]:
        own: set[object] = {article}
        own.update(subjects(self._db, _IN_ARTICLE, article))
        evidence = subjects(self._db, _SOURCE, article)
        own.update(evidence)
        for node in evidence:
            own.update(quad.object for quad in quads(self._db, node, _SELECTOR))
        return own

    def _claimed(self) -> Iterator[Triple]:
        """The triples that this article's claims are about."""
        for node in self.own:
            if str(node).startswith(f"<{ID}claim/"):
                yield self._triple(node)

    def _triple(self, claim: object) -> Triple:
        parts = {quad.predicate: quad.object for quad in self._of(claim)}
        return parts[_SUBJECT], parts[_PREDICATE], parts[_OBJECT]  # type: ignore[return-value]

    def _of(self, node: object) -> Iterable[ox.Quad]:
        return quads(self._db, node)

    def _others(self, thing: object) -> Iterator[object]:
        """Claims of other articles about the thing, and those of gazetteers."""
        return (quad.subject for quad in quads(self._db, None, _SUBJECT, thing) if quad.subject not in self.own)

    def _stays(self, thing: object) -> bool | None:
        """True while another article knows it from a gazetteer, False by name alone, None if none does."""
        stays: bool | None = None
        for claim in self._others(thing):
            if self._has(claim, _PREDICATE, _TYPE) and not self._has(claim, _TYPE, _GAZETTEER_CLAIM):
                if not self._has(claim, _FINDER, ox.Literal(MENTION)):
                    return True
                stays = False
        return stays

    def _gazetteer(self, thing: object) -> list[object]:
        return [claim for claim in self._others(thing) if self._has(claim, _TYPE, _GAZETTEER_CLAIM)]

    def _unsupported(self, gone: set[ox.Quad]) -> Iterator[ox.Quad]:
        """Triples of shared things that nothing is left to support once ``gone`` is gone."""
        leaving: set[object] = {quad.subject for quad in gone}
        claims = [node for node in leaving if str(node).startswith(f"<{ID}claim/")]
        for subject, predicate, object_ in {self._triple(claim) for claim in claims}:
            quad = ox.Quad(subject, predicate, object_)  # type: ignore[arg-type]
            if subject in self.own or quad in gone or quad not in self._db:
                continue
            if object_ in self.own or not self._supported((subject, predicate, object_), leaving):
                yield quad

    def _supported(self, triple: Triple, leaving: set[object]) -> bool:
        subject, predicate, object_ = triple
        return any(
            claim not in leaving
            and self._has(claim, _OBJECT, object_)
            and self._has(claim, _PREDICATE, predicate)
            and not self._has(claim, _ONLY_CLAIMED, None)
            for claim in self._others(subject)
        )

    def _days(self, gone: set[ox.Quad]) -> Iterator[ox.Quad]:
        days = {quad.object for quad in gone if quad.predicate in (_BEGINNING, _END)}
        for day in days:
            users = (quad for name in (_BEGINNING, _END) for quad in quads(self._db, None, name, day))
            if all(quad in gone for quad in users):
                yield from self._of(day)

    def _has(self, node: object, predicate: ox.NamedNode, value: object) -> bool:
        return has(self._db, node, predicate, value)
