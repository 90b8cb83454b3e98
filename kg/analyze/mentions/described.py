"""Names -> names as the noun beside or inside them tells: "klub Napoli" is a body, "film Laskar Pelangi" nobody."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from kg.analyze.mentions.personal import is_personal
from kg.analyze.mentions.spelling import is_acronym, written
from kg.analyze.parse import Name
from kg.model import Document
from kg.terms.gazetteer import gazetteer
from kg.terms.words import listed, words

_THING, _WORK = "THING", "WORK"
_LABELS = {"body-intro": "ORG", "place-intro": "LOC", "work-intro": _WORK, "thing-intro": _THING}
_Row = tuple[Name, str, bool]
_REACH = 4
_QUOTES = frozenset("\"“”'‘’")


def described(document: Document, names: Sequence[Name], people: Container[str]) -> list[Name]:
    """Names without those of things; a strange name is what the small noun before it says, wherever it stands.

    id: "klub Napoli", "candi Cetho", not "film Laskar Pelangi", "Pajak Kendaraan Bermotor (PKB)".
    en: not "the World Junior Championship".
    """
    texts = [written(document, name.first, name.last) for name in names]
    odd = [_is_strange(document, name, text, people) for name, text in zip(names, texts, strict=True)]
    rows = list(zip(names, texts, odd, strict=True))
    told = _introduced(document, rows)
    gone = {text for text, label in told.items() if label == _THING}.union(_things(document, rows))
    whole = [f" {text} " for text in gone if " " in text]
    return [
        name._replace(label="ORG" if _is_make(name, text, people) else told[text] or name.label) if strange else name
        for name, text, strange in rows
        if text not in gone and not (strange and any(f" {text} " in title for title in whole))
    ]


def _is_strange(document: Document, name: Name, text: str, people: Container[str]) -> bool:
    """Whether a name is taken for somebody's or for a place's though nothing in it is known to be."""
    noun = listed(document.lang, "place-noun", document.tokens[name.first].text, document.tokens[name.first].lemma)
    if name.label == "ORG" or noun is not None or gazetteer().lookup(text, document.lang):
        return False
    return text not in people and not any(is_personal(word, document.lang) for word in text.split())


def _told(document: Document, name: Name) -> str:
    """What the noun in small letters before a name says that it is: ORG, LOC, a thing or nothing."""
    if _is_medium(document, name):
        return "ORG"
    if name.label == "PER" and _before(document, name) in words(document.lang, "place-marker"):
        return "LOC"
    noun = _noun_before(document, name)
    return next((label for kind, label in _LABELS.items() if noun in words(document.lang, kind)), "")


def _is_medium(document: Document, name: Name) -> bool:
    """Whether news is quoted from what is named: "dilansir dari Science Alert"."""
    start = document.sentences[document.sentence_of[name.first]].first
    row = reversed([token.lower for token in document.tokens[max(start, name.first - _REACH) : name.first]])
    nearest = next((word for word in row if word not in words(document.lang, "media-step")), "")
    return nearest in words(document.lang, "media-intro")


def _before(document: Document, name: Name) -> str:
    """The word before a name in its sentence, in small letters."""
    opens = name.first == document.sentences[document.sentence_of[name.first]].first
    return "" if opens else document.tokens[name.first - 1].lower


def _noun_before(document: Document, name: Name) -> str:
    """The word before a name, or before the country whose it is: "*klub* Napoli", "*klub* Belanda Almere City"."""
    before = document.tokens[name.first - 1]
    known = gazetteer().lookup(before.text, document.lang) if name.first > 1 and before.text.istitle() else ()
    abroad = bool(known) and known[0].kind == "Country" and bool(_before(document, name))
    return _before(document, name._replace(first=name.first - 1)) if abroad else _before(document, name)


def _things(document: Document, rows: Sequence[_Row]) -> Iterator[str]:
    """The texts of the names that name a thing, and of the acronyms that stand in brackets behind them."""
    starts = {name.first: text for name, text, _ in rows}
    given = words(document.lang, "given-name")
    whole = (text.split() for name, text, _ in rows if name.label == "PER")
    called = {word for row in whole if any(word.lower() in given for word in row) for word in row}
    for name, text, strange in rows:
        quoted = strange and name.label == "PER" and _is_quoted(document, name)
        if quoted or _is_thing(document, name, text) or _is_listed_thing(document, name, called):
            yield text
            if document.tokens[min(name.last, len(document.tokens) - 1)].text == "(":
                yield starts.get(name.last + 1, text)


def _introduced(document: Document, rows: Sequence[_Row]) -> dict[str, str]:
    """Strange names -> what the small noun before them says; a thing that is named more often without it is a body."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    ends = {name.last for name, _, _ in rows if name.label == "ORG"}
    for name, text, strange in rows:
        if strange:  # "Dinas *Perumahan*" + "Budi Salim": the noun is another name's
            votes[text]["" if name.first in ends else _told(document, name)] += 1
    return {text: _label(count) for text, count in votes.items()}


