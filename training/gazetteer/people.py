"""People of the news and the offices they hold or held, with dates."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kg.terms.folding import plain, skeleton
from kg.terms.offices import offices
from training.gazetteer.identifiers import Identifiers
from training.gazetteer.row import Book, Row, Tenure
from training.gazetteer.sources import CURATED, curated, document, qid, split, table

SINCE = "1998"
# The day up to which each source was true, for offices that it gives no end.
_KNOWN_POLITICIANS, _KNOWN_FACTBOOK = "2022-06-30", "2025-06-30"
_KNOWN_BY_HAND, _KNOWN_CONGRESS = "2025-09-30", "2026-06-15"
_SKIPPED = re.compile(
    r"ambassador|assistant|under secretary|deputy|counsel|lieutenant|commandant|justice|"
    r"naval|"
    r"advisor|special|policy|liaison|without portfolio|general of the prime|"
    r"accountant|judge",
    re.IGNORECASE,
)


def people(book: Book, data: Path, identifiers: Identifiers) -> None:
    """Everyone of the sources, then the hand-written list, which names them and adds what is newer."""
    known = {plain(line["en"]): line for line in curated("people")}
    for name, q, tenure in _tenures(book, data):
        row = _person(book, name, q)
        row.sources.add("every-politician")
        _hold(row, tenure)
    for line in known.values():
        aliases = split(line["aliases_en"])
        q = next((q for name in (line["en"], *aliases) if (q := identifiers.person(name))), "")
        row = _person(book, line["en"], q, aliases)
        row.id, row.en = line["id"], line["en"]
        row.sources.add("warta")
        row.also("en", *split(line["aliases_en"]))
        row.also("id", *split(line["aliases_id"]))
        for tenure in split(line["tenures (role@body@begin@end;…)"]):
            role, place, begin, end = tenure.split("@")
            body = book.named(place, "Organization", "Country", "Place")
            assert body, tenure
            _hold(row, Tenure(_canonical(role) or role, body, begin, end, _KNOWN_BY_HAND))
    for name, _, tenure in _factbook(book, data):
        row = _holder(book, name, tenure) or _person(book, name, "")
        row.also("en", name)
        row.sources.add("factbook")
        _hold(row, tenure)
    _legislators(book, data)


def _holder(book: Book, name: str, said: Tenure) -> Row | None:
    """Who else is known to hold the same office since the same year: the same person, otherwise spelt."""
    found = [
        row
        for row in book.rows
        for known in row.held
        if (known.role, known.body, known.begin[:4]) == (said.role, said.body, said.begin[:4])
        and not known.end
        and set(skeleton(name).split()) & set(skeleton(row.en).split())
    ]
    return found[0] if len({row.en for row in found}) == 1 else None


def _hold(row: Row, said: Tenure) -> None:
    """Add a tenure; where an earlier source told of the same one, the later source's fuller dates win."""
    for known in row.held:
        if (known.role, known.body) == (said.role, said.body) and _same_time(known, said):
            known.begin = said.begin if len(said.begin) >= len(known.begin) else known.begin
            known.end = said.end or known.end
            known.known_until = max(known.known_until, said.known_until)
            return
    row.held.append(said)


def _same_time(known: Tenure, said: Tenure) -> bool:
    year = known.begin[:4]
    return (
        year == said.begin[:4]
        or not said.begin
        or (known.begin <= said.begin and (not known.end or said.begin < known.end))
    )


def _person(book: Book, name: str, q: str, aliases: list[str] = []) -> Row:  # noqa: B006
    row = book.by_qid.get(q) if q else None
    for text in (name, *aliases):
        row = row or book.named(text, "Person") or book.spellings.get(_bones(text))
    if row is None:
        row = book.add(Row("Person", "person", name, name, qid=q))
        book.spellings.setdefault(_bones(name), row)
    if plain(row.en) != plain(name):
        row.also("en", name)
    if q and not row.qid:
        row.qid = q
        book.by_qid[q] = row
    return row


def _bones(name: str) -> str:
    parts = skeleton(name).split()
    return " ".join(parts) if len(parts) > 1 and all(len(part) > 1 for part in parts) else name


