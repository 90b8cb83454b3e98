"""ontology/gazetteer/offices.ttl -> role nouns: which words name an office, a rank or a form of address."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import msgspec
import pyoxigraph as ox

from kg.terms.files import ontology_dir, triples
from kg.terms.names import ID, iri

_SCHEME, _KIND = iri("skos:inScheme"), iri("kg:kind")
_LABELS = (iri("skos:prefLabel"), iri("skos:altLabel"))
_DEPUTY = "deputy"
_TOKEN = re.compile(r"[\w'’.&/-]*\w|[^\w\s]")


class Office(msgspec.Struct, frozen=True):
    """One office: its canonical name per language and the group it belongs to.

    ``kind`` is "head_of_state", "minister", "local_exec", "military", "media"… as written in the file.
    """

    iri: str
    kind: str
    names: tuple[tuple[str, str], ...]

    def name(self, lang: str) -> str:
        """The canonical role noun of a language; that of any language where it has none."""
        return dict(self.names).get(lang, self.names[0][1])


class OfficeHit(msgspec.Struct, frozen=True):
    """An office found in a row of words: how many words it takes, and whether it is held.

    ``status`` is "", "former", "acting", "candidate" or "elect"; ``deputy`` is the office's own deputy noun
    where a deputy of ``office`` is meant that has no entry of its own ("wakil" + "ketua panitia").
    """

    length: int
    office: Office
    status: str = ""
    deputy: Office | None = None

    def name(self, lang: str) -> str:
        """The canonical role noun without its status, deputy word included."""
        noun = self.office.name(lang)
        return f"{self.deputy.name(lang)} {noun}" if self.deputy else noun


class Offices:
    """Longest match of role nouns over lower-cased words of one language."""

    def __init__(self, offices: Mapping[tuple[str, ...], Office], status: Mapping[tuple[str, ...], Office]) -> None:
        self._offices = offices
        self._status = status
        self._longest = max((len(form) for form in (*offices, *status)), default=0)
        self._first = frozenset(form[0] for form in (*offices, *status))

    def match(self, words: Sequence[str], start: int = 0) -> OfficeHit | None:
        """The longest office that begins at ``start``, with "mantan" or "acting" before it; or None."""
        if start >= len(words) or _bare(words[start]) not in self._first:
            return None
        plain = self._at(self._offices, words, start)
        marked = self._marked(words, start)
        return max(
            (hit for hit in (plain, marked) if hit),
            key=lambda hit: (hit.length, not hit.status),
            default=None,
        )

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, OfficeHit]]:
        """Every office in a row of words, leftmost and longest first, without overlap."""
        at = 0
        while at < len(words):
            hit = self.match(words, at)
            if hit:
                yield at, hit
            at += hit.length if hit else 1

    def _marked(self, words: Sequence[str], start: int) -> OfficeHit | None:
        mark = self._at(self._status, words, start)
        inner = self.match(words, start + mark.length) if mark else None
        if mark is None or inner is None:
            return None
        length = mark.length + inner.length
        if mark.office.kind != _DEPUTY:
            return msgspec.structs.replace(inner, length=length, status=inner.status or mark.office.kind)
        return None if inner.status else msgspec.structs.replace(inner, length=length, deputy=mark.office)

    def _at(self, forms: Mapping[tuple[str, ...], Office], words: Sequence[str], start: int) -> OfficeHit | None:
        row = tuple(_bare(word) for word in words[start : start + self._longest])
        for length in range(len(row), 0, -1):
            office = forms.get(row[:length])
            if office:
                return OfficeHit(length, office)
        return None


@cache
def offices(lang: str) -> Offices:
    """The offices of a language, ready to match; empty where the file has none."""
    return Offices(_forms("office", lang), _forms("office-status", lang))


@cache
def honorifics(lang: str) -> Mapping[tuple[str, ...], str]:
    """Titles, ranks and degrees around a person's name: lower-case words (no final full stop) -> kind.

    Kinds are "title", "religious", "noble", "academic", "rank", and "degree", which follows the name.
    """
    return MappingProxyType({form: office.kind for form, office in _forms("address", lang).items()})


def is_degree(lang: str, word: str) -> bool:
    """Whether a word of a language is a degree behind a name: "M.Pd"."""
    return honorifics(lang).get((_bare(word),)) == "degree"


@cache
def kind_of(role: str) -> str:
    """The group of an office by its English name ("minister"), "" where it has none."""
    return next((office.kind for office, _ in _concepts()["office"] if office.name("en") == role), "")


def words_of(form: str) -> tuple[str, ...]:
    """The lower-case words of a role noun as the index compares them."""
    return tuple(_bare(word) for word in _TOKEN.findall(form.lower()))


def _bare(word: str) -> str:
    return word.lower().rstrip(".") or word


def _forms(scheme: str, lang: str) -> Mapping[tuple[str, ...], Office]:
    forms: dict[tuple[str, ...], Office] = {}
    for office, labels in _concepts().get(scheme, ()):
        for form in labels.get(lang, ()):
            for variant in (form, form.replace("-", " - "), form.replace("-", " ")):
                forms.setdefault(words_of(variant), office)
    return MappingProxyType(forms)


@cache
def _concepts() -> Mapping[str, list[tuple[Office, dict[str, list[str]]]]]:
    found: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples(ontology_dir() / "gazetteer" / "offices.ttl"):
        if isinstance(triple.object, ox.Literal | ox.NamedNode) and isinstance(triple.subject, ox.NamedNode):
            found[triple.subject.value][triple.predicate.value].append(triple.object)
    schemes: dict[str, list[tuple[Office, dict[str, list[str]]]]] = defaultdict(list)
    for subject, facts in found.items():
        scheme = facts[_SCHEME][0].value.removeprefix(f"{ID}scheme/")
        schemes[scheme].append(_concept(subject, facts))
    return schemes


def _concept(subject: str, facts: Mapping[str, list[ox.Literal | ox.NamedNode]]) -> tuple[Office, dict[str, list[str]]]:
    labels: dict[str, list[str]] = defaultdict(list)
    for predicate in _LABELS:
        for label in facts.get(predicate, ()):
            if isinstance(label, ox.Literal):
                labels[label.language or ""].append(label.value)
    names = tuple((lang, forms[0]) for lang, forms in sorted(labels.items()))
    return Office(subject, facts[_KIND][0].value, names), labels
