"""Names with the capitalised noun before them that says what they are: "Polda Jawa Tengah", "Kecamatan Gubug"."""

from collections.abc import Sequence

from kg.analyze.mentions.bare import is_short_of
from kg.analyze.mentions.personal import is_common, is_personal
from kg.analyze.mentions.spelling import (
    NAME_TAGS,
    is_acronym,
    is_capital,
    is_free_name,
    is_joint,
    is_office,
    titles_before,
    written,
)
from kg.analyze.parse import Name
from kg.model import Document, Sentence
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import half_of, listed, words


def bodies(document: Document, names: Sequence[Name]) -> list[Name]:
    """Names with the capitalised noun before them that says what they are: "Polda Jawa Tengah"."""
    starts, found = {name.first: name for name in names}, list(names)
    for sentence in document.sentences:
        at = sentence.first
        while at < sentence.last:
            last, label = _body_end(document, sentence, at, starts), "ORG"
            if last <= at + 1:
                last, label = _place_end(document, sentence, at, starts), "LOC"
            if label == "ORG" and (lent := _lent(document, at, last, starts)):
                last -= lent
                person = starts[last + lent]._replace(first=last)
                found = [person if name == starts[last + lent] else name for name in found]
            if last > at + 1 and not _is_in_country(document, found, at):
                first = min([at, *(name.first for name in found if name.first < at < name.last)])
                found = [name for name in found if not first <= name.first < last]
                found.append(Name(first, last, label))
            at = max(last, at + 1)
    return sorted(found)


def _lent(document: Document, first: int, last: int, starts: dict[int, Name]) -> int:
    """How many words at the end of a body's name begin that of the person behind it: "Dinas Air *Kelik*" + "Salim".

    It is one that is no word of the language and by which nothing is known. Where the person has a full name without
    it, the body has to end before: with its place or in capitals, "Kantor Imigrasi Ponorogo *Happy*" + "Reza Salim".
    """
    person = starts.get(last)
    size = 1 + (last - 1 > first and len(document.tokens[last - 1].text) == 1)  # "DPP Golkar *Lodewijk F*" + "Paulus"
    if person is None or person.label != "PER" or last - size <= first or not _is_unknown(document, last - size):
        return 0
    before = document.tokens[last - size - 1]
    known = gazetteer().lookup(before.text, document.lang)
    ends = is_acronym(before) or (bool(known) and known[0].kind != "Person" and known[0].via != "spelling")
    return size if ends or person.last - person.first == 1 else 0


def _is_unknown(document: Document, i: int) -> bool:
    """Whether a word with a capital is none of the language and none that anything is known by but people."""
    token, lang = document.tokens[i], document.lang
    plain = token.text.isalpha() and token.text.istitle() and token.lower not in words(lang, "mostly-small")
    plain = plain and token.lower not in words("mul", "legal-form")
    nouns = ("organization-noun", "place-noun", "direction", "body-open", "body-word", "local-body", "board-body")
    if (
        not plain
        or is_common(token, lang)
        or is_office(document, i, i + 1)
        or any(listed(lang, noun, token.text, token.lemma) for noun in nouns)
    ):
        return False
    known = gazetteer().lookup(token.text, lang)
    return not known or known[0].kind == "Person" or known[0].via == "spelling"


def _is_in_country(document: Document, names: Sequence[Name], i: int) -> bool:
    """Whether a noun of bodies ends the name of a country: "Amerika *Serikat* dan Prancis" are two."""
    name = next((name for name in names if name.first < i < name.last), None)
    known = gazetteer().lookup(written(document, name.first, name.last), document.lang) if name else ()
    return bool(known) and known[0].kind == "Country"


def _is_noun(document: Document, i: int, kind: str) -> bool:
    token = document.tokens[i]
    return listed(document.lang, kind, token.text, token.lemma) is not None


def _body_end(document: Document, sentence: Sentence, first: int, starts: dict[int, Name]) -> int:
    """Where the name of a body ends that begins with its noun at ``first``; ``first`` where none does."""
    token, lang = document.tokens[first], document.lang
    if not is_capital(token) or half_of(token.lower):
        return first
    inner = token.lower in words(lang, "country-noun") and first > sentence.first
    if inner and is_capital(document.tokens[first - 1]):
        return first  # "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    noun = listed(lang, "organization-noun", token.text, token.lemma) or _opens(document, first)
    opened = starts.get(first)
    if not noun or words(lang, "office-left") or (opened and opened.label != "ORG"):
        return first
    at = opened.last if opened else first + 1
    while at < sentence.last:
        name = starts.get(at)
        if name and name.label == "PER" and not _is_no_person(document, name, first):
            break
        if is_short_of(document, first, at):
            break
        if name:
            at = name.last
            if is_acronym(document.tokens[at - 1]):
                break
        elif _in_body(document, at, sentence.last) and not (at + 1 in starts and is_joint(document, at)):
            at += 1
        else:
            break
    return at if _is_proper(document, sentence, first, at, starts) else first


def _opens(document: Document, i: int) -> bool:
    """Whether a noun that only opens names stands at token ``i``, and not inside one: "Tanjung Balai"."""
    inside = i > document.sentences[document.sentence_of[i]].first and is_capital(document.tokens[i - 1])
    return not inside and document.tokens[i].lower in words(document.lang, "body-open")


