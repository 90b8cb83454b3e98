"""ontology/questions/*.rq -> competency questions: a title, parameters and a SPARQL query each."""

import re
from functools import cache
from pathlib import Path

import msgspec

from kg.errors import OntologyError
from kg.terms.files import ontology_dir

_PARAM = re.compile(r"# param: (?P<name>\w+) (?P<kind>thing|text|class|property)(?P<required> required)?: (?P<help>.+)")

_JOIN, _TOLD = "# join:", "# told:"


class Param(msgspec.Struct, frozen=True):
    """A parameter of a question.

    ``kind`` says what its value is: a "thing" by any of its names, "text" to be found in the words, a
    "class" or a "property" of the ontology by its name.
    """

    name: str
    kind: str
    help: str
    required: bool = False


class Question(msgspec.Struct, frozen=True):
    """One competency question; the query runs as it stands, and asks about everything.

    Rows that differ only in the columns ``joined`` are one fact: people are shown them as one row. So are rows
    about one statement or event in several articles; ``told`` is its column, and ``hidden`` says that people
    do not see that column.
    """

    name: str
    titles: dict[str, str]
    params: tuple[Param, ...]
    query: str
    joined: tuple[str, ...] = ()
    told: str = ""
    hidden: bool = False


@cache
def questions() -> dict[str, Question]:
    """All questions by name, in the order of their names. Raises ``OntologyError`` for a broken file."""
    return {path.stem: _question(path) for path in sorted((ontology_dir() / "questions").glob("*.rq"))}


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    first, *rest = text.splitlines()
    indonesian, _, english = first.removeprefix("# ").partition(" | ")
    if not first.startswith("# ") or not english:
        raise OntologyError(f"{path}, line 1", 'the first line is "# title in Indonesian | title in English"')
    joined = [name for line in rest if line.startswith(_JOIN) for name in line.removeprefix(_JOIN).split()]
    told = [name for line in rest if line.startswith(_TOLD) for name in line.removeprefix(_TOLD).split()]
    titles = {"id": indonesian, "en": english}
    params = tuple(_params(path, rest))
    return Question(path.stem, titles, params, text, tuple(joined), "".join(told[:1]), told[1:] == ["hidden"])


def _params(path: Path, lines: list[str]) -> list[Param]:
    found = []
    for number, line in enumerate(lines, start=2):
        if line.startswith("# param:"):
            match = _PARAM.fullmatch(line)
            if not match:
                raise OntologyError(f"{path}, line {number}", '"# param: name kind [required]: what it is"')
            found.append(Param(match["name"], match["kind"], match["help"], bool(match["required"])))
    return found
