"""``python -m bench.speed --data ../shared/data``: words a second from an article's text to its claims.

Each of ``--jobs`` processes reads its share of random news articles, all at the same time; the first article of each
only loads the pipelines. Words are what stands between blanks. Give the machine nothing else to do meanwhile.
"""

import argparse
import multiprocessing
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench.statements.sample import articles
from kg.analyze import analyze
from kg.extract import extract
from kg.model import Article


class Spent(NamedTuple):
    """Words read, processor seconds of analysis and of extraction, and the seconds that passed."""

    words: int
    analysis: float
    extraction: float
    passed: float


def spent(texts: Iterable[Article]) -> Spent:
    """What the articles behind the first one cost in this process."""
    words, analysis, extraction, begun = 0, 0.0, 0.0, 0.0
    for number, article in enumerate(texts):
        start = time.process_time()
        document = analyze(article)
        between = time.process_time()
        extract(document)
        if number:
            words += len(article.body.split())
            analysis += between - start
            extraction += time.process_time() - between
        else:
            begun = time.perf_counter()
    return Spent(words, analysis, extraction, time.perf_counter() - begun)


def share(folder: Path, seed: int, count: int, jobs: int, job: int) -> Spent:
    """What the articles of one job cost."""
    return spent([article for number, article in enumerate(articles(folder, seed, count)) if number % jobs == job])


def main() -> None:
    """A line for each process, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100, help="articles of each collection")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    options = parser.parse_args()
    work = partial(share, options.data / "news", options.seed, options.count, options.jobs)
    with ProcessPoolExecutor(options.jobs, multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(work, range(options.jobs)))
    for one in found:
        ratio = one.extraction / one.analysis
        print(f"{one.words:,} words in {one.passed:.1f} s; extraction took {ratio:.2f} of the time of analysis")
    print(f"together {sum(one.words / one.passed for one in found):,.0f} words a second")


if __name__ == "__main__":
    main()
