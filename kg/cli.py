"""The command line: flags only. What each verb does is in ``kg.api``, what it prints in ``kg.console``."""

import datetime
import sys
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from kg import __version__, asking, console, judging
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
Lang = Annotated[str | None, typer.Option("--lang", help="Language of all articles (id, en) instead of detecting it.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Worker processes.")]
Check = Annotated[bool, typer.Option("--validate/--no-validate", help="Hold what is added against the shapes.")]
OUTPUTS = Path("outputs")
PAGES = (".html", ".svg", ".png")


class ClaimFormat(StrEnum):
    """How `kg extract` prints."""

    jsonl = "jsonl"
    table = "table"


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


def verb(name: str, example: str, *, open_ended: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
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

    _grow(api.build, paths, output, date, lang, jobs, check)


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

    _grow(api.add, paths, output, date, lang, jobs, check)


@verb("retract", "kg retract 000_03de0fd2f7988838.txt")
def retract(
    articles: Annotated[list[str], typer.Argument(help="Articles by key, source or URL.", show_default=False)],
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
    body: Annotated[bool, typer.Option("--body", help="Also print the body that the offsets refer to.")] = False,
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


_QUERY = "kg query 'SELECT ?who ?text { ?who kg:said ?s . ?s kg:text ?text }'"
verb("query", f"{_QUERY}\n\nkg query my.rq -f csv")(asking.query)
verb("ask", "kg ask mediators\n\nkg ask said --who Herzog --about gencatan", open_ended=True)(asking.ask)
verb("find", "kg find gencatan senjata\n\nkg find '\"gencatan senjata\" segera' -f csv")(asking.find)
verb("why", "kg why 'id:country/Qatar kg:mediated ?'\n\nkg why https://w3id.org/warta/id/claim/0f3a…")(asking.why)
verb("stats", "kg stats\n\nkg stats --articles\n\nkg stats --things")(asking.stats)
verb("same", 'kg same "Kapolri" "Listyo Sigit Prabowo"\n\nkg same person:A person:B --undo')(judging.same)
verb("different", 'kg different "Ahmad Yani" person:Ahmad_Yani_Saputra')(judging.different)
verb("judgements", "kg judgements\n\nkg judgements --by-hand")(judging.judgements)
verb("why-same", 'kg why-same "Retno Marsudi" "Retno L. P. Marsudi"')(judging.why_same)


@verb("export", "kg export --format turtle graph.ttl\n\nkg export -f csv > claims.csv")
def export(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output without it.")] = None,
    output: Output = OUTPUTS,
    format: Annotated[GraphFormat, typer.Option("--format", "-f", help="What to write.")] = GraphFormat.turtle,
) -> None:
    """Write the whole graph in a format that other programs read."""
    from kg import api

    if file is None and format is GraphFormat.parquet and sys.stdout.isatty():
        raise UsageError("parquet", "is no text; name a file to write it to")
    with api.open(output) as store:
        api.export(store, format.value, file or sys.stdout.buffer)


@verb("show", "kg show --view map\n\nkg show Qatar\n\nkg show --around Hamas\n\nkg show --view timeline --png")
def show(
    page: Annotated[
        Path | None,
        typer.Argument(help="A page made before, where to write one (.html, .svg, .png), or the name of a thing."),
    ] = None,
    output: Output = OUTPUTS,
    view: Annotated[
        str | None, typer.Option(help="overview, network, actors, mediation, map, timeline, figures, thing.")
    ] = None,
    around: Annotated[str | None, typer.Option(help="Only a thing and what is near it.")] = None,
    depth: Annotated[int, typer.Option(min=1, help="How near: steps from the thing.")] = 2,
    article: Annotated[str | None, typer.Option(help="Only one article, by key or headline.")] = None,
    construct: Annotated[str | None, typer.Option(help="Only what a SPARQL CONSTRUCT gives.")] = None,
    lang: Annotated[str, typer.Option("--lang", help="Language of the page at first sight.")] = "id",
    png: Annotated[bool, typer.Option("--png", help="Write a picture instead of a page.")] = False,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
) -> None:
    """Draw the graph as one offline page, or as a picture, and open it."""
    from kg import api

    if page and page.suffix.lower() not in PAGES and not page.is_file():
        page, around, view = None, around or str(page), view or "thing"
    made, part = page, {"about": around, "article": article, "construct": construct and asking.text_of(construct)}
    if page is None or view or png or any(part.values()) or not page.is_file():
        kind: Any = "png" if png else "html"
        made = api.show(output, page, view=view, depth=depth, lang=lang, kind=kind, **part)
    print(made)
    if open_ and sys.stdout.isatty() and made:
        typer.launch(made.resolve().as_uri())


@app.callback(invoke_without_command=True)
def version(
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
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


def _grow(
    grow: Callable[..., Any],
    paths: list[Path],
    output: Path,
    date: str | None,
    lang: str | None,
    jobs: int,
    check: bool,
) -> None:
    with console.progress("reading") as seen:
        report = grow(paths, output, date=_day(date), lang=lang, jobs=jobs, check=check, seen=seen)
    for complaint in report.complaints:
        print(f"kg: {complaint}", file=sys.stderr)
    print(console.summary(report))
    print("  " + "   ".join(f"{file}{'/' if file.is_dir() else ''}" for file in report.files))
