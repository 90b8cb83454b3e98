"""An office noun -> where its phrase begins and ends: "Kepala *Badan Nasional* …", "the CIA *director*"."""

import re
from collections.abc import Container
from functools import cached_property

from kg.analyze.mentions.personal import is_common, is_personal
from kg.analyze.mentions.spelling import is_acronym, is_capital, titles_before
from kg.analyze.mentions.table import Table
from kg.model import Document, Mention, Sentence
from kg.model.tree import is_dep, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

_ORDINAL = re.compile(r"[^\W\d]{1,3}-?\d+")
REACH = 14  # tokens between an office and the name it belongs to
LONGEST = 3  # words of a short name in brackets
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})


class Edges:
    """The edges of the office phrases of one document."""

    def __init__(self, document: Document, table: Table) -> None:
        self.document = document
        self.table = table

    def left(self, sentence: Sentence, first: int) -> int:
        """Where the office phrase begins: English puts the body before the office ("the CIA director")."""
        at = first
        known = words(self.document.lang, "office-left")
        if known:
            while at > sentence.first and self._is_premodifier(at - 1):
                at -= 1
            while at > sentence.first and self.document.tokens[at].lower in known and self._is_noun(at - 1):
                at -= 1  # "the group's leader"
            while at < first and self.document.tokens[at].lower in known:
                at += 1  # "Chen's lawyer"
        return at

    def right(self, sentence: Sentence, at: int) -> int:
        """Where the office phrase ends: after the body, country or place that it is an office of."""
        links = words(self.document.lang, "office-link")
        first, limit = at, min(at + REACH, sentence.last)
        while at < limit:
            token = self.document.tokens[at]
            name = self.table.at(at)
            if name:
                if name.kind == "Person" and not self._is_body(name):
                    break
                at = self.table.after(name)
                at += self._bracketed(at)
                at = self._row(at) if name.kind == "Country" else at
            elif self._bracketed(at):
                at += self._bracketed(at)
            elif self._is_title(at) or not self._goes_on(token.i, limit, links):
                break
            else:
                at += 1
        while at > first and self.document.tokens[at - 1].lower in links:
            at -= 1
        return min(at, sentence.last)

    def _row(self, at: int) -> int:
        """Where a row of countries ends, the first of them before ``at``: "para pejabat Qatar|, Mesir, dan Oman|"."""
        tokens, i = self.document.tokens, at
        while i + 2 < len(tokens) and (tokens[i].text == "," or (i > at and tokens[i].upos == "CCONJ")):
            i += tokens[i].text == ","
            last = tokens[i].upos == "CCONJ"
            i += last
            name = self.table.at(i)
            if name is None or name.kind != "Country":
                return at
            i = self.table.after(name)
            if last:
                return i
        return at

    def owned(self, sentence: Sentence, at: int) -> int:
        """Where an office phrase ends that says with a clitic whose it is: "kuasa hukum*nya*, Hotman Paris"."""
        tokens = self.document.tokens
        clitic = at < sentence.last and tokens[at].lower in words(self.document.lang, "clitic")
        return at + (clitic and tokens[at].start == tokens[at - 1].end)

    def _is_body(self, name: Mention) -> bool:
        """Whether what is taken for a person is the body of an office whose holder follows: "Polri Irjen Agus"."""
        tokens, after = self.document.tokens, self.table.after(name)
        if self._goes_on_as_body(after) or self.is_word(name):
            return True
        bracketed = self._bracketed(after)
        after += bracketed
        while bracketed and after < len(tokens) and not tokens[after].text[0].isalpha() and tokens[after].text != ",":
            after += 1  # "(PB HMI) 2013-2015"
        if after + 1 >= len(tokens):
            return False
        comma = tokens[after].text == ","
        first = after + comma
        size = titles_before(tokens, first, first + REACH, self.document.lang)
        other = self.table.at(first + size)
        if other is None or other.kind != "Person" or not (size or comma):
            return False
        if not comma:
            return True
        if gazetteer().lookup(name.name, self.document.lang, "Person"):
            return False
        behind = self.table.after(other)
        behind += behind + 1 < len(tokens) and tokens[behind].text == ","
        return behind < len(tokens) and (bool(size) or tokens[behind].upos in ("VERB", "AUX", "ADV", "PART"))

    def _goes_on_as_body(self, at: int) -> bool:
        """Whether a body's word or name stands right behind: "Direktur Pengawasan Ruang Kementerian Komdigi Budi"."""
        if at >= len(self.document.tokens) or words(self.document.lang, "office-left"):
            return False
        token, name = self.document.tokens[at], self.table.at(at)
        noun = is_capital(token) and listed(self.document.lang, "organization-noun", token.text, token.lemma)
        return bool(noun) or (name is not None and name.kind != "Person")

    def _is_title(self, i: int) -> bool:
        """Whether a title of the person behind it begins here: "Rektor UI Prof. Ari"."""
        size = titles_before(self.document.tokens, i, i + 4, self.document.lang)
        person = self.table.at(i + size) if size else None
        return person is not None and person.kind == "Person"

    def is_word(self, name: Mention) -> bool:
        """Whether what is taken for a person is a word of the office: "Direktur Pemasaran", "Koordinator Aksi"."""
        inside = tokens_in(self.document, name.span)
        return len(inside) == 1 and self.is_plain(inside[0])

    def is_plain(self, i: int) -> bool:
        """Whether a word with a capital is one of the language: common, written small elsewhere, or formed as one."""
        token, lang = self.document.tokens[i], self.document.lang
        if is_personal(token.text, lang):
            return False
        opening, ending = tuple(words(lang, "noun-opening")), tuple(words(lang, "noun-ending"))
        formed = bool(opening) and token.lower.startswith(opening) and token.lower.endswith(ending)
        sets = ("name-end", "mostly-small")
        small = token.lower in self._small or any(token.lower in words(lang, name) for name in sets)
        return formed or small or is_common(token, lang)

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the article writes small."""
        return frozenset(token.text for token in self.document.tokens if token.text.islower())

    def _bracketed(self, i: int) -> int:
        """How many tokens a short name in brackets takes here: "Kepala Badan … (BNPB) Doni", "(Komnas HAM)"."""
        tokens = self.document.tokens[i : i + LONGEST + 2]
        if not tokens or tokens[0].text != "(":
            return 0
        close = next((at for at, token in enumerate(tokens) if token.text == ")"), 0)
        short = [token for token in tokens[1:close] if token.text != "-"]  # "(TPNPB-OPM)"
        named = all(map(is_capital, short)) and not is_personal(short[0].text, self.document.lang) if short else False
        told = named and (len(short) == 1 or any(map(is_acronym, short)))  # "(Komnas HAM)"
        return close + 1 if told or (short and all(map(is_acronym, short))) else 0

    def _goes_on(self, i: int, limit: int, links: Container[str]) -> bool:
        token, before = self.document.tokens[i], self.document.tokens[i - 1]
        if token.dep.endswith(":tmod") and before.upos != "NUM":
            return False  # "pemilik pulau saat ini", and not "aktris 33 tahun"
        if token.upos in _NOMINAL or (is_capital(token) and is_capital(before)):
            return (token.upos in _NOMINAL or i + 1 < limit) and not self._starts_office(i)
        counts = token.upos == "DET" and before.lower in links
        if not (counts or token.lower in links) or i + 1 >= limit:
            return False
        following = self.document.tokens[i + 1]
        if _ORDINAL.fullmatch(before.text) and _ORDINAL.fullmatch(following.text):
            return True  # "Presiden ke-10 dan ke-12"
        if token.upos == "ADP" and is_dep(following, "obl") and following.text.islower():
            return False  # "diperiksa polisi untuk pengembangan kasus": the verb's, and no "Deputi untuk …"
        other = self.table.at(i + 1)
        return (
            (following.upos in _NOMINAL or following.upos == "DET")
            and not self._starts_office(i + 1)
            and (token.upos != "CCONJ" or (is_capital(following) and (other is None or other.kind != "Person")))
        )

    def _starts_office(self, i: int) -> bool:
        """Whether the office of somebody else begins here: two offices side by side are two people."""
        row = [token.lower for token in self.document.tokens[i : i + 4]]
        return offices(self.document.lang).match(row) is not None and self.document.tokens[i - 1].upos == "CCONJ"

    def _is_noun(self, i: int) -> bool:
        return self.document.tokens[i].upos == "NOUN" and self.table.at(i) is None

    def _is_premodifier(self, i: int) -> bool:
        token = self.document.tokens[i]
        name = self.table.at(i)
        if name:
            return name.kind != "Person"
        return token.dep in ("compound", "amod") or token.lower in words(self.document.lang, "office-left")
