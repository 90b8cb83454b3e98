"""judgements.jsonl of an output folder <-> rulings: one a line, sorted, so that it reads and compares well.

The lines by hand are the user's and stay through every rebuild; the lines by clue are made anew each time.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kg.errors import StoreError
from kg.model import Ruling

NAME = "judgements.jsonl"


def read_judgements(folder: Path) -> tuple[Ruling, ...]:
    """Every ruling of the folder; none where there is no file. Raises ``StoreError`` naming a bad line."""
    path = folder / NAME
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return tuple(_ruling(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip())


def write_judgements(folder: Path, rulings: Iterable[Ruling]) -> None:
    """Put these rulings in the place of the file, whole or not at all; no file where there are none."""
    path = folder / NAME
    lines = [msgspec.json.encode(ruling).decode() for ruling in sorted(rulings)]
    if lines or path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{NAME}.part"
        part.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
        part.replace(path)


def _ruling(line: str, where: str) -> Ruling:
    try:
        return msgspec.json.decode(line, type=Ruling)
    except (msgspec.DecodeError, msgspec.ValidationError) as fault:
        raise StoreError(where, f"is no judgement ({fault}); correct or remove the line") from fault
