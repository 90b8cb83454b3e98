"""The claims of one article as a whole: which node each has and which of them stand."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kg.model import Argument, Article, Claim
from kg.terms.nodes import node_iri, time_iri
from kg.weave.fact import Node


class Knot(msgspec.Struct, frozen=True):
    """A claim tied to its node.

    ``stands`` says whether its triples go into the graph: the article itself says so and does not deny it.
    """

    claim: Claim
    key: str
    node: Node
    stands: bool


class Filler(msgspec.Struct, frozen=True):
    """What fills a role: a node of the graph (``iri`` set) or mere words.

    ``lasting`` is True for things, which live longer than one article and cannot say of themselves that
    something about them is only planned or attributed; ``stands`` is False for the node of a claim that is
    denied or attributed.
    """

    text: str
    iri: str = ""
    kind: str = ""
    lasting: bool = False
    stands: bool = True


class Scene(msgspec.Struct, frozen=True):
    """One article with its claims by key."""

    article: Article
    key: str
    knots: Mapping[str, Knot]

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim]) -> "Scene":
        """Put the claims in the order of their keys, so that their order never matters."""
        knots = {
            key: _knot(key, claim)
            for key, claim in sorted(((one.key, one) for one in claims), key=lambda pair: pair[0])
        }
        return cls(article, article.key, knots)

    def fillers(self, knot: Knot, role: str) -> list[Filler]:
        """Everything that fills ``role``: arguments first, then the nodes of linked claims."""
        arguments = [_filler(argument) for argument in knot.claim.fillers(role)]
        return arguments + list(self._linked(knot, role))

    def statement(self, knot: Knot) -> Knot | None:
        """The statement the claim is said in."""
        return self.knots.get(knot.claim.within or "")

    def times(self, claim: Claim) -> list[Node]:
        """The nodes of the claim's times."""
        spans = sorted({time.span for time in claim.times})
        return [Node(time_iri(self.key, span.start, span.end)) for span in spans]

    def _linked(self, knot: Knot, role: str) -> Iterator[Filler]:
        for link in knot.claim.links:
            other = self.knots.get(link.claim)
            if other and link.role == role and other.claim.type != "Affected":
                yield Filler(text="", iri=other.node.value, kind="Event", stands=other.stands)


def roles(claim: Claim) -> list[str]:
    """The names of the roles that are filled, sorted."""
    return sorted({role for role, _ in claim.roles} | {link.role for link in claim.links})


def _knot(key: str, claim: Claim) -> Knot:
    stands = claim.polarity == "positive" and claim.within is None
    return Knot(claim, key, Node(node_iri(claim.type, key)), stands)


def _filler(argument: Argument) -> Filler:
    iri = argument.thing or ""
    return Filler(text=argument.name or argument.text, iri=iri, kind=argument.kind, lasting=bool(iri))
