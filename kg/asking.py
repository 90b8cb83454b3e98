"""The commands that ask a graph: `kg query`, `kg ask`, `kg find`, `kg why`, `kg stats`."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg import console
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store import Answer, Store

OUTPUTS = Path("outputs")
Output = Annotated[Path, typer.Option("-o", "--output", help="Where the graph lives.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of names and titles.")]


class AnswerFormat(StrEnum):
    """How answers print."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"
    nt = "nt"


Format = Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to print.")]


def query(
    sparql: Annotated[str, typer.Argument(help="A SPARQL query, or a file with one.", show_default=False)],
    output: Output = OUTPUTS,
    format: Format = AnswerFormat.table,
    timeout: Annotated[float, typer.Option("--timeout", help="Seconds until the query is stopped.")] = 30.0,
) -> None:
    """Answer a SPARQL query; the prefixes kg:, schema:, skos: and their like need no declaration."""
    with _store(output) as store:
        answer = store.query(text_of(sparql), timeout=timeout)
    if format is AnswerFormat.table:
        console.table(answer.columns, answer.texts())
    else:
        sys.stdout.write(answer.text(format.value))


def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="Its name; without one all are listed.")] = None,
    output: Output = OUTPUTS,
    format: Format = AnswerFormat.table,
    lang: Lang = "id",
) -> None:
    """Answer one of the questions that the graph is made for; each has options of its own, such as --who."""
    from kg.terms.questions import questions

    if question is None:
        rows = [[q.name, q.titles[lang], " ".join(f"--{p.name}" for p in q.params)] for q in questions().values()]
        console.table(["question", "asks", "options"], rows)
        return
    with _store(output) as store:
        params: dict[str, Any] = dict(_pairs(context.args))
        answer = store.ask(question, lang=lang, **params)
    _print(answer, format)


def find(
    words: Annotated[list[str], typer.Argument(help="Words that a quote holds, all of them.", show_default=False)],
    output: Output = OUTPUTS,
    format: Format = AnswerFormat.table,
    lang: Lang = "id",
) -> None:
    """Search the words that are said: who says them, in which article; a word may go on, "senja" finds "senjata"."""
    with _store(output) as store:
        answer = store.find(" ".join(words), lang=lang)
    _print(answer, format)


def why(
    what: Annotated[str, typer.Argument(help="A triple, or the IRI of a claim or a thing.", show_default=False)],
    output: Output = OUTPUTS,
) -> None:
    """Show the words that a triple or a claim rests on."""
    with _store(output) as store:
        reasons = store.why(what)
    if not reasons:
        raise UsageError(what, "the graph has no such triple or claim; kg query finds what it has")
    for reason in reasons:
        print(console.reason(reason))


def stats(
    output: Output = OUTPUTS,
    articles: Annotated[bool, typer.Option("--articles", help="List the articles instead.")] = False,
    things: Annotated[bool, typer.Option("--things", help="List the things instead.")] = False,
) -> None:
    """Count what the graph holds."""
    with _store(output) as store:
        if articles:
            rows = [[r.key, r.date or "", r.lang or "", str(r.claims), r.source] for r in store.articles()]
            console.table(["key", "date", "lang", "claims", "source"], rows)
        elif things:
            console.table(["kind", "name", "articles"], [[*row[:2], str(row[2])] for row in store.things()])
        else:
            console.table(["what", "number"], [[name, f"{n:,}"] for name, n in store.stats().items()])


def _print(answer: "Answer", format: AnswerFormat) -> None:
    if format is AnswerFormat.table:
        console.table(*console.filled(answer.columns, answer.texts()))
    else:
        sys.stdout.write(answer.text(format.value))


def _store(output: Path) -> "Store":
    from kg.store import Store  # loading the database costs time that --help need not pay

    return Store.open(output / "store", write=False)


def _pairs(words: list[str]) -> dict[str, str]:
    """ "--who Herzog --about=truce" as a mapping."""
    pairs: dict[str, str] = {}
    waiting = iter(words)
    for word in waiting:
        name, joined, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            raise UsageError(word, "is no option; write --name value")
        found = value if joined else next(waiting, None)
        if found is None:
            raise UsageError(word, "needs a value")
        pairs[name] = found
    return pairs


def text_of(sparql: str) -> str:
    """A query as it is, or what the file of that name holds."""
    path = Path(sparql)
    try:
        return path.read_text(encoding="utf-8") if len(sparql) < 1000 and path.is_file() else sparql
    except (OSError, ValueError):
        return sparql
