"""Cue + first word of what it reports -> how far the report reaches: to the sentence's end, or the next act."""

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS
from kg.extract.statement.cues import cue_at
from kg.extract.triggers import Trigger
from kg.model import Token
from kg.model.tree import ancestors, children, is_dep, subtree, tokens_in
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_CLOSING = ("”", "»")
_OPENING = ('"', "“")
_FINITE = frozenset({"VERB", "AUX"})
_JOINTS = frozenset({"PUNCT", "CCONJ", "SCONJ"})
_LOOSE = frozenset({"ADP", "ADV", "CCONJ", "SCONJ"})  # what no name begins with
_ASIDE = 12  # words that an aside on most of those told of may have
_BETWEEN = frozenset({"ADV", "PART", "AUX"})
SENTENCE = 5  # words without a capital in a quote that is more than a name


def end_of(reading: Reading, trigger: Trigger, head: int) -> int:
    """The token where what a cue reports ends: the sentence's end, or another act of speech of the same sentence.

    ``head`` is the head of the clause or phrase reported.
    """
    document = reading.document
    last = reading.sentence(trigger.head).last
    if is_dep(document.tokens[trigger.head], "acl") and document.tokens[trigger.head].head < trigger.head:
        last = min(last, max(subtree(document, trigger.head)) + 1)
    last = _before_main_clause(reading, trigger, last)
    last = next((i for i in range(head + 1, last) if opens_next_act(reading, trigger, i)), last)
    last = min(last, relayed(reading, trigger.last, last), handed_on(reading, trigger.last, last))
    last = next(
        (i for i in range(trigger.last, last) if _is_broken_off(reading, i) or _is_quoted_next(reading, i)), last
    )
    if all(sense.type == "Attitude" for sense in trigger.senses):
        last = next((i for i in range(head + 1, last - 1) if _is_set_against(reading, trigger, i)), last)
    for child in children(document, trigger.head, "conj", "advcl", "parataxis"):
        acts = (child in reading.trigger_at and not children(document, child, "mark")) or is_dep(
            document.tokens[child], "conj"
        )
        first = min(subtree(document, child))
        if child in reading.quote_of:
            continue
        if child > head and acts and _is_finite(document.tokens[child]) and _is_joined(reading, first):
            shared = any(closes_share(reading, i) for i in (first - 1, first))
            shared = shared or any(goes_further(reading, trigger.last, i) for i in (first - 1, first))
            if shared or _is_told_too(reading, trigger, child, first) or _is_told_only(reading, trigger, head, child):
                continue
            return min(first, last)
    return last


def closes_share(reading: Reading, i: int) -> bool:
    """Whether a comma ends an aside on most of those told of: "mengatakan 31 warga, kebanyakan wanita, tewas"."""
    tokens = reading.document.tokens
    if tokens[i].text != ",":
        return False
    opening = next((j for j in range(i - 1, max(i - _ASIDE, 0), -1) if tokens[j].text == ","), i)
    return opening < i and tokens[opening + 1].lower in reading.words("part-marker")


def goes_further(reading: Reading, first: int, i: int) -> bool:
    """Whether "but also" comes behind "not only": "solusi yang tidak hanya tangguh, tetapi juga murah"."""
    tokens = reading.document.tokens
    only = any(t.lower in reading.words("only-marker") for t in tokens[first:i])
    return only and tokens[i + 1].lower in reading.words("contrast-marker")


def _before_main_clause(reading: Reading, trigger: Trigger, last: int) -> int:
    """Where a clause that opens its sentence ends: "Karena dituduh menyuap, Sari menggugat partainya"."""
    document = reading.document
    marks = children(document, trigger.head, "mark")
    if reading.sentence(trigger.head).first in marks and document.tokens[trigger.head].head == trigger.head:
        comma = (i for i in range(trigger.last, last) if document.tokens[i].text == ",")
        return next(comma, last)  # "Ketika Sari mengajaknya kembali ke Demak, Budi menolak", whose main clause is lost
    if not is_dep(document.tokens[trigger.head], "advcl") or not (marks or children(document, trigger.head, "nsubj")):
        return last
    end = max(subtree(document, trigger.head)) + 1
    beyond = any(i >= end for i in ancestors(document, trigger.head))
    return min(last, end) if beyond and end < last and document.tokens[end].text == "," else last


def relayed(reading: Reading, first: int, last: int) -> int:
    """The comma before who handed the words on: "…, Yonhap melaporkan", "…, officials said Monday, …"."""
    between = (c for c in range(first + 1, last) if c in cue_at(reading) and c not in reading.quote_of)
    return next((at - 1 for c in between if (at := _tag(reading, c, last)) - 1 > first), last)


