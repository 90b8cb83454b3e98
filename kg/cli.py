"""The command line: flags only. What each verb does is in ``kg.api``, what it prints in ``kg.console``."""

import datetime
import sys
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from kg import __version__, console, judging
from kg.errors import UsageError, WartaError

app = typer.Typer(
    name="kg",
    help="News articles into a knowledge graph whose every triple points at the words that support it.",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done · 1 an article or file is at fault · 2 wrong use · 3 broken ontology · "
    "4 store locked, missing or damaged · 5 query at fault.",
)

Paths = Annotated[list[Path], typer.Argument(help="Files or folders of articles.", show_default=False)]
Output = Annotated[Path, typer.Option("-o", "--output", help="Where the graph lives.")]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date of articles that give none."),
]
Lang = Annotated[
    str | None, typer.Option("--lang", help="Language of all articles (id, en) instead of detecting it.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Worker processes.")]
Check = Annotated[
    bool, typer.Option("--validate/--no-validate", help="Hold what is added against the shapes.")
]
OUTPUTS = Path("outputs")


class ClaimFormat(StrEnum):
    """How `kg extract` prints."""

    jsonl = "jsonl"
    table = "table"


class AnswerFormat(StrEnum):
    """How answers print."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"
    nt = "nt"


class GraphFormat(StrEnum):
    """What `kg export` writes."""

    turtle = "turtle"
    rdf12 = "rdf12"
    trig = "trig"
    nt = "nt"
    nq = "nq"
    jsonld = "jsonld"
    csv = "csv"
    parquet = "parquet"
    graphml = "graphml"
    gexf = "gexf"


def verb(
    name: str, example: str, *, open_ended: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register a command, with its examples under its help and Warta's errors as one line each."""

    def register(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def guarded(*args: Any, **kwargs: Any) -> None:
            try:
                command(*args, **kwargs)
            except WartaError as error:
                console.complain(error)
                raise typer.Exit(error.exit_code) from error
            except KeyboardInterrupt as stop:
                raise typer.Exit(130) from stop

        settings = {"allow_extra_args": True, "ignore_unknown_options": True} if open_ended else {}
        return app.command(name, epilog=f"Examples:\n\n{example}", context_settings=settings)(guarded)

    return register


@verb("build", "kg build seeds/ --date 2023-12-19\n\nkg build news/*.html -o graphs/week -j 2")
def build(
    paths: Paths,
    output: Output = OUTPUTS,
    date: Date = None,
    lang: Lang = None,
    jobs: Jobs = 1,
    check: Check = True,
) -> None:
    """Make a graph of articles from nothing."""
    from kg import api

    with console.progress("reading") as seen:
        report = api.build(paths, output, date=_day(date), lang=lang, jobs=jobs, check=check, seen=seen)
    _report(report, output)


@verb("add", "kg add today.jsonl\n\nkg add inbox/ -o graphs/week")
def add(
    paths: Paths,
    output: Output = OUTPUTS,
    date: Date = None,
    lang: Lang = None,
    jobs: Jobs = 1,
    check: Check = True,
) -> None:
    """Add articles to a graph; one that is there already changes nothing."""
    from kg import api

    with console.progress("reading") as seen:
        report = api.add(paths, output, date=_day(date), lang=lang, jobs=jobs, check=check, seen=seen)
    _report(report, output)


@verb("retract", "kg retract 000_03de0fd2f7988838.txt")
def retract(
    articles: Annotated[
        list[str], typer.Argument(help="Articles by key, source or URL.", show_default=False)
    ],
    output: Output = OUTPUTS,
) -> None:
    """Take articles out again, as if they had never been added."""
    from kg import api

    report = api.retract(articles, output)
    print(f"  {len(report.articles)} taken out; {report.triples:,} triples stay")


@verb("validate", "kg validate\n\nkg validate seeds/banjir-grobogan.txt -o graphs/week")
def validate(
    articles: Annotated[
        list[str] | None,
        typer.Argument(help="Articles by key or source, or their files; all without.", show_default=False),
    ] = None,
    output: Output = OUTPUTS,
) -> None:
    """Hold the graph against the shapes of the ontology and say in words what does not fit."""
    from kg import api

    found = api.validate(output, articles or ())
    for complaint in found:
        print(complaint)
    if found:
        raise typer.Exit(1)
    print("  all is well")


@verb("extract", "kg extract article.txt --format table\n\nkg extract news.jsonl --body > claims.jsonl")
def extract(
    paths: Paths,
    format: Annotated[ClaimFormat, typer.Option("--format", "-f", help="How to print.")] = ClaimFormat.jsonl,
    body: Annotated[
        bool, typer.Option("--body", help="Also print the body that the offsets refer to.")
    ] = False,
    date: Date = None,
    lang: Lang = None,
    jobs: Jobs = 1,
) -> None:
    """Print the claims of articles without storing them."""
    from kg import api

    done = failed = 0
    for found in api.extract(paths, date=_day(date), lang=lang, jobs=jobs):
        if isinstance(found, WartaError):
            console.complain(found)
            failed += 1
            continue
        done += 1
        if format is ClaimFormat.jsonl:
            sys.stdout.writelines(f"{line}\n" for line in api.lines(found, body=body))
        else:
            console.table(*console.claims_table(found))
    if failed and not done:
        raise typer.Exit(1)


@verb("query", "kg query 'SELECT ?who ?text { ?who kg:said ?s . ?s kg:text ?text }'\n\nkg query my.rq -f csv")
def query(
    sparql: Annotated[str, typer.Argument(help="A SPARQL query, or a file with one.", show_default=False)],
    output: Output = OUTPUTS,
    format: Annotated[
        AnswerFormat, typer.Option("--format", "-f", help="How to print.")
    ] = AnswerFormat.table,
    timeout: Annotated[float, typer.Option("--timeout", help="Seconds until the query is stopped.")] = 30.0,
) -> None:
    """Answer a SPARQL query; the prefixes kg:, schema:, skos: and their like need no declaration."""
    with _store(output) as store:
        _answer(store.query(_text(sparql), timeout=timeout), format)


@verb("ask", "kg ask mediators\n\nkg ask said --who Herzog --about gencatan", open_ended=True)
def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="Its name; without one all are listed.")] = None,
    output: Output = OUTPUTS,
    format: Annotated[
        AnswerFormat, typer.Option("--format", "-f", help="How to print.")
    ] = AnswerFormat.table,
    lang: Annotated[str, typer.Option("--lang", help="Language of names and titles.")] = "id",
) -> None:
    """Answer one of the questions that the graph is made for; each has options of its own, such as --who."""
    from kg.terms.questions import questions

    if question is None:
        rows = [
            [q.name, q.titles[lang], " ".join(f"--{p.name}" for p in q.params)] for q in questions().values()
        ]
        console.table(["question", "asks", "options"], rows)
        return
    with _store(output) as store:
        answer = store.ask(question, lang=lang, **_pairs(context.args))
    if format is AnswerFormat.table:
        console.table(*console.filled(answer.columns, answer.texts()))
    else:
        _answer(answer, format)


