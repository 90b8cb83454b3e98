"""Acronym + its long name in the article -> whether it can be the acronym of an entry of the gazetteer."""

from collections.abc import Iterable

from kg.terms.folding import plain, skeleton
from kg.terms.gazetteer import Entry, is_acronym
from kg.terms.words import words


def abbreviates(short: str, long: str, lang: str) -> bool:
    """Whether a name in capitals is made of the first letters of a longer one: "OJK", "Otoritas Jasa Keuangan"."""
    if not is_acronym(short) or " " not in long:
        return False
    small = {**words(lang, "name-link"), **words("mul", "name-particle")}
    initials = "".join(word[0] for word in long.replace("-", " ").split() if word.lower() not in small)
    capitals = "".join(letter for letter in initials if letter.isupper())
    return short.replace(".", "") in (initials.upper(), capitals)


def without_own(name: str, lang: str) -> tuple[str, ...]:
    """A long name without its own acronym behind it, and that acronym; empty where none stands there.

    Brackets get lost on the way: "Komisi Yudisial KY", "Dewan Perwakilan Rakyat DPR RI".
    """
    said = name.split()
    at = next((n for n in range(2, len(said)) if abbreviates(said[n], " ".join(said[:n]), lang)), 0)
    return (" ".join((*said[:at], *said[at + 1 :])), said[at]) if at else ()


def stands_for_another(short: str, names: Iterable[str], entry: Entry, lang: str) -> bool:
    """Whether an article spells an acronym out as something that the entry is never called.

    "Dewan Pimpinan Daerah (DPD)" is not the council of regions. A name whose letters do not make the acronym
    may translate the entry's, and says nothing: "Pusat Pengendalian dan Pencegahan Penyakit (CDC)".
    """
    spelt = [name for name in names if abbreviates(short, name, lang)]
    known = [text for _, text in (*entry.labels, *entry.aliases) if not is_acronym(text)]
    return bool(spelt and known) and not any(_alike(name, text) for name in spelt for text in known)


def spelt_apart(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether two bodies share an acronym alone, while their long names differ."""
    one, other = (set(names) for names in (ours, theirs))
    shared = {plain(name) for name in one} & {plain(name) for name in other}
    short = {name for name in one | other if plain(name) in shared}
    if not short or not all(map(is_acronym, short)):
        return False
    long = [[name for name in names if " " in name] for names in (one, other)]
    return all(long) and not any(_alike(a, b) for a in long[0] for b in long[1])


def _alike(one: str, other: str) -> bool:
    """Whether two long names share their words, however these are spelt, joined or ordered."""
    ours, theirs = (_bones(name) for name in (one, other))
    return ours <= theirs or theirs <= ours or "".join(sorted("".join(ours))) == "".join(sorted("".join(theirs)))


def _bones(name: str) -> frozenset[str]:
    return frozenset(skeleton(word) for word in plain(name).split())
