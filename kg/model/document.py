"""An article after analysis: tokens, trees, names, numbers, times and who is meant."""

from decimal import Decimal

import msgspec

from kg.model.article import Article
from kg.model.span import Span
from kg.model.time import TimeValue


class Token(msgspec.Struct, frozen=True, gc=False):
    """One syntactic word with its place in the tree (Universal Dependencies v2).

    ``head`` is the index of the governor in ``Document.tokens``, or the token's own index at a root.
    ``feats`` is the UD feature string ("Voice=Pass"), "" when there is none.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str

    @property
    def lower(self) -> str:
        """The form in lower case."""
        return self.text.lower()


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first`` to ``last`` (exclusive) of paragraph number ``block``."""

    i: int
    first: int
    last: int
    block: int


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words between quotation marks.

    ``span`` includes the marks, ``inner`` does not. ``depth`` is 0 outermost. ``closed`` is False where the
    closing mark is missing; ``continues`` is True where the quote goes on in the next paragraph.
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    continues: bool = False


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase that names or describes a thing.

    ``head`` is the index of its head token. ``kind`` is a class of the ontology: Person, Organization,
    Country, Place, Group, Event or Thing. ``form`` is "name", "nominal" or "pronoun". ``name`` is the text of
    the bare name inside it (without office, title or brackets), or its whole text. ``role`` is the span of an
    office or title beside the name ("Direktur Mossad"), None when there is none.
    """

    span: Span
    head: int
    kind: str
    form: str
    name: str
    role: Span | None = None


class Entity(msgspec.Struct, frozen=True):
    """Mentions of one article that mean the same thing.

    ``mentions`` are indices into ``Document.mentions``; ``name`` is the fullest name, "" where only
    descriptions are known; ``aliases`` are the other written names, sorted.
    """

    name: str
    kind: str
    mentions: tuple[int, ...]
    aliases: tuple[str, ...] = ()


class Quantity(msgspec.Struct, frozen=True):
    """A number with its meaning.

    ``value`` in units of one (1,9 juta = 1900000); ``high`` closes a range; ``qualifier`` is one of exact,
    about, at-least, more-than, less-than; ``unit`` is "percent", a currency code ("IDR"), or the lower-case
    noun counted, None when bare. ``span`` covers qualifier, number and unit; ``number`` only the number.
    """

    span: Span
    number: Span
    value: Decimal
    qualifier: str = "exact"
    unit: str | None = None
    high: Decimal | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the rules look at. All spans are offsets into ``article.body``.

    ``children`` and ``sentence_of`` run parallel to ``tokens``; ``entity_of`` parallel to ``mentions``.
    ``rows`` are the heads of names set in a row ("Prancis, Inggris, dan Jerman").
    """

    article: Article
    lang: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[int, ...], ...]
    sentence_of: tuple[int, ...]
    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    entity_of: tuple[int | None, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeValue, ...] = ()
    rows: tuple[tuple[int, ...], ...] = ()
    dateline: Mention | None = None
