"""Marked sentences -> text and marks: "{pekan lalu|2023-W50}"."""

import re
from pathlib import Path

_MARK = re.compile(r"\{([^{}]*)\}")


def cases(name):
    """(text, marks) of a file of cases; a mark is (start, end, the fields behind the words)."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield unmarked(line)


def unmarked(line):
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words, *fields = mark[1].split("|")
        marks.append((len(text), len(text) + len(words), *fields))
        text, at = text + words, mark.end()
    return text + line[at:], marks
