"""Warta's pages beside plain pyvis: seconds until ready, heap, size of the file, seconds to build it.

    python bench/show/pages.py [--sizes 200,1000,5000,20000] [--no-pyvis] [--limit 240]

``opening`` is the page that kg build makes, with every view; ``network`` and ``large`` draw every node at once.
All show the same nodes and edges with the same words (pyvis in the title of each). pyvis is ready when its
layout has settled; "hung" means not within the limit. One JSON line a measurement.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from graphs import news  # noqa: E402

from kg.show.page import write  # noqa: E402
from kg.show.page.everything import SMALL  # noqa: E402
from kg.show.scene import Scene, scene  # noqa: E402
from tests.browser.chromium import Browser, chromium  # noqa: E402

SETTLED = "typeof network !== 'undefined' && (network.physics.stabilized || window.settled) && performance.now()"
WATCH = (
    "setInterval(() => { if (typeof network !== 'undefined' && network && !window.watched) { window.watched = true;"
    "network.once('stabilizationIterationsDone', () => { window.settled = true; }); } }, 5)"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="200,1000,5000,20000")
    parser.add_argument("--limit", type=float, default=240)
    parser.add_argument("--no-pyvis", action="store_true")
    asked = parser.parse_args()
    if not chromium():
        sys.exit("no Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        for size in (int(one) for one in asked.sizes.split(",")):
            store = news(size)
            for maker in (opening, network if size <= SMALL else large, plain)[: 2 if asked.no_pyvis else 3]:
                measure(maker, store, size, Path(folder), asked.limit)


def measure(maker, store, size, folder: Path, limit: float) -> None:
    started, spent = time.perf_counter(), time.process_time()
    seen = scene(store)
    path, ready = maker(seen, folder / f"{maker.__name__}-{size}.html")
    told = {
        "page": maker.__name__,
        "nodes": len(seen.nodes),
        "edges": len(seen.edges),
        "build_s": round(time.perf_counter() - started, 2),
        "build_cpu_s": round(time.process_time() - spent, 2),
        "file_kB": round(path.stat().st_size / 1000),
    }
    print(json.dumps(told | opened(path, ready, limit)), flush=True)


def opened(path: Path, ready: str, limit: float) -> dict:
    # A browser that is killed may still be writing into its profile.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(Path(profile))
        page = browser.page()
        page.order(
            "Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0
        )
        page.order("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        page.order("Performance.enable")
        try:
            found = page.open(path, ready=ready, wait=limit)
            page.order("HeapProfiler.collectGarbage")
            metrics = {m["name"]: m["value"] for m in page.order("Performance.getMetrics")["metrics"]}
            return {
                "ready_ms": found,
                "heap_MB": round(metrics["JSHeapUsedSize"] / 1e6, 1),
                "requests": len(page.requests()),
            }
        except TimeoutError:
            return {"ready_ms": "hung"}
        finally:
            browser.process.kill()
            browser.process.wait()


READY = "document.body && document.body.dataset.ready"


def opening(seen: Scene, path: Path) -> tuple[Path, str]:
    """The page that kg build makes, with every view."""
    return write(seen, path), READY


def network(seen: Scene, path: Path) -> tuple[Path, str]:
    """Every node at once, as the small page draws them."""
    return write(seen, path, "network"), READY


def large(seen: Scene, path: Path) -> tuple[Path, str]:
    """Every node at once, as the large page draws them."""
    return write(seen, path, "large"), READY


def plain(seen: Scene, path: Path) -> tuple[Path, str]:
    """pyvis as its manual shows it, with everything inlined."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for node in seen.nodes:
        net.add_node(node.id, label=next(iter(node.label.values())), title=words(seen, node.proofs))
    for edge in seen.edges:
        net.add_edge(edge.source, edge.target, label=edge.predicate, title=words(seen, edge.proofs))
    path.write_text(net.generate_html(), encoding="utf-8")
    return path, SETTLED


def words(seen: Scene, proofs) -> str:
    told = []
    for number in proofs:
        proof = seen.proofs[number]
        source = seen.articles[proof.article]
        for passage in (seen.passages[p] for p in proof.passages):
            told.append(
                f"{passage.before}{passage.exact}{passage.after} ({source.title}, {source.date}, {proof.confidence})"
            )
    return "\n".join(told)


if __name__ == "__main__":
    main()