def _tag(reading: Reading, cue: int, last: int) -> int:
    """Where who speaks begins between a comma and a cue that reports nothing behind itself; 0 for none."""
    tokens, subjects = reading.document.tokens, children(reading.document, cue, "nsubj")
    after = next((i for i in range(cue + 1, last) if i not in reading.timed), last)
    if not subjects or max(subtree(reading.document, subjects[-1])) >= cue:
        return 0
    if after < last and (tokens[after].upos not in ("PUNCT", "ADP") or after in reading.quote_of):
        return 0
    inside = (i for s in subjects for i in subtree(reading.document, s) if tokens[i].upos != "PUNCT")
    first = min(inside, default=cue)
    return first if tokens[first - 1].text == "," and first < cue else 0


def handed_on(reading: Reading, first: int, last: int) -> int:
    """The comma before the medium that words are taken from, at the end: "…, dikutip dari Antara, Senin"."""
    tokens = reading.document.tokens
    for trigger in reading.triggers:
        source = first < trigger.first < last and tokens[trigger.first - 1].text == ","
        if source and any(sense.pos == "preposition" and is_a(sense.type, "Statement") for sense in trigger.senses):
            quoting = trigger.first in reading.quote_of or tokens[trigger.first].upos != "VERB"
            if not quoting and not any(tokens[i].upos in _FINITE for i in range(trigger.last, last)):
                return trigger.first - 1
    return last


def _is_set_against(reading: Reading, trigger: Trigger, i: int) -> bool:
    """Whether a comma ends what somebody wants, and what happens comes behind it: "ingin pulang, namun tertahan".

    What stands against something denied is wanted or believed as well: "yakin ini bukan akhir, tetapi awal".
    """
    tokens, inside = reading.document.tokens, range(trigger.last, i)
    denied = any(tokens[k].lower in reading.words("negator") for k in inside)
    return tokens[i].text == "," and not denied and tokens[i + 1].lower in reading.words("contrast-marker")


def _is_told_too(reading: Reading, trigger: Trigger, child: int, first: int) -> bool:
    """Whether a bare "and" joins what is reported as well: "menyebut tujuh orang tewas dan empat orang hilang".

    One number after another is reported behind commas, too: "melaporkan 12 orang tewas, 30 orang terluka".
    """
    tokens = reading.document.tokens
    own = [i for i in children(reading.document, child, "nsubj") if first <= i < child]
    bare = tokens[first].upos == "CCONJ" and tokens[first - 1].text != ","
    numbers = all(any(_is_number(tokens[i]) for i in row) for row in (range(trigger.last, first), range(first, child)))
    numbers = numbers and tokens[first].lower not in reading.words("contrast-marker")
    return (bare or numbers) and bool(own) and child not in cue_at(reading) and "Tense=" not in tokens[child].feats


def _is_number(token: Token) -> bool:
    return token.upos == "NUM" or token.text[:1].isdigit()


def _is_told_only(reading: Reading, trigger: Trigger, head: int, child: int) -> bool:
    """Whether what stands before a comma is no clause yet: "mengatakan, merayakan Idul Adha, warga desa memasak"."""
    document = reading.document
    own = [i for i in children(document, child, "nsubj") if head < i < child and document.tokens[i].upos != "PRON"]
    whole = children(document, head, "nsubj", "cop", "mark") or any(i in cue_at(reading) for i in (head, child))
    opened = document.tokens[trigger.last].text == "," and document.tokens[head].upos == "VERB"
    return bool(own) and opened and not whole and not children(document, child, "cc")


def _is_finite(token: Token) -> bool:
    """Whether a token is a verb, and no noun that the tagger takes for one."""
    return token.upos in _FINITE and bool(token.feats)


def _is_joined(reading: Reading, first: int) -> bool:
    """Whether a comma or conjunction opens a clause; in "menyebut 83 persen usaha berencana pindah" none does."""
    return bool({reading.document.tokens[i].upos for i in (first - 1, first)} & _JOINTS)


def _is_broken_off(reading: Reading, i: int) -> bool:
    """Whether a sentence ends at token ``i`` that the parser runs on: at a full stop, or a mark that closes nothing."""
    tokens = reading.document.tokens
    if i in reading.quote_of or i + 1 >= len(tokens):
        return False
    short = i > 0 and tokens[i - 1].lower in words("mul", "legal-form")  # "PT. Kirana"
    after = i + 2 if tokens[i].text == "." and tokens[i + 1].text == "," else i + 1  # "motor. ,Selain itu"
    upper = after < len(tokens) and tokens[after].text[:1].isupper()
    ends = tokens[i].upos == "PUNCT" and tokens[i].text.endswith((".", "!", "?"))  # "mantan menteri,. Sari mengaku"
    stops = ends and upper and not short
    loose = tokens[i].text == "," and upper and tokens[after].upos in _LOOSE  # "Rp5 miliar, Atas tuduhan itu"
    closes = tokens[i].text in _CLOSING or (tokens[i].text == '"' and tokens[i - 1].text == ",")
    return stops or loose or (tokens[i].upos == "PUNCT" and closes)


