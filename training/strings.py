"""The string table of a saved pipeline -> only what the pipeline needs, no words of the training texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language


def labels(nlp: Language) -> Iterator[str]:
    """Everything that a component may write, whole and in its parts."""
    for name in nlp.pipe_names:
        for label in nlp.pipe_labels.get(name, []):
            yield label
            yield from label.replace("=", "|").split("|")
            yield "|".join(part for part in label.split("|") if not part.startswith("POS="))


def numbers(tree: Any) -> Iterator[int]:
    """All numbers in nested lists and tables."""
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from numbers(part)
    elif isinstance(tree, int):
        yield tree


def lemma_pieces(nlp: Language, folder: Path) -> Iterator[str]:
    """The letters that the lemmatizer's trees put in and take away."""
    file = folder / "trainable_lemmatizer" / "trees"
    if file.exists():
        trees = srsly.msgpack_loads(file.read_bytes())
        yield from (nlp.vocab.strings[number] for number in numbers(trees) if number in nlp.vocab.strings)


def slim_strings(nlp: Language, folder: Path) -> None:
    """Rewrite the string table of the pipeline saved in `folder`."""
    needed = set(spacy.blank(nlp.lang).vocab.strings) | set(labels(nlp)) | set(lemma_pieces(nlp, folder))
    needed |= set(nlp.tokenizer.rules)
    file = folder / "vocab" / "strings.json"
    srsly.write_json(file, sorted(word for word in srsly.read_json(file) if word in needed))
