"""The statements that a careful reader finds in one whole article, whose annotation only the maintainers have."""

import datetime
import re

import pytest

from kg.pipeline import extract
from kg.read import read

FIELD = re.compile(r"(\w+): (\"[^\"]*\"|\[[^\]]*\]|[^,}]+)")


def _facts(text):
    """The rows of each section: the annotation is YAML of one flow mapping a line."""
    sections, rows = {}, []
    for line in text.splitlines():
        if heading := re.match(r"(\w+):", line):
            rows = sections[heading[1]] = []
        elif line.startswith("- {"):
            rows.append({key: _value(value.strip()) for key, value in FIELD.findall(line)})
    return sections


def _value(text):
    if text.startswith("["):
        return [_value(part.strip()) for part in text[1:-1].split(",")]
    return int(text) if text.isdigit() else text.strip('"')


@pytest.fixture(scope="module")
def reading(shared):
    """The annotation of the article, the article and the statements found in it."""
    facts = next(iter(sorted((shared / "acceptance").glob("*.facts.yaml"))), None)
    if facts is None:
        pytest.skip("the annotated article of ../shared is not there")
    text = facts.with_name(facts.name.replace(".facts.yaml", ".txt"))
    article = next(iter(read([text], date=datetime.date(2023, 12, 19))))
    found = [c for c in extract(article).claims if c.form not in (None, "attitude")]
    return _facts(facts.read_text(encoding="utf-8")), article, found


def _names(row):
    speaker = row.get("same_as") or row["speaker"]
    return speaker if isinstance(speaker, list) else [speaker]


def _is_found(row, article, claim):
    content = claim.fillers("content")[0]
    line = article.body[: content.start].count("\n") + 1
    begins = row.get("begins") or row.get("content") or row.get("topic", "")
    names = " ".join(f"{a.name} {a.text}" for a in claim.fillers("speaker"))
    words = content.text.strip('“”" ')
    told = words.startswith(begins[:40]) or begins in content.text if begins else True
    return line == row["line"] and told and all(name in names for name in _names(row))


def test_every_statement_is_found_with_its_speaker(reading):
    facts, article, found = reading
    lost = [row for row in facts["statements"] if not any(_is_found(row, article, claim) for claim in found)]
    assert not lost


def test_their_forms_kinds_and_cues_are_right(reading):
    facts, article, found = reading
    for row in facts["statements"]:
        claim = next(c for c in found if _is_found(row, article, c))
        assert row.get("form", claim.form) == claim.form, row
        assert "cue" not in row or row["cue"].lower() in claim.fillers("cue")[0].text.lower(), row
        assert row.get("kind", claim.type).capitalize() == claim.type, row


def test_nothing_is_said_in_the_furniture(reading):
    facts, article, found = reading
    assert len(facts["statements"]) == 16
    lines = {line for part in facts["not_in_the_article_body"] for line in part["lines"]}
    said = {article.body[: c.fillers("content")[0].start].count("\n") + 1 for c in found}
    assert not lines & said
