"""One side of the comparison in a process of its own, so that its memory is its own.

Usage: python -m bench.graph.side warta|rdflib GRAPH.nt FOLDER SECONDS ANCHORS

Prints one JSON object: CPU seconds of each task, which other work on the machine does not change, answers of each
question, peak memory in MB. A question that takes longer than SECONDS is stopped and counts as that long, with no
answer.
"""

import json
import resource
import signal
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from kg.terms.names import PREFIXES
from kg.terms.questions import questions


class _TooLate(BaseException):
    pass


def main(side, graph, folder, limit, anchor):
    found = {"side": side}
    ask, write = SIDES[side](Path(graph), Path(folder), found)
    found["peak_mb_after_load"] = peak()
    found["questions"], found["rows"] = {}, {}
    busiest = json.loads(anchor)
    for question in questions().values():
        seconds, rows = _timed(ask, question, anchors(question, busiest), int(limit))
        found["questions"][question.name], found["rows"][question.name] = seconds, rows
    started = time.process_time()
    write()
    found["turtle_s"] = time.process_time() - started
    found["peak_mb"] = peak()
    print(json.dumps(found))


def peak():
    """Megabytes of this process alone: ru_maxrss would begin with those of the process that started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return round(int(line.split()[1]) / 1024, 1)


def anchors(question, busiest):
    """Questions about X get an X; those that list what there is list all of it."""
    if question.name in ("said", "about", "timeline", "known"):
        return {"who": busiest["said"]}
    if question.name in ("connected", "words"):
        return {"who" if question.name == "connected" else "subject": busiest["agentOf"]}
    return {}


def anchored(question, given):
    """The question's file with its parameters put in by hand."""
    query = question.query
    for name, node in given.items():
        query = query.replace(f"VALUES ?{name} {{ UNDEF }}", f"VALUES ?{name} {{ {node} }}")
    return "".join(line for line in query.splitlines(keepends=True) if "{ UNDEF }" not in line)


def _timed(ask, question, given, limit):
    def late(*_):
        raise _TooLate

    signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, limit)
    started = time.process_time()
    try:
        rows = ask(question, given)
    except _TooLate:
        rows = None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - started, rows


def warta(graph, folder, found):
    from kg.show.turtle import write_turtle
    from kg.store import Store

    started = time.process_time()
    with Store.rebuild(folder) as store:
        for article, lines in by_article(graph.with_suffix(".articles")):
            store.add(article, lines)
    found["load_s"] = time.process_time() - started
    store = Store.open(folder, write=False)

    def write():
        with (folder.parent / "warta.ttl").open("wb") as file:
            write_turtle(store.ntriples(), file)

    def ask(question, given):
        params = {name: node.strip("<>") for name, node in given.items()}
        return len(store.ask(question.name, named=False, **params).rows)

    return ask, write


def by_article(path):
    """Articles, of which the store looks at the key, with their N-Triples as ``kg build`` hands them over."""
    with path.open("rb") as file:
        while head := file.readline():
            key, length = head.split()
            yield SimpleNamespace(key=key.decode()), file.read(int(length))


def rdflib(graph, folder, found):
    import rdflib as lib

    started = time.process_time()
    store = lib.Graph()
    store.parse(graph, format="nt")
    found["load_s"] = time.process_time() - started
    spaces = {name: lib.Namespace(base) for name, base in PREFIXES.items()}
    for name, base in PREFIXES.items():
        store.bind(name, base)
    return (
        lambda question, given: len(list(store.query(anchored(question, given), initNs=spaces))),
        lambda: store.serialize(folder.parent / "rdflib.ttl", format="turtle"),
    )


SIDES = {"warta": warta, "rdflib": rdflib}

if __name__ == "__main__":
    main(*sys.argv[1:])
