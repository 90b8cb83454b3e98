"""Triples -> a Parquet table of claims."""

import io
from collections.abc import Iterable

import pyoxigraph as ox

from kg.errors import UsageError
from kg.show.csv import COLUMNS, rows

_NUMBERS = {"start": int, "end": int, "confidence": float}


def parquet(triples: Iterable[ox.Triple], lang: str = "id") -> bytes:
    """The same table as CSV, typed: offsets are integers, confidence is a number, what is not known is null.

    Raises ``UsageError`` where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet as files
    except ImportError as fault:
        raise UsageError("parquet", "needs pyarrow: pip install 'warta[parquet]', or use --format csv") from fault
    table = list(rows(triples, lang))
    columns = {name: [_typed(name, row[n]) for row in table] for n, name in enumerate(COLUMNS)}
    kinds = {name: pa.int64() if kind is int else pa.float64() for name, kind in _NUMBERS.items()}
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in COLUMNS])
    out = io.BytesIO()
    files.write_table(pa.table(columns, schema=schema), out)
    return out.getvalue()


def _typed(name: str, cell: str) -> str | int | float | None:
    return _NUMBERS.get(name, str)(cell) if cell else None