@verb("why", "kg why 'id:country/Qatar kg:mediated ?'\n\nkg why https://w3id.org/warta/id/claim/0f3a…")
def why(
    what: Annotated[
        str, typer.Argument(help="A triple, or the IRI of a claim or a thing.", show_default=False)
    ],
    output: Output = OUTPUTS,
) -> None:
    """Show the words that a triple or a claim rests on."""
    with _store(output) as store:
        reasons = store.why(what)
    if not reasons:
        raise UsageError(what, "the graph has no such triple or claim; kg query finds what it has")
    for reason in reasons:
        print(console.reason(reason))


verb("same", 'kg same "Kapolri" "Listyo Sigit Prabowo"\n\nkg same person:A person:B --undo')(judging.same)
verb("different", 'kg different "Ahmad Yani" person:Ahmad_Yani_Saputra')(judging.different)
verb("judgements", "kg judgements\n\nkg judgements --by-hand")(judging.judgements)
verb("why-same", 'kg why-same "Retno Marsudi" "Retno L. P. Marsudi"')(judging.why_same)


@verb("stats", "kg stats\n\nkg stats --articles\n\nkg stats --things")
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


@verb("export", "kg export --format turtle graph.ttl\n\nkg export -f csv > claims.csv")
def export(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output without it.")] = None,
    output: Output = OUTPUTS,
    format: Annotated[
        GraphFormat, typer.Option("--format", "-f", help="What to write.")
    ] = GraphFormat.turtle,
) -> None:
    """Write the whole graph in a format that other programs read."""
    from kg import api

    with _store(output) as store:
        written = api.exported(store, format.value)
    if file is not None:
        file.write_bytes(written)
    elif format is GraphFormat.parquet and sys.stdout.isatty():
        raise UsageError("parquet", "is no text; name a file to write it to")
    else:
        sys.stdout.buffer.write(written)


@verb("show", "kg show\n\nkg show --view map\n\nkg show --around Hamas --depth 2")
def show(
    page: Annotated[
        Path | None, typer.Argument(help="A page made before, or where to write a new one.")
    ] = None,
    output: Output = OUTPUTS,
    view: Annotated[
        str | None, typer.Option(help="network, actors, mediation, map, timeline, figures, thing.")
    ] = None,
    around: Annotated[str | None, typer.Option(help="Only a thing and what is near it.")] = None,
    depth: Annotated[int, typer.Option(min=1, help="How near: steps from the thing.")] = 2,
    article: Annotated[str | None, typer.Option(help="Only one article, by key or headline.")] = None,
    lang: Annotated[str, typer.Option("--lang", help="Language of the page at first sight.")] = "id",
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
) -> None:
    """Draw the graph as one offline page and open it."""
    from kg import api

    made = page
    if page is None or view or around or article or not page.is_file():
        made = api.show(output, page, view=view, about=around, depth=depth, article=article, lang=lang)
    print(made)
    if open_ and sys.stdout.isatty() and made:
        typer.launch(made.resolve().as_uri())


@app.callback(invoke_without_command=True)
def version(
    show_version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True)
    ] = False,
) -> None:
    """News articles into a knowledge graph whose every triple points at the words that support it."""
    if show_version:
        print(f"warta {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None


def _day(date: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date) if date else None
    except ValueError as fault:
        raise UsageError(str(date), "is no date; write it as 2023-12-19") from fault


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


def _text(sparql: str) -> str:
    path = Path(sparql)
    try:
        return path.read_text(encoding="utf-8") if len(sparql) < 1000 and path.is_file() else sparql
    except (OSError, ValueError):
        return sparql


def _store(output: Path) -> Any:
    from kg.store import Store

    return Store.open(output / "store", write=False)


def _answer(answer: Any, format: AnswerFormat) -> None:
    if format is AnswerFormat.table:
        console.table(answer.columns, answer.texts())
    else:
        sys.stdout.write(answer.text(format.value))


def _report(report: Any, output: Path) -> None:
    for complaint in report.complaints:
        print(f"kg: {complaint}", file=sys.stderr)
    print(console.summary(report))
    print("  " + "   ".join(f"{file}{'/' if file.is_dir() else ''}" for file in report.files))


if __name__ == "__main__":
    main()
