"""Measures how well pairs of names are told apart: ``python -m bench.resolve [pairs|pairs_apart|names]``."""

import sys

from bench.resolve.pairs import pairs

FILES = sys.argv[1:] or ["pairs"]

if __name__ == "__main__":
    for name in FILES:
        if name.startswith("pairs"):
            pairs(name)
        else:
            from bench.resolve.names import names

            names(name)
