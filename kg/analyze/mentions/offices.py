"""Named people + role nouns -> people with office: "Direktur Mossad David Barnea", "Burns, the CIA director"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kg.analyze.mentions.cues import is_cue
from kg.analyze.mentions.edges import Edges
from kg.analyze.mentions.names import head_of
from kg.analyze.mentions.nominals import is_plural, is_single
from kg.analyze.mentions.personal import is_personal, is_rank
from kg.analyze.mentions.spelling import is_acronym, is_capital, is_opening, particles, title_left, titles_before
from kg.analyze.mentions.table import Table
from kg.model import Document, Mention, Sentence, Span, Token
from kg.model.tree import first_token, span_over, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.offices import OfficeHit, offices
from kg.terms.words import listed, words

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})
_CLOSING = frozenset({"VERB", "AUX", "PUNCT", "PRON", "ADV", "SCONJ", "ADP"})
_LONGEST_RUN = 4
_LONGEST_JOINT = 3
_INITIALS = 2
_YEARS = "-–0123456789"
_DATE = re.compile(r"[\s,]*\(\d{1,2}/\d")


def with_offices(document: Document, named: list[Mention]) -> list[Mention]:
    """Widen people's mentions by the office beside them; offices without a name become people of their own."""
    return _Holders(document, named).found()


