"""ontology/ -> triples: the one place that knows where the ontology lies and how its files are parsed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError


@cache
def ontology_dir() -> Path:
    """The folder of the ontology: beside the package in a checkout, inside it once installed.

    Raises ``OntologyError`` where neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_ontology", package.parent / "ontology"):
        if (folder / "kg.ttl").is_file():
            return folder
    raise OntologyError(str(package.parent / "ontology"), "the ontology is missing; reinstall warta")


def triples(path: Path) -> Iterator[ox.Triple]:
    """Every triple of one Turtle file. Raises ``OntologyError`` naming file, line and fault."""
    try:
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            yield quad.triple
    except (SyntaxError, ValueError) as fault:
        line = getattr(fault, "lineno", None)
        where = f"{path}, line {line}" if line else str(path)
        raise OntologyError(where, f"this is not valid Turtle ({fault}); mend the file") from fault
    except OSError as fault:
        raise OntologyError(str(path), f"cannot be read ({fault.strerror}); reinstall warta") from fault
