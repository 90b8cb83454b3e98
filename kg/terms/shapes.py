"""ontology/shapes/*.ttl -> one rdflib graph of SHACL shapes."""

from functools import cache
from typing import TYPE_CHECKING

from kg.errors import OntologyError
from kg.terms.files import ontology_dir

if TYPE_CHECKING:
    import rdflib


@cache
def shapes() -> "rdflib.Graph":
    """All shapes. Raises ``OntologyError`` naming the file that is broken."""
    import rdflib  # slow to load, and few runs validate

    graph = rdflib.Graph()
    for path in sorted((ontology_dir() / "shapes").glob("*.ttl")):
        try:
            graph.parse(path, format="turtle")
        except Exception as fault:  # rdflib raises whatever its parsers do
            raise OntologyError(str(path), f"this is not valid Turtle ({fault}); mend the file") from fault
    return graph
