"""ontology/rules/*.rq -> rules: what follows from what."""

from functools import cache
from pathlib import Path

import msgspec

from kg.terms.files import ontology_dir
from kg.terms.names import PREFIXES


class Rule(msgspec.Struct, frozen=True):
    """A CONSTRUCT query that makes one claim node for each conclusion.

    The node has rdf:subject, rdf:predicate and rdf:object, and kg:inferredFrom each claim it rests on.
    ``name`` is the stem of the file, ``title`` its first comment.
    """

    name: str
    title: str
    query: str


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their names."""
    return tuple(_rule(path) for path in sorted((ontology_dir() / "rules").glob("*.rq")))


def _rule(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    return Rule(path.stem, text.splitlines()[0].lstrip("# "), prologue() + text)


@cache
def prologue() -> str:
    """PREFIX lines of every known prefix."""
    return "".join(f"PREFIX {name}: <{base}>\n" for name, base in PREFIXES.items())
