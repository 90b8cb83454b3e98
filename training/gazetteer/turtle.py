"""Rows -> one Turtle file: grouped by thing, sorted, short."""

import json
from collections.abc import Iterable
from pathlib import Path

from training.gazetteer.row import Row, Tenure

_HEAD = """# {title}
# Built by `python -m training.gazetteer`: do not edit by hand. Licences and notices: README.md.
@base <https://w3id.org/warta/id/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix gn: <https://sws.geonames.org/> .
@prefix kg: <https://w3id.org/warta/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix source: <https://w3id.org/warta/id/source/> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

"""


def write(path: Path, title: str, rows: Iterable[Row]) -> int:
    """Write the rows sorted by IRI; returns how many triples that makes."""
    blocks = [_block(row) for row in sorted(rows, key=lambda row: row.iri)]
    text = _HEAD.format(title=title) + "".join(block for block, _ in blocks)
    path.write_text(text, encoding="utf-8")
    return sum(count for _, count in blocks)


def _block(row: Row) -> tuple[str, int]:
    facts = [fact for fact in _facts(row) if fact[1]]
    lines = [f"{predicate} {' , '.join(objects)}" for predicate, objects in facts]
    block = f"<{row.iri}> " + " ;\n  ".join(lines) + " .\n"
    held = [_tenure(row, tenure) for tenure in sorted(row.held, key=lambda t: (t.begin, t.role, t.body.iri, t.end))]
    count = sum(len(objects) for _, objects in facts) + sum(n for _, n in held)
    return block + "".join(text for text, _ in held), count


def _facts(row: Row) -> list[tuple[str, list[str]]]:
    labels = [(row.en, "en"), *([(row.id, "id")] if row.id and row.id != row.en else [])]
    if row.id == row.en:
        labels = [(row.en, "mul")]
    known = {text for text, _ in labels}
    names = sorted((text, lang) for text, lang in row.names if text not in known)
    matches = [f"wd:{row.qid}"] * bool(row.qid) + [f"gn:{row.geonames}\\/"] * bool(row.geonames)
    return [
        ("a", [f"kg:{row.kind}"]),
        ("kg:kind", [_text(row.type)] if row.type not in ("city", "person") else []),
        ("skos:prefLabel", [_text(*label) for label in labels]),
        ("skos:altLabel", [_text(*name) for name in names]),
        ("kg:demonym", [_text(*name) for name in sorted(row.demonyms)]),
        ("skos:exactMatch", matches),
        ("geo:lat", [_degrees(row.lat)] if row.lat is not None else []),
        ("geo:long", [_degrees(row.long)] if row.long is not None else []),
        ("kg:within", [f"<{row.within.iri}>"] if row.within else []),
        ("kg:population", [str(row.population)] if row.population else []),
        ("dcterms:source", [f"source:{source}" for source in sorted(row.sources)]),
    ]


def _tenure(row: Row, held: Tenure) -> tuple[str, int]:
    facts = [
        f"org:member <{row.iri}>",
        f"org:organization <{held.body.iri}>",
        f"kg:roleName {_text(held.role, 'en')}",
    ]
    days = [("schema:startDate", held.begin), ("schema:endDate", held.end)]
    days += [("kg:knownUntil", held.known_until)] if not held.end else []
    facts += [f'{name} "{day}"' for name, day in days if day]
    return f"[] {' ; '.join(facts)} .\n", len(facts)


def _text(text: str, lang: str = "") -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return f"{quoted}@{lang}" if lang else quoted


def _degrees(value: float | None) -> str:
    shown = f"{value:.4f}".rstrip("0")
    return f"{shown}0" if shown.endswith(".") else shown
