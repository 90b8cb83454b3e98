"""Raw news -> the words that are hardly ever written with a capital inside a sentence.

`python -m training.common --data ../shared/data` writes `ontology/lexicon/id.common.ttl`. The analysis uses them
against names that are none: the first word of a sentence, the words of a headline.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from pathlib import Path

from training.news import paragraphs

WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]|\d+")
OUT = Path("ontology/lexicon/id.common.ttl")
SEEN, SHARE, CAPITALS, SHORTEST = 10, 0.02, 20, 3
OFTEN, MOST = 100, 0.1
HEAD = """\
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix words: <https://w3id.org/warta/words/> .

# Words that news writes small at least 49 times in 50 inside a sentence: with a capital they open a sentence or a
# headline and name nobody. Counted by training/common.py, not edited by hand.
"""
SECOND = """\
# Frequent words that news writes small at least 9 times in 10: they open names of things now and then.
"""


def counts(data: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word is written small, and how often with a capital behind a word in small letters."""
    small, capital = Counter[str](), Counter[str]()
    for paragraph in paragraphs(data):
        before = "."
        for word in WORDS.findall(paragraph):
            if word.islower():
                small[word] += 1
            elif before.islower() and word[0].isupper() and word[1:].islower():
                capital[word.lower()] += 1
            before = word
    return small, capital


def common(small: Counter[str], capital: Counter[str]) -> list[str]:
    """The words that are hardly ever written with a capital, sorted."""
    often = (word for word, count in small.items() if count >= SEEN and capital[word] <= min(SHARE * count, CAPITALS))
    return sorted(filter(_is_whole, often))


def mostly_small(small: Counter[str], capital: Counter[str]) -> list[str]:
    """The frequent words beside them that are mostly written small, sorted."""
    often = (word for word, count in small.items() if count >= OFTEN and capital[word] <= MOST * count)
    return sorted(set(filter(_is_whole, often)).difference(common(small, capital)))


def _is_whole(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and "-" not in word


def _row(name: str, found: list[str]) -> str:
    row = ", ".join(f'"{word}"@id' for word in found)
    text = textwrap.fill(row, 118, initial_indent="    ", subsequent_indent="    ")
    return f"[ skos:inScheme words:{name} ; ontolex:writtenRep\n{text} ] .\n"


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(prog="python -m training.common", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    small, capital = counts(parser.parse_args().data)
    first, second = common(small, capital), mostly_small(small, capital)
    OUT.write_text(f"{HEAD}{_row('common', first)}\n{SECOND}{_row('mostly-small', second)}", encoding="utf8")


if __name__ == "__main__":
    main()
