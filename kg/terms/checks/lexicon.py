"""Entries of a lexicon -> nothing, or an error: what must hold of every ontology/lexicon/<lang>.ttl.

Checks L1xx look at an entry, L2xx at one of its senses. Each yields the words at fault.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

from kg.terms.checks.report import broken
from kg.terms.entries import Entry, EntrySense
from kg.terms.names import KG
from kg.terms.schema import Ontology

PARTS_OF_SPEECH = frozenset({"verb", "noun", "adjective", "adverb", "preposition"})
PATHS = frozenset({"subj", "obj", "iobj", "clause", "poss", "mod", "bearer", "host"})
MODALITIES = frozenset({"asserted", "planned", "possible", "demanded"})
POLARITIES = frozenset({"positive", "negative"})
FORMS = frozenset({"direct", "indirect"})


class Setting(msgspec.Struct, frozen=True):
    """What a lexicon is checked against: its language, that language's prepositions, and the ontology."""

    lang: str
    prepositions: Mapping[str, str]
    ontology: Ontology


def check_lexicon(entries: Sequence[Entry], path: Path, setting: Setting) -> None:
    """Run every check. Raises ``OntologyError`` at the first that fails."""
    for entry in entries:
        for check in ENTRY_CHECKS:
            for word in check(entry, setting):
                raise broken(check, path, entry.name, word)
        for sense in entry.senses:
            for check_sense in SENSE_CHECKS:
                for word in check_sense(sense, setting):
                    raise broken(check_sense, path, entry.name, word)
    for entry, word in l107(entries):
        raise broken(l107, path, entry.name, word)


def l101(entry: Entry, _: Setting) -> Iterator[str]:
    """An entry has one ontolex:canonicalForm with one ontolex:writtenRep: the word as dictionaries list."""
    if len(entry.canonical) != 1 or not entry.canonical[0][0].strip():
        yield "" if not entry.canonical else entry.canonical[-1][0]


def l102(entry: Entry, _: Setting) -> Iterator[str]:
    """An entry has one lexinfo:partOfSpeech: a word with two is written as two entries."""
    if len(entry.part_of_speech) != 1:
        yield ""


def l103(entry: Entry, _: Setting) -> Iterator[str]:
    """The part of speech is lexinfo:verb, noun, adjective, adverb or preposition: choose one of them."""
    yield from (pos for pos in entry.part_of_speech if pos not in PARTS_OF_SPEECH)


def l104(entry: Entry, setting: Setting) -> Iterator[str]:
    """A form carries the language tag of its file: correct the tag, or move the form to the other lexicon."""
    yield from (form for form, lang in (*entry.canonical, *entry.others) if lang != setting.lang)


def l105(entry: Entry, _: Setting) -> Iterator[str]:
    """An entry has at least one ontolex:sense: add one, or remove the entry."""
    if not entry.senses:
        yield ""


def l106(entry: Entry, _: Setting) -> Iterator[str]:
    """A form stands once in its entry: remove the other."""
    forms = [form.lower() for form, _ in (*entry.canonical, *entry.others)]
    yield from (form for n, form in enumerate(forms) if form in forms[:n])


