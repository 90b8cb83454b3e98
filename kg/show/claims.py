"""Claims -> JSON lines, the stable interface of ``kg extract``."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kg.model import Argument, Article, Claim, TimeValue
from kg.terms.nodes import claim_iri
from kg.terms.ontology import is_a

STATEMENT = "Statement"


def claims(article: Article, found: Sequence[Claim]) -> Iterator[str]:
    """One line of JSON a claim, in the order of the text; ``kg/show/claims.schema.json`` describes it.

    A statement that is an appeal, a denial or another act takes two lines: as a Statement and as that act.
    Offsets are Unicode code points into the article's body, end exclusive: ``body[start:end] == text``.
    """
    about = _article(article)
    for claim in sorted(found, key=lambda one: (one.trigger, one.type, one.key)):
        for found_row in _rows(claim):
            yield json.dumps({"article": about, **found_row}, ensure_ascii=False)


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of one line."""
    found: dict[str, Any] = json.loads((Path(__file__).parent / "claims.schema.json").read_text(encoding="utf-8"))
    return found


def _rows(claim: Claim) -> Iterator[dict[str, Any]]:
    if claim.form is None or claim.type == STATEMENT or not is_a(claim.type, STATEMENT):
        yield row(claim)
        return
    yield {**row(claim), "type": STATEMENT}
    # That somebody said it is a claim of its own in the graph; the act goes by its name.
    known = any(one.thing for one in claim.fillers("speaker"))
    yield {**row(claim), "claim": claim_iri(claim.key, "speaker" if known else "type", 1)}


def row(claim: Claim) -> dict[str, Any]:
    """One claim as plain values, without its article."""
    return {
        "claim": claim_iri(claim.key),
        "type": claim.type,
        "roles": _roles(claim),
        "form": claim.form,
        "value": None if claim.value is None else _number(claim.value),
        "unit": claim.unit,
        "qualifier": claim.qualifier,
        "counts": claim.counts,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "accordingTo": [_filler(one) for one in claim.according_to],
        "times": [_time(one) for one in claim.times],
        "within": claim_iri(claim.within) if claim.within else None,
        "links": [{"role": link.role, "claim": claim_iri(link.claim)} for link in claim.links],
        "evidence": [{"start": one.start, "end": one.end, "exact": one.exact} for one in claim.evidence],
        "finder": claim.finder,
        "confidence": round(claim.confidence, 4),
    }


def _article(article: Article) -> dict[str, str | None]:
    return {
        "id": article.key,
        "source": article.source,
        "sha256": article.sha256,
        "lang": article.lang,
        "date": article.date.isoformat() if article.date else None,
    }


def _roles(claim: Claim) -> dict[str, list[dict[str, str | int | None]]]:
    """Every role there is; those that nothing fills are empty."""
    filled = {role: [_filler(one) for one in fillers] for role, fillers in claim.roles}
    return {**{role: [] for role in schema()["properties"]["roles"]["required"]}, **filled}


def _filler(one: Argument) -> dict[str, str | int | None]:
    return {"name": one.name, "thing": one.thing, "start": one.start, "end": one.end, "text": one.text}


def _time(one: TimeValue) -> dict[str, str | int | None]:
    return {"text": one.text, "timex": one.timex, "start": one.span.start, "end": one.span.end}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
