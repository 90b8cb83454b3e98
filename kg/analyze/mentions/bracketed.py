"""Acronyms in brackets and the long names that they stand for: "Badan Nasional Penanggulangan Bencana (BNPB)"."""

from collections.abc import Iterator, Mapping, Sequence

from kg.analyze.mentions.personal import is_personal
from kg.analyze.mentions.spelling import is_acronym, is_capital, is_office, titles_before, written
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.words import listed, words

_ALIKE = 2  # letters that a short name of syllables shares with the body's own: "Kemendes", "Lapan"


def bracketed(document: Document, names: Sequence[Name], taken: set[int]) -> list[Name]:
    """The acronym in brackets right behind the name of a body or place."""
    return [Name(i + 1, i + 2, label) for i, label in _openings(document, names) if i + 1 not in taken]


def abbreviated(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names, each acronym that stands in brackets behind a body or place told as that one everywhere."""
    labels = {document.tokens[i + 1].text: label for i, label in _openings(document, names)}
    ends = {name.last: name for name in names if name.label != "PER"}
    labels |= {
        written(document, n.first, n.last): ends[n.first - 1].label for n in names if _is_short(document, n, ends)
    }
    told = ((name, written(document, name.first, name.last)) for name in names)
    return [name._replace(label=labels.get(text, name.label)) for name, text in told]


def _is_short(document: Document, name: Name, ends: Mapping[int, Name]) -> bool:
    """Whether a name in brackets is the short one of the body before them: "Kementerian Desa … (Kemendes PDTT)"."""
    tokens, body = document.tokens, ends.get(name.first - 1)
    if body is None or name.last >= len(tokens) or (tokens[name.first - 1].text, tokens[name.last].text) != ("(", ")"):
        return False
    letters = {token.lower[:1] for token in tokens[body.first : body.last]}
    short = name.last - name.first == 1 and tokens[name.first].lower[:1] in letters
    return short or is_acronym(tokens[name.first]) or _opens_alike(tokens[name.first], tokens[body.first])


def _opens_alike(one: Token, other: Token) -> bool:
    return one.lower[:_ALIKE] == other.lower[:_ALIKE]


def _openings(document: Document, names: Sequence[Name]) -> Iterator[tuple[int, str]]:
    """Each bracket with an acronym behind the name of a body or place, or with somebody's letters, and the label."""
    found = ((name, name.last) for name in names)
    return ((i, name.label) for name, i in found if _acronym_in(document, i) and _may_be_short(document, name))


def _may_be_short(document: Document, name: Name) -> bool:
    """Whether a bracket may hold what is short for the name before it: for a person its letters, "Rudi Salim (RS)"."""
    letters = "".join(token.text[:1] for token in document.tokens[name.first : name.last])
    short = document.tokens[name.last + 1].text
    if name.label == "LOC" and len(letters) == 1:
        return short[0] == letters  # not "warga negara Indonesia (WNI)"
    return name.label != "PER" or short == letters


def _acronym_in(document: Document, i: int) -> bool:
    """Whether a bracket with nothing but an acronym opens at token ``i``."""
    row = document.tokens[i : i + 3]
    return len(row) > 2 and row[0].text == "(" and row[2].text == ")" and is_acronym(row[1])


def introduced(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names with the long form of each acronym in brackets whose letters its words begin with."""
    found = list(names)
    for token in document.tokens:
        first = _spelled(document, token.i) if token.text == "(" and _acronym_in(document, token.i) else token.i
        person = Name(first, token.i, "PER") in found and is_personal(document.tokens[first].text, document.lang)
        if first < token.i and not is_office(document, first, token.i) and not person:
            inside = [name.first for name in found if name.first < first < name.last <= token.i]
            first = min([first, *inside])
            if first > 0 and _opens_body(document, first - 1):
                first -= 1
            found = [name for name in found if name.last <= first or name.first >= token.i]
            titled = titles_before(document.tokens, first, token.i, document.lang)  # "Ustaz Abdul Somad (UAS)"
            found.append(Name(first + titled, token.i, "PER" if 0 < titled < token.i - first else "ORG"))
    return sorted(found)


def _opens_body(document: Document, i: int) -> bool:
    """Whether a capitalised noun of a body stands at token ``i`` in the sentence that goes on behind it."""
    token = document.tokens[i]
    same = document.sentence_of[i] == document.sentence_of[i + 1]
    noun = listed(document.lang, "organization-noun", token.text, token.lemma)
    return same and is_capital(token) and noun is not None and not words(document.lang, "office-left")


def _is_inner(token: Token) -> bool:
    """Whether a small word may stand inside an English name of a body, in whatever language that is told."""
    return token.text in words("mul", "inner-word")


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
        elif is_capital(token) or not (token.upos in ("CCONJ", "ADP", "DET") or token.text == "," or _is_inner(token)):
            break
        at -= 1
    return best if not letters else bracket
