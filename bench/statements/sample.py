"""``python -m bench.statements.sample --data ../shared/data --seed 1``: statements found in news, for reading.

Prints statements of each form picked at random from random articles, with the words around them, so that a reader can
judge whether somebody said them, whether their words are all there and whether their speaker is the right one. The
texts belong to their publishers: the sample is printed and kept nowhere.
"""

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from kg.model import Article, Claim
from kg.pipeline import extract
from kg.read import furniture
from kg.read.decode import mend

AROUND = 140  # characters shown before and behind a statement
_JOINED = re.compile(r"([.?!:\"”]),+")  # how one collection joins its paragraphs
PER_ARTICLE = 2  # statements of one form taken from one article at most


def articles(folder: Path, seed: int, count: int) -> Iterator[Article]:
    """Indonesian articles of all collections in turn, each picked at random."""
    chosen = random.Random(seed)
    pools = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        if not path.name.startswith("ms_"):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                pools.append(chosen.sample(lines.readlines(), count))
    for lines_ in zip(*pools, strict=True):
        for line in lines_:
            row = json.loads(line)
            body = _JOINED.sub(r"\1\n", mend(row["body"]))
            yield Article(body=body, source=row["id"], blocks=furniture(body), lang="id")


def sampled(folder: Path, seed: int, wanted: int, forms: tuple[str, ...]) -> Iterator[tuple[Article, Claim]]:
    """``wanted`` statements of each form, at most two of one article."""
    chosen, missing = random.Random(seed), dict.fromkeys(forms, wanted)
    for article in articles(folder, seed, 40 * wanted):
        said = [c for c in extract(article).claims if c.form]
        for form in [form for form in forms if missing[form]]:
            mine = [c for c in said if c.form == form]
            for claim in chosen.sample(mine, min(len(mine), PER_ARTICLE, missing[form])):
                missing[form] -= 1
                yield article, claim
        if not any(missing.values()):
            return


def shown(article: Article, claim: Claim) -> str:
    """A statement with its roles, and the text around it with its words in double brackets."""
    words = claim.fillers("content")
    start, end = words[0].start, words[-1].end
    before, behind = article.body[max(0, start - AROUND) : start], article.body[end : end + AROUND]
    roles = {
        role: [a.text if a.text == a.name else f"{a.text} = {a.name}" for a in those] for role, those in claim.roles
    }
    roles.pop("content")
    text = f"{before}[[{article.body[start:end]}]]{behind}".replace("\n", " ¶ ")
    return f"{claim.form}  {claim.finder}  {claim.polarity}  {roles}\n    {text}"


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50, help="statements of each form")
    parser.add_argument("--forms", nargs="+", default=["direct", "indirect"])
    options = parser.parse_args()
    found = sampled(options.data / "news", options.seed, options.count, tuple(options.forms))
    for number, (article, claim) in enumerate(found, 1):
        print(f"{number:3} {article.source} {shown(article, claim)}")


if __name__ == "__main__":
    main()
