"""`python -m bench.analysis --data ../shared/data`: every figure of language analysis in one table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from bench.analysis.table import Row, render

GROUPS = Path(__file__).parent / "groups"


def groups(only: list[str]) -> Iterator[Callable[[Path], Iterator[Row]]]:
    """The function of each file in `groups/`, called after its file, in the order of their names."""
    for file in sorted(GROUPS.glob("[a-z]*.py")):
        if not only or file.stem in only:
            yield getattr(import_module(f"bench.analysis.groups.{file.stem}"), file.stem)


def measured(data: Path, only: list[str]) -> Iterator[Row]:
    """All rows; a set that is missing gives a row that says so, instead of ending the run."""
    for group in groups(only):
        print(f"measuring {group.__name__} …", file=sys.stderr)
        try:
            yield from group(data)
        except FileNotFoundError as missing:
            yield Row(group.__name__, str(missing.filename), None, note="not measured: the file is missing")


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.analysis", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("only", nargs="*", help="groups to measure (default: all)")
    options = parser.parse_args()
    print(render(measured(options.data, options.only)))


if __name__ == "__main__":
    main()
