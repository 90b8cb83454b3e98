"""Article -> Document: language, sentences, trees, names, quotes, numbers, times and who is meant."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.analyze.dateline import dateline
from kg.analyze.govern import governed
from kg.analyze.language import language
from kg.analyze.mentions import mentions
from kg.analyze.mentions.rows import rows
from kg.analyze.numbers import numbers
from kg.analyze.pairs import paired
from kg.analyze.parse import Name, Parse, languages, parse
from kg.analyze.quotes import quotes
from kg.analyze.reference import entities
from kg.analyze.times import times_of
from kg.model import Article, Document

__all__ = ["analyze", "languages"]


def analyze(article: Article) -> Document:
    """Everything the rules need to know about one article.

    Raises ``LanguageError`` where no pipeline is shipped for its language.
    """
    lang = article.lang or language(" ".join(b.span.of(article.body) for b in article.blocks if b.kind == "text"))
    line = dateline(article, lang)
    parsed = parse(article, lang, line[0].end if line else 0)
    parsed = paired(parsed, lang)
    parsed = parsed._replace(tokens=governed(parsed.tokens, lang))
    document = replace(_spans(_trees(article, lang, parsed)), dateline=line[1] if line else None)
    return _meant(document, parsed.names)


def _meant(document: Document, names: Sequence[Name]) -> Document:
    """Mentions, rows of mentions, and entities."""
    document = replace(document, mentions=mentions(document, names))
    document = replace(document, rows=rows(document))
    found, numbers_ = entities(document)
    return replace(document, entities=found, entity_of=numbers_)


def _trees(article: Article, lang: str, parsed: Parse) -> Document:
    below: list[list[int]] = [[] for _ in parsed.tokens]
    for token in parsed.tokens:
        if token.head != token.i:
            below[token.head].append(token.i)
    owner = [sentence.i for sentence in parsed.sentences for _ in range(sentence.first, sentence.last)]
    return Document(
        article=article,
        lang=lang,
        tokens=parsed.tokens,
        sentences=parsed.sentences,
        children=tuple(map(tuple, below)),
        sentence_of=tuple(owner),
    )


def _spans(document: Document) -> Document:
    """Quotes, quantities and times, which need the text of the paragraphs alone."""
    article, lang = document.article, document.lang
    texts = [(b.span.of(article.body), b.span.start) for b in article.blocks if b.kind == "text"]
    return replace(
        document,
        quotes=quotes(article.body, article.blocks),
        quantities=tuple(q for text, start in texts for q in numbers(text, lang, start)),
        times=times_of(texts, lang, article.date),
    )