def _is_quoted_next(reading: Reading, i: int) -> bool:
    """Whether a whole quote with a cue of its own begins, the full stop before it lost: 'air surut "Kami," kata X'.

    A quote of a whole sentence behind a noun has its own speaker, too: 'meminta bantuan "Kami hanya warga biasa."'.
    """
    quote, tokens = reading.quote_of.get(i), reading.document.tokens
    if quote is None or quote.span.start != tokens[i].start or not reading.body[quote.inner.start].isupper():
        return False
    inner = quote.inner.of(reading.body).rstrip()
    double = tokens[i].text in _OPENING
    if double and inner.endswith((".", "!", "?")) and tokens[i - 1].upos in ("NOUN", "PROPN"):
        small = [word for word in inner.split() if word[0].islower()]
        return len(small) >= SENTENCE and 2 * len(small) > len(inner.split())
    if not inner.endswith(",") or tokens[i - 1].lower in reading.words("complementizer"):
        return False
    behind = tokens_in(reading.document, quote.span)[-1] + 1
    return any(c in cue_at(reading) for c in (behind, behind + 1))


def opens_next_act(reading: Reading, trigger: Trigger, i: int) -> bool:
    """Whether the speaker does one thing more at token ``i``: ", and" or a bare "and" before a cue of the same tense.

    "…, though she noted that" and "…, adding that" open somebody's next act as well.
    """
    tokens = reading.document.tokens
    if i in reading.quote_of or i + 2 >= len(tokens):
        return False
    at = i + 1 if tokens[i].text == "," else i
    joined = tokens[at].upos == "CCONJ"
    if not joined and at == i:
        return False
    cue = next((c for c in range(at + joined, min(at + 4, len(tokens))) if tokens[c].upos not in _BETWEEN), at)
    if cue not in cue_at(reading) or children(reading.document, cue, "nsubj") or _closes_only(reading, cue):
        return False
    if is_dep(tokens[cue], "acl") or _goes_on_reporting(reading, trigger.head, cue):
        return False
    if joined:
        return at > i or _is_past(tokens[cue]) == _is_past(tokens[trigger.head])
    return "Tense=Pres" in tokens[cue].feats and "VerbForm=Part" in tokens[cue].feats


def _closes_only(reading: Reading, cue: int) -> bool:
    """Whether a verb that says something only beside a quote has an object: "menghentikan dan menutup kegiatan itu"."""
    return cue_at(reading)[cue][1].form == "direct" and bool(children(reading.document, cue, "obj"))


def _goes_on_reporting(reading: Reading, before: int, cue: int) -> bool:
    """Whether a verb has the subject of what the cue ``before`` reports, which is a thing that cannot speak.

    "Sari mengatakan mode akan penting dan menuntut perhatian": the fashion demands it. So does who ought to
    praise: "mengatakan warga harus rukun dan menghargai tamu".
    """
    token = reading.document.tokens[cue]
    if not is_dep(token, "conj") or token.head <= before or "Tense=" in token.feats:
        return False  # where verbs have tenses, these tell
    if _is_aimed_at(reading, cue):
        return True
    subjects = [i for i in children(reading.document, token.head, "nsubj") if i > before]
    praises = cue in cue_at(reading) and cue_at(reading)[cue][1].type == "Praise"
    if praises and subjects and any(_is_modal(reading, i) for i in children(reading.document, token.head, "aux")):
        return True
    return bool(subjects) and not any(_may_speak(reading, i) for i in subjects)


def _is_aimed_at(reading: Reading, cue: int) -> bool:
    """Whether a verb with only a thing for its object stands in a row that is asked for: "agar pulang dan menjawab"."""
    document, head = reading.document, reading.document.tokens[cue].head
    marks = (document.tokens[c].lower for c in children(document, head, "mark"))
    aimed = not reading.words("aim-marker").isdisjoint(marks)
    return aimed and bool(children(document, cue, "obj")) and not children(document, cue, "ccomp", "xcomp", "advcl")


def _is_modal(reading: Reading, i: int) -> bool:
    token = reading.document.tokens[i]
    return listed(reading.document.lang, "modality", token.text, token.lemma) is not None


def _may_speak(reading: Reading, i: int) -> bool:
    return reading.document.tokens[i].upos in ("PRON", "PROPN") or reading.argument(i).kind in ACTORS


def _is_past(token: Token) -> bool:
    return "Tense=Past" in token.feats


def next_act_before(reading: Reading, trigger: Trigger, before: int) -> bool:
    """Whether a cue itself is what the speaker of the cue ``before`` does one thing more with."""
    if _goes_on_reporting(reading, before, trigger.head):
        return False
    return any(opens_next_act(reading, trigger, i) for i in (trigger.first - 2, trigger.first - 1) if i >= 0)
