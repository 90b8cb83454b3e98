"""Names -> Wikidata identifiers, only as far as reliable sources agree.

A source is reliable where it is Wikidata's own data or was linked to it by its makers. IndEL, supraverden
and what was typed from memory are not: what only they say is left out.
"""

import re
from collections import defaultdict
from pathlib import Path

from kg.terms.folding import plain
from training.gazetteer.sources import document, qid, table, zipped_table

_UNRELIABLE = re.compile(r"indel\d*|supra|memory")
_ORGANIZATION = re.compile(
    r"organi[sz]ation|agency|party|group|company|newspaper|news|magazine|universit|institut|ministry|government|"
    r"militar|army|armed|police|bank|court|union|committee|channel|broadcast|movement|parliament|legislat|council|"
    r"corporation|business|enterprise|federation|association|website|media|hospital|residence|department|alliance|"
    r"militia|terroris|network|airline|headquarters|journal|radio|television|service|office|fund|commission|forum|"
    r"navy|air force|chamber|faction|community|conference|programme|authority|insurgent|unit|building|palace"
)
_NOT_ORGANIZATION = re.compile(r"human|film|song|album|city|given name|family name|street|disambiguation|taxon|ship")


class Identifiers:
    """Look-up of identifiers by name, with the sources that vouch for each."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._wikidata: dict[str, set[str]] = defaultdict(set)
        self._classes: dict[str, str] = {}
        self._registries: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
        self.aliases: dict[str, list[str]] = {}
        self._read_wikidata()
        self._read_registries()
        self.seed = dict(self._read_seed())

    def organization(self, country: str, *names: str) -> tuple[str, set[str]]:
        """The identifier of an organisation and who vouches for it; ("", empty) where they do not agree.

        A registry's record counts only where it lies in the same ``country``: names of ministries and
        national offices of the United Nations repeat from country to country.
        """
        seeded = next((self.seed[plain(name)] for name in names if plain(name) in self.seed), None)
        if seeded:
            return seeded
        votes: dict[str, set[str]] = defaultdict(set)
        for name in names:
            kept = {q for q in self._wikidata.get(plain(name), ()) if self._is_organization(q)}
            for source, found in {"wikidata": kept, **self._named(name, country)}.items():
                if len(found) == 1:
                    votes[next(iter(found))].add(source)
        if len(votes) == 1:
            return next(iter(votes.items()))
        agreed = [(q, sources) for q, sources in votes.items() if len(sources) > 1]
        return agreed[0] if len(agreed) == 1 else ("", set())

    def person(self, name: str) -> str:
        """The identifier of a person in the seed list, where a list of office holders confirms it."""
        q, vouched = self.seed.get(plain(name), ("", set()))
        return q if "eps" in vouched else ""

    def _named(self, name: str, country: str) -> dict[str, set[str]]:
        found = {source: names.get(plain(name), set()) for source, names in self._registries.items()}
        return {source: {q for q, where in said if where in (country, "*")} for source, said in found.items()}

    def _is_organization(self, q: str) -> bool:
        classes = self._classes.get(q, "")
        return bool(_ORGANIZATION.search(classes)) and not _NOT_ORGANIZATION.search(classes)

    def _read_wikidata(self) -> None:
        for row in zipped_table(self._data / "xfactr_wikidata" / "wikidata_en_aliases_types.tsv.gz"):
            self._classes[row["qid"]] = row["instance_of"].lower()
            self.aliases[row["qid"]] = row["aliases_en"].split("|")
            for alias in self.aliases[row["qid"]]:
                self._wikidata[plain(alias)].add(row["qid"])

    def _read_registries(self) -> None:
        for row in zipped_table(self._data / "ror" / "ror_gov_nonprofit_qid.tsv.gz"):
            for name in row["names(lang:value)"].split("|"):
                text = name.partition(":")[2]
                if len(text) > 6 and "|" not in row["wikidata"]:
                    self._registries["ror"][plain(text)].add((row["wikidata"], row["country"]))
        agencies = document(self._data / "agency_registry" / "agencies_wikidata_en_id.json")
        for q, entity in agencies.items():
            for text in (entity["en"], *entity["en_alias"]):
                if text and len(text) > 6:
                    self._registries["agency"][plain(text)].add((q, "*"))

    def _read_seed(self) -> list[tuple[str, tuple[str, set[str]]]]:
        found = []
        for row in table(self._data / "seed" / "entities_seed.tsv", "\t"):
            vouched = {tag for tag in row["qid_verified_in"].split(";") if tag and not _UNRELIABLE.fullmatch(tag)}
            q = qid(row["wikidata"]) if vouched else ""
            sources = {{"xfactr": "wikidata"}.get(tag, tag) for tag in vouched} if q else set()
            names = [row["key_en"], row["prefLabel_id"], *row["altLabels_en(;)"].split(";")]
            found += [(plain(name), (q, sources)) for name in names if len(name) > 4]
        return found
