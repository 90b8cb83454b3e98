"""One name of the pipeline -> the names inside it: cut at punctuation, titles and offices taken off."""

import re
from collections.abc import Iterator

from kg.analyze.mentions.bare import bare, is_formed, is_short_of
from kg.analyze.mentions.closing import closed_until, opens_person
from kg.analyze.mentions.held import has_person, held_by, is_held, until_office
from kg.analyze.mentions.personal import Personal, is_common, is_personal, is_rank
from kg.analyze.mentions.spelling import (
    branch_at,
    degree_at,
    is_acronym,
    is_address,
    is_capital,
    is_glued,
    is_joint,
    is_office,
    is_opening,
    is_tied,
    may_be_name,
    particles,
    title_left,
    titles_before,
    written,
)
from kg.analyze.parse import Name
from kg.model import Document, Token
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

_INITIALS = 2
_LONG = 10  # letters that no name of one word has
_REGNAL = re.compile(r"[IVX]+|\.")
_ORDINAL = re.compile(r"\w{1,3}-\d+")  # "Presiden ke-3 RI BJ Habibie"
_MARKS = frozenset(".'`’‘&-‐‑")  # that may stand inside a person's name
_BREAKS = frozenset(',;:!?"“”‘’()[]–—/|')


def cut(document: Document, name: Name, known: Personal) -> Iterator[Name]:
    """A name cut at punctuation and, for a person, at words that stand in no name."""
    if name.label == "PER" and _is_seat(document, name):
        name = name._replace(label="LOC")
    if name.label != "PER" and _is_addressed(document, name):
        name = name._replace(label="PER")
    if _is_robbed(document, name) or _opens_titled(document, name):
        name = name._replace(first=name.first + 1)
    name = name._replace(first=name.first + title_left(document.tokens, name.first, name.last - 1, document.lang))
    holder = held_by(document, name)
    if holder is not None:
        yield from cut(document, name._replace(last=holder[0], label="ORG"), known)
        yield from cut(document, Name(holder[1], name.last, "PER"), known)
        return
    glued = next((i for i in range(name.first + 1, name.last) if is_glued(document, i)), None)
    if glued is not None:
        yield from cut(document, name._replace(last=glued), known)
        yield from cut(document, name._replace(first=glued), known)
        return
    at = _boundary(document, name, known)
    if at > name.first and not (name.label == "PER" and is_office(document, at, name.last)):  # "Chico" + "Hakim"
        opened = name.first > 0 and known.is_thing(written(document, name.first - 1, at))  # "BRI" + "Life Sutadi"
        body = Name(name.first - opened, at, "ORG")
        yield from (body,) if opened else cut(document, body, known)
        yield from cut(document, Name(at, name.last, "PER"), known)
        return
    if name.label != "PER":
        free = name._replace(last=until_office(document, name))
        yield from filter(None, (_stripped(document, piece) for piece in _pieces(document, free)))
        return
    first = name.first
    for i in range(name.first, name.last + 1):
        if i == name.last or _cuts(document, i, first):
            if i > first:
                yield from _person(document, Name(first, i, name.label))
            ranked = i < name.last and is_rank(document.tokens[i], document.lang)
            first = i + 1 + (branch_at(document.tokens, i + 1, name.last, document.lang) if ranked else 0)


def _is_seat(document: Document, name: Name) -> bool:
    """Whether the holder of an office follows behind a comma: this is its place ("Kapolsek Kota, Kompol Budi")."""
    tokens, at = document.tokens, name.last
    if at + 1 >= len(tokens) or tokens[at].text != "," or not is_titled(document, name.first):
        return False
    return is_rank(tokens[at + 1], document.lang) and not has_person(document, name.first, name.last)