def _is_inside(document: Document, i: int) -> bool:
    """Whether a title stands inside the name of a body: "Direktorat *Jenderal* Pajak"."""
    tokens, lang = document.tokens, document.lang
    return tokens[i].lower in words(lang, "body-inside") and tokens[i - 1].lower in words(lang, "body-open")


def _is_no_person(document: Document, name: Name, first: int) -> bool:
    """Whether what is taken for a person goes on with the body whose noun stands at token ``first``."""
    return any((_is_ordinary(document, name), _is_numbered(document, name), _is_seat(document, name, first)))


def _is_seat(document: Document, name: Name, first: int) -> bool:
    """Whether one word that is nobody's name says where a local body is: "Polres" + "Kolut"."""
    token, noun = document.tokens[name.first], document.tokens[first]
    alone = name.first == first + 1 and name.last == name.first + 1
    return alone and noun.lower in words(document.lang, "local-body") and not is_personal(token.text, document.lang)


def _is_numbered(document: Document, name: Name) -> bool:
    """Whether a word that is nobody's name stands behind the number of a body: "SMP Negeri 1" + "Kutawaluya"."""
    before, token = document.tokens[name.first - 1], document.tokens[name.first]
    return name.last - name.first == 1 and before.text.isdigit() and not is_personal(token.text, document.lang)


def _is_ordinary(document: Document, name: Name) -> bool:
    """Whether what is taken for a person opens with a word of the language: "Direktorat Jenderal Peternakan"."""
    token = document.tokens[name.first]
    small = token.lower in words(document.lang, "common") or token.lower in words(document.lang, "mostly-small")
    return small and not is_personal(token.text, document.lang)


def _place_end(document: Document, sentence: Sentence, first: int, starts: dict[int, Name]) -> int:
    """Where the name of a place ends that its noun opens with a capital: "Kecamatan Gubug"."""
    token, lang = document.tokens[first], document.lang
    before = document.tokens[first - 1]
    if words(lang, "office-left") or not is_capital(token) or first in starts:
        return first
    street = token.lower in words(lang, "street-noun")
    inner = first - 1 > sentence.first and is_capital(before) and not street
    if first > sentence.first and (is_office(document, first - 1, first + 1) or inner):
        return first
    if listed(lang, "place-noun", token.text, token.lemma) is None:
        return first
    titled = titles_before(document.tokens, first + 1, sentence.last, lang) if street else 0
    name = starts.get(first + 1 + titled)
    if name is not None and (street or token.lower in words(lang, "memorial-noun")) and name.label == "PER":
        return name.last  # "Jalan Jenderal Sudirman", "Bandara I Gusti Ngurah Rai"
    name = None if titled else name
    if name is None:
        last = first + 1
        outer = words(lang, "admin-noun")  # "Jalan Merdeka *Kota* Bandung"
        while last < sentence.last and last not in starts and is_free_name(document, last):
            if last > first + 1 and document.tokens[last].lower in outer:
                break
            last += 1
        follows = last in starts and document.tokens[last].lower not in outer
        goes_on = follows and last > first + 1 and starts[last].label == "LOC"
        last = starts[last].last if goes_on else last  # "Bandara Internasional Dubai"
        return last if first != sentence.first else first
    known = gazetteer().lookup(written(document, name.first, name.last), lang)
    whole = first != sentence.first or name.label == "LOC" or not known
    return name.last if whole and name.label != "PER" and not is_acronym(document.tokens[first + 1]) else first


def _in_body(document: Document, i: int, limit: int) -> bool:
    token = document.tokens[i]
    if token.lower in words(document.lang, "street-noun"):
        return False
    follows = i + 1 < limit and is_capital(document.tokens[i + 1])
    if token.text.isdigit() and follows:
        return document.tokens[i + 1].upos == "PROPN"  # "SMP Negeri *1* Kutawaluya"
    if is_capital(token) and token.upos in NAME_TAGS and not is_acronym(token):
        titled = not _is_inside(document, i) and titles_before(document.tokens, i, i + 1, document.lang)
        return not titled and not offices(document.lang).match([token.lower])
    joint = token.lower in words(document.lang, "office-link") and (token.upos == "CCONJ" or not token.text.isalpha())
    return joint and follows and not _is_noun(document, i + 1, "organization-noun")


def _is_proper(document: Document, sentence: Sentence, first: int, last: int, starts: dict[int, Name]) -> bool:
    """Whether a noun and what follows it is a name, not a description ("Pemerintah Indonesia")."""
    name = starts.get(first + 1)
    alone = name is not None and name.last == last
    if alone and document.tokens[last - 1].lower in words("mul", "body-close"):
        return False  # the noun behind says what it is: "Maskapai Qatar Airways"
    if alone and name is not None and name.label == "LOC":
        known = gazetteer().lookup(written(document, name.first, name.last), document.lang)
        token = document.tokens[first]
        kin = token.lower in words(document.lang, "kin-noun")
        return not kin and not (known and known[0].kind == "Country")
    return first != sentence.first or last > first + 1
