"""Article -> tokens, sentences, trees and names, by the language's spaCy pipeline."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import ThreadpoolController

from kg.analyze.mend import mended
from kg.analyze.steps import add_steps
from kg.analyze.whole import whole
from kg.errors import LanguageError
from kg.model import Article, Block, Sentence, Span, Token

_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_SMALL = frozenset({"ADP", "SCONJ", "CCONJ", "AUX", "DET", "PART"})
PIPELINES = Path(__file__).parent / "pipelines"


class Name(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) that the pipeline takes for a name; ``label`` PER, ORG or LOC."""

    first: int
    last: int
    label: str


class Parse(NamedTuple):
    """Everything the pipeline says about one article; token indices run through the whole article."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


def languages() -> tuple[str, ...]:
    """The languages that a pipeline is shipped for."""
    return tuple(sorted(folder.parent.name for folder in PIPELINES.glob("*/config.cfg")))


@cache
def pipeline(lang: str) -> Any:
    """The loaded spaCy pipeline of a language. Raises ``LanguageError`` where none is shipped."""
    if lang not in languages():
        known = ", ".join(languages())
        raise LanguageError(lang, f"there is no pipeline for this language; there are: {known} (see --lang)")
    # numpy's matrix product takes half the time of the default one here, with the same result.
    set_current_ops(NumpyOps(use_blis=False))
    loaded = spacy.load(PIPELINES / lang)
    vectors = loaded.vocab.vectors
    vectors.data = vectors.data.astype("float32")  # on disk they are half floats, at half the size
    add_steps(loaded, lang)
    return loaded


def parse(article: Article, lang: str, begin: int = 0) -> Parse:
    """Parse the text blocks of an article from offset ``begin``, one paragraph at a time, furniture left out.

    What scrapers broke is mended for the pipeline; offsets stay those of the body.
    """
    blocks = [(number, _from(block, begin)) for number, block in enumerate(article.blocks) if block.kind == "text"]
    seen = frozenset(_CAPITALISED.findall(article.body))
    texts = [mended(block.span.of(article.body), lang, seen) for _, block in blocks]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    spaced = [_unspaced(pipeline(lang).make_doc(text.text)) for text in texts]
    docs = pipeline(lang).pipe(doc for doc, _ in spaced)
    with _threads().limit(limits=1, user_api="blas"):
        for (number, block), text, (_, starts), doc in zip(blocks, texts, spaced, docs, strict=True):
            first = len(tokens)
            rows, hung = whole(doc)
            tokens += _tokens(doc, first, [block.span.start + text.place(start) for start in starts], hung)
            sentences += _sentences(rows, first, number, len(sentences))
            names += (Name(first + name.start, first + name.end, name.label_) for name in doc.ents)
    return Parse(tuple(tokens), tuple(sentences), tuple(names))


def _unspaced(doc: Doc) -> tuple[Doc, list[int]]:
    """A text's words without the blanks that stand as words of their own, and where each begins.

    Of two blanks in a row, and of one that may not break, the tokenizer makes a word, which parts names and clauses.
    """
    found = [word for word in doc if not word.is_space]
    starts = [word.idx for word in found]
    if len(found) == len(doc):
        return doc, starts
    spaces = [word.idx + len(word) < end for word, end in zip(found, [*starts[1:], len(doc.text)], strict=True)]
    return Doc(doc.vocab, words=[word.text for word in found], spaces=spaces), starts


@cache
def _threads() -> ThreadpoolController:
    """The threads that numpy spreads its matrix products over; a pipeline must be loaded before they are looked for.

    One is enough: over several cores small products wait for one another and for those of the other workers, and their
    sums may differ in the last digit from one machine to the next.
    """
    return ThreadpoolController()


def _from(block: Block, begin: int) -> Block:
    return Block(Span(min(max(block.span.start, begin), block.span.end), block.span.end), block.kind)


def _tokens(doc: Doc, first: int, starts: list[int], hung: dict[int, tuple[int, str]]) -> Iterator[Token]:
    for word, start in zip(doc, starts, strict=True):
        upos, dep = _class(word)
        head, dep = hung.get(word.i, (word.head.i, dep))
        lemma, end = word.lemma_ or word.lower_, start + len(word)
        yield Token(first + word.i, start, end, word.text, lemma, upos, str(word.morph), first + head, dep)


def _class(word: Any) -> tuple[str, str]:
    """Word class and relation; an acronym that the name finder knows is no small word: "BMKG memperkirakan hujan"."""
    if word.pos_ not in _SMALL or not word.ent_type_ or not word.is_upper or len(word) < 2:
        return word.pos_, word.dep_
    acts = word.head.pos_ == "VERB" and word.i < word.head.i
    taken = any(child.dep_.startswith("nsubj") for child in word.head.lefts)
    return "PROPN", "nsubj" if acts and not taken else word.dep_


def _sentences(rows: Iterable[tuple[int, int]], first: int, block: int, count: int) -> Iterator[Sentence]:
    return (Sentence(count + at, first + start, first + end, block) for at, (start, end) in enumerate(rows))