def _is_addressed(document: Document, name: Name) -> bool:
    """Whether a name that nobody knows has a form of address before it: "Ibu Iriana", and not "Ibu Kota"."""
    lang, tokens = document.lang, document.tokens
    opens = is_address(tokens[name.first], lang)
    before = name.first > 0 and is_address(tokens[name.first - 1], lang)
    rest = tokens[name.first + opens : name.last]
    if not (opens or before) or not rest or not is_capital(rest[0]) or is_acronym(rest[0]):
        return False
    nouns = any(listed(lang, kind, rest[0].text, rest[0].lemma) for kind in ("place-noun", "organization-noun"))
    known = gazetteer().lookup(written(document, name.first, name.last), lang)
    return not nouns and not known and not is_common(rest[0], lang)


def _is_robbed(document: Document, name: Name) -> bool:
    """Whether the first word of a name ends that of a country or region: "Amerika" + "Serikat Donald Trump"."""
    if name.first == 0 or name.last - name.first < 2 or not is_capital(document.tokens[name.first - 1]):
        return False
    known = gazetteer().lookup(written(document, name.first - 1, name.first + 1), document.lang)
    region = document.tokens[name.first].lower in words(document.lang, "direction")  # "Jawa" + "Barat Dedi Mulyadi"
    return bool(known) and (known[0].kind == "Country" or (region and known[0].kind == "Place"))


def _pieces(document: Document, name: Name) -> Iterator[Name]:
    """A name of a body or place cut at brackets: its acronym is a name of its own, even where they are lost."""
    first, last = name.first, name.last - is_short_of(document, name.first, name.last - 1)
    for i in range(name.first, last + 1):
        if i == last or document.tokens[i].text in "()" or (i > first and is_joint(document, i)):
            if i > first:
                yield Name(first, i, name.label)
            first = i + 1
    if last < name.last:
        yield name._replace(first=last)


def _boundary(document: Document, name: Name, known: Personal) -> int:
    """Where a person begins inside a name that a body or country opens: "AS Joe Biden", "Depkeu Herry Purnomo"."""
    rows = [written(document, at, name.last) for at in range(name.first, name.last)]
    whole = gazetteer().lookup(rows[0], document.lang)
    if len(rows) < 2 or (whole and whole[0].via != "spelling") or _is_branch(document, name, rows[1]):
        return name.first
    for at, row in enumerate(rows[1:], name.first + 1):
        found = gazetteer().lookup(row, document.lang, "Person") if " " in row else ()
        if found and found[0].via == "name":
            return at
        if at == name.first + 1 and known.is_whole(row) and _is_free(document, name.first):
            return at
    if name.label == "PER" and name.first > 0 and _is_country(document, name.first - 1):
        return name.first  # "Perdana Menteri Irak | Adel Abdul Mahdi": of which country he is, is told
    if name.label == "ORG" and known.begins(name.last):
        return name.first  # "PT Anugerah Mega Investama | Hans Kwee"
    titled, runs_on = is_titled(document, name.first), name.label != "ORG" and _runs_on(document, name.first)
    if not (titled or runs_on) or _titles(document, name.first, name.last) or is_held(document, name):
        return name.first
    if titled and name.label == "PER" and (at := _told_until(document, name, known)):
        return at
    if (titled or name.label == "PER") and (at := closed_until(document, name)):
        return at
    placed = _body_until(document, name) or _placed_until(document, name)
    if placed > name.first or (name.label == "LOC" and not titled):
        return placed
    tokens = document.tokens
    long = is_acronym(tokens[name.first]) and len(tokens[name.first].text) > _INITIALS
    if name.label == "PER" and long and not is_rank(tokens[name.first], document.lang):
        return name.first + 1
    if known.has(tokens[name.first]) and not is_acronym(tokens[name.first]):
        return name.first
    people = (i for i in range(name.first + 1, name.last) if known.has(tokens[i]))
    at = next(people, name.first)
    # Behind "bin" a name goes on, so that what stands before it is the person's too.
    return name.first if at > name.first and tokens[at - 1].lower in particles(document.lang) else at


def _is_branch(document: Document, name: Name, place: str) -> bool:
    """Whether a name is that of a body and of its place: "BPBD Demak"."""
    known = gazetteer().lookup(place, document.lang) if name.label == "ORG" else ()
    return bool(known) and known[0].via != "spelling" and all(entry.kind in ("Place", "Country") for entry in known)


