"""``python -m bench.events --data ../shared/data``: the table of event, figure and office scores.

``--only article`` (or plover, petrarch, idmc, meantime) runs one of them.
"""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.events.article import article
from bench.events.idmc import idmc
from bench.events.meantime import meantime
from bench.events.petrarch import petrarch
from bench.events.plover import plover
from bench.statements.match import Score

ASKED = {
    ("article", "relations"): 1.0, ("article", "affected"): 1.0, ("article", "figures"): 1.0,
    ("article", "offices"): 1.0, ("plover", "found"): 0.75, ("plover", "root"): 0.80, ("plover", "source"): 0.78,
    ("plover", "target"): 0.78, ("petrarch", "root"): 0.65, ("idmc", "all"): 0.80, ("meantime", "participants"): 0.75,
}  # fmt: skip
PRECISE = frozenset({"meantime"})


def main() -> None:
    """Print one row a score, beside what is asked of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--only", help="one of the corpora")
    options = parser.parse_args()
    print(f"{'corpus':10} {'score':14} {'asked':>6} {'right':>6}   counts")
    for name, scorer in scorers(options.data).items():
        if options.only in (None, name):
            for what, s in scorer().items():
                value = s.precision if name in PRECISE else s.recall
                asked = f"{ASKED[name, what]:6.2f}" if (name, what) in ASKED else " " * 6
                print(f"{name:10} {what:14} {asked} {value:6.3f}   {s.right}/{s.gold} of gold, {s.found} found")


def scorers(data: Path) -> Mapping[str, Callable[[], dict[str, Score]]]:
    """The scorers by the name of their corpus."""
    events = data / "events"
    return {
        "article": lambda: article(data.parent / "acceptance"),
        "plover": lambda: plover(events / "plover" / "PLOVER_GSR_CAMEO.txt"),
        "petrarch": lambda: petrarch(
            events / "petrarch" / "PETR.UnitTest.records.xml", events / "plover" / "CAMEO2PLOVER-2021.txt"
        ),
        "idmc": lambda: idmc(data / "figures" / "idmc" / "IDMC_fully_labelled.xlsx"),
        "meantime": lambda: meantime(events / "meantime" / "meantime_cat_xml.tar.gz"),
    }


if __name__ == "__main__":
    main()
