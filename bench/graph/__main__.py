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
from collections import Counter
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
    shutil.rmtree(given.folder, ignore_errors=True)
    given.folder.mkdir(parents=True)
    items = samples(given.paths)
    figures = {"articles": given.articles, "cores": os.cpu_count(), "load_average": os.getloadavg()}
    graph = given.folder / "graph.nt"
    figures["triples"], figures["weave_ms"] = write(items, given.articles, graph)
    print(f"{given.articles} articles, {figures['triples']} triples, {figures['weave_ms']:.2f} ms to weave one")
    for side in given.sides.split(","):
        figures[side] = run(side, graph, given)
        print(side, {key: value for key, value in figures[side].items() if key != "side"}, flush=True)
    middle, longest = adding(items, given.folder / "store", given.articles)
    figures["add_one"] = {"median_s": middle, "longest_s": longest}
    print(f"one more article into the full store: median {middle:.3f} s, longest {longest:.3f} s")
    points = sizes(items, given.folder / "growing", [int(step) for step in given.steps.split(",")])
    bytes_, off = slope(points)
    figures["growth"] = {"points": points, "bytes": bytes_, "off_percent": off}
    print(f"growth {points}: {bytes_:.0f} bytes an article, at most {off:.1f} % off the line")
    (given.folder / "figures.json").write_text(json.dumps(figures, indent=1))
    if "rdflib" in figures:
        compare(figures["warta"], figures["rdflib"])


def run(side, graph, given):
    call = [
        sys.executable,
        "-m",
        "bench.graph.side",
        side,
        graph,
        given.folder / "store",
        given.limit,
        busiest(graph),
    ]
    done = subprocess.run(list(map(str, call)), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def busiest(graph):
    """Whom the questions about somebody ask for: the busiest speaker and the busiest agent."""
    counts = {"said": Counter(), "agentOf": Counter()}
    for line in graph.open():
        for name, found in counts.items():
            if f"#{name}> " in line and "#predicate> " not in line:
                found[line.split(" ", 1)[0]] += 1
    return json.dumps({name: max(sorted(found), key=found.get) for name, found in counts.items()})


def write(items, count, path):
    """Weave everything into a file of N-Triples for rdflib, and into one with key and length of each article for Warta.

    Returns triples and milliseconds an article.
    """
    lines, spent = set(), 0.0
    with path.with_suffix(".articles").open("wb") as parts:
        for item in varied(items, count):
            started = time.process_time()
            woven = [f"{triple} .\n" for triple in weave(*item)]
            spent += time.process_time() - started
            whole = "".join(woven).encode()
            parts.write(f"{item[0].key} {len(whole)}\n".encode() + whole)
            lines.update(woven)
    with path.open("w") as file:
        file.writelines(sorted(lines))
    return len(lines), 1000 * spent / count


def compare(ours, theirs):
    """One line a goal."""
    total, other = sum(ours["questions"].values()), sum(theirs["questions"].values())
    differing = [name for name, rows in ours["rows"].items() if theirs["rows"][name] not in (None, rows)]
    stopped = [name for name, rows in theirs["rows"].items() if rows is None]
    print("Warta against rdflib:")
    for name, label in (("load_s", "load"), ("turtle_s", "turtle"), ("peak_mb", "memory")):
        print(f"{label:10s}{ours[name]:10.2f} {theirs[name]:10.2f}: {theirs[name] / ours[name]:.1f} to 1")
    print(f"questions {total:10.2f} {other:10.2f}: {other / total:.1f} to 1; rdflib stopped in {stopped}")
    print(f"longest   {max(ours['questions'].values()):10.2f}; answers differ in {differing}")


main()
