"""``python -m bench.statements.cost --data ../shared/data``: what statements cost beside the analysis of the same text.

Both are timed on the same news articles in one process, after a first article has loaded the pipelines and lexicons.
"""

import argparse
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bench.statements.sample import articles
from kg.analyze import analyze
from kg.extract.reading import Reading
from kg.extract.statement import statement
from kg.model import Article


class Cost(NamedTuple):
    """Seconds of analysis and of the search for statements, and what they were spent on."""

    articles: int
    characters: int
    analysis: float
    statements: float

    @property
    def share(self) -> float:
        """What statements cost for each second of analysis."""
        return self.statements / self.analysis if self.analysis else 0.0


def cost(texts: Iterable[Article]) -> Cost:
    """The time both take; the first article only warms up."""
    count = characters = 0
    analysis = statements = 0.0
    for number, article in enumerate(texts):
        start = time.process_time()
        document = analyze(article)
        between = time.process_time()
        for _ in statement(Reading(document)):
            pass
        end = time.process_time()
        if number:
            count, characters = count + 1, characters + len(article.body)
            analysis, statements = analysis + between - start, statements + end - between
    return Cost(count, characters, analysis, statements)


def main() -> None:
    """Print the cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=25, help="articles of each collection")
    options = parser.parse_args()
    spent = cost(articles(options.data / "news", options.seed, options.count))
    print(f"{spent.articles} articles, {spent.characters:,} characters")
    print(f"analysis {spent.analysis:.2f} s, statements {spent.statements:.2f} s: {spent.share:.2f} of the analysis")


if __name__ == "__main__":
    main()
