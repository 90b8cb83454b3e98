"""Trigger + sense -> what fills its roles: people and bodies where someone acts, places where something happens."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.roles.candidates import ACTING, Candidates
from kg.extract.roles.government import government
from kg.extract.roles.meant import SUFFERING, Meant
from kg.extract.roles.naming import ACTORS, BUILT, HARM, PLACES, harms
from kg.extract.roles.where import is_seat, named_areas, places
from kg.extract.slots import fill, is_passive, subject
from kg.extract.slots.marks import is_relative
from kg.extract.talks import is_talk, sides
from kg.extract.talks.distinct import distinct
from kg.extract.talks.tied import tied
from kg.extract.triggers import Trigger
from kg.model import Argument, Span
from kg.model.tree import ancestors, children, first_token, is_dep, run_around, span_over, subtree
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.schema import Pairs
from kg.terms.words import listed

_OF_STATES = ("Statement", "Rejection", "Support", "Sanction")
"""What is done to governments and not to cities."""

__all__ = ["ACTORS", "HARM", "PLACES", "Fillers", "harms"]


class Fillers:
    """Fills the frames of one document, each once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.candidates = Candidates(reading)
        self.meant = Meant(self.candidates)
        self.naming = self.candidates.naming
        mediating = (t for t in reading.triggers if any(s.type == "Mediation" and s.pos == "noun" for s in t.senses))
        self.mediations = frozenset(trigger.head for trigger in mediating)
        self.known: dict[tuple[int, str, Pairs], dict[str, list[int]]] = {}

    def of(self, trigger: Trigger, sense: Sense) -> dict[str, tuple[Argument, ...]]:
        """Role -> fillers of one trigger read in one sense; empty roles are left out."""
        heads = dict(self.heads(trigger, sense))
        if "place" not in heads:
            heads["place"] = places(self.reading, trigger, heads)
        found = {
            role: tuple(self._cut(trigger, role, a) for a in self._arguments(role, those))
            for role, those in heads.items()
        }
        found["patient"] = tuple(self._before(a, found.get("recipient", ())) for a in found.get("patient", ()))
        parties = found.get("party", ())
        found["party"] = tuple(self._before(a, [b for b in parties if b != a]) for a in parties)
        doers = {a.name for role in ("agent", "speaker", "mediator") for a in found.get(role, ())}
        spots, parties = found.get("place", ()), found.get("party", ())
        if is_talk(sense.type):
            found["party"] = tuple(self._before(a, spots) if self._is_of_body(a, spots) else a for a in parties)
        signed = is_a(sense.type, "Agreement") and any(h in self.reading.trigger_at for h in heads.get("topic", ()))
        told = [self._before(a, (*parties, *(spots if signed else ()))) for a in found.get("topic", ())]
        found["topic"] = tuple(a for a in told if not _is_inside(a, found.get("patient", ())))
        if sense.type == "Rejection":  # "menolak relokasi dari kawasan itu"
            found["patient"] = tuple(
                a for a in found["patient"] if a.kind != "Place" or not _is_inside(a, found["topic"])
            )
        if is_talk(sense.type):  # "sepakat bertahan di Bali", "menengahi perang di Gaza": the place of what it is about
            about = [a for a in told if a.kind == "Event" or (not a.kind and is_a(sense.type, "Agreement"))]
            found["place"] = tuple(a for a in spots if not _is_inside(a, about))
        if not harms(sense) and not is_talk(sense.type):
            found["patient"] = self._own_row(found["patient"])
            found["topic"] = self._own_row(found["topic"])
        found = {role: those for role, those in found.items() if those and not self._is_doer(role, heads, those, doers)}
        return {role: self._meant_by(sense, role, those) for role, those in found.items()}

    def _own_row(self, row: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """A row without who is named beside the owner of a thing in it: "memprotes kebijakan DPR | dan pemerintah"."""
        return tuple(b for n, b in enumerate(row) if not n or not self._is_owner_too(row[n - 1], b))

    def _is_owner_too(self, thing: Argument, other: Argument) -> bool:
        """Whether only "and" stands between somebody who ends what a thing is called and somebody else."""
        if thing.kind != "Thing" or other.kind not in ("Person", "Organization", "Country"):
            return False
        tokens = self.reading.document.tokens
        between = [tokens[i] for i in self.reading.between(thing.end, other.start)]
        last = max(self.reading.between(thing.start, thing.end), default=0)
        owner = self.reading.mention(last)
        owned = owner is not None and owner.kind in ACTORS and owner.span.start > thing.start
        return owned and len(between) == 1 and between[0].upos == "CCONJ"

    def _meant_by(self, sense: Sense, role: str, those: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """The fillers as what they stand for: a capital for the government that acts, a body for its struck house."""
        if role == "patient" and harms(sense):
            return tuple(replace(a, kind="Place") if self._is_house(a) else a for a in those)
        spoken_of = role == "patient" and any(is_a(sense.type, kind) for kind in _OF_STATES)
        if role not in ACTING and not spoken_of:
            return those
        return tuple(dict.fromkeys(government(self.reading, a) for a in those))

    def _is_house(self, struck: Argument) -> bool:
        return struck.kind == "Organization" and is_seat(self.reading, struck.name)

    def _cut(self, trigger: Trigger, role: str, filler: Argument) -> Argument:
        """A description takes in no word of the event: "kedua pemimpin | sepakat", "mendukung penuh | langkah itu"."""
        tokens = self.reading.document.tokens
        start, end = tokens[trigger.first].start, tokens[trigger.last - 1].end
        filler = self._unmediated(filler) if trigger.head not in self.mediations else filler
        if filler.kind in (*ACTORS, "Thing") and filler.start < start < filler.end:
            inside = self.reading.between(filler.start, start)  # "saksi | yang diperiksa"
            cut = next((i for i in inside if is_relative(self.reading.document, i)), trigger.first)
            while is_dep(tokens[cut - 1], "case") and tokens[cut - 1].start > filler.start:
                cut -= 1  # "kesepakatan | berkat mediasi"
            if tokens[cut].start <= filler.start:
                return filler  # "that infected persons", whose "that" is taken for one of a relative clause
            return self.reading.words_at(Span(filler.start, tokens[cut - 1].end), filler.kind)
        if start <= filler.start < end < filler.end:
            return self.reading.words_at(Span(tokens[trigger.last].start, filler.end), filler.kind)
        return self._apart(filler, whole=role == "place")

    def _unmediated(self, filler: Argument) -> Argument:
        """A description ends before whose mediation brought it about: "230 tawanan | di bawah mediasi Qatar"."""
        tokens, within = self.reading.document.tokens, (*ACTORS, "Thing")
        row = list(self.reading.between(filler.start, filler.end)) if self.mediations and filler.kind in within else []
        at = last = next((i for i in row[1:] if i in self.mediations), -1)
        while at > 0 and (tokens[at - 1].upos == "ADP" or tokens[at - 1].dep == "nmod:lmod"):
            at -= 1
        if at == last or at <= row[0]:
            return filler
        return self.reading.words_at(Span(filler.start, tokens[at - 1].end), filler.kind)

    def _apart(self, filler: Argument, *, whole: bool = False) -> Argument:
        """A description ends before others are named, or a day: "perusahaan | , yaitu PT X", "warga | minggu depan"."""
        if filler.kind == "Thing":
            return self._untimed(filler)
        if filler.kind not in ACTORS or filler.name != " ".join(filler.text.split()):
            return filler
        tokens, known = self.reading.document.tokens, self.reading.words("apart-marker")
        row = list(self.reading.between(filler.start, filler.end))
        begins = row[0] if whole else self._begins(row)
        if begins > row[0]:
            return self._apart(self.reading.words_at(Span(tokens[begins].start, filler.end), filler.kind))
        at = next((i for i in row[1:] if tokens[i].lower in known or self._is_time(i) or self._is_numbered(i)), None)
        if at is None:
            return filler
        last = at - 2 if tokens[at - 1].upos in ("PUNCT", "ADP") else at - 1  # "di antaranya"
        opened = next((i for i in row if tokens[i].text == "(" and i <= last and tokens[at - 1].text == ")"), None)
        last = last if opened is None else opened - 1  # "Presiden | (Inpres) Nomor 1"
        return self.reading.words_at(Span(filler.start, tokens[max(last, row[0])].end), filler.kind)

    def _untimed(self, thing: Argument) -> Argument:
        """A thing without how strongly or at which hour something is done to it: "mobil | sekitar pukul 09.30"."""
        tokens = self.reading.document.tokens
        inside = list(self.reading.between(thing.start, thing.end))
        if len(inside) > 1 and tokens[inside[0]].lower in self.reading.words("force-word"):
            return self._untimed(self.reading.words_at(Span(tokens[inside[1]].start, thing.end), thing.kind))
        hours = (i for i in inside[1:] if (time := self.reading.timed.get(i)) and time.kind == "TIME")
        at = next(hours, None)
        if at is None:
            return thing
        while at - 1 > inside[0] and tokens[at - 1].upos == "ADP":
            at -= 1
        return self.reading.words_at(Span(thing.start, tokens[at - 1].end), thing.kind)

    def _begins(self, row: list[int]) -> int:
        """Where a description begins behind who says it or a word for where: "Menurut Sari, | 12 warga"."""
        tokens = self.reading.document.tokens
        comma = next((i for i in row if tokens[i].text == ","), row[-1])
        if tokens[row[0]].upos == "ADP" and comma < row[-1]:
            return comma + 1
        within = len(row) > 1 and tokens[row[0]].dep == "nmod:lmod" and tokens[row[0]].head in row
        return row[1] if within else row[0]

    def _is_numbered(self, i: int) -> bool:
        """Whether the number of a ruling or law begins here: "Mahkamah Agung | Nomor 498"."""
        return self.reading.document.tokens[i].lower in self.reading.words("law-number")

    def _is_time(self, i: int) -> bool:
        """Whether a word tells when: "warga | minggu depan", "massa | kali ini"."""
        return i in self.reading.timed or self.reading.document.tokens[i].dep.endswith(":tmod")

    def _before(self, given: Argument, takers: Sequence[Argument]) -> Argument:
        """What is given or talked about ends before to or with whom: "lima ekor sapi | kepada warga", "A | dan B"."""
        inside = [a.start for a in takers if given.start < a.start < given.end]
        if not inside:
            return given
        document = self.reading.document
        last = first_token(document, min(inside)) - 1
        while (
            document.tokens[last].upos in ("ADP", "DET", "CCONJ", "PUNCT") and document.tokens[last].start > given.start
        ):
            last -= 1
        return self.reading.words_at(Span(given.start, document.tokens[last].end), given.kind)

    def _is_of_body(self, party: Argument, spots: tuple[Argument, ...]) -> bool:
        """Whether a side is told by its body before the place of talks: "pengurus PWI Bali | di rumah Gubernur"."""
        at = min((a.start for a in spots if party.span.covers(a.span)), default=0)
        before = (m for m in self.reading.document.mentions if party.start < m.span.start and m.span.end < at)
        return any(m.form == "name" and m.kind == "Organization" for m in before)

    def _is_doer(self, role: str, heads: dict[str, list[int]], those: tuple[Argument, ...], doers: set[str]) -> bool:
        """Whether a pronoun is taken for the very one who acts, who needs another word to act upon himself."""
        pronouns = all(self.reading.document.tokens[h].upos == "PRON" for h in heads.get(role, ()))
        meant = (role in SUFFERING and pronouns) or role == "addressee"
        return meant and all(a.name in doers for a in those)

    def heads(self, trigger: Trigger, sense: Sense) -> dict[str, list[int]]:
        """Role -> head tokens of its fillers."""
        key = (trigger.head, sense.type, sense.slots)
        if key not in self.known:
            own, nominal = range(trigger.first, trigger.last), sense.pos == "noun"
            document = self.reading.document
            found = fill(document, trigger.head, sense.slots, own, nominal, self.candidates.test(trigger, sense))
            pair = tied(self.reading, trigger, sense)
            if pair:
                found = {role: [h for h in those if h not in pair] for role, those in found.items()} | {"party": pair}
            inferred = self.meant.inferred(trigger, sense, found)
            told = inferred.get("party", [])
            more = [
                h for h in sides(self.reading, trigger, sense, told) if self.candidates.fits(trigger, sense, "party", h)
            ]
            self.known[key] = inferred | ({"party": distinct(self.reading, [*more, *told])} if more or told else {})
        return self.known[key]

    def _arguments(self, role: str, heads: list[int]) -> tuple[Argument, ...]:
        """Fillers as arguments, each once."""
        if role == "content":
            return tuple(self._words(h) for h in heads[:1])
        if role == "topic" and any(self._is_clause(h) for h in heads[:1]):
            return tuple(self._words(h, until="sequence-marker") for h in heads[:1])
        if role == "role":  # an office, whoever the article calls by it
            held = list(takewhile(lambda h: not self._is_named(h), heads))
            offices = dict.fromkeys(self._office(h) for h in held)
            return tuple(offices)[:1] if any(self._names_next(h) for h in held[:1]) else tuple(offices)
        if role == "topic":  # "RUU itu disetujui dan akan disahkan": what else is done to it is no matter
            heads = [h for h in heads if self.reading.document.tokens[h].upos != "VERB"]
        heads = [place for h in heads for place in named_areas(self.reading, h)]
        found = dict.fromkeys(self._counted(h, self.naming.argument(self._bound(h))) for h in heads)
        first = self.reading.first
        myself = {first[h].name: first[h] for h in sorted(heads) if h in first}  # "saya" said twice is one
        officers = [a for a in found if a.kind == "Person" and a.text != a.name]
        # "Menteri Haji dan Umrah Tawfiq" is one
        whole = (a for a in found if not any(a != other and other.span.covers(a.span) for other in officers))
        those = tuple(a for a in whole if myself.get(a.name, a) == a)
        if role != "place":
            return those
        return tuple(replace(a, kind="Place") if a.kind == "Organization" else a for a in those)

    def _is_clause(self, head: int) -> bool:
        """Whether a token heads a clause: a verb, or what is said of a subject ("harga itu terlalu tinggi")."""
        document = self.reading.document
        return document.tokens[head].upos == "VERB" or bool(children(document, head, "nsubj"))

    def _office(self, head: int) -> Argument:
        """An office, without the name of whom the next one is: "Menteri Hukum dan HAM | , Angga Prabowo"."""
        span, comma = self.naming.argument(head).span, self._names_next(head)
        inside = list(self.reading.between(span.start, span.end))
        behind = comma or self._time_at_end(inside)
        end = self.reading.document.tokens[behind - 1].end if behind else span.end
        return self.reading.words_at(Span(span.start, end), "Thing")

    def _time_at_end(self, row: list[int]) -> int | None:
        """Where the time begins that a phrase ends with: "Kepala Kantor Pos | hari ini", "ketua | pada 2015"."""
        at = len(row)
        while at > 1 and (self._is_time(row[at - 1]) or self.reading.document.tokens[row[at - 1]].upos == "DET"):
            at -= 1
        if not any(self._is_time(i) for i in row[at:]):
            return None
        while at > 1 and self.reading.document.tokens[row[at - 1]].upos == "ADP":
            at -= 1
        return row[at]

    def _names_next(self, head: int) -> int | None:
        """The comma behind which an office is followed by a name that the text takes for its holder's."""
        mention = self.reading.mention(head)
        if mention is None or mention.form != "name" or mention.kind != "Person":
            return None
        inside = self.reading.between(mention.span.start, mention.span.end)
        return next((i for i in inside if self.reading.document.tokens[i].text == ","), None)

    def _counted(self, head: int, found: Argument) -> Argument:
        """Buildings of which there is a number are things, and no place: "412 rumah"."""
        token, lang = self.reading.document.tokens[head], self.reading.document.lang
        built = listed(lang, "unit-kind", token.text, token.lemma) in BUILT
        if found.kind != "Place" or not built or not children(self.reading.document, head, "nummod"):
            return found
        return replace(found, kind="Thing")

    def _bound(self, head: int) -> int:
        """Who a clitic means: the object before it in a row of verbs, or the subject of the clause that it is beside.

        "Menangkap pelaku dan membawanya ke Riau", "dalam kunjungannya Jokowi bertemu petani".
        """
        document, tokens = self.reading.document, self.reading.document.tokens
        if tokens[head].lower not in self.reading.words("clitic"):
            return head
        verb = tokens[tokens[head].head]
        if is_dep(tokens[head], "obj") and is_dep(verb, "conj"):
            objects = (c for c in children(document, verb.head, "obj") if c < verb.i)
            return next((c for c in objects if tokens[c].upos != "PRON" and self.naming.kind(c) in ACTORS), head)
        if not is_dep(tokens[head], "nmod", "det"):
            return head
        phrase = next((a for a in ancestors(document, head) if is_dep(tokens[a], "obl", "obj", "nsubj")), None)
        if phrase is None or not is_dep(tokens[phrase], "obl") or tokens[tokens[phrase].head].upos != "VERB":
            return head
        if phrase > tokens[phrase].head:  # behind its verb it may mean whoever was named there
            return head
        tops = subject(document, tokens[phrase].head, False)
        meant = [t for t in tops if tokens[t].upos in ("NOUN", "PROPN") and self.naming.kind(t) in ACTORS]
        return meant[0] if len(meant) == 1 and not is_passive(document, tokens[phrase].head) else head

    def _is_named(self, head: int) -> bool:
        """Whether a token heads the name of a person, with whom another appointment begins."""
        mention = self.reading.mention(head)
        return mention is not None and mention.kind == "Person" and mention.form == "name" and mention.role is None

    def _words(self, head: int, until: str = "") -> Argument:
        """The words of a clause or phrase, without the punctuation around them.

        A word of the set ``until`` ends them, as it tells what came before: "menghentikan perang | setelah bertemu".
        """
        tokens, ends = self.reading.document.tokens, self.reading.words(until) if until else frozenset[str]()
        run = run_around(subtree(self.reading.document, head), head)
        run = run[: next((at for at, i in enumerate(run) if i > head and tokens[i].lower in ends), len(run))]
        while len(run) > 1 and tokens[run[-1]].upos == "PUNCT":
            run.pop()
        while len(run) > 1 and tokens[run[0]].upos in ("PUNCT", "SCONJ", "CCONJ"):
            run.pop(0)
        return self.reading.words_at(span_over(self.reading.document, run))


def _is_inside(filler: Argument, others: Iterable[Argument]) -> bool:
    """Whether a filler is only part of another: "integrasi teknologi dalam sistem pendidikan"."""
    return any(other.span.covers(filler.span) for other in others)