def _tenures(book: Book, data: Path) -> Iterator[tuple[str, str, Tenure]]:
    folder = data / "every_politician"
    for file, country in (
        ("indonesia-ministers", "Indonesia"),
        ("israel-ministers", "Israel"),
        ("us-cabinet", "United States"),
        ("world", ""),
    ):
        for line in table(folder / f"{file}_holders21.csv"):
            found = _office(book, line["position"], country)
            if found and line["person"] and (line["end"] or "9999") >= SINCE:
                yield (
                    line["person"],
                    qid(line["personID"]),
                    Tenure(*found, line["start"], line["end"], _KNOWN_POLITICIANS),
                )
    for line in table(folder / "world_leaders_2021_wikidata.csv"):
        found = _office(book, line["positionLabel"], line["country"], line["countryid"])
        if found:
            yield (
                line["officeholderLabel"],
                qid(line["officeholder"]),
                Tenure(*found, line["start_year"], line["end_year"], _KNOWN_POLITICIANS),
            )
    for line in table(folder / "world_foreign_ministers_wikidata.csv"):
        body = book.by_qid.get(line["country"])
        if body and line["name"] and body.kind == "Country":
            tenure = Tenure("foreign minister", body, line["start"], "", _KNOWN_POLITICIANS)
            yield line["name"], qid(line["person"]), tenure


def _office(book: Book, position: str, country: str, q: str = "") -> tuple[str, Row] | None:
    """The canonical office of a position's name and the body or country it belongs to."""
    nation = book.by_qid.get(q) or book.named(country, "Country")
    if _SKIPPED.search(position):
        return None
    role = _canonical(position)
    of = re.search(r" of (?:the )?(.+)$", position)
    body = book.named(of[1], "Organization", "Country", "Place") if of else None
    if body and body.kind != "Country" and role in ("minister",):
        body = None
    body = body or nation
    if not role or body is None:
        return None
    alone = role in (
        "head",
        "governor",
        "chair",
        "director",
        "mayor",
        "commander",
        "chief of staff",
        "administrator",
        "director-general",
        "deputy",
        "monarch",
    )
    return None if alone and body is nation else (role, body)


def _canonical(position: str) -> str:
    words = re.findall(r"[\w'’.-]*\w|,", position.lower().replace(" of of ", " of "))
    hit = offices("en").match(words)
    if hit and hit.length < len(words) and words[hit.length] not in ("of", "for", "to", "and", ",", "in"):
        found = [h for _, h in offices("en").find(words)]
        hit = found[-1] if found else hit
    return hit.name("en") if hit and not hit.status else ""


def _factbook(book: Book, data: Path) -> Iterator[tuple[str, str, Tenure]]:
    codes = {
        line["FIPS"].lower(): line["ISO3166-1-Alpha-2"] for line in table(data / "country_codes" / "country-codes.csv")
    }
    for code, entity in document(data / "factbook" / "factbook_government_extract.json").items():
        body = book.isos.get(codes.get(code, ""))
        for text in (entity.get("chief_of_state", ""), entity.get("head_of_government", "")):
            found = re.match(r"(?P<who>[^(;]+?) \(since (?P<since>[^);]+?)\)", text)
            if body and body.kind == "Country" and found:
                said = _split_office(found["who"])
                if said and _day(found["since"]):
                    yield said[1], "", Tenure(said[0], body, _day(found["since"]), "", _KNOWN_FACTBOOK)


def _split_office(who: str) -> tuple[str, str] | None:
    words = who.split()
    hit = offices("en").match([word.lower() for word in words])
    if not hit or hit.length >= len(words) or hit.status:
        return None
    if not words[hit.length][0].isupper():
        return None
    return hit.name("en"), " ".join(_cased(word) for word in words[hit.length :])


def _cased(word: str) -> str:
    if not word.isupper() or re.fullmatch(r"[IVX]+|[A-Z]\.", word):
        return re.sub(r"-([A-ZÀ-Ý]{2,})", lambda m: "-" + m[1].capitalize(), word)
    return "-".join(part.capitalize() for part in word.split("-"))


def _day(text: str) -> str:
    for form, shape in (("%d %B %Y", "%Y-%m-%d"), ("%B %Y", "%Y-%m"), ("%Y", "%Y")):
        try:
            return datetime.strptime(text.strip(), form).strftime(shape)
        except ValueError:
            continue
    return ""


def _legislators(book: Book, data: Path) -> None:
    """Sitting members of the United States Congress."""
    senate = book.named("United States Senate", "Organization")
    house = book.named("United States House of Representatives", "Organization")
    roles = {"sen": ("senator", senate), "rep": ("member of parliament", house)}
    for line in table(data / "congress_legislators" / "legislators_current_qid.csv"):
        row = _person(book, line["wikipedia"].partition(" (")[0] or f"{line['first']} {line['last']}", line["wikidata"])
        row.also("en", line["official_full"])
        row.sources.add("congress-legislators")
        role, body = roles[line["last_term_type"]]
        assert body
        _hold(row, Tenure(role, body, line["start"], "", min(line["end"], _KNOWN_CONGRESS)))


assert CURATED.is_dir()
