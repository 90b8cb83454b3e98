"""Countries, territories and the regions of the world."""

import re
from collections import Counter
from pathlib import Path

from kg.terms.folding import plain
from training.gazetteer.row import Book, Row
from training.gazetteer.sources import centres, cldr_territories, curated, document, lines, qid, split, table

_NOT_COUNTRIES = {"AQ", "EU", "UN", "EZ"}
_COUNTRIES = {"PS", "TW", "XK", "VA"}
_TERRITORY_QIDS = {"PS": "Q219060"}
_KEEPERS = {"HK": "CN", "MO": "CN"}
_REGIONS = {
    "Western Asia": "West Asia",
    "South-eastern Asia": "Southeast Asia",
    "Eastern Asia": "East Asia",
    "Southern Asia": "South Asia",
    "Northern Africa": "North Africa",
    "Latin America and the Caribbean": "Latin America",
    "Northern America": "North America",
    "Micronesia": "Micronesia (region)",
    "Australia and New Zealand": "Oceania",
}


def regions(book: Book) -> None:
    """Regions, seas, islands, mountains and places of the news that are no towns; before all other rows."""
    for line in curated("regions"):
        row = Row("Place", line["type"], line["en"], line["id"], qid=line["qid"].strip(), sources={"warta"})
        row.also("en", *split(line["aliases_en"]))
        row.also("id", *split(line["aliases_id"]))
        if line["lat"]:
            row.lat, row.long = float(line["lat"]), float(line["long"])
        row.sources |= {"country-coder"} if row.qid else set()
        book.pending.append((book.add(row), line["within"]))


def place_regions(book: Book) -> None:
    """Put the regions inside what lies around them, once that is there."""
    for row, within in book.pending:
        if within:
            row.within = book.named(within, "Country", "Place")
            assert row.within, within


def countries(book: Book, data: Path) -> None:
    """Every country and territory with an ISO code, its names, demonyms and identifiers."""
    cldr = {lang: cldr_territories(data / "cldr", lang) for lang in ("en", "id")}
    codes = {line["ISO3166-1-Alpha-2"]: line for line in table(data / "country_codes" / "country-codes.csv")}
    ours = {line["iso"]: line for line in curated("countries")}
    rigour = {line["code"].upper(): line for line in lines(data / "rigour" / "territories.jsonl")}
    earth: dict[str, dict[str, str]] = {}
    natural_earth = table(data / "natural_earth" / "ne_10m_admin0_v5.1.1_names_qid.csv")
    # Dependencies without a code of their own (Clipperton) repeat that of their country: they come last.
    for line in sorted(natural_earth, key=lambda row: row["ADM0_A3"] != row["ISO_A3_EH"]):
        earth.setdefault(line["ISO_A2_EH"], line)
    middles = centres()
    isos = sorted({*codes, *ours} - _NOT_COUNTRIES - {""})
    for iso in isos:
        hand, natural, known = ours.get(iso, {}), earth.get(iso, {}), rigour.get(iso, {})
        sovereign = bool(known.get("is_country")) or iso in _COUNTRIES
        kind, type_ = ("Country", "country") if sovereign else ("Place", "territory")
        english = hand.get("en") or cldr["en"].get(iso) or known.get("name") or iso
        row = Row(kind, type_, _clean(english), hand.get("id") or _clean(cldr["id"].get(iso, english)))
        row.names |= {
            (cldr["en"].get(iso, ""), "en"),
            (cldr["id"].get(iso, ""), "id"),
            (natural.get("NAME_ID", ""), "id"),
        }
        row.names |= {(natural.get(column, ""), "en") for column in ("NAME_EN", "FORMAL_EN", "NAME_LONG")}
        row.names = {(_clean(text), lang) for text, lang in row.names if text and len(text) > 3}
        row.also("en", *split(hand.get("aliases_en")))
        row.also("id", *split(hand.get("aliases_id")))
        if natural:
            row.lat, row.long = float(natural["LABEL_Y"]), float(natural["LABEL_X"])
        if iso in middles:
            row.lat, row.long, source = middles[iso]
            row.sources.add(source)
        row.qid, vouching = _identify(iso, codes, natural, known, data)
        row.sources |= vouching
        row.geonames = codes.get(iso, {}).get("Geoname ID", "")
        row.sources |= {"cldr", "natural-earth"} | ({"country-codes"} if row.geonames else set())
        region = codes.get(iso, {}).get("Sub-region Name", "") or codes.get(iso, {}).get("Region Name", "")
        row.within = book.named(_REGIONS.get(region, region), "Place")
        row.names = {(text, lang) for text, lang in row.names if text not in (row.en, row.id)}
        book.isos[iso] = book.add(row)
    for iso, keeper in _KEEPERS.items():
        book.isos[iso].within = book.isos[keeper]
    _nations(book)
    _demonyms(book, data, codes)