def _label(votes: Counter[str]) -> str:
    """What the nouns before a name say; who or what a work is named after is named more often without it."""
    label = next((label for label in _LABELS.values() if votes[label]), "")
    told = votes[label] >= votes[""]
    return {_THING: _THING if told else "ORG", _WORK: _THING if told else ""}.get(label, label)


def _is_thing(document: Document, name: Name, text: str) -> bool:
    """Whether the noun that opens or closes a name is one of things: "Undang-Undang Cipta Kerja", "Jakarta Fair"."""
    lang, row = document.lang, [token.lower for token in document.tokens[name.first : name.last]]
    kinds = ("feast-noun", "work-intro") if name.label == "ORG" and len(row) > 1 else ("feast-noun",)
    if any(_before(document, name) in words(lang, kind) for kind in kinds) and not gazetteer().lookup(text, lang):
        return True
    if len(row) == 1:
        numbered = name.label != "ORG" or document.tokens[name.first - 1].text.isdigit()  # "asteroid 2019 RG2"
        coded = numbered and any(map(str.isdigit, row[0])) and not gazetteer().lookup(text, lang)
        return coded or (row[0] in words(lang, "thing-acronym") and is_acronym(document.tokens[name.first]))
    if row[0] in words(lang, "name-end") or (
        len(row[1]) == 1 and row[1].isalpha() and _is_body_word(document, name.first)
    ):
        return True  # "Periode 2018", "Grup C"
    forms = words("mul", "legal-form")
    if document.tokens[name.first - 1].lower in forms or any(word in forms for word in row):
        return False
    while len(row) > 1 and row[-1].isdigit():
        row.pop()  # "Indo Defence Expo 2025"
    opens = row[0] in words(lang, "thing-noun") and not is_personal(row[0], lang)
    personal = name.label == "PER" and is_personal(row[0], lang)
    return (opens or (row[-1] in words("mul", "thing-close") and not personal)) and not gazetteer().lookup(text, lang)


def _is_listed_thing(document: Document, name: Name, called: Container[str]) -> bool:
    """Whether a name has that of a known thing in it and is nobody's: "Alquran", "Toyota Avanza"."""
    row = document.tokens[name.first : name.last]
    if any(token.text in called for token in row):
        return False
    coded = len(row) > 1 and any(any(map(str.isdigit, token.text)) for token in row[1:])
    made = len(row) > 1 and row[0].lower in words("mul", "make-name") and (name.label != "ORG" or coded)
    known = any(token.lower in words("mul", "thing-name") for token in row)
    return known or made or (coded and name.label == "PER")


def _is_make(name: Name, text: str, people: Container[str]) -> bool:
    """Whether a name is that of who makes cars, phones or the like, and nobody's here: "Mercedes-Benz"."""
    return name.label != "ORG" and text.lower() in words("mul", "make-name") and text not in people


def _is_body_word(document: Document, i: int) -> bool:
    token = document.tokens[i]
    return token.lower in words(document.lang, "body-intro")


def _is_quoted(document: Document, name: Name) -> bool:
    """Whether a name of several words stands alone between quotation marks, as titles of works do."""
    tokens, last = document.tokens, name.last
    if name.last - name.first < 2 or name.first == 0 or last >= len(tokens):
        return False
    return tokens[name.first - 1].text in _QUOTES and tokens[last].text in _QUOTES
