"""``python -m bench.statements --data ../shared/data``: the table of statement scores."""

import argparse
from pathlib import Path

from bench.statements.own import own
from bench.statements.pfsa import pfsa
from bench.statements.polnear import polnear


def main() -> None:
    """Print one row a score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--limit", type=int, help="only so many articles of PFSA")
    options = parser.parse_args()
    quotes = options.data / "quotes"
    tables = {
        "PolNeAR dev": polnear(quotes / "en_polnear" / "polnear-train-dev.tar.gz"),
        "PFSA dev-40": pfsa(quotes / "id_pfsa" / "dev-40.txt", options.limit),
        "own, id": own("id"),
        "own, en": own("en"),
    }
    for corpus, scores in tables.items():
        for name, s in scores.items():
            print(
                f"{corpus:12} {name:15} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}  ({s.right}/{s.found}/{s.gold})"
            )


if __name__ == "__main__":
    main()
