"""Text without name labels -> names as a public English pipeline finds them, its classes mapped to three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Span

from training.names import Named

CLASSES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
ARTICLE = "the "
POSSESSIVE = ("'s", "’s")


def trimmed(ent: Span) -> tuple[int, int, str]:
    """A name without its article and possessive mark, which OntoNotes counts in."""
    start, end = ent.start_char, ent.end_char
    start += len(ARTICLE) * ent.text.lower().startswith(ARTICLE)
    end -= 2 * ent.text.endswith(POSSESSIVE)
    return start, end, CLASSES[ent.label_]


def labelled(source: Path, texts: Iterable[str]) -> Iterator[Named]:
    """Each text with the names that the pipeline under `source` finds."""
    nlp = spacy.load(source, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    for doc in nlp.pipe(texts):
        yield doc.text, [trimmed(ent) for ent in doc.ents if ent.label_ in CLASSES]