def _nations(book: Book) -> None:
    for code, name, label, q in (
        ("GB-ENG", "England", "Inggris (negara konstituen)", "Q21"),
        ("GB-SCT", "Scotland", "Skotlandia", "Q22"),
        ("GB-WLS", "Wales", "Wales", "Q25"),
        ("GB-NIR", "Northern Ireland", "Irlandia Utara", "Q26"),
    ):
        row = Row("Place", "territory", name, label, qid=q, sources={"country-coder"})
        row.lat, row.long, _ = centres()[code]
        row.within = book.named("United Kingdom", "Country")
        book.add(row)


def _identify(iso: str, codes: dict, natural: dict, known: dict, data: Path) -> tuple[str, set[str]]:
    """The identifier that at least two sources name."""
    if iso in _TERRITORY_QIDS:
        return _TERRITORY_QIDS[iso], {"rigour", "country-codes", "country-coder"}
    said = {
        "country-codes": qid(codes.get(iso, {}).get("wikidata_id")),
        "natural-earth": qid(natural.get("WIKIDATAID")),
        "rigour": qid(known.get("qid")),
        "country-coder": _coder(data).get(iso, ""),
    }
    votes = Counter(q for q in said.values() if q)
    best, count = votes.most_common(1)[0] if votes else ("", 0)
    return (best, {source for source, q in said.items() if q == best}) if count > 1 else ("", set())


def _coder(data: Path) -> dict[str, str]:
    features = document(data / "country_coder" / "features_no_geometry.json")
    return {feature["iso1A2"]: feature["wikidata"] for feature in features if "iso1A2" in feature}


def _demonyms(book: Book, data: Path, codes: dict) -> None:
    """English adjectives and nouns of nationality; Indonesian ones are the country's name itself."""
    by_iso = book.isos
    alpha3 = {line["ISO3166-1-Alpha-3"]: iso for iso, line in codes.items()}
    fips = {line["FIPS"].lower(): iso for iso, line in codes.items() if line["FIPS"]}
    said = document(data / "i18n_iso_countries" / "nationality_en.json")["nationalities"]
    for iso, adjective in said.items():
        _demonym(by_iso.get(iso), *re.split(r",| or ", adjective))
    for code, entity in document(data / "factbook" / "factbook_government_extract.json").items():
        nation = entity.get("nationality", {})
        row = by_iso.get(fips.get(code, ""))
        for text in (nation.get("adjective", ""), nation.get("noun", "")):
            _demonym(row, *_forms(text))
    for line in table(data / "xponents" / "nationalities.csv"):
        name, iso3 = list(line.values())[:2]
        targets = (iso3 or "").split(";")
        if name and not name.startswith("#") and len(targets) == 1:
            _demonym(by_iso.get(alpha3.get(targets[0].strip(), "")), name.title(), only_first=True)
    for iso, texts in {
        "IL": ["Israeli", "Israelis"],
        "PS": ["Palestinian", "Palestinians"],
        "US": ["American", "Americans"],
        "GB": ["British", "Briton", "Britons", "Brit", "Brits"],
        "TW": ["Taiwanese"],
        "HK": ["Hong Konger"],
        "XK": ["Kosovar", "Kosovan"],
    }.items():
        _demonym(by_iso[iso], *texts)


def _demonym(row: Row | None, *texts: str, only_first: bool = False) -> None:
    if row is None or (only_first and row.demonyms):
        return
    taken = {plain(name) for name in (row.en, row.id)}
    for text in texts:
        clean = text.strip()
        if re.fullmatch(r"[A-ZÀ-Ý][\w'’ -]{2,}", clean) and plain(clean) not in taken:
            row.demonyms.add((clean, "en"))


def _forms(text: str) -> list[str]:
    """ "Israeli(s)" -> Israeli, Israelis; notes and brackets otherwise dropped."""
    forms = []
    for part in re.split(r"[,;]| or ", text.partition(" note")[0]):
        plural = re.fullmatch(r"\s*([^()]+)\((e?s)\)\s*", part)
        forms += [plural[1], plural[1] + plural[2]] if plural else [re.sub(r"\(.*?\)", "", part)]
    return [form.strip() for form in forms]


def _clean(name: str) -> str:
    """ "Myanmar (Burma)" and "Hong Kong SAR China" as they are said."""
    return re.sub(r"\s*\(.*?\)|\s+SAR China|\s+SAR Tiongkok|,.*$", "", name).strip().replace("&", "and")
