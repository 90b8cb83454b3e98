import json

import jsonschema
import pytest
from msgspec.structs import replace

from kg.show.claims import claims as lines
from kg.show.claims import schema
from kg.terms.names import ID
from tests.samples import BODY, article, claims

WHOLE = article()
ROWS = [json.loads(line) for line in lines(WHOLE, claims(WHOLE))]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["type"])
def test_every_row_fits_the_schema(row):
    jsonschema.validate(row, schema())


def test_offsets_point_at_the_words():
    for row in ROWS:
        for filler in [one for fillers in row["roles"].values() for one in fillers] + row["accordingTo"]:
            assert BODY[filler["start"] : filler["end"]] == filler["text"]
        for words in row["evidence"]:
            assert BODY[words["start"] : words["end"]] == words["exact"]


def test_rows_say_what_was_found():
    mediation = next(row for row in ROWS if row["type"] == "Mediation")
    assert [one["name"] for one in mediation["roles"]["mediator"]] == ["Rinjani", "Dewan Laut"]
    assert mediation["roles"]["speaker"] == []
    assert mediation["claim"].startswith(f"{ID}claim/")
    figure = next(row for row in ROWS if row["type"] == "Figure")
    assert (figure["value"], figure["qualifier"], figure["counts"]) == (1250, "at-least", "Killed")
    assert [one["name"] for one in figure["accordingTo"]] == ["Palang Putih"]
    assert figure["article"] == {
        "id": WHOLE.key,
        "source": "contoh.txt",
        "sha256": WHOLE.sha256,
        "lang": "id",
        "date": None,
    }


def test_rows_come_in_the_order_of_the_text_whatever_the_order_of_the_claims():
    assert list(lines(WHOLE, claims(WHOLE))) == list(lines(WHOLE, claims(WHOLE)[::-1]))


def test_a_claim_inside_a_statement_names_it():
    planned = next(row for row in ROWS if row["modality"] == "planned")
    assert planned["within"] in {row["claim"] for row in ROWS if row["type"] == "Statement"}


def test_a_statement_that_is_an_act_is_told_as_both():
    said = next(claim for claim in claims(WHOLE) if claim.type == "Statement")
    rows = [json.loads(line) for line in lines(WHOLE, [replace(said, type="Appeal")])]
    assert [row["type"] for row in rows] == ["Statement", "Appeal"]
    assert len({row["claim"] for row in rows}) == 2
