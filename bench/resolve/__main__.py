"""Measures linking: ``python -m bench.resolve [pairs] [pairs_apart] [names] [toponyms] [across] [told]``."""

import sys
from pathlib import Path

from bench.resolve.across import across_growth
from bench.resolve.names import names
from bench.resolve.pairs import pairs
from bench.resolve.told import told_growth
from bench.resolve.toponyms import toponyms

GEOVIRUS = Path("../shared/data/geo/GeoVirus.xml.gz")

if __name__ == "__main__":
    for name in sys.argv[1:] or ["pairs", "names"]:
        if name == "toponyms":
            toponyms(GEOVIRUS)
        elif name == "across":
            across_growth()
        elif name == "told":
            told_growth()
        else:
            (pairs if name.startswith("pairs") else names)(name)