def _told_until(document: Document, name: Name, known: Personal) -> int:
    """Where a body ends that the article names elsewhere, "Direktur BRI" + "Life Sutadi"; 0 for none."""
    ends = range(name.last - 1, name.first, -1)
    rows = ((at, written(document, first, at)) for at in ends for first in (max(0, name.first - 1), name.first))
    first, *rest = (token.text for token in document.tokens[name.first : name.last])
    apart = len(rest) > 1 and known.is_apart(first, (rest[0], rest[-1]))
    return next((at for at, row in rows if known.is_thing(row)), name.first + 1 if apart else 0)


def _body_until(document: Document, name: Name) -> int:
    """Where a body ends that the word before a name belongs to: "Polda" + "Metro Jaya Budiyanto"; 0 for none."""
    if not _runs_on(document, name.first):
        return 0
    ends = range(name.last - 1, name.first, -1)
    rows = ((last, gazetteer().lookup(written(document, name.first - 1, last), document.lang)) for last in ends)
    return next((last for last, known in rows if known and known[0].kind == "Organization"), 0)


def _placed_until(document: Document, name: Name) -> int:
    """Where the place ends that a name under an office opens with: "Bupati Kudus Hartopo"."""
    for last in range(name.last - 1, name.first, -1):
        known = gazetteer().lookup(written(document, name.first, last), document.lang)
        placed = known and (known[0].kind in ("Place", "Country") or last == name.first + 1)
        placed = placed or (known and opens_person(document, last, name.last))
        if placed and known[0].via != "spelling" and all(entry.kind != "Person" for entry in known):
            return last
    return name.first


def _is_free(document: Document, i: int) -> bool:
    """Whether a word has its capital only for opening a sentence, as far as is known: "Ulah" + "Won Deuk"."""
    token = document.tokens[i]
    known = is_personal(token.text, document.lang) or gazetteer().lookup(token.text, document.lang)
    if token.lower in words(document.lang, "family-noun"):
        return False  # "Ayah Yudha Arfandi" is somebody else
    return not known and not is_acronym(token) and i == document.sentences[document.sentence_of[i]].first


def _runs_on(document: Document, first: int) -> bool:
    """Whether the noun of a body or place before a name, as in "Kejati" + "Papua Budi", may end a long office."""
    before, lang = document.tokens[first - 1], document.lang
    if first == 0 or document.sentence_of[first - 1] != document.sentence_of[first] or not is_capital(before):
        return False
    known = any(listed(lang, kind, before.text, before.lemma) for kind in ("organization-noun", "place-noun"))
    opens = any(before.lower in words(lang, kind) for kind in ("body-open", "local-body"))
    return known or opens or (is_acronym(before) and not is_rank(before, lang))


def is_titled(document: Document, first: int) -> bool:
    """Whether an office stands shortly before a name."""
    start = max(document.sentences[document.sentence_of[first]].first, first - 4)
    row = [token.lower for token in document.tokens[start:first]]
    return any(True for _ in offices(document.lang).find(row))


def _opens_titled(document: Document, name: Name) -> bool:
    """Whether what is taken for a body begins with an office of it: "CEO Vermont Fund Ann Lee"."""
    known = gazetteer().lookup(written(document, name.first, name.last), document.lang)
    long = name.label == "ORG" and name.last - name.first > _INITIALS and is_acronym(document.tokens[name.first])
    return long and not known and is_office(document, name.first, name.first + 1)


def _cuts(document: Document, i: int, first: int) -> bool:
    token = document.tokens[i]
    if is_tied(document, i) or is_tied(document, i + 1):
        return False
    if token.text in _BREAKS or not (token.text in _MARKS or any(map(str.isalnum, token.text))):
        return True
    if i > first and token.lower in words(document.lang, "admin-noun") and is_capital(token):
        return True
    if i > first and is_rank(token, document.lang):
        return True
    return token.text.islower() and token.lower not in particles(document.lang) and token.text.isalpha()


