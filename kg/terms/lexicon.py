"""ontology/lexicon/<lang>.ttl -> senses: which words trigger which class, and where its roles stand.

An entry is one word or a fixed row of words; each of its senses names a class and its slots::

    lex:menengahi a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:verb ;
        ontolex:canonicalForm [ ontolex:writtenRep "menengahi"@id ] ;
        ontolex:otherForm [ ontolex:writtenRep "ditengahi"@id, "tengahi"@id ] ;
        ontolex:sense [ ontolex:reference kg:Mediation ; kg:slots "mediator=subj topic=obj party=antara" ;
                        skos:example "Qatar menengahi perundingan antara Israel dan Hamas."@id ] .

A path of several words is written with low lines: ``topic=in_connection_with``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from kg.errors import LanguageError
from kg.terms.checks.lexicon import Setting, check_lexicon
from kg.terms.entries import Entry, EntrySense, read_entries
from kg.terms.files import ontology_dir
from kg.terms.inflection import inflected
from kg.terms.names import KG
from kg.terms.ontology import ontology
from kg.terms.schema import Pairs, split_pairs
from kg.terms.words import by_lemma, words


class Sense(msgspec.Struct, frozen=True, kw_only=True):
    """One meaning of one entry: what it is a trigger of.

    ``entry`` is the canonical form; ``forms`` are all written forms in lower case, that one first; ``words``
    is the form that was looked up, word by word. ``type`` is the local name of a class. ``needs`` are the
    roles without which there is nothing; ``counts`` the class of what a number in the patient's slot counts.
    ``form`` is "direct" or "indirect" for a cue that takes only one kind of speech. ``slots`` pair a role
    with the paths that fill it, ``kinds`` a role with the classes that may, its own and those of its type.
    """

    entry: str
    words: tuple[str, ...]
    forms: tuple[str, ...]
    pos: str
    type: str
    slots: Pairs
    example: str = ""
    modality: str = "asserted"
    polarity: str = "positive"
    counts: str | None = None
    needs: tuple[str, ...] = ()
    form: str | None = None
    kinds: Pairs = ()

    def paths(self, role: str) -> tuple[str, ...]:
        """The paths that fill ``role``; empty when the frame has no such slot."""
        return next((paths for name, paths in self.slots if name == role), ())


class Lexicon:
    """All senses of a language, found by their written forms."""

    def __init__(self, lang: str, senses: Sequence[Sense]) -> None:
        self.lang = lang
        self.all = tuple(senses)
        self._by_first = _by_first(senses)

    def senses(self, form: str, pos: str | None = None) -> tuple[Sense, ...]:
        """What a form or lemma may mean, in any case; ``words`` of each says how the form goes on.

        For one word these are the senses of all forms that begin with it, the longest first; for several,
        joined by spaces, those of exactly that form.
        """
        row = tuple(form.lower().split())
        found = self._by_first.get(row[0], ()) if row else ()
        exact = (sense for sense in found if len(row) == 1 or sense.words == row)
        return tuple(sense for sense in exact if pos is None or sense.pos == pos)

    def match(self, row: Sequence[str], at: int = 0) -> tuple[Sense, ...]:
        """The senses of the longest form that begins at ``row[at]``; the words come in lower case."""
        found = self._by_first.get(row[at], ())
        here = [sense for sense in found if tuple(row[at : at + len(sense.words)]) == sense.words]
        return tuple(sense for sense in here if len(sense.words) == len(here[0].words))


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language, read once. Raises ``LanguageError`` where there is none."""
    if lang not in lexicon_languages():
        known = ", ".join(lexicon_languages())
        raise LanguageError(lang, f"there is no lexicon for this language; there are: {known} (see --lang)")
    return read_lexicon(lexicon_path(lang), lang)


@cache
def lexicon_languages() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted."""
    files = (ontology_dir() / "lexicon").glob("*.ttl")
    return tuple(sorted(path.stem for path in files if "." not in path.stem))


def read_lexicon(path: Path, lang: str) -> Lexicon:
    """The lexicon in one Turtle file. Raises ``OntologyError`` where a check of it fails."""
    entries = read_entries(path)
    check_lexicon(entries, path, Setting(lang, words(lang, "preposition"), ontology()))
    return Lexicon(lang, tuple(_senses(entries, inflect=by_lemma(lang))))


def lexicon_path(lang: str) -> Path:
    """The file that holds the frames of a language."""
    return ontology_dir() / "lexicon" / f"{lang}.ttl"


def _senses(entries: Sequence[Entry], *, inflect: bool) -> Iterator[Sense]:
    for entry in entries:
        listed = [form.lower() for form, _ in (*entry.canonical, *entry.others)]
        regular = inflected(tuple(listed[0].split()), entry.part_of_speech[0]) if inflect else ()
        forms = tuple(dict.fromkeys([*listed, *(" ".join(row) for row in regular)]))
        for sense in entry.senses:
            yield _sense(entry.part_of_speech[0], forms, sense)


def _sense(pos: str, forms: tuple[str, ...], found: EntrySense) -> Sense:
    type_ = found.reference[0].removeprefix(KG)
    return Sense(
        entry=forms[0],
        words=tuple(forms[0].split()),
        forms=forms,
        pos=pos,
        type=type_,
        slots=split_pairs(" ".join(found.slots)),
        example=found.examples[0][0] if found.examples else "",
        modality=found.modality[0] if found.modality else "asserted",
        polarity=found.polarity[0] if found.polarity else "positive",
        counts=found.counts[0].removeprefix(KG) if found.counts else None,
        needs=tuple(" ".join(found.needs).split()),
        form=found.form[0] if found.form else None,
        kinds=_kinds(type_, found.kinds),
    )


@cache
def _kinds(type_: str, own: tuple[str, ...]) -> Pairs:
    merged = dict(ontology().kinds(type_)) | dict(split_pairs(" ".join(own)))
    return tuple(sorted(merged.items()))


def _by_first(senses: Sequence[Sense]) -> Mapping[str, tuple[Sense, ...]]:
    found: dict[str, list[Sense]] = defaultdict(list)
    for sense in senses:
        for form in sense.forms:
            row = tuple(form.split())
            found[row[0]].append(sense if row == sense.words else replace(sense, words=row))
    # Sorting is stable: senses of one length keep the order of the file.
    return {first: tuple(sorted(those, key=_longest_first)) for first, those in found.items()}


def _longest_first(sense: Sense) -> int:
    return -len(sense.words)
