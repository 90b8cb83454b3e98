"""Organisations of all kinds and the peoples of the news."""

from pathlib import Path

from kg.terms.folding import plain
from training.gazetteer.identifiers import Identifiers
from training.gazetteer.row import Book, Row
from training.gazetteer.sources import curated, qid, split, zipped_table


def organisations(book: Book, identifiers: Identifiers) -> None:
    """The hand-written list, each with an identifier where reliable sources agree on one."""
    for line in curated("organisations"):
        row = _row("Organization", line, book)
        q, vouched = identifiers.organization(_country(row, book), line["en"], *split(line["aliases_en"]))
        if q and q not in book.by_qid:
            row.qid, row.sources = q, row.sources | vouched
        book.add(row)


def groups(book: Book) -> None:
    """Peoples and faiths that are named as such everywhere."""
    for line in curated("groups"):
        book.add(_row("Group", line, book))


def registered(book: Book, data: Path) -> None:
    """Organisations of the Research Organization Registry that have an Indonesian name."""
    taken = {plain(name) for row in book.rows for name in (row.en, row.id)}
    for line in zipped_table(data / "ror" / "ror_gov_nonprofit_qid.tsv.gz"):
        names = [name.partition(":")[::2] for name in line["names(lang:value)"].split("|")]
        by_lang = dict(reversed(names))
        english, label = by_lang.get("en", ""), by_lang.get("id", "")
        linked = len(qid(line["wikidata"])) == len(line["wikidata"])  # some records name two
        if (
            linked
            and label
            and english
            and not taken & {plain(english), plain(label)}
            and line["wikidata"] not in book.by_qid
        ):
            row = Row("Organization", "agency", english, label, qid=line["wikidata"], sources={"ror"})
            row.within = book.isos.get(line["country"])
            book.add(row)
            taken |= {plain(english), plain(label)}


def _country(row: Row, book: Book) -> str:
    around = row.within
    while around and around.kind != "Country" and around.within:
        around = around.within
    return next((iso for iso, country in book.isos.items() if country is around), "")


def _row(kind: str, line: dict[str, str], book: Book) -> Row:
    row = Row(kind, line["type"], line["en"], line["id"] or line["en"], sources={"warta"})
    for lang in ("en", "id", "mul"):
        row.also(lang, *split(line[f"aliases_{lang}"]))
    if line["within"]:
        row.within = book.named(line["within"], "Country", "Place")
        assert row.within, line
    return row
