"""Raw news -> names that most of several name finders agree on, to teach one more.

`python -m training.agreed --data ../shared/data --finders FOLDER FOLDER … --out id_agreed.spacy`
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.names import Named, to_named_doc
from training.news import bodies

ENDS = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])")
SHORTEST, LONGEST = 40, 700
BATCH = 300
SEED = 99


def passages(data: Path) -> Iterator[str]:
    """Two sentences at a time of all articles, in a fixed disorder."""
    articles = list(bodies(data))
    random.Random(SEED).shuffle(articles)
    for article in articles:
        sentences = ENDS.split(" ".join((article or "").split()))
        pairs = (" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))
        yield from (pair for pair in pairs if SHORTEST < len(pair) < LONGEST)


def agreed(found: Sequence[Sequence[tuple[int, int, str]]], need: int) -> list[tuple[int, int, str]]:
    """The spans that at least ``need`` finders mark alike, in text order; of two that overlap the better liked."""
    votes = Counter(span for spans in found for span in spans)
    kept: list[tuple[int, int, str]] = []
    for span, count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if count >= need and all(span[1] <= start or end <= span[0] for start, end, _ in kept):
            kept.append(span)
    return sorted(kept)


def spans(doc: Doc) -> list[tuple[int, int, str]]:
    """The names of a Doc as characters."""
    return [(name.start_char, name.end_char, name.label_) for name in doc.ents]


def labelled(finders: Sequence[Language], texts: Sequence[str], need: int) -> Iterator[Named]:
    """Each text with the names that the finders agree on."""
    read = zip(*(finder.pipe(texts) for finder in finders), strict=True)
    for text, docs in zip(texts, read, strict=True):
        yield text, agreed([spans(doc) for doc in docs], need)


def main() -> None:
    """Read news until there are enough words."""
    parser = argparse.ArgumentParser(prog="python -m training.agreed", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("--finders", type=Path, nargs="+", required=True, help="folders of trained name finders")
    parser.add_argument("--need", type=int, default=6, help="how many of them must agree")
    parser.add_argument("--words", type=int, default=1_600_000, help="how many words to label")
    parser.add_argument("--out", type=Path, required=True, help="the .spacy file to write")
    chosen = parser.parse_args()
    finders = [spacy.load(folder) for folder in chosen.finders]
    out, words, texts = DocBin(store_user_data=False), 0, passages(chosen.data)
    while words < chosen.words and (batch := list(islice(texts, BATCH))):
        for named in labelled(finders, batch, chosen.need):
            doc = to_named_doc(finders[0], named)
            out.add(doc)
            words += len(doc)
    out.to_disk(chosen.out)


if __name__ == "__main__":
    main()
