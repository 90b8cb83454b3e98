"""One query in a process of its own: reads its task from standard input, writes the answer's kind and bytes.

Started as ``python -m kg.store.child`` by ``kg.store.query.run_guarded``, which kills it when it is late.
"""

import json
import sys
from pathlib import Path

from kg.errors import QueryError, StoreError
from kg.store.place import open_database
from kg.store.query import run

_MEGABYTE = 1 << 20


def main() -> int:
    """Answer the task; a fault goes to standard error as JSON."""
    task = json.load(sys.stdin)
    if task["memory"] is not None:
        _limit(task["memory"] * _MEGABYTE)
    try:
        answer = run(open_database(Path(task["database"]), write=False), task["sparql"])
    except (QueryError, StoreError) as fault:
        json.dump({"kind": type(fault).__name__, "fault": fault.fault, "cure": fault.cure}, sys.stderr)
        return fault.exit_code
    sys.stdout.buffer.write(answer.kind.encode() + b"\n" + answer.encoded)
    return 0


def _limit(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    sys.exit(main())
