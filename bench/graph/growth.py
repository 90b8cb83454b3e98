"""How a store grows: seconds to add one article, and bytes an article, from few articles to many.

``python -m bench.graph.growth 1000 5000 10000 20000`` grows a store of short notices, one claim each.
"""

import statistics
import sys
import time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.graph.varied import varied
from kg.store import Store
from kg.weave import weave


def adding(items, folder, count, more=20):
    """Median and longest CPU seconds of weaving and adding one more article to a store of ``count`` articles."""
    new = list(varied(items, count + more))[count:]
    times = []
    with Store.open(folder) as store:
        for item in new:
            started = time.process_time()
            store.add(item[0], weave(*item))
            times.append(time.process_time() - started)
        for item in new:
            store.retract(item[0].key)
    return statistics.median(times), max(times)


def notices(items):
    """The same articles with one claim each, so that twenty thousand of them are grown in minutes."""
    return [(article, claims[:1], things) for article, claims, things in items]


def sizes(items, folder, steps):
    """Bytes on disk after each number of articles, added one by one to a new store and compacted."""
    found, done = [], 0
    with Store.open(folder, create=True) as store:
        for step in steps:
            for number, item in enumerate(varied(items, step)):
                if number >= done:
                    store.add(item[0], weave(*item))
            done = step
            store.db.optimize()
            found.append((step, sum(path.stat().st_size for path in Path(folder).rglob("*.sst"))))
    return found


def slope(points):
    """Bytes an article, by least squares, and the largest deviation from the line in per cent of its end."""
    line = statistics.linear_regression([x for x, _ in points], [y for _, y in points])
    off = max(abs(y - (line.slope * x + line.intercept)) for x, y in points)
    return line.slope, 100 * off / points[-1][1]


def main(*steps):
    from bench.graph.varied import samples

    with TemporaryDirectory() as folder:
        points = sizes(notices(samples(["seeds"])), folder, [int(step) for step in steps])
    for (articles, before), (more, after) in pairwise(points):
        print(f"from {articles} to {more} articles: {(after - before) / (more - articles):.0f} bytes an article")
    bytes_, off = slope(points)
    print(f"{bytes_:.0f} bytes an article, at most {off:.1f} % off the line")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["1000", "5000", "10000", "20000"]))