def _stripped(document: Document, name: Name) -> Name | None:
    """A name of a body or place without marks at its ends; None where no capital or digit is left."""
    first, last, tokens = name.first, name.last, document.tokens
    while first < last and (tokens[first].upos == "PUNCT" or tokens[first].upos in ("ADP", "SCONJ")):
        first += 1
    hit = offices(document.lang).match([token.lower for token in tokens[first:last]])
    whole = hit is None or hit.status or gazetteer().lookup(written(document, first, last), document.lang)
    first += 0 if whole or hit is None else hit.length
    while last - first > 1 and (_describes(document, first) or _opens(document, first)):
        first += 1
    while last - first > 1 and _ends(document, first, last):
        last -= 1
    while (
        last > first
        and (tokens[last - 1].upos == "PUNCT" or _is_small(document, last - 1))
        and tokens[last - 1].text != "."
    ):
        last -= 1
    while last > first and tokens[last - 1].lower in particles(document.lang) and tokens[last - 1].text.islower():
        follows = last < len(tokens) and is_capital(tokens[last]) and tokens[last].upos == "PROPN"
        last += 1 if follows else -1
    named = any(is_capital(token) for token in tokens[first:last])
    return Name(first, last, name.label) if named else None


def _is_small(document: Document, i: int) -> bool:
    """Whether a word in small letters ends a name that it is no particle of: "Armentieres kebanjiran"."""
    token, after = document.tokens[i], document.tokens[i + 1 : i + 2]
    if after and after[0].text == "(":
        return False  # "Organisasi Perdagangan dunia (WTO)"
    return token.text.isalpha() and token.text.islower() and token.lower not in particles(document.lang)


def _ends(document: Document, first: int, last: int) -> bool:
    """Whether the last word of a body's or place's name is what comes behind it: "Nomor", a title, an office."""
    lang, token = document.lang, document.tokens[last - 1]
    titled = bool(titles_before(document.tokens, last - 1, last, lang)) and last - first > 2
    held = bool(words(lang, "office-left")) and offices(lang).match([token.lower]) is not None
    street = token.lower in words(lang, "street-noun")
    verb = token.upos == "VERB" and is_common(token, lang)  # of a headline: "Jakarta Memprihatinkan"
    return titled or held or street or verb or token.lower in words(lang, "name-end")


def _opens(document: Document, i: int) -> bool:
    """Whether the word before a name has a capital only because it opens the sentence: "Keberhasilan Bianca"."""
    opens = is_capital(document.tokens[i + 1]) and is_opening(document, i) and document.tokens[i - 1].text != ","
    return opens and is_common(document.tokens[i], document.lang)


def _describes(document: Document, i: int) -> bool:
    """Whether a word before a name only says what it is: in small letters, or "Kelompok" before a country."""
    token, lang = document.tokens[i], document.lang
    if token.text.islower() and token.lower not in particles(document.lang) and token.upos != "NUM":
        return True
    follows = document.tokens[min(i + 1, len(document.tokens) - 1)]
    body = listed(lang, "organization-noun", token.text, token.lemma) is not None
    if body and follows.text.islower() and follows.upos in ("NOUN", "ADJ"):
        return True
    kin = listed(lang, "kin-noun", token.text, token.lemma) is not None
    return (
        kin and _is_country(document, i + 1) and not is_capital(document.tokens[min(i + 2, len(document.tokens) - 1)])
    )


