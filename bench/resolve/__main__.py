"""Measures linking, and draws what is to be judged by reading.

python -m bench.resolve [pairs] [pairs_apart] [names] [toponyms] [across] [told]
python -m bench.resolve growth --graph outputs
python -m bench.resolve merges|surnames --graph outputs [--number 100] [--seed 1] [--only names|articles|joined|told]
"""

import argparse
from pathlib import Path

from bench.resolve.across import across_growth
from bench.resolve.names import names
from bench.resolve.pairs import pairs
from bench.resolve.sample import merges, surnames
from bench.resolve.told import told_growth
from bench.resolve.toponyms import toponyms
from bench.resolve.varied import varied_growth

GEOVIRUS = Path("../shared/data/geo/GeoVirus.xml.gz")


def main():
    flags = argparse.ArgumentParser(prog="python -m bench.resolve")
    flags.add_argument("what", nargs="*", default=["pairs", "names"])
    flags.add_argument("--graph", type=Path, default=Path("outputs"))
    flags.add_argument("--number", type=int, default=100)
    flags.add_argument("--seed", type=int, default=1)
    flags.add_argument("--only", default="")
    given = flags.parse_args()
    runs = {
        "toponyms": lambda: toponyms(GEOVIRUS),
        "across": across_growth,
        "told": told_growth,
        "growth": lambda: varied_growth(given.graph),
        "merges": lambda: merges(given.graph, given.number, given.seed, given.only),
        "surnames": lambda: surnames(given.graph, given.number, given.seed),
        "pairs": lambda: pairs("pairs"),
        "pairs_apart": lambda: pairs("pairs_apart"),
        "names": lambda: names("names"),
    }
    for what in given.what:
        runs[what]()


if __name__ == "__main__":
    main()
