"""What an extractor found: one claim of one article."""

import hashlib
from decimal import Decimal

import msgspec

from kg.model.article import Article
from kg.model.evidence import Evidence
from kg.model.span import Span
from kg.model.time import TimeValue


class Argument(msgspec.Struct, frozen=True, order=True):
    """What fills a role.

    ``text`` is as written under ``start``–``end``; ``name`` is the fullest name the article gives the same
    thing; ``kind`` its class; ``thing`` its IRI once resolved, None for words (a cue, a content).
    """

    start: int
    end: int
    text: str
    name: str
    kind: str = ""
    thing: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Link(msgspec.Struct, frozen=True, order=True):
    """From a claim to another claim of the same article: ``role`` "event", "result", "within", "part-of"…"""

    role: str
    claim: str


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One event, statement, figure or office as one article supports it.

    ``type`` is the local name of a class of ``ontology/kg.ttl``. ``roles`` are pairs of a role name and its
    fillers, sorted by role. ``within`` is the key of the statement it is said in: such a claim is attributed
    and never asserted. ``polarity`` is positive or negative; ``modality`` asserted, planned, possible or
    demanded; ``confidence`` lies in 0–1. ``high`` is the upper end of a range that begins with ``value``.
    """

    article: str
    type: str
    trigger: Span
    roles: tuple[tuple[str, tuple[Argument, ...]], ...]
    evidence: tuple[Evidence, ...]
    finder: str
    confidence: float
    form: str | None = None
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    qualifier: str | None = None
    counts: str | None = None
    polarity: str = "positive"
    modality: str = "asserted"
    according_to: tuple[Argument, ...] = ()
    times: tuple[TimeValue, ...] = ()
    within: str | None = None
    links: tuple[Link, ...] = ()

    def fillers(self, role: str) -> tuple[Argument, ...]:
        """What fills ``role``; empty when nothing does."""
        return next((fillers for name, fillers in self.roles if name == role), ())

    @property
    def key(self) -> str:
        """What makes the claim itself: article, type, place in the text and value; 16 hex digits."""
        return claim_key(self.article, self.type, self.trigger, self.value)


def claim_key(article: str | Article, type_: str, trigger: Span, value: Decimal | None = None) -> str:
    """The key of a claim before it is made, so that claims can point at one another."""
    owner = article.key if isinstance(article, Article) else article
    said = f"{owner}|{type_}|{trigger.start}-{trigger.end}|{'' if value is None else value.normalize()}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]
