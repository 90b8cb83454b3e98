"""Document -> reading: the document with what every finder asks of it looked up once."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import pairwise

from msgspec.structs import replace

from kg.extract.proper import proper
from kg.extract.triggers import Trigger, triggers
from kg.extract.unnamed import unnamed
from kg.model import Argument, Document, Mention, Quote, Sentence, Span, TimeValue
from kg.model.tree import children, first_token, noun_phrase, span_over, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import Lexicon, lexicon
from kg.terms.words import listed, words

MATCH = 4  # different words of sport from which on an article tells of a match
SIGNS = 4  # different signs of the zodiac from which on it tells fortunes
SHARE = 0.012  # of all its words are words of sport


@cache
def _word_set(lang: str, name: str) -> frozenset[str]:
    """The words of a set, gathered once: extraction asks for them at nearly every word."""
    return frozenset(words(lang, name))


class Reading:
    """One document, its lexicon, its triggers, and which mention or quote each token belongs to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.article.body
        self.lexicon: Lexicon = lexicon(document.lang)
        self.first: Mapping[int, Argument] = {}  # whom "saya" means, once it is known who says what

    @cached_property
    def key(self) -> str:
        """The key of the article, which is a digest of all its words."""
        return self.document.article.key

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """Every lexicon entry found in the text, in text order, none inside another or in what unnamed sources ask."""
        return tuple(t for t in triggers(self.document, self.lexicon) if t.head not in self.unnamed)

    @cached_property
    def unnamed(self) -> frozenset[int]:
        """The tokens by which a source asks not to be named: "yang tidak mau disebutkan namanya"."""
        return frozenset(i for row in unnamed(self.document) for i in row)

    @cached_property
    def trigger_at(self) -> dict[int, Trigger]:
        """Head token -> trigger."""
        return {trigger.head: trigger for trigger in self.triggers}

    @cached_property
    def mention_of(self) -> dict[int, int]:
        """Token -> number of the innermost mention that covers it."""
        found: dict[int, int] = {}
        for number, mention in sorted(enumerate(self.document.mentions), key=lambda pair: -len(pair[1].span)):
            found.update(dict.fromkeys(tokens_in(self.document, mention.span), number))
        return found

    @cached_property
    def headed(self) -> dict[int, int]:
        """Head token -> number of the widest mention with that head."""
        ordered = sorted(enumerate(self.document.mentions), key=lambda pair: len(pair[1].span))
        return {mention.head: number for number, mention in ordered}

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes; one whose closing mark is missing ends before its word of saying: "Kami siap, kata Sari."""
        return tuple(quote if quote.closed or quote.continues else self._ended(quote) for quote in self.document.quotes)

    def _ended(self, quote: Quote) -> Quote:
        tokens = self.document.tokens
        for i in tokens_in(self.document, quote.inner):
            says = listed(self.document.lang, "speaker-after", tokens[i].text, tokens[i].lemma)
            if says and i and tokens[i].text.islower() and tokens[i - 1].text == ",":
                end = max(tokens[i - 1].end, quote.inner.start)
                return replace(quote, span=Span(quote.span.start, end), inner=Span(quote.inner.start, end))
        return quote

    @cached_property
    def outer(self) -> tuple[Quote, ...]:
        """The quotes that stand in no other, in text order."""
        return tuple(quote for quote in self.quotes if quote.depth == 0)

    def quotes_from(self, start: int, end: int) -> tuple[Quote, ...]:
        """The outer quotes that begin between two offsets."""
        first, last = (bisect_left(self._begins, offset) for offset in (start, end))
        return self.outer[first:last]

    @cached_property
    def _begins(self) -> list[int]:
        return [quote.span.start for quote in self.outer]

    @cached_property
    def quote_of(self) -> dict[int, Quote]:
        """Token -> the outermost quote it stands in."""
        return {i: quote for quote in self.outer for i in tokens_in(self.document, quote.span)}

    @cached_property
    def timed(self) -> dict[int, TimeValue]:
        """Token -> the temporal expression it belongs to."""
        return {i: time for time in self.document.times for i in tokens_in(self.document, time.span)}

    @cached_property
    def is_match(self) -> bool:
        """Whether the article tells of a match, whose attacks harm nobody: it has many words of sport."""
        known = self.words("sport-word")
        played = [token.lower for token in self.document.tokens if token.lower in known]
        return len(set(played)) >= MATCH and len(played) >= SHARE * len(self.document.tokens)

    @cached_property
    def is_story(self) -> bool:
        """Whether the article retells a film or tells fortunes, in which nothing happens: "Sinopsis … Episode 5"."""
        signs = self.words("zodiac-sign") & {token.lower for token in self.document.tokens}
        return len(signs) >= SIGNS or not self.words("story-word").isdisjoint(
            (self.document.article.title or "").lower().split()
        )

    @cached_property
    def countries(self) -> dict[str, str]:
        """IRI of each country that the article names -> what the article calls it."""
        named = [entity.name for entity in self.document.entities if entity.kind == "Country"]
        known = ((gazetteer().lookup(name, self.document.lang, "Country"), name) for name in named)
        return {found[0].iri: name for found, name in known if found}

    def words(self, name: str) -> frozenset[str]:
        """The words of one word set of the document's language."""
        return _word_set(self.document.lang, name)

    def sentence(self, i: int) -> Sentence:
        """The sentence of token ``i``."""
        return self.document.sentences[self.document.sentence_of[i]]

    def sentence_span(self, i: int) -> Span:
        """From the first to the last character of the sentence of token ``i``."""
        sentence = self.sentence(i)
        return Span(self.document.tokens[sentence.first].start, self.document.tokens[sentence.last - 1].end)

    def mention(self, head: int) -> Mention | None:
        """The mention that token ``head`` is the head of, else the innermost that covers it."""
        number = self.headed.get(head, self.mention_of.get(head))
        return None if number is None else self.document.mentions[number]

    def argument(self, head: int) -> Argument:
        """What fills a role, from its head token: a mention with the fullest name it has, or a noun phrase."""
        if head in self.first:
            return self.first[head]
        number = self.headed.get(head, self.mention_of.get(head))
        if number is None:
            span = span_over(self.document, noun_phrase(self.document, head))
            return self.words_at(span, "Group" if self._is_rest(head) else "Thing")
        return self.mentioned(number)

    def _is_rest(self, i: int) -> bool:
        """Whether a word with a number means more of those told of before: "melukai tujuh *lainnya*"."""
        numbers = children(self.document, i, "nummod")
        return bool(numbers) and self.document.tokens[i].lower in self.words("group-tail")

    def speaker(self, head: int) -> Argument:
        """Who speaks, from the head token: as ``argument``, but a bare proper noun is a person's or a body's name."""
        found = self.argument(head)
        token = self.document.tokens[head]
        if found.kind != "Thing" or token.upos != "PROPN" or (token.text.islower() and found.text == token.text):
            return found
        words_ = [i for i in noun_phrase(self.document, head) if self.document.tokens[i].upos == "PROPN"]
        if self.words("nameless").issuperset(self.document.tokens[i].lower for i in words_):
            return found  # "Baca Juga"
        kind = proper([self.document.tokens[i] for i in words_], self.document.lang)
        if kind == "Thing":
            return found
        return self.called(span_over(self.document, words_), kind)

    def called(self, span: Span, kind: str) -> Argument:
        """Words that name somebody or something, a person by the fullest name that has them in it."""
        named = self.words_at(span, kind)
        if kind != "Person":
            return named
        number = next((n for n, m in enumerate(self.document.mentions) if m.span == span), None)
        at = None if number is None else self.document.entity_of[number]
        own = () if at is None else (self.document.entities[at],)
        fuller = (e for e in own or self.document.entities if e.kind == "Person" and named.name in e.name.split())
        return replace(named, name=next((entity.name for entity in fuller), named.name))

    def mentioned(self, number: int) -> Argument:
        """The argument that mention ``number`` makes."""
        mention = self.document.mentions[number]
        at = self.document.entity_of[number]
        entity = None if at is None else self.document.entities[at]
        text = mention.span.of(self.body)
        spaced = self._spaced(mention.span)
        described = " ".join((self._description(entity.mentions, spaced) if entity else spaced).split())
        name = (entity.name if entity else mention.name) or described
        return Argument(mention.span.start, mention.span.end, text, name, entity.kind if entity else mention.kind)

    def words_at(self, span: Span, kind: str = "") -> Argument:
        """A stretch of words as an argument: a cue, a content."""
        text = span.of(self.body)
        return Argument(span.start, span.end, text, " ".join(text.split()), kind)

    def between(self, start: int, end: int) -> Iterator[int]:
        """Indices of the tokens from offset ``start`` to ``end``."""
        return iter(range(first_token(self.document, start), first_token(self.document, end)))

    def _description(self, numbers: tuple[int, ...], text: str) -> str:
        nominal = (self.document.mentions[n] for n in numbers)
        return next((self._spaced(m.span) for m in nominal if m.form == "nominal"), text)

    def _spaced(self, span: Span) -> str:
        """The words of a span, with the blanks before capitals that a scraper lost: "pemerintahIsrael"."""
        row = [self.document.tokens[i] for i in tokens_in(self.document, span)]
        lost = [b.start for a, b in pairwise(row) if a.end == b.start and a.text[-1].islower() and b.text[0].isupper()]
        ends = [span.start, *lost, span.end]
        return " ".join(self.body[start:end] for start, end in pairwise(ends))
