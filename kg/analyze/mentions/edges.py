"""An office noun -> where its phrase begins and ends: "Kepala *Badan Nasional* …", "the CIA *director*"."""

from kg.analyze.mentions.spelling import is_acronym, is_capital, titles_before
from kg.analyze.mentions.table import Table
from kg.model import Document, Mention, Sentence
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import offices
from kg.terms.words import listed, words

REACH = 14  # tokens between an office and the name it belongs to
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})


class Edges:
    """The edges of the office phrases of one document."""

    def __init__(self, document: Document, table: Table) -> None:
        self.document = document
        self.table = table

    def left(self, sentence: Sentence, at: int) -> int:
        """Where the office phrase begins: English puts the body before the office ("the CIA director")."""
        known = words(self.document.lang, "office-left")
        if known:
            while at > sentence.first and self._is_premodifier(at - 1):
                at -= 1
            while at > sentence.first and self.document.tokens[at].lower in known and self._is_noun(at - 1):
                at -= 1  # "the group's leader"
        return at

    def right(self, sentence: Sentence, at: int) -> int:
        """Where the office phrase ends: after the body, country or place that it is an office of."""
        links = words(self.document.lang, "office-link")
        limit = min(at + REACH, sentence.last)
        while at < limit:
            token = self.document.tokens[at]
            name = self.table.at(at)
            if name:
                if name.kind == "Person" and not self._is_body(name):
                    return at
                at = self.table.after(name)
                if self._acronym_at(at):
                    at += 3
            elif self._is_title(at) or not self._goes_on(token.i, limit, links):
                return at
            else:
                at += 1
        return min(at, sentence.last)

    def _is_body(self, name: Mention) -> bool:
        """Whether what is taken for a person is the body of an office whose holder follows: "Polri Irjen Agus"."""
        tokens, after = self.document.tokens, self.table.after(name)
        if self._goes_on_as_body(after):
            return True
        after += 3 * self._acronym_at(after)
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
        size = titles_before(self.document.tokens, i, i + 3, self.document.lang)
        person = self.table.at(i + size) if size else None
        return person is not None and person.kind == "Person"

    def _acronym_at(self, i: int) -> bool:
        """Whether an acronym in brackets stands here: "Kepala Badan … (BNPB) Doni"."""
        tokens = self.document.tokens[i : i + 3]
        return len(tokens) > 2 and tokens[0].text == "(" and tokens[2].text == ")" and is_acronym(tokens[1])

    def _goes_on(self, i: int, limit: int, links: object) -> bool:
        token = self.document.tokens[i]
        if token.upos in _NOMINAL:
            return not self._starts_office(i)
        if token.lower not in links or i + 1 >= limit:  # type: ignore[operator]
            return False
        following = self.document.tokens[i + 1]
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
