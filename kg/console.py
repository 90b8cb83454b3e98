"""What the command line prints: progress, summaries and errors; plain text where there is no terminal."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from kg.errors import WartaError
from kg.terms.ontology import is_a

if TYPE_CHECKING:
    from kg.api import Report
    from kg.pipeline import Extraction
    from kg.store import Reason

_NOT_EVENTS = ("Statement", "Figure", "RoleHolding", "Affected")
err = Console(stderr=True, highlight=False, soft_wrap=True)


def complain(error: WartaError) -> None:
    """One error, on standard error, as one line."""
    print(f"kg: {error}", file=sys.stderr)


@contextmanager
def progress(what: str) -> Iterator[Callable[[object], None]]:
    """A line that counts articles while a long run goes on; errors are printed above it as they come."""
    columns = (
        SpinnerColumn(),
        TextColumn(what),
        BarColumn(pulse_style="cyan"),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(what, total=None)

        def seen(result: object) -> None:
            bar.advance(task)
            if isinstance(result, WartaError):
                bar.console.print(f"kg: {result}", markup=False)

        yield seen


def summary(report: "Report") -> str:
    """One line on what a run found: "1 article · 16 statements · 9 events …"."""
    events = sum(n for type_, n in report.claims.items() if not any(is_a(type_, other) for other in _NOT_EVENTS))
    parts = [
        _counted(len(report.articles), "article"),
        _counted(sum(n for type_, n in report.claims.items() if is_a(type_, "Statement")), "statement"),
        _counted(events, "event"),
        _counted(report.claims.get("Figure", 0), "figure"),
        _counted(report.things, "thing"),
        f"{_counted(report.triples, 'triple')} with evidence",
    ]
    failed = f"\n  {_counted(len(report.errors), 'article')} skipped, named above" if report.errors else ""
    if report.complaints:
        failed += f"\n  {_counted(len(report.complaints), 'complaint')} of the shapes, told above"
    return f"  {' · '.join(parts)}      {report.seconds:.1f} s{failed}"


def table(columns: list[str], rows: Iterable[Iterable[str]]) -> None:
    """A table on standard output; tab-separated where that is no terminal."""
    out = Console(highlight=False)
    if not out.is_terminal:
        for row in [columns, *rows]:
            print("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.table import Table

    made = Table(box=None, pad_edge=True, header_style="dim")
    for column in columns:
        made.add_column(column, overflow="fold", max_width=60)
    for row in rows:
        made.add_row(*(_escaped(cell) for cell in row))
    out.print(made)


def filled(columns: list[str], rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """The table without the columns that nothing fills."""
    kept = [n for n in range(len(columns)) if not rows or any(row[n] for row in rows)]
    return [columns[n] for n in kept], [[row[n] for n in kept] for row in rows]


def claims_table(found: "Extraction") -> tuple[list[str], list[list[str]]]:
    """The claims of an article as a table: what, who fills which role, and the words."""
    rows = []
    for claim in found.claims:
        roles = "; ".join(f"{role}: {', '.join(a.name for a in fillers)}" for role, fillers in claim.roles)
        value = "" if claim.value is None else f"{claim.value:,}"
        doubt = " ".join(word for word in (claim.polarity, claim.modality) if word not in ("positive", "asserted"))
        by = ", ".join(a.name for a in claim.according_to)
        rows.append([claim.type, value, roles, doubt, by, f"{claim.confidence:.2f}", claim.finder])
    return ["type", "value", "roles", "stance", "according to", "confidence", "finder"], rows


def reason(found: "Reason") -> str:
    """One reason for a triple: the claim, its words in their sentence, and what qualifies it."""
    head = f"{found.subject}  {found.predicate}  {found.object}"
    by = f" · according to {', '.join(found.according_to)}" if found.according_to else ""
    how = f"  {found.finder} · confidence {found.confidence:.2f} · {found.polarity}, {found.modality}{by}"
    lines = [head, how if found.stands else f"{how} · not asserted"]
    if found.inferred_by:
        lines.append(f"  inferred by {found.inferred_by} from {', '.join(found.inferred_from)}")
    for words in found.words:
        lines.append(f"  …{words.before}[{words.exact}]{words.after}…")
        where = [words.headline or words.source, words.date, f"{words.start}–{words.end}"]
        lines.append(f"  {', '.join(filter(None, where))}")
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
