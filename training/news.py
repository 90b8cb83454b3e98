"""Raw news -> lines of spaced tokens, for word vectors."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from training.tokens import word_list

SETS = ("clickid", "indonews_2025", "indonews_old", "pices_excerpts")
SCRAPED_COMMA = re.compile(r"(?<=[.!?”\"]),(?=[A-Z“\"])")  # one scraper wrote a comma for each paragraph end
TOKEN = re.compile(r"\d[\d.,/:]*\d|(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
CLITIC = "nya"
SHORTEST = 30


def bodies(data: Path) -> Iterator[str]:
    """The body of each article."""
    for name in SETS:
        with gzip.open(data / "news" / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            yield from (json.loads(line)["body"] for line in lines)


def paragraphs(data: Path) -> Iterator[str]:
    """The paragraphs of all articles that are long enough to be prose."""
    for body in bodies(data):
        yield from (part for part in SCRAPED_COMMA.sub("\n", body).split("\n") if len(part) > SHORTEST)


def spaced(text: str, whole: frozenset[str]) -> str:
    """Tokens with spaces between them, the possessive clitic split as the runtime tokenizer does."""
    out = []
    for word in TOKEN.findall(text):
        if word.lower().endswith(CLITIC) and len(word) > len(CLITIC) + 2 and word.lower() not in whole:
            out += [word[: -len(CLITIC)].rstrip("-"), word[-len(CLITIC) :]]
        else:
            out.append(STRAIGHT.get(word, word))
    return " ".join(out)


def write_lines(data: Path, out: Path) -> None:
    """All paragraphs, one a line."""
    whole = frozenset(word_list("id_whole"))
    with out.open("w", encoding="utf8") as lines:
        lines.writelines(spaced(text, whole) + "\n" for text in paragraphs(data))
