"""Share of names of the news that get the right entry of the gazetteer, or rightly none."""

import csv
import datetime
from pathlib import Path

from kg.resolve.link import best_entry
from kg.resolve.referent import Held, Referent
from kg.terms.names import ID
from kg.terms.offices import kind_of

HERE = Path(__file__).parent
DAY = datetime.date(2023, 12, 19)


def names(name: str = "names") -> float:
    """Link every name of the list, print what went wrong, and return the share that is right."""
    right = total = 0
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            role, _, body = line["office"].partition("@")
            held = (Held(role, kind_of(role), ID + body),) if role else ()
            day = None if role == "trade minister" else DAY
            entry = best_entry(
                Referent(
                    name=line["name"],
                    kind=line["kind"],
                    lang=line["lang"],
                    offices=held,
                    date=day,
                    article="a",
                )
            )
            found = entry.iri.removeprefix(ID) if entry else "-"
            total += 1
            right += found == line["thing"]
            if found != line["thing"]:
                print(f"  {line['name']} ({line['lang']}): {found}, not {line['thing']}")
    print(f"{name}: {right} of {total} right, {right / total:.3f}")
    return right / total