def _person(document: Document, name: Name) -> Iterator[Name]:
    """A person's name without country, office and titles before it and degrees behind it."""
    tokens, first, last = document.tokens, name.first, name.last
    if (body := _employer(document, name)) is not None:
        yield from filter(None, [_stripped(document, body)])
        return
    held = False
    while first < last:
        place = _placed_until(document, Name(first, last, "PER")) if held else first + _is_country(document, first)
        if first < place < last:
            yield Name(first, place, "LOC")
        size = _titles(document, first, last)
        hit = offices(document.lang).match([token.lower for token in tokens[first:last]])
        held_office = hit.length if hit and not _is_given(document, first, last) else 0
        ordinal = int(last - first > 1 and _ORDINAL.fullmatch(tokens[first].text) is not None)
        skipped = (place - first if place < last else 0) or size or held_office or ordinal
        if not skipped:
            break
        held = held or hit is not None
        first += skipped
    start = first
    while first < last and (
        is_common(tokens[first], document.lang)
        or _is_job(tokens[first])
        or _is_said(document, first)
        or _is_long_noun(document, first)
    ):
        first += 1
    label = "ORG" if any(map(_is_job, tokens[start:first])) and not has_person(document, first, last) else name.label
    end = next((i for i in range(first + 1, last) if degree_at(tokens, i, last, document.lang)), last)
    while end > first and not _may_end(document, end - 1):
        end -= 1
    named = any(is_capital(token) for token in tokens[first:end])
    ranked = end > first and is_rank(tokens[first], document.lang)
    if end > first and named and not (ranked and titles_before(tokens, first, end, document.lang) == end - first):
        yield from bare(document, Name(first, end, label))


def _may_end(document: Document, i: int) -> bool:
    """Whether token ``i`` can be the last of somebody's name."""
    token = document.tokens[i]
    if token.lower in words(document.lang, "nameless"):
        return False  # "Rommy Rp 300 juta"
    return may_be_name(token) or is_tied(document, i) or _REGNAL.fullmatch(token.text) is not None


def _employer(document: Document, name: Name) -> Name | None:
    """The body whose English job title ends what is taken for a person: "Oxford Economics" + "Chief Economist"."""
    row = [_is_job(token) for token in document.tokens[name.first : name.last]]
    alone = row[-1] and not row[0] and not has_person(document, name.first, name.last)
    return Name(name.first, name.first + row.index(True), "ORG") if alone else None


def _is_job(token: Token) -> bool:
    """Whether a word is one of English job titles: "Corporate Secretary Siantar Top"."""
    return is_capital(token) and token.lower in words("mul", "job-word")


def _is_long_noun(document: Document, i: int) -> bool:
    """Whether a word is longer than names are and a noun by its prefix and ending: "UU *Permasyarakatan* Erma"."""
    return len(document.tokens[i].text) >= _LONG and is_formed(document, i)


def _is_said(document: Document, i: int) -> bool:
    """Whether a word is a bare cue before who speaks: '. " Ungkap Regia'."""
    token, lang = document.tokens[i], document.lang
    return not is_personal(token.text, lang) and listed(lang, "speaker-after", token.text, token.lemma) is not None


def _is_given(document: Document, first: int, last: int) -> bool:
    """Whether a title opens a name as somebody's given name: "Imam Nahrawi"."""
    known = document.tokens[first].lower in words(document.lang, "given-name")
    return known and is_capital(document.tokens[first]) and last - first > 1


def _titles(document: Document, first: int, last: int) -> int:
    """How many tokens before a name are titles; a title that is a given name too, or all there is, is none."""
    size = titles_before(document.tokens, first, last, document.lang)
    if size and _is_called_so(document, first, last, size):
        return 0
    given = any(document.tokens[first].lower in words(document.lang, kind) for kind in ("given-name", "name-opener"))
    return 0 if given or size >= last - first else size


def _is_called_so(document: Document, first: int, last: int, size: int) -> bool:
    """Whether a known person is called so with the title only: "Gus Dur", "Bung Karno"."""
    rows = (written(document, at, last) for at in (first, first + size) if at < last)
    whole, *rest = (gazetteer().lookup(row, document.lang, "Person")[:1] for row in rows)
    return bool(whole) and whole[0].via == "name" and all(entry.iri != whole[0].iri for bare in rest for entry in bare)


def _is_country(document: Document, i: int) -> bool:
    known = gazetteer().lookup(document.tokens[i].text, document.lang)
    return bool(known) and known[0].kind == "Country"
