"""Word vectors of a public English pipeline -> a smaller table for lower-case and capitalised words."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.vectors import Vectors

PLAIN = re.compile(r"[a-z][a-z'’.-]{0,12}|[^\w\s]{1,3}|\d{1,4}")


def shrink(table: np.ndarray, width: int) -> np.ndarray:
    """The table's rows along their `width` main directions, scaled to a mean length of one."""
    centred = table - table.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ axes[:, ::-1][:, :width]
    return (reduced / np.linalg.norm(reduced, axis=1).mean()).astype("float32")


def lower_keys(nlp: Language) -> dict[str, int]:
    """Plain lower-case word -> row; words that occur in lower case keep their own row."""
    rows: dict[str, int] = {}
    for key, row in nlp.vocab.vectors.key2row.items():
        word = nlp.vocab.strings[key]
        low = word.lower()
        if PLAIN.fullmatch(low) and (word == low or low not in rows):
            rows[low] = row
    return rows


def cluster_vectors(source: Path, width: int, lang: str = "en") -> Language:
    """A blank pipeline that carries the smaller table."""
    old = spacy.load(source, exclude=["ner", "parser", "tagger", "lemmatizer", "attribute_ruler", "tok2vec", "senter"])
    rows = lower_keys(old)
    used = {row: place for place, row in enumerate(sorted(set(rows.values())))}
    data = shrink(old.vocab.vectors.data, width)[sorted(used)]
    nlp = spacy.blank(lang)
    vectors = Vectors(strings=nlp.vocab.strings, data=data, name=f"{lang}.vectors")
    for word, row in rows.items():
        for form in {word, word.capitalize()}:  # spaCy does not save that a plain table is keyed by lower case
            vectors.add(form, row=used[row])
    nlp.vocab.vectors = vectors
    return nlp
