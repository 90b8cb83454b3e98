"""python -m bench.graph [--articles N] [--limit SECONDS] [--steps 1000,2000,…] [--folder DIR] [PATH…]

Makes N articles out of those below PATH (or out of a made-up one) by repeating and varying them, weaves them,
and compares the store with plain rdflib: loading, memory, the questions, Turtle; then adds articles to the
full store and measures how it grows. Prints a table, and the figures as JSON to DIR/figures.json.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.graph.growth import adding, sizes, slope
from bench.graph.varied import samples, varied
from kg.weave import weave


def main():
    flags = argparse.ArgumentParser(prog="python -m bench.graph")
    flags.add_argument("paths", nargs="*")
    flags.add_argument("--articles", type=int, default=1000)
    flags.add_argument("--limit", type=int, default=60)
    flags.add_argument("--steps", default="500,1000,1500,2000")
    flags.add_argument("--folder", type=Path, default=Path("bench-graph"))
    flags.add_argument("--sides", default="warta,rdflib")
    given = flags.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    items = samples(given.paths)
    figures = {"articles": given.articles, "cores": os.cpu_count()}
    graph = given.folder / "graph.nt"
    figures["triples"], figures["weave_ms"] = write(items, given.articles, graph)
    print(
        f"{given.articles} articles, {figures['triples']} triples, {figures['weave_ms']:.2f} ms to weave one"
    )
    for side in given.sides.split(","):
        shutil.rmtree(given.folder / "store", ignore_errors=True) if side == "warta" else None
        call = [
            sys.executable,
            "-m",
            "bench.graph.side",
            side,
            graph,
            given.folder / "store",
            str(given.limit),
        ]
        done = subprocess.run(list(map(str, call)), capture_output=True, text=True, check=True)
        figures[side] = json.loads(done.stdout)
        print(
            side,
            {key: value for key, value in figures[side].items() if key not in ("rows", "side")},
            flush=True,
        )
    middle, longest = adding(items, given.folder / "store", given.articles)
    figures["add_one"] = {"median_s": middle, "longest_s": longest}
    print(f"one more article into the full store: median {middle:.3f} s, longest {longest:.3f} s")
    shutil.rmtree(given.folder / "growing", ignore_errors=True)
    points = sizes(items, given.folder / "growing", [int(step) for step in given.steps.split(",")])
    figures["growth"] = {"points": points, "slope": slope(points)}
    print("growth:", points, "%.0f bytes an article, at most %.1f %% off the line" % slope(points))
    (given.folder / "figures.json").write_text(json.dumps(figures, indent=1))
    if "rdflib" in figures:
        compare(figures["warta"], figures["rdflib"])


def write(items, count, path):
    """Weave everything into one file of N-Triples; triples and milliseconds an article."""
    lines, spent = set(), 0.0
    for item in varied(items, count):
        started = time.perf_counter()
        woven = weave(*item)
        spent += time.perf_counter() - started
        lines.update(map(str, woven))
    path.write_text("".join(f"{line} .\n" for line in sorted(lines)))
    return len(lines), 1000 * spent / count


def compare(ours, theirs):
    """One line a goal."""
    total, other = sum(ours["questions"].values()), sum(theirs["questions"].values())
    differing = [n for n, rows in ours["rows"].items() if theirs["rows"][n] not in (None, rows)]
    stopped = [name for name, rows in theirs["rows"].items() if rows is None]
    print(
        f"load      {ours['load_s']:8.2f} s against {theirs['load_s']:8.2f}: {theirs['load_s'] / ours['load_s']:.1f}x"
    )
    print(
        f"memory    {ours['peak_mb']:8.0f} MB against {theirs['peak_mb']:7.0f}: {ours['peak_mb'] / theirs['peak_mb']:.2f}x"
    )
    print(f"questions {total:8.2f} s against {other:8.2f}: {other / total:.1f}x; rdflib stopped in {stopped}")
    print(f"longest   {max(ours['questions'].values()):8.2f} s; answers differ in {differing}")
    print(
        f"turtle    {ours['turtle_s']:8.2f} s against {theirs['turtle_s']:8.2f}: {theirs['turtle_s'] / ours['turtle_s']:.1f}x"
    )


main()
