"""Names that the pipeline missed: listed in the gazetteer, said before, introduced in brackets or by a noun."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.analyze.mentions.aged import aged
from kg.analyze.mentions.bodies import bodies
from kg.analyze.mentions.bracketed import abbreviated, bracketed, introduced
from kg.analyze.mentions.closed import closed
from kg.analyze.mentions.cues import is_cue
from kg.analyze.mentions.initials import initials
from kg.analyze.mentions.listed import completed, listed_here
from kg.analyze.mentions.local import local
from kg.analyze.mentions.personal import is_common
from kg.analyze.mentions.spelling import (
    NAME_TAGS,
    is_acronym,
    is_bound,
    is_capital,
    is_free_name,
    is_office,
    titles_before,
)
from kg.analyze.mentions.vote import formless
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.words import listed, words

_SHORTEST = 3
_PAIR = 2
_LONG = (2, 3)  # words of an office that begins with a title
_PROPER = frozenset({"PROPN"})
_ADVERBS = frozenset({"ADV", "AUX", "PART"})
_PLAIN = ("common", "mostly-small", "nameless", "person-noun", "group-noun", "organization-noun", "place-noun")


def unseen(document: Document, names: Sequence[Name]) -> list[Name]:
    """All names: those given, and those the pipeline missed, in text order."""
    found = closed(document, completed(document, names))
    found += listed_here(document, found, _taken(found))
    found = introduced(document, bodies(document, found))
    found = aged(document, initials(document, found))
    for finder in (_titled, bracketed, _repeated, _speaking):
        found += finder(document, found, _taken(found))
    return list(_with_initial(document, local(document, sorted(abbreviated(document, found)))))


def _with_initial(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Names, a letter that is told from the name behind it given back to that: "I" + "Gede Nyoman"."""
    held: Name | None = None
    for name in names:
        letter = held is not None and held.last - held.first == 1 and len(document.tokens[held.first].text) == 1
        if held and letter and held.last == name.first and held.label == name.label == "PER":
            held = name._replace(first=held.first)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _taken(names: Sequence[Name]) -> set[int]:
    return {i for name in names for i in range(name.first, name.last)}


def _titled(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Capitalised words behind a title: "Pak Budi", "Mr. Chen"."""
    found = []
    called = {
        (document.tokens[n.first].text, document.tokens[n.first + 1].text)
        for n in names
        if n.label == "PER" and n.last - n.first > _PAIR
    }
    for token, after in pairwise((*document.tokens, *document.tokens[-1:])):
        if token.i in taken or not is_capital(token) or _is_inside(document, token.i):
            continue
        if (token.text, after.text) in called:
            continue  # "Raja Juli" is Raja Juli Antoni
        limit = document.sentences[document.sentence_of[token.i]].last
        held = any(is_office(document, token.i, token.i + n) for n in _LONG if token.i + n < limit)  # "Imam Besar"
        size = 0 if held else titles_before(document.tokens, token.i, limit, document.lang)
        first = last = token.i + size
        while size and last < limit and last not in taken and is_free_name(document, last):
            last += 1
        if size and last > first and len(token.text) > 1:
            found.append(Name(first, last, "PER"))
            taken.update(range(token.i, last))
    return found


def _is_inside(document: Document, i: int) -> bool:
    """Whether a title stands inside an office or a body: "Direktur *Jenderal* Pajak", "Direktorat *Jenderal* …"."""
    before = document.tokens[i - 1].lower if i else ""
    return before in words(document.lang, "body-open") or (i > 0 and is_office(document, i - 1, i + 1))


def _speaking(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Words with a capital that are nothing else and say something: "Zaki menyatakan"."""
    found = []
    for token in document.tokens:
        cue = document.tokens[token.head]
        between = document.tokens[token.i + 1 : cue.i]
        alone = token.dep == "nsubj" and token.i < cue.i and all(t.upos in _ADVERBS for t in between)
        says = "Voice=Pass" not in cue.feats and is_cue(cue, document.lang)
        if alone and says and token.i not in taken and _is_strange(document, token):
            found.append(Name(token.i, token.i + 1, "PER"))
    return found


def _is_strange(document: Document, token: Token) -> bool:
    """Whether a word with a capital is no other word of the language, office or acronym.

    Where the plain words of the language are not listed only a proper noun is: "Seismologists warned" names nobody.
    """
    tags = NAME_TAGS if words(document.lang, "common") else _PROPER
    if token.upos not in tags or not (token.text.isalpha() and token.text.istitle()) or len(token.text) < _SHORTEST:
        return False
    known = any(listed(document.lang, kind, token.text, token.lemma) for kind in _PLAIN)
    return not known and not is_office(document, token.i, token.i + 1)


def _repeated(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Names once seen, and surnames of people once named in full, wherever they stand again."""
    labels: dict[str, str] = {}
    for name in names:
        row = [token.text for token in document.tokens[name.first : name.last]]
        labels.setdefault(" ".join(row), name.label)
        if name.label == "ORG" and " " in (core := formless(" ".join(row))):
            labels.setdefault(core, "ORG")
        if name.label == "PER" and len(row) > _PAIR:
            labels.setdefault(" ".join(row[:_PAIR]), "PER")
        for part in (row[-1], row[0]) if name.label == "PER" else ():
            if len(part) > _SHORTEST:
                labels.update({form: "PER" for form in _forms(part) if form not in labels})
    return list(_again(document, labels, taken))


def _forms(part: str) -> tuple[str, ...]:
    """A part of a name as it stands inside a sentence and at its beginning: "al-Qudra", "Al-Qudra"."""
    return (part, part[0].upper() + part[1:]) if is_bound(part) else (part,)


def _again(document: Document, labels: dict[str, str], taken: set[int]) -> Iterator[Name]:
    longest: dict[str, int] = {}
    for text in labels:
        words_ = text.split()
        longest[words_[0]] = max(longest.get(words_[0], 0), len(words_))
    for token in document.tokens:
        tagged = token.upos in NAME_TAGS or is_acronym(token) or is_bound(token.text)
        if token.i in taken or not tagged or not is_capital(token):
            continue
        for size in range(min(longest.get(token.text, 0), len(document.tokens) - token.i), 0, -1):
            last = token.i + size
            label = labels.get(" ".join(t.text for t in document.tokens[token.i : last]))
            if label and taken.isdisjoint(range(token.i, last)):
                limit = document.sentences[document.sentence_of[token.i]].last
                while label == "PER" and last < limit and last not in taken and _goes_on(document, last):
                    last += 1
                taken.update(range(token.i, last))
                yield Name(token.i, last, label)
                break


def _goes_on(document: Document, i: int) -> bool:
    """Whether a name seen before goes on with token ``i``: with a free word, none of the language and no office."""
    free = is_free_name(document, i) and not is_common(document.tokens[i], document.lang)
    return free and not any(is_office(document, i, i + size) for size in _LONG)  # "Koentjoro" + "Guru Besar"
