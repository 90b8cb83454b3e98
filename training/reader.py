"""Docs -> training examples, with quotes, dashes and letter case varied at each pass."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

CURLY = {'"': ("“", "”"), "'": ("‘", "’"), "``": ("“", "“"), "''": ("”", "”")}
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}


def curl(words: list[str]) -> list[str]:
    """Straight quotes become curly, opening and closing in turn."""
    seen = {'"': 0, "'": 0}
    out = []
    for word in words:
        pair = CURLY.get(word)
        out.append(pair[seen.get(word, 0) % 2] if pair else word)
        if word in seen:
            seen[word] += 1
    return out


def restyle(words: list[str], rng: random.Random, case: float) -> list[str]:
    """The same words with other quotes, dashes or case; one draw for the whole Doc."""
    draw = rng.random()
    if draw < 0.4:
        words = curl(words)
    elif draw < 0.7:
        words = [STRAIGHT.get(word, word) for word in words]
    if rng.random() < 0.3:
        dash = rng.choice("-–—")
        words = [dash if word in ("-", "–", "—", "--") else word for word in words]
    draw = rng.random()
    if draw < case:
        return [word.lower() for word in words]
    return [word.upper() for word in words] if draw < 1.5 * case else words


def annotated(doc: Doc) -> list[str]:
    """The attributes that a Doc was annotated with."""
    groups = {
        "TAG": ["TAG"],
        "POS": ["POS", "MORPH"],
        "LEMMA": ["LEMMA"],
        "DEP": ["HEAD", "DEP"],
        "ENT_IOB": ["ENT_IOB", "ENT_TYPE"],
    }
    return [attr for key, attrs in groups.items() if doc.has_annotation(key) for attr in attrs]


def restyled(doc: Doc, words: list[str]) -> Example:
    """An example with these words and the Doc's annotation."""
    spaces = [bool(token.whitespace_) for token in doc]
    attrs = annotated(doc)
    full = Doc(doc.vocab, words=words, spaces=spaces).from_array(attrs, doc.to_array(attrs))
    return Example(Doc(doc.vocab, words=words, spaces=spaces), full)


def chunks(doc: Doc, longest: int) -> Iterator[Doc]:
    """The Doc, or its sentences where it is too long."""
    if len(doc) <= longest or not doc.has_annotation("SENT_START"):
        yield doc
    else:
        yield from (sent.as_doc() for sent in doc.sents)


@spacy.registry.readers("warta.docs.v1")
def docs_reader(
    paths: list[str],
    repeat: list[int],
    case: float = 0.0,
    restyle_all: bool = True,
    shuffle: bool = True,
    seed: int = 0,
    longest: int = 400,
) -> Callable[[Language], Iterator[Example]]:
    """Examples of some `.spacy` files, each file taken `repeat` times a pass."""
    rng = random.Random(seed)
    cache: list[Doc] = []

    def read(nlp: Language) -> Iterator[Example]:
        if not cache:
            for path, times in zip(paths, repeat, strict=True):
                docs = [
                    part for doc in DocBin().from_disk(Path(path)).get_docs(nlp.vocab) for part in chunks(doc, longest)
                ]
                cache.extend(docs * times)
        order = list(cache)
        if shuffle:
            rng.shuffle(order)
        for doc in order:
            words = [token.text for token in doc]
            yield restyled(doc, restyle(words, rng, case) if restyle_all else words)

    return read
