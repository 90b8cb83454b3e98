"""SPARQL -> answer: with all prefixes known, nothing but reading allowed, and faults explained."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox

from kg.errors import QueryError, StoreError
from kg.store.answer import Answer
from kg.terms.names import PREFIXES

# Strings, IRIs and comments: no keyword inside them counts.
_QUIET = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>\s]*>|#[^\n]*')
_UPDATE = re.compile(r"\b(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b", re.IGNORECASE)
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_READING = re.compile(r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_PLACE = re.compile(r"^error at (\d+):(\d+): (.*)", re.DOTALL)
_TOO_SLOW, _TOO_BIG = 3, 4


def run(db: ox.Store, sparql: str) -> Answer:
    """Answer ``sparql`` in this process. Raises ``QueryError``."""
    _refuse_writing(sparql)
    try:
        results = db.query(sparql, prefixes=PREFIXES)
        if isinstance(results, ox.QueryTriples):
            return Answer("triples", ox.serialize(results, format=ox.RdfFormat.N_TRIPLES) or b"")
        kind = "truth" if isinstance(results, ox.QueryBoolean) else "rows"
        return Answer(kind, results.serialize(format=ox.QueryResultsFormat.JSON) or b"")
    except SyntaxError as fault:
        raise explained(sparql, str(fault)) from fault
    except (OSError, RuntimeError) as fault:
        raise StoreError("the store", f"cannot be read ({fault}); run kg build again") from fault


def run_guarded(database: Path, sparql: str, timeout: float | None, memory: int | None) -> Answer:
    """Answer ``sparql`` in a process of its own, with so many seconds and megabytes and no more."""
    _refuse_writing(sparql)
    call = [sys.executable, "-m", "kg.store.child"]
    task = json.dumps({"database": str(database), "sparql": sparql, "memory": memory})
    try:
        done = subprocess.run(call, input=task.encode(), capture_output=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired as fault:
        cure = f"it ran longer than {timeout:g} s and was stopped; put the rarest pattern first, or add LIMIT"
        raise QueryError("the query", cure) from fault
    if done.returncode == 0:
        kind, _, encoded = done.stdout.partition(b"\n")
        return Answer(kind.decode(), encoded)
    raise _failed(done.returncode, done.stderr.decode(errors="replace"), memory)


def _failed(code: int, said: str, memory: int | None) -> QueryError | StoreError:
    if said.startswith("{"):
        told = json.loads(said)
        return (QueryError if told["kind"] == "QueryError" else StoreError)(told["fault"], told["cure"])
    if memory is not None:
        return QueryError("the query", f"it needs more than {memory} MB and was stopped; ask for less, or add LIMIT")
    return QueryError("the query", f"it was stopped (code {code}); ask for less, or add LIMIT")


def _refuse_writing(sparql: str) -> None:
    bare = _QUIET.sub(lambda found: " " * len(found[0]), sparql)
    if found := _SERVICE.search(bare):
        cure = f"{found[0]} asks another server, and Warta works offline; remove it"
        raise _pointed(sparql, *_line_of(sparql, found.start()), cure)
    found = _UPDATE.search(bare)
    if found and not _READING.search(bare):
        cure = f"{found[0]} would change the graph; use kg add and kg retract"
        raise _pointed(sparql, *_line_of(sparql, found.start()), cure)


def explained(sparql: str, fault: str) -> QueryError:
    """A syntax error with a caret under the column it was found in."""
    match = _PLACE.match(fault)
    if not match:
        return QueryError("the query", f"is not valid SPARQL ({fault})")
    line, column, what = int(match[1]), int(match[2]), match[3]
    if "Prefix not found" in what:
        known = ", ".join(name for name in PREFIXES if name)
        what = f"this prefix is not known; add a PREFIX line (known: {known})"
    else:
        what = " ".join(what.split())
        what = what if len(what) < 120 else "this does not belong here"
    return _pointed(sparql, line, column, what)


def _pointed(sparql: str, line: int, column: int, what: str) -> QueryError:
    lines = sparql.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1]
    # Tabs stay tabs, so that the caret stands under its column in any terminal.
    lead = "".join("\t" if sign == "\t" else " " for sign in shown[: column - 1])
    return QueryError(f"the query, line {line}, column {column}", f"{what}\n  {shown}\n  {lead}^")


def _line_of(sparql: str, offset: int) -> tuple[int, int]:
    before = sparql[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