class _Holders:
    """The names of a document on their way to people with offices."""

    def __init__(self, document: Document, named: list[Mention]) -> None:
        self.document = document
        self.table = Table(document, named)
        self.edges = Edges(document, self.table)
        self.by_span = {mention.span: mention for mention in named}
        self.by_end = {mention.span.end: mention for mention in named}
        self.many = words(document.lang, "people-marker")
        self.strange = words(document.lang, "body-word")
        self.bodies = frozenset(mention.name for mention in named if mention.kind == "Organization")

    def found(self) -> list[Mention]:
        """All mentions after every office has found its holder."""
        for sentence in self.document.sentences:
            for first, hit in self._hits(sentence):
                self._attach(sentence, first, hit)
        people = [mention for mention in self.by_span.values() if mention.kind == "Person" and mention.name]
        for mention in people:
            self._address(mention)
        return sorted(self.by_span.values(), key=lambda mention: mention.span)

    def _hits(self, sentence: Sentence) -> Iterator[tuple[int, OfficeHit]]:
        tokens, known = self.document.tokens, offices(self.document.lang)
        texts = [token.lower for token in tokens[sentence.first : sentence.last]]
        at = sentence.first
        while at < sentence.last:
            # A conjunction may look like a mark of an acting holder (id "sementara" = "while", "acting").
            kin = tokens[at].text in words(self.document.lang, "kin-small")
            free = tokens[at].upos in _NOMINAL and self.table.at(at) is None and not kin
            hit = known.match(texts, at - sentence.first) if free else None
            if hit:
                yield at, hit
            at += hit.length if hit else 1

    def _attach(self, sentence: Sentence, first: int, hit: OfficeHit) -> None:
        start = self.edges.left(sentence, first)
        end = self.edges.right(sentence, first + hit.length)
        if end > first and self._held(sentence, start, end, first + hit.length):
            return
        many = any(self.document.tokens[i - 1].lower in self.many for i in (start, first) if i > sentence.first)
        after = None if many else self._person_after(sentence, self.edges.owned(sentence, end))
        after = None if after and self._is_told_of(start, end, after) else after
        person = after or self._person_before(sentence, start)
        if after is not None and person is not None:
            person, end = self._whole(after, self._up_to(end, after), first + hit.length)
            serves = self._serves(first, first + hit.length, end)
            set_off = self._set_off(sentence, person, end, surely=serves)
            if set_off or serves:
                end = self.table.after(person)
                person = set_off or self._person_before(sentence, start)
        role = span_over(self.document, list(range(start, end)))
        words_of = (m for m in self.by_span.values() if role.covers(m.span) and m.kind == "Person")
        for word in [m for m in words_of if self.edges.is_word(m)]:
            del self.by_span[word.span]  # "Direktur Jenderal Perdagangan Dalam Negeri, Iqbal …"
        if person is not None:
            role = self._with_double(sentence, start, role)
            self._widen(person, role, first_token(self.document, role.start))
        else:
            self._described(role, start, end, first)

    def _described(self, role: Span, start: int, end: int, noun: int) -> None:
        """An office without a name: somebody who holds it, or all who do."""
        if self.document.tokens[noun].lower in words(self.document.lang, "office-thing"):
            return
        head = head_of(self.document, start, end)
        token = self.document.tokens[noun]
        many = is_plural(self.document, head) or is_plural(self.document, noun)
        many = many or any(t.text == "," for t in self.document.tokens[start:end])  # "menteri Qatar, Mesir, dan Oman"
        kin = listed(self.document.lang, "group-noun", token.text, token.lemma) is not None
        general = kin and not words(self.document.lang, "office-left") and not is_single(self.document, head)
        marks = {**words(self.document.lang, "plural-marker"), **words(self.document.lang, "single-marker")}
        while start > 0 and self.document.tokens[start - 1].lower in marks:
            start -= 1
        start = self._owner(start)
        span = Span(self.document.tokens[start].start, role.end)
        self.by_span[span] = Mention(span, head, "Group" if many or general else "Person", "nominal", "", role)

    def _owner(self, start: int) -> int:
        """Where the name begins of whoever has somebody in an office: "*Chen*'s lawyer"."""
        tokens, known = self.document.tokens, words(self.document.lang, "office-left")
        owner = self.table.at(start - 2) if start > 1 and tokens[start - 1].lower in known else None
        return start if owner is None else first_token(self.document, owner.span.start)

    def _with_double(self, sentence: Sentence, start: int, role: Span) -> Span:
        """An office with the one before it that the same person holds: "Direktur/Sekretaris …", "X yang juga Y"."""
        tokens, joints = self.document.tokens, words(self.document.lang, "office-joint")
        rows = (range(start - size, start) for size in range(1, _LONGEST_JOINT + 1) if start - size > sentence.first)
        first = next((row[0] for row in rows if " ".join(tokens[i].lower for i in row) in joints), 0)
        if not first:
            return role
        marked = tokens[first - 1].lower in words(
            self.document.lang, "status-behind"
        )  # "Presiden *terpilih* sekaligus"
        end = tokens[first - 1 - marked].end
        before = next((m for m in self.by_span.values() if m.role == m.span and m.span.end == end), None)
        if before is None or before.kind != "Person":
            return role
        del self.by_span[before.span]
        return Span(before.span.start, role.end)

    def _widen(self, person: Mention, role: Span, start: int) -> None:
        if person.role and person.role.start < role.start:
            return
        after = person.span.start >= role.end
        span = Span(role.start, person.span.end) if after else person.span
        head = head_of(self.document, start, self.table.after(person)) if after else person.head
        self._replace(person, replace(person, span=span, head=head, role=role))

    def _replace(self, old: Mention, new: Mention) -> None:
        self.by_span.pop(old.span, None)
        self.by_span[new.span] = self.by_end[new.span.end] = new

    def _current(self, mention: Mention | None) -> Mention | None:
        """A person's mention as it stands now: an office may have widened it already."""
        if mention is None or mention.kind != "Person":
            return None
        found = self.by_span.get(mention.span) or self.by_end.get(mention.span.end)
        return found if found and found.form == "name" and found.kind == "Person" else None

    def _whole(self, person: Mention, end: int, low: int) -> tuple[Mention, int]:
        """A name with its first words, where the names found leave them to the body: "KPK Laode M." + "Syarif"."""
        tokens = self.document.tokens
        run = self._run_inside(low, end)
        own = all(is_personal(tokens[i].text, self.document.lang) for i in run)  # "anggota Rianto Adam Pontoh"
        if not run or (run[0] == low and not own) or len(run) > 2 or tokens[end - 1].end + 1 != person.span.start:
            return person, end
        name = " ".join([*(tokens[i].text for i in run), person.name])
        whole = replace(person, span=Span(tokens[run[0]].start, person.span.end), name=name)
        self._replace(person, whole)
        self.table.add(whole)
        self.table.swap(person, whole)
        return whole, run[0]

    def _held(self, sentence: Sentence, start: int, end: int, low: int) -> bool:
        """A capitalised run behind an office that is nobody's name yet is its holder's: "Bupati Hartopo"."""
        tokens = self.document.tokens
        run = self._run_inside(low, end)
        while run and self.edges.is_plain(run[0]):
            run = run[1:]  # "Menteri Transportasi Lin Mei-Hua"
        if not run and end < sentence.last and tokens[end].text == ",":
            run = self._run_behind(sentence, end + 1)
        if run and _DATE.match(self.document.article.body, tokens[run[-1]].end):
            return False  # "Humas KAI Daop 9 Jember Sabtu (14/6/2025)"
        if len(run) == 1 and (self.edges.is_plain(run[0]) or self._is_followed(run[0])):
            return False  # "Direktur Pemasaran", "Kepala Disperumkim, Juniarti …"
        follows = tokens[run[-1] + 1] if run and run[-1] + 1 < sentence.last else None
        closed = follows is None or follows.upos in _CLOSING
        if not run or len(run) > _LONGEST_RUN or sentence.first == run[0] or not closed:
            return False
        if run[-1] < end and self._closed_person(sentence, run[-1] + 1) is not None:
            return False  # "Presiden Direktur Alita, Teguh Prasetya, mengatakan": what he presides over
        last = min(end, run[0])
        text = span_over(self.document, list(run)).of(self.document.article.body)
        span = Span(tokens[start].start, tokens[run[-1]].end)
        role = span_over(self.document, list(range(start, last)))
        head = head_of(self.document, start, run[-1] + 1)
        self._enter(Mention(span, head, "Person", "name", " ".join(text.split()), role))
        return True

    def _is_followed(self, i: int) -> bool:
        """Whether a comma and somebody's name stand behind a word, which then is no name of the holder."""
        if i + 2 >= len(self.document.tokens) or self.document.tokens[i + 1].text != ",":
            return False
        behind = self.table.at(i + 2)
        return behind is not None and behind.kind == "Person" and " " in behind.name

    def _enter(self, mention: Mention) -> None:
        self.by_span[mention.span] = self.by_end[mention.span.end] = mention
        self.table.add(mention)

    def _run_inside(self, low: int, end: int) -> range:
        """The unknown capitalised words at the end of an office phrase, behind its office or its body."""
        last = end
        while last > low and (self._is_unknown(last - 1) or self._is_inner(low, last - 1, end)):
            last -= 1
        if last >= end:
            return range(0)
        before = self.document.tokens[last - 1]
        placed = self.table.at(last - 1) is not None or is_acronym(before)
        office = offices(self.document.lang).match([before.lower]) is not None
        return range(last, end) if placed or office else range(0)

    def _is_inner(self, low: int, i: int, end: int) -> bool:
        """Whether two letters stand for a name between two others: "Nixon *LP* Napitupulu"."""
        text = self.document.tokens[i].text
        between = low < i < end - 1 and self._is_unknown(i - 1)
        return between and text.isalpha() and text.isupper() and len(text) == _INITIALS

    def _run_behind(self, sentence: Sentence, first: int) -> range:
        """The unknown capitalised words behind the comma after an office phrase."""
        last = first
        while last < sentence.last and self._is_unknown(last, loose=True):
            last += 1
        return range(first, last) if last > first + 1 else range(0)

    def _is_unknown(self, i: int, *, loose: bool = False) -> bool:
        token, lang = self.document.tokens[i], self.document.lang
        named = token.upos == "PROPN" or (loose and token.upos in _NOMINAL)
        coded = is_acronym(token) or any(map(str.isdigit, token.text))  # "pelatih timnas U-19 Budi Hartono"
        plain = named and is_capital(token) and not coded and self.table.at(i) is None
        title = titles_before(self.document.tokens, i, i + 1, lang) or title_left(self.document.tokens, i, i + 1, lang)
        plain = plain and not (len(token.text) > _INITIALS and title)
        sets = ("organization-noun", "group-noun", "place-noun", "direction")
        described = token.lower in self.strange or any(listed(lang, n, token.text, token.lemma) for n in sets)
        return plain and not described and offices(lang).match([token.lower]) is None

    def _person_after(self, sentence: Sentence, at: int) -> Mention | None:
        """The person named right after the office, its titles between them, or after one comma."""
        tokens = self.document.tokens
        while at < sentence.last and not tokens[at].text.isalpha() and tokens[at].text[0] in _YEARS:
            at += 1  # "Ketua … (PB HMI) 2013-2015, Arief"
        comma = at < sentence.last and tokens[at].text == ","
        first = at + comma
        first += titles_before(tokens, first, sentence.last, self.document.lang)
        found = self.table.at(first) if first < sentence.last else None
        direct = comma or bool(words(self.document.lang, "office-left"))
        if direct and found is not None and found.kind != "Person" and self._is_person(found, sentence, comma):
            self._replace(found, replace(found, kind="Person"))
            self.table.swap(found, self.by_span[found.span])
            found = self.by_span[found.span]
        if found is not None and not comma:
            found = self._parted(found)
            first = first_token(self.document, found.span.start)
        person = self._current(found)
        if person is None or person.form != "name" or found is None or self.table.at(first - 1) is found:
            return None
        after = self.table.after(found)
        closed = after >= sentence.last or tokens[after].upos in ("PUNCT", "VERB", "AUX", "ADP", "ADV", "PART")
        closed = closed or tokens[after].lower in words(self.document.lang, "relativizer") or self._is_next(after)
        return person if closed or not comma else None

    def _is_next(self, i: int) -> bool:
        """Whether "and" goes on with the next office: "CEO Tirta, Budi Salim *dan* CEO Bumi, Rini Wati"."""
        tokens = self.document.tokens
        row = [token.lower for token in tokens[i + 1 : i + 1 + _LONGEST_RUN]]
        return tokens[i].upos == "CCONJ" and offices(self.document.lang).match(row) is not None

    def _serves(self, first: int, last: int, end: int) -> bool:
        """Whether whose name ends an office does not hold it: "kuasa hukum Kivlan Zen", "pengganti Spalletti"."""
        tokens, known = self.document.tokens, words(self.document.lang, "serving-role")
        noun = " ".join(token.lower for token in tokens[first:last])
        direct = self.table.at(end) is not None and not words(self.document.lang, "office-left")
        return direct and ((noun in known and last == end) or tokens[end - 1].lower in known)

    def _is_told_of(self, start: int, end: int, person: Mention) -> bool:
        """Whether an office without a name is a source or spoken to, and the comma ends that.

        id: "Kata kapolres, Rinto pergi", "Kepada wartawan, Rinto mengaku", but not "Sebagai kapolres, Rinto".
        """
        tokens, lang, behind = self.document.tokens, self.document.lang, self.table.after(person)
        if not start or tokens[end].text != "," or behind >= len(tokens) or tokens[behind].upos not in ("VERB", "AUX"):
            return False
        before = tokens[start - 1]
        opens = before.upos == "ADP" and is_opening(self.document, before.i)
        return is_cue(before, lang) or (opens and before.lower not in words(lang, "predicate-marker"))

    def _set_off(self, sentence: Sentence, inner: Mention, end: int, *, surely: bool) -> Mention | None:
        """Who holds an office that ends in a name: "Kuasa hukum M Ahmadi, Rini Astuti, mengatakan …"."""
        known = not surely and gazetteer().lookup(inner.name, self.document.lang, "Person")
        if self.document.tokens[end].text == "," or known:
            return None
        return self._closed_person(sentence, self.table.after(inner))

    def _closed_person(self, sentence: Sentence, at: int) -> Mention | None:
        """Whom a comma sets behind a phrase, with no further name in the row."""
        tokens = self.document.tokens
        found = self._person_after(sentence, at) if at < sentence.last and tokens[at].text == "," else None
        if found is None or " " not in found.name:
            return None
        behind = self.table.after(found)
        behind += behind < sentence.last and tokens[behind].text == ","
        return found if behind >= sentence.last or tokens[behind].upos in _CLOSING else None

    def _up_to(self, end: int, person: Mention) -> int:
        """Where an office phrase ends that goes on with the short name which a person's name has lost."""
        first = first_token(self.document, person.span.start)
        while end < first and self._is_short_body(self.document.tokens[end]):
            end += 1
        return end

    def _parted(self, found: Mention) -> Mention:
        """A name without the body's short name that it was taken to begin with: "RI Megawati", "OCE Iim Rusyamsi"."""
        inside = tokens_in(self.document, found.span)
        opening = self.document.tokens[inside[0]]
        if found.kind != "Person" or found.role or len(inside) < 2 or not self._is_short_body(opening):
            return found
        rest = Span(self.document.tokens[inside[1]].start, found.span.end)
        name = " ".join(rest.of(self.document.article.body).split())
        person = replace(found, span=rest, name=name, head=head_of(self.document, inside[1], inside[-1] + 1))
        self._replace(found, person)
        self.table.swap(found, person)
        return person

    def _is_short_body(self, token: Token) -> bool:
        """Whether a word is the short name of a body: capitals only, or so named elsewhere in the article."""
        if is_personal(token.text, self.document.lang) or is_rank(token, self.document.lang):
            return False
        known = gazetteer().lookup(token.text, self.document.lang)
        placed = bool(known) and known[0].kind in ("Country", "Organization")
        return (is_acronym(token) and (placed or len(token.text) > 2)) or token.text in self.bodies

    def _is_person(self, found: Mention, sentence: Sentence, comma: bool) -> bool:
        """Whether a name behind an office, set off or not, is its holder's, whatever the pipeline took it for."""
        inside = tokens_in(self.document, found.span)
        after = inside[-1] + 1
        closed = not comma or (after < sentence.last and self.document.tokens[after].text in (",", "."))
        row = [self.document.tokens[i] for i in inside]
        nouns = ("organization-noun", "place-noun")
        described = any(listed(self.document.lang, noun, t.text, t.lemma) for t in row for noun in nouns)
        plain = all(t.lower in particles(self.document.lang) or (is_capital(t) and not is_acronym(t)) for t in row)
        known = gazetteer().lookup(found.name, self.document.lang)
        says = comma and is_cue(self.document.tokens[min(after + 1, sentence.last - 1)], self.document.lang)
        return closed and plain and (1 < len(row) < 5 or says) and not described and not known

    def _person_before(self, sentence: Sentence, at: int) -> Mention | None:
        """The person whose apposition the office is: "Burns, direktur CIA", "Ani (32), dokter", "Budi selaku ketua"."""
        tokens, skipped = self.document.tokens, words(self.document.lang, "apposition-start")
        while at > sentence.first and tokens[at - 1].lower in skipped:
            at -= 1
        set_off = tokens[at - 1].text in (",", "(", "–", "-", "—")
        at -= 2 if set_off else 1
        bare = tokens[at + 1].lower in words(self.document.lang, "apposition-bare")
        if at < sentence.first or not (set_off or bare):
            return None
        if tokens[at].text == ")" and at - 3 >= sentence.first and tokens[at - 2].text == "(":
            at -= 3
        person = self._current(self.table.ending(at)) or self._named_until(sentence, at)
        return person if person and person.form == "name" else None

    def _named_until(self, sentence: Sentence, last: int) -> Mention | None:
        """The person that unknown capitalised words before an apposition name."""
        if self.table.at(last) is not None:
            return None
        first = last + 1
        while first > sentence.first and self._is_unknown(first - 1, loose=True):
            first -= 1
        if first > last or last - first >= _LONGEST_RUN or self.document.tokens[last + 1].text != ",":
            return None
        span = span_over(self.document, list(range(first, last + 1)))
        text = " ".join(span.of(self.document.article.body).split())
        self._enter(Mention(span, head_of(self.document, first, last + 1), "Person", "name", text))
        return self.by_span[span]

    def _address(self, person: Mention) -> None:
        """Widen a person's mention by the titles right before it."""
        first = first_token(self.document, person.span.start)
        start = self.document.sentences[self.document.sentence_of[first]].first
        for at in range(max(start, first - 6), first):
            if at + titles_before(self.document.tokens, at, first, self.document.lang) == first:
                span = Span(self.document.tokens[at].start, person.span.end)
                if self.table.at(at) is None and span not in self.by_span:
                    self._replace(person, replace(person, span=span))
                return
