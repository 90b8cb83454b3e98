"""ontology/shapes/*.ttl -> checks: what must hold of every node of a class.

The shapes are plain SHACL Core, so that any SHACL engine reads them too. Compiled to look-ups they cost
milliseconds an article, which is why every article that is added can be checked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
import pyoxigraph as ox

from kg.errors import OntologyError
from kg.terms.files import ontology_dir, triples
from kg.terms.names import iri

COMPONENTS = frozenset(
    {
        *("minCount", "maxCount", "datatype", "class", "nodeKind", "in", "hasValue", "pattern"),
        *("minInclusive", "maxInclusive", "lessThan", "minLength", "uniqueLang"),
    }
)
_SILENT = frozenset({"path", "message"})
_NIL = f"<{iri('rdf:nil')}>"

Node = Mapping[str, list[str]]
Nodes = Mapping[str, Node]


class Check(msgspec.Struct, frozen=True):
    """What must hold of the values of a property, or of several; all terms are written as in N-Triples.

    ``needs`` maps the name of a SHACL component ("minCount") to its operands; ``inverse`` says that the node
    checked is the property's object. ``messages`` say by language what should hold.
    """

    paths: tuple[str, ...]
    inverse: bool
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    messages: tuple[tuple[str, str], ...]

    @property
    def optional(self) -> bool:
        """Whether a node without any value is well."""
        return not {"minCount", "hasValue"} & dict(self.needs).keys()


@cache
def shapes() -> Mapping[str, tuple[Check, ...]]:
    """Class -> its checks. Raises ``OntologyError`` naming a file that is broken or asks too much."""
    found: dict[str, list[Check]] = defaultdict(list)
    for path in sorted((ontology_dir() / "shapes").glob("*.ttl")):
        nodes = _nodes(path)
        for node in nodes.values():
            for target in node.get(_sh("targetClass"), ()):
                found[target] += [_check(nodes, part, path) for part in node.get(_sh("property"), ())]
    return {target: tuple(checks) for target, checks in found.items()}


def _nodes(path: Path) -> Nodes:
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(path):
        nodes[str(triple.subject)][str(triple.predicate)].append(str(triple.object))
    return nodes


def _check(nodes: Nodes, part: str, path: Path) -> Check:
    node = nodes[part]
    path_ = node[_sh("path")][0]
    backward = nodes.get(path_, {}).get(_sh("inversePath"), [])
    choice = nodes.get(path_, {}).get(_sh("alternativePath"), [])
    paths = backward or [one for first in choice for one in _listed(nodes, first)] or [path_]
    needs = tuple(sorted(_needs(nodes, node, path)))
    messages = sorted(literal(text) for text in node.get(_sh("message"), ()))
    return Check(tuple(paths), bool(backward), needs, tuple(messages))


def _needs(nodes: Nodes, node: Node, path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, operands in node.items():
        component = name.removeprefix(_sh("")[:-1]).removesuffix(">")
        if component == "or":
            yield "datatype", _datatypes(nodes, operands[0], path)
        elif component == "in":
            yield "in", tuple(_listed(nodes, operands[0]))
        elif component in COMPONENTS:
            yield component, tuple(operands)
        elif component not in _SILENT:
            known = ", ".join(sorted(COMPONENTS))
            raise OntologyError(str(path), f"sh:{component} is not known here; use {known}")


def _datatypes(nodes: Nodes, first: str, path: Path) -> tuple[str, ...]:
    parts = [nodes[part] for part in _listed(nodes, first)]
    if any(set(part) != {_sh("datatype")} for part in parts):
        raise OntologyError(str(path), "sh:or is known only as a choice of sh:datatype")
    return tuple(part[_sh("datatype")][0] for part in parts)


def _listed(nodes: Nodes, first: str) -> Iterator[str]:
    while first != _NIL:
        yield nodes[first][f"<{iri('rdf:first')}>"][0]
        first = nodes[first][f"<{iri('rdf:rest')}>"][0]


@cache
def _sh(name: str) -> str:
    return f"<{iri('sh:' + name)}>"


def literal(text: str) -> tuple[str, str]:
    """Language and value of a literal written as in N-Triples; "" where it has no language."""
    if "\\" not in text:
        value, _, rest = text[1:].rpartition('"')
        return rest.removeprefix("@") if rest.startswith("@") else "", value
    found = next(iter(ox.parse(f"<a:a> <a:a> {text} .", format=ox.RdfFormat.N_TRIPLES))).object
    assert isinstance(found, ox.Literal)
    return found.language or "", found.value