def l107(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """A form of a part of speech means a class in one entry only, once for each kg:slots: join the two."""
    seen: set[tuple[str, str, str]] = set()
    for entry in entries:
        frames = {(sense.reference, sense.slots) for sense in entry.senses}
        classes = {reference for sense in entry.senses for reference in sense.reference}
        for form, _ in (*entry.canonical, *entry.others):
            own = {(form.lower(), entry.part_of_speech[0], reference) for reference in classes}
            if not seen.isdisjoint(own) or len(frames) < len(entry.senses):
                yield entry, form
            seen.update(own)


def l201(sense: EntrySense, _: Setting) -> Iterator[str]:
    """A sense has one ontolex:reference, a class of kg.ttl: a word with two meanings has two senses."""
    if len(sense.reference) != 1:
        yield sense.reference[-1].removeprefix(KG) if sense.reference else ""


def l202(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """The class is not in kg.ttl or is no kind of kg:Event: correct the name, or define the class there."""
    names = (reference.removeprefix(KG) for reference in sense.reference)
    yield from (name for name in names if not setting.ontology.is_a(name, "Event"))


def l203(sense: EntrySense, _: Setting) -> Iterator[str]:
    """A sense has one kg:slots, pairs such as "agent=subj patient=obj|terhadap": write each as role=path."""
    if len(sense.slots) != 1:
        yield ""
    yield from (pair for written in sense.slots for pair in written.split() if not _is_pair(pair))


def l204(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """The role is not a kg:Role of kg.ttl: correct its name."""
    yield from {role for role, _ in _pairs(sense)} - setting.ontology.roles


def l205(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """A path is subj, obj, iobj, clause, poss, mod, bearer, host or a preposition of the word sets: correct it."""
    for _, path in _pairs(sense):
        if path not in PATHS and path.replace("_", " ") not in setting.prepositions:
            yield path


def l206(sense: EntrySense, _: Setting) -> Iterator[str]:
    """A role stands once in kg:slots: join its paths with an upright stroke."""
    roles = [pair.partition("=")[0] for written in sense.slots for pair in written.split()]
    yield from (f"{role}=" for n, role in enumerate(roles) if role in roles[:n])


def l207(sense: EntrySense, _: Setting) -> Iterator[str]:
    """A sense has one skos:example, a whole sentence with its slots filled: write one of your own."""
    if len(sense.examples) != 1 or not sense.examples[0][0].strip():
        yield sense.slots[0] if sense.slots else ""


def l208(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """The example carries the language tag of its file: correct the tag."""
    yield from (text for text, lang in sense.examples if lang != setting.lang)


def l209(sense: EntrySense, _: Setting) -> Iterator[str]:
    """kg:modality is "asserted", "planned", "possible" or "demanded": choose one."""
    yield from (modality for modality in sense.modality if modality not in MODALITIES)


def l210(sense: EntrySense, _: Setting) -> Iterator[str]:
    """kg:polarity is "positive" or "negative": choose one."""
    yield from (polarity for polarity in sense.polarity if polarity not in POLARITIES)


def l211(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """kg:counts is a class below kg:Counted: correct the name, or define the class in kg.ttl."""
    names = (counts.removeprefix(KG) for counts in sense.counts)
    yield from (name for name in names if not setting.ontology.is_a(name, "Counted"))


def l212(sense: EntrySense, _: Setting) -> Iterator[str]:
    """kg:needs names roles of the sense's own kg:slots: add the slot, or remove the need."""
    slots = {role for role, _ in _pairs(sense)}
    yield from (role for needs in sense.needs for role in needs.split() if role not in slots)


def l213(sense: EntrySense, _: Setting) -> Iterator[str]:
    """kg:form is "direct" or "indirect": choose one, or leave it out where both are said."""
    yield from (form for form in sense.form if form not in FORMS)


def l214(sense: EntrySense, setting: Setting) -> Iterator[str]:
    """kg:kinds pairs roles of kg:slots with classes of kg.ttl, as "agent=Person|Group": correct the pair."""
    slots = {role for role, _ in _pairs(sense)}
    for pair in (pair for kinds in sense.kinds for pair in kinds.split()):
        role, _, kinds = pair.partition("=")
        if role not in slots or not set(kinds.split("|")) <= set(setting.ontology.classes):
            yield pair


def _pairs(sense: EntrySense) -> tuple[tuple[str, str], ...]:
    """Every role with every one of its paths."""
    return _split(sense.slots)


@cache
def _split(slots: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for written in slots for pair in written.split())
    return tuple((role, path) for role, _, paths in pairs for path in paths.split("|"))


def _is_pair(pair: str) -> bool:
    role, equals, paths = pair.partition("=")
    return bool(role and equals and all(paths.split("|")))


ENTRY_CHECKS = (l101, l102, l103, l104, l105, l106)
SENSE_CHECKS = (l201, l202, l203, l204, l205, l206, l207, l208, l209, l210, l211, l212, l213, l214)
