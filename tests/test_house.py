"""The rules of the house: import direction, names, sizes, docstrings, and no newspaper word in Python."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kg"
FILES = sorted(PACKAGE.rglob("*.py"))
ROOMS = ("read", "analyze", "extract", "resolve", "weave", "store", "show")
FLOORS = {
    "errors": 0, "model": 0, "terms": 1, **dict.fromkeys(ROOMS, 2), "ledger": 2, "texts": 2, "workers": 2, "who": 3,
    "pipeline": 3, "api": 4, "console": 5, "asking": 6, "judging": 6, "cli": 7, "__main__": 8,
}  # fmt: skip
FOUND = ("Iterator[Claim]", "Iterator[Utterance]")
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def room_of(module):
    return module.split(".")[1] if module.startswith("kg.") else None


def imports(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_point_down(path):
    own = room_of(name_of(path) + ".")
    for module in imports(path):
        other = room_of(module)
        if other and own and other != own:
            assert FLOORS[other] < FLOORS[own], f"{name_of(path)} imports {module}: imports point down only"


def test_no_import_cycle():
    graph = {name_of(path): {m for m in imports(path) if m.startswith("kg.")} for path in FILES}
    done, active = set(), []

    def visit(module):
        assert module not in active, " -> ".join([*active, module])
        if module in done or module not in graph:
            return
        active.append(module)
        for other in graph[module]:
            if other != module and not module.startswith(other + "."):
                visit(other)
        active.pop()
        done.add(module)

    for module in graph:
        visit(module)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_and_functions_are_small(path):
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST_FILE
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_public_names_explain_themselves(path):
    if path.name != "__init__.py" or path.read_text(encoding="utf-8").strip():
        assert ast.get_docstring(tree(path)), "every module opens with a docstring"
    for node in tree(path).body:
        public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if public:
            assert ast.get_docstring(node), f"{node.name} has no docstring"


def test_a_finder_has_an_example_per_language():
    finders = [*(PACKAGE / "extract").rglob("*.py")]
    for path in finders:
        for node in tree(path).body:
            finds = isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or ast.Constant(None)) in FOUND
            if finds and node.name == path.stem:
                text = (ast.get_docstring(node) or "") + (ast.get_docstring(tree(path)) or "")
                assert "id:" in text, f"{path.name}: one example in Indonesian"
                assert "en:" in text, f"{path.name}: one example in English"


def test_no_newspaper_word_in_python():
    """No word that a lexicon lists stands as a string in the code: vocabulary lives in ontology/."""
    known = listed_words()
    for path in FILES:
        docstrings = {id(n.value) for n in ast.walk(tree(path)) if isinstance(n, ast.Expr)}
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                assert node.value not in known, f"{path.name}:{node.lineno}: {node.value!r} belongs in ontology/"


def listed_words():
    """Indonesian words of the lexicon that are no word of English or of the ontology as well."""
    words = set()
    counted = ROOT / "ontology" / "lexicon" / "id.common.ttl"  # mined from news, which borrows words of all languages
    for path in {*(ROOT / "ontology" / "lexicon").glob("id*.ttl")} - {counted}:
        words |= set(re.findall(r'"([a-z]{4,})"@id', path.read_text(encoding="utf-8")))
    english = set()
    for path in [*(ROOT / "ontology" / "lexicon").glob("en*.ttl"), ROOT / "ontology" / "kg.ttl"]:
        english |= set(re.findall(r"[A-Za-z]+", path.read_text(encoding="utf-8")))
    offices = (ROOT / "ontology" / "gazetteer" / "offices.ttl").read_text(encoding="utf-8")
    english |= set(re.findall(r'kg:kind "(\w+)"', offices))
    return words - english - {"date", "format", "label", "meter", "text"}
