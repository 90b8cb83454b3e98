"""Command line of the gazetteer's builder."""

import argparse
from collections.abc import Callable
from pathlib import Path

from training.gazetteer.countries import countries, place_regions, regions
from training.gazetteer.identifiers import Identifiers
from training.gazetteer.organisations import groups, organisations, registered
from training.gazetteer.people import people
from training.gazetteer.places import cities, divisions, indonesia
from training.gazetteer.row import Book, Row, drop_shared, name_all
from training.gazetteer.turtle import write

_FILES: tuple[tuple[str, str, Callable[[Row], bool]], ...] = (
    (
        "countries",
        "Countries, territories and regions of the world",
        lambda row: row.type in ("country", "territory", "region", "island", "mountain", "place"),
    ),
    (
        "divisions",
        "First-level divisions of the world; provinces, regencies and cities of Indonesia",
        lambda row: row.type in ("division", "province", "regency", "municipality"),
    ),
    ("cities", "Capitals and larger cities", lambda row: row.type in ("city", "capital")),
    (
        "organizations",
        "Organisations, agencies, armed groups, parties, media; peoples",
        lambda row: row.kind in ("Organization", "Group"),
    ),
    ("people", "People of the news and the offices they hold or held", lambda row: row.kind == "Person"),
)


def build(data: Path) -> Book:
    """All rows of all sources, named."""
    book = Book()
    identifiers = Identifiers(data)
    regions(book)
    countries(book, data)
    divisions(book, data, book.isos)
    indonesia(book, data, book.isos)
    cities(book, data, book.isos, identifiers)
    place_regions(book)
    organisations(book, identifiers)
    groups(book)
    registered(book, data)
    people(book, data, identifiers)
    drop_shared(book.rows)
    name_all(book.rows)
    return book


def main() -> None:
    """Build the files of ontology/gazetteer and say how large they are."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds gazetteer/")
    parser.add_argument("--output", type=Path, default=Path("ontology/gazetteer"))
    given = parser.parse_args()
    book = build(given.data / "gazetteer")
    for name, title, mine in _FILES:
        path = given.output / f"{name}.ttl"
        rows = [row for row in book.rows if mine(row)]
        count = write(path, title, rows)
        print(f"{path}: {len(rows)} things, {count} triples, {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
