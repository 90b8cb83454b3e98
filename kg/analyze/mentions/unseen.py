"""Names that the pipeline missed: listed in the gazetteer, said before, introduced in brackets or by a noun."""

from collections.abc import Iterator, Sequence

from kg.analyze.mentions.spelling import is_acronym, is_capital, titles_before, written
from kg.analyze.parse import Name
from kg.model import Document, Sentence
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

LONGEST_NAME = 7
_SHORTEST = 3
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_LABELS = {"Country": "LOC", "Place": "LOC", "Organization": "ORG"}


def bodies(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names with the capitalised noun before them that says what they are: "Polda Jawa Tengah"."""
    starts, found = {name.first: name for name in names}, list(names)
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            last, label = _body_end(document, sentence, at, starts), "ORG"
            if last <= at + 1:
                last, label = _place_end(document, sentence, at, starts), "LOC"
            if last > at + 1:
                found = [name for name in found if not at <= name.first < last]
                found.append(Name(at, last, label))
            at = max(last, at + 1)
    return sorted(found)


def _body_end(document: Document, sentence: Sentence, first: int, starts: dict[int, Name]) -> int:
    """Where the name of a body ends that begins with its noun at ``first``; ``first`` where none does."""
    token, lang = document.tokens[first], document.lang
    noun = listed(lang, "organization-noun", token.text, token.lemma)
    opened = starts.get(first)
    if not noun or not is_capital(token) or words(lang, "office-left") or (opened and opened.label != "ORG"):
        return first
    at = opened.last if opened else first + 1
    while at < sentence.last:
        name = starts.get(at)
        if name and name.label == "PER":
            break
        if name:
            at = name.last
            if is_acronym(document.tokens[at - 1]):
                break
        elif _in_body(document, at, sentence.last):
            at += 1
        else:
            break
    return at if _is_proper(document, sentence, first, at, starts) else first


def _place_end(document: Document, sentence: Sentence, first: int, starts: dict[int, Name]) -> int:
    """Where the name of a place ends that its noun opens with a capital: "Kecamatan Gubug"."""
    token, lang = document.tokens[first], document.lang
    before = document.tokens[first - 1]
    if words(lang, "office-left") or not is_capital(token) or first in starts:
        return first
    if first - 1 > sentence.first and is_capital(before):
        return first
    name = starts.get(first + 1)
    if listed(lang, "place-noun", token.text, token.lemma) is None:
        return first
    if name is None:
        last = first + 1
        while last < sentence.last and last not in starts and _is_free_name(document, last):
            last += 1
        return last if first != sentence.first else first
    known = gazetteer().lookup(written(document, name.first, name.last), lang)
    whole = first != sentence.first or name.label == "LOC" or not known
    return name.last if whole and name.label != "PER" and not is_acronym(document.tokens[first + 1]) else first


def _in_body(document: Document, i: int, limit: int) -> bool:
    token = document.tokens[i]
    if is_capital(token) and token.upos in _NAME_TAGS and not is_acronym(token):
        return not offices(document.lang).match([token.lower])
    joins = token.lower in words(document.lang, "office-link") and token.upos == "CCONJ" and i + 1 < limit
    return joins and is_capital(document.tokens[i + 1])


def _is_proper(document: Document, sentence: Sentence, first: int, last: int, starts: dict[int, Name]) -> bool:
    """Whether a noun and what follows it is a name, not a description ("Pemerintah Indonesia")."""
    name = starts.get(first + 1)
    alone = name is not None and name.last == last
    if alone and name is not None and name.label == "LOC":
        known = gazetteer().lookup(written(document, name.first, name.last), document.lang)
        token = document.tokens[first]
        kin = token.lower in words(document.lang, "kin-noun")
        return not kin and not (known and known[0].kind == "Country")
    return first != sentence.first or last > first + 1


def unseen(document: Document, names: Sequence[Name]) -> list[Name]:
    """All names: those given, and those the pipeline missed, in text order."""
    found = _completed(document, names)
    found += _listed(document, found, _taken(found))
    found = introduced(document, bodies(document, found))
    for finder in (_titled, _bracketed, _repeated):
        found += finder(document, found, _taken(found))
    return sorted(found)


def _taken(names: Sequence[Name]) -> set[int]:
    return {i for name in names for i in range(name.first, name.last)}


def _completed(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names that with the words behind them make a longer one of the gazetteer: "Dewan Keamanan" + "PBB"."""
    found: list[Name] = []
    for name in sorted(names):
        if found and name.first < found[-1].last:
            continue
        sentence = document.sentences[document.sentence_of[name.first]]
        longer = None if name.label == "PER" else _longest_listed(document, sentence, name.first, set())
        found.append(longer if longer and longer.last > name.last else name)
    return found


def _listed(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Capitalised words that the gazetteer lists, the longest run first."""
    found = []
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            name = None if at in taken else _longest_listed(document, sentence, at, taken)
            if name:
                found.append(name)
            at = name.last if name else at + 1
    return found


def _longest_listed(document: Document, sentence: Sentence, first: int, taken: set[int]) -> Name | None:
    token = document.tokens[first]
    certain = token.upos == "PROPN" or first != sentence.first
    if not is_capital(token) or token.upos not in _NAME_TAGS:
        return None
    for last in range(min(first + LONGEST_NAME, sentence.last), first, -1):
        if not is_capital(document.tokens[last - 1]) or taken.intersection(range(first, last)):
            continue
        entries = gazetteer().lookup(written(document, first, last), document.lang)
        # A sentence's first word has its capital anyway; only a country's name is told from a word by itself.
        if entries and (certain or entries[0].kind == "Country") and entries[0].kind in _LABELS:
            return Name(first, last, _LABELS[entries[0].kind])
    return None


def _titled(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Capitalised words behind a title: "Pak Budi", "Mr. Chen"."""
    found = []
    for token in document.tokens:
        if token.i in taken or not is_capital(token):
            continue
        limit = document.sentences[document.sentence_of[token.i]].last
        size = titles_before(document.tokens, token.i, limit, document.lang)
        first = last = token.i + size
        while size and last < limit and last not in taken and _is_free_name(document, last):
            last += 1
        if size and last > first and len(token.text) > 1:
            found.append(Name(first, last, "PER"))
            taken.update(range(token.i, last))
    return found


def _is_free_name(document: Document, i: int) -> bool:
    token = document.tokens[i]
    free = token.upos == "PROPN" and is_capital(token) and not is_acronym(token)
    return free and offices(document.lang).match([token.lower]) is None


def _bracketed(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """An acronym in brackets right behind a name of a body."""
    ends = {name.last for name in names if name.label == "ORG"}
    found = (i + 1 for i in ends if _acronym_in(document, i))
    return [Name(i, i + 1, "ORG") for i in found if i not in taken]


def _acronym_in(document: Document, i: int) -> bool:
    """Whether a bracket with nothing but an acronym opens at token ``i``."""
    row = document.tokens[i : i + 3]
    return len(row) > 2 and row[0].text == "(" and row[2].text == ")" and is_acronym(row[1])


def introduced(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names with the long form of each acronym in brackets whose letters its words begin with."""
    found = list(names)
    for token in document.tokens:
        first = _spelled(document, token.i) if token.text == "(" and _acronym_in(document, token.i) else token.i
        if first < token.i:
            inside = [name.first for name in found if name.first < first < name.last <= token.i]
            first = min([first, *inside])
            if first > 0 and _opens_body(document, first - 1):
                first -= 1
            found = [name for name in found if name.last <= first or name.first >= token.i]
            found.append(Name(first, token.i, "ORG"))
    return sorted(found)


def _opens_body(document: Document, i: int) -> bool:
    """Whether a capitalised noun of a body stands at token ``i`` in the sentence that goes on behind it."""
    token = document.tokens[i]
    same = document.sentence_of[i] == document.sentence_of[i + 1]
    noun = listed(document.lang, "organization-noun", token.text, token.lemma)
    return same and is_capital(token) and noun is not None and not words(document.lang, "office-left")


def _spelled(document: Document, bracket: int) -> int:
    """The token where the words begin whose first letters the acronym behind ``bracket`` has."""
    letters = [char for char in document.tokens[bracket + 1].text if char.isalpha()]
    at, best = bracket, bracket
    start = document.sentences[document.sentence_of[bracket]].first
    while letters and at > start:
        token = document.tokens[at - 1]
        if is_capital(token) and token.text[0] == letters[-1]:
            letters.pop()
            best = at - 1
        elif is_capital(token) or (token.upos not in ("CCONJ", "ADP", "DET") and token.text != ","):
            break
        at -= 1
    return best if not letters else bracket


def _repeated(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """Names once seen, and surnames of people once named in full, wherever they stand again."""
    labels: dict[str, str] = {}
    for name in names:
        row = [token.text for token in document.tokens[name.first : name.last]]
        labels.setdefault(" ".join(row), name.label)
        if name.label == "PER" and len(row) > 1:
            for part in (row[-1], row[0]):
                if len(part) > _SHORTEST:
                    labels.setdefault(part, "PER")
    return list(_again(document, labels, taken))


def _again(document: Document, labels: dict[str, str], taken: set[int]) -> Iterator[Name]:
    longest: dict[str, int] = {}
    for text in labels:
        words_ = text.split()
        longest[words_[0]] = max(longest.get(words_[0], 0), len(words_))
    for token in document.tokens:
        tagged = token.upos in _NAME_TAGS or is_acronym(token)
        if token.i in taken or not tagged or not is_capital(token):
            continue
        for size in range(longest.get(token.text, 0), 0, -1):
            last = token.i + size
            label = labels.get(" ".join(t.text for t in document.tokens[token.i : last]))
            if label and taken.isdisjoint(range(token.i, last)):
                limit = document.sentences[document.sentence_of[token.i]].last
                while label == "PER" and last < limit and last not in taken and _is_free_name(document, last):
                    last += 1
                taken.update(range(token.i, last))
                yield Name(token.i, last, label)
                break
