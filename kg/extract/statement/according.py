"""A source behind "menurut" or "according to", with the clause it answers for.

id: Menurut BNPB, 1.200 warga mengungsi. en: At least 20 people died, according to the health ministry.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS
from kg.extract.statement.apposed import apposed
from kg.extract.statement.cues import cue_at
from kg.extract.statement.extent import handed_on, relayed
from kg.extract.statement.trailing import lead_of
from kg.extract.statement.utterance import Utterance, form_of
from kg.extract.statement.words import trimmed, words_of
from kg.extract.triggers import Trigger
from kg.model import Argument, Mention, Span
from kg.model.tree import ancestors, children, is_dep, noun_phrase, span_over, subtree, tokens_in
from kg.terms.offices import is_degree
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_TELLING = ("VERB", "AUX", "ADJ", "NUM")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_JOINTS = ("SCONJ", "CCONJ")
SHORTEST = 2  # tokens of a phrase that says under what a clause is told, without the comma
_BETWEEN = ("CCONJ", "DET")  # what may stand between two sources
_GOING_ON = ("ADP", "NUM", "CCONJ", "PROPN", "DET")  # what a long name of a source goes on with


def according(reading: Reading) -> Iterator[Utterance]:
    """Every clause that a prepositional source answers for."""
    for trigger in reading.triggers:
        sense = next((s for s in trigger.senses if s.pos == "preposition" and is_a(s.type, "Statement")), None)
        if sense is None or trigger.head in reading.quote_of or children(reading.document, trigger.head, "nsubj"):
            continue  # "Biayanya mengacu pada peraturan" gives no source for anything else
        source = _source(reading, trigger)
        content = None if source is None else _content(reading, trigger, source)
        if source is None or content is None or _is_embedded(reading, trigger) or _is_basis(reading, trigger, source):
            continue
        if not _answers(reading, source) and not _answers(reading, trigger.last - 1):
            continue
        content = _unquoted(reading, content)
        said = (*_subject(reading, trigger, content), content)
        who = reading.argument(source if _answers(reading, source) else trigger.last - 1)
        others = tuple(reading.argument(mention.head) for mention in _row(reading, source))
        yield Utterance(
            cue=trigger.head, sense=sense, content=said, speakers=(_named(reading, trigger, source) or who, *others),
            form=form_of(reading, content), finder="according", confidence=0.85,
        )  # fmt: skip


def _unquoted(reading: Reading, content: Span) -> Span:
    """A content that a quote fills, without the mark that opens it."""
    inner = (quote.inner for quote in reading.outer if quote.span.start == content.start and quote.span.covers(content))
    return next((Span(span.start, min(content.end, span.end)) for span in inner), content)


def _subject(reading: Reading, trigger: Trigger, content: Span) -> tuple[Span, ...]:
    """The subject of the clause where it stands before the source: "Hal itu, menurut Sari, membuat pusing".

    So may stand there what the clause is told under: "Dengan kerja sama, menurut Sari, tanggul cepat selesai".
    """
    document, sentence = reading.document, reading.sentence(trigger.head)
    rest = tokens_in(document, content)
    ahead = range(sentence.first, trigger.first)
    belongs = any(is_dep(document.tokens[i], "nsubj") and document.tokens[i].head in rest for i in ahead)
    belongs = belongs or _is_condition(reading, ahead, rest)
    found = words_of(reading, ahead) if belongs and rest[0] > trigger.head else None
    return (found,) if found else ()


def _is_condition(reading: Reading, ahead: range, rest: range) -> bool:
    """Whether a phrase before a comma belongs to the clause behind the source, and is no time, occasion or lead."""
    tokens = reading.document.tokens
    if not ahead or tokens[ahead[-1]].text != "," or lead_of(reading, ahead):
        return False
    top = next((i for i in ahead if is_dep(tokens[i], "obl", "advcl") and tokens[i].head in rest), -1)
    said = (reading.trigger_at[i].senses for i in ahead if i in reading.trigger_at)
    if any(sense.pos == "preposition" for senses in said for sense in senses):
        return False  # "Menurut Sari, berdasarkan laporan itu, air surut"
    if top < 0 or top in reading.timed or any(i in cue_at(reading) or i in reading.quote_of for i in ahead):
        return False
    kinds = ("occasion-noun", "document-noun", "carrier-noun")
    told = any(listed(reading.document.lang, kind, tokens[top].text, tokens[top].lemma) is not None for kind in kinds)
    return not told and tokens[ahead[0]].upos in ("ADP", "SCONJ") and len(ahead) > SHORTEST


def _answers(reading: Reading, source: int) -> bool:
    """Whether somebody can be quoted: an actor, a pronoun, a name or a document, no plan, law or view."""
    token, mention = reading.document.tokens[source], reading.mention(source)
    if not words(reading.document.lang, "pronoun").get(token.lower, "3").startswith("3"):
        return False  # "agenda yang menurut saya tepat", of a quote whose marks are lost
    if token.upos in ("PROPN", "PRON") or (mention is not None and mention.kind in ACTORS):
        return True
    return listed(reading.document.lang, "document-noun", token.text, token.lemma) is not None


def _is_embedded(reading: Reading, trigger: Trigger) -> bool:
    """Whether the source stands in a relative clause: "lima kota yang menurut BMKG akan diguyur hujan"."""
    before = reading.document.tokens[trigger.first - 1] if trigger.first else None
    return before is not None and before.lower in reading.words("relativizer")


def _is_basis(reading: Reading, trigger: Trigger, source: int) -> bool:
    """Whether a source is only what something is done by: "dakwaan disusun berdasarkan keterangan saksi"."""
    before = reading.document.tokens[trigger.first - 1] if trigger.first else None
    mention = reading.mention(source)
    named = mention is not None and mention.form == "name"
    return before is not None and "Voice=Pass" in before.feats and not named


def _source(reading: Reading, trigger: Trigger) -> int | None:
    """The head of the noun phrase behind the preposition."""
    tokens, sentence = reading.document.tokens, reading.sentence(trigger.head)
    if trigger.last < sentence.last and tokens[trigger.last].lower in reading.words("relativizer"):
        return trigger.last - 1 if tokens[trigger.last - 1].upos in _NOMINAL else None  # "Menurut data yang dihimpun"
    if trigger.last < sentence.last and tokens[trigger.last].lower in reading.words("goal-marker"):
        return None  # "diamankan berdasarkan laporan ke polisi"
    comma = next((i for i in range(trigger.last, sentence.last) if tokens[i].text == ","), sentence.last)
    near = range(trigger.last, min(trigger.last + 3, comma))
    linked = children(reading.document, trigger.head, "nmod", "obl", "obj")
    behind = (tokens[trigger.head].head, *near, *linked)
    free = (i for i in behind if trigger.last <= i < comma and i not in reading.timed)
    return next((i for i in free if tokens[i].upos in _NOMINAL), None)


def _content(reading: Reading, trigger: Trigger, source: int) -> Span | None:
    """The clause answered for: what follows a fronted source, else the clause that the source hangs on."""
    sentence = reading.sentence(trigger.head)
    if reading.document.tokens[sentence.last - 1].text == ":" or _is_announced(
        reading, range(sentence.first, trigger.first)
    ):
        return None  # "Berikut daftarnya dikutip dari CNN:" says nothing yet
    phrase = _source_span(reading, trigger, source)
    last = max(tokens_in(reading.document, phrase), default=source)
    joined = reading.document.tokens[trigger.first - 1].upos in _JOINTS  # "… karena menurut dia film itu menyudutkan"
    ahead = range(trigger.first if joined else sentence.first, trigger.first)
    if len(ahead) <= 2 or _begins_anew(reading, trigger, ahead) or _is_split(reading, ahead, last):
        begin = max(_behind_source(reading, last + 1, sentence.last), _behind_own(reading, trigger, source))
        begin = _behind_time(reading, begin, sentence.last)
        end = min(handed_on(reading, begin, sentence.last), relayed(reading, begin, sentence.last))
        rest = trimmed(reading, list(range(_behind_degrees(reading, begin, end), end)))
        if rest and rest[0] in reading.quote_of and _is_relayed(reading, rest):
            return None
    else:
        rest = trimmed(reading, _before_close(reading, _hosted(reading, trigger, source, sentence.first)))
        if _is_relayed(reading, rest):
            return None
    tells = any(_tells(reading, i, rest) for i in rest) and rest[0] not in cue_at(reading)
    return span_over(reading.document, rest) if len(rest) > 1 and tells else None


def _begins_anew(reading: Reading, trigger: Trigger, ahead: range) -> bool:
    """Whether what stands before a source only leads over, or a full stop is lost: "sejak 2009,Menurut Sari, …"."""
    if reading.document.tokens[trigger.first].text[:1].isupper() or lead_of(reading, ahead) >= len(ahead):
        return True
    return not any(_is_predicate(reading, i) for i in ahead)


def _tells(reading: Reading, i: int, rest: list[int]) -> bool:
    """Whether a word makes a clause of others: a verb, or the subject of what is said of it, a noun as well."""
    token = reading.document.tokens[i]
    return token.upos in _TELLING or (is_dep(token, "nsubj") and token.head != i and token.head in rest)


def _is_announced(reading: Reading, ahead: range) -> bool:
    """Whether a clause before a source only asks to read on: "Agar hemat, simak kiat berikut, dikutip dari CNN"."""
    tokens, known = reading.document.tokens, reading.words("announcing-word")
    return any(tokens[i].lower in known for i in ahead if i == ahead[0] or tokens[i - 1].text == ",")


def _is_relayed(reading: Reading, rest: list[int]) -> bool:
    """Whether words have a quote and a cue of their own, so that a source only hands them on: '"…," kata Kane,'."""
    quotes = any(i in reading.quote_of for i in rest)
    return quotes and any(i in cue_at(reading) and i not in reading.quote_of for i in rest)


def _is_split(reading: Reading, ahead: range, last: int) -> bool:
    """Whether a source parts a subject from its verb: "Konten yang menyudutkan itu, menurutnya, baru ditemukan".

    So it parts a condition from its clause: "Jika harga naik, menurut Sari, warga rugi".
    """
    tokens = reading.document.tokens
    comma = ahead[-1] >= 0 and tokens[ahead[-1]].text == ","
    if comma and tokens[ahead[0]].upos == "SCONJ" and tokens[tokens[ahead[0]].head].head > last:
        return True
    return comma and any(is_dep(tokens[i], "nsubj") and tokens[i].head > last for i in ahead)


def _is_predicate(reading: Reading, i: int) -> bool:
    token = reading.document.tokens[i]
    return token.upos in ("VERB", "AUX") or token.head == i


def _behind_source(reading: Reading, first: int, last: int) -> int:
    """Behind the comma that ends what is added to the source: "Menurut laporan yang diterima, …", "… pada Senin, …"."""
    tokens = reading.document.tokens
    if first < last and tokens[first].text == "(":
        first = next((i + 1 for i in range(first, last) if tokens[i].text == ")"), first)
    if first >= last:
        return first
    clause = tokens[first].lower in reading.words("relativizer")
    aside = tokens[first].upos in _GOING_ON or first in reading.timed
    if not clause and not aside:
        return first
    comma = next((i for i in range(first, last) if tokens[i].text == ","), first - 1)
    link = next((i for i in range(first, comma) if tokens[i].lower in reading.words("relativizer")), comma)
    held = any(tokens[i].upos in ("VERB", "AUX") for i in range(first, link))
    return first if held and not clause else comma + 1


def _behind_own(reading: Reading, trigger: Trigger, source: int) -> int:
    """Behind all that hangs on a source or its verb: "Merujuk pada surat Nomor 1, Nomor 2, tentang libur, …"."""
    tokens = reading.document.tokens
    top = trigger.head if tokens[trigger.head].upos == "VERB" else source
    last = max(subtree(reading.document, top))
    return last + 1 if tokens[top].head > last and "," in (tokens[last].text, tokens[last + 1].text) else 0


def _behind_degrees(reading: Reading, first: int, last: int) -> int:
    """Behind the degrees between commas that end a source's name: "Menurut Dr. Budi Santoso, M.Kes., harga naik"."""
    tokens, at = reading.document.tokens, first
    while at + 1 < last and tokens[at + 1].text == ",":
        dotted = "." in tokens[at].text[:-1] and tokens[at].text[:1].isupper()  # "Sp.OT", "S.H."
        if not dotted and not is_degree(reading.document.lang, tokens[at].lower):
            break
        at += 2
    return at


def _behind_time(reading: Reading, first: int, last: int) -> int:
    """Behind the day between commas on which a source told it: "Dikutip dari CNN, 10 September 2019, …"."""
    tokens = reading.document.tokens
    while first < last and tokens[first].text == ",":
        first += 1
    comma = next((i for i in range(first, last) if tokens[i].text == ","), first)
    if comma > first and all(i in reading.timed for i in range(first, comma)):
        return comma + 1
    row = range(first, last)
    told = next((i for i in row if i not in reading.timed and tokens[i].text not in ("(", ")")), first)
    return told if told > first and tokens[told - 1].text == ")" else first  # "Dilansir CNN, Senin (9/6) hal itu …"


def _named(reading: Reading, trigger: Trigger, source: int) -> Argument | None:
    """The name between commas behind what a source is: "Menurut Manajer Mutu PT Laut, Amanda Niode, …"."""
    found = apposed(reading, trigger.last - 1, [source]) if source >= trigger.last else None
    inside = tokens_in(reading.document, found.span) if found else range(0)
    closed = bool(inside) and [reading.document.tokens[i].text for i in (inside[0] - 1, inside[-1] + 1)] == [",", ","]
    return found if closed else None


def _row(reading: Reading, source: int) -> list[Mention]:
    """The names that a conjunction joins to the name of a source, up to a comma: "Menurut Reuters, AFP dan BBC, …"."""
    tokens, mention = reading.document.tokens, reading.mention(source)
    found: list[Mention] = []
    joined = False
    while mention is not None and mention.form == "name" and not joined:
        begin = at = tokens_in(reading.document, mention.span)[-1] + 1
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].upos in _BETWEEN):
            at += 1
        joined = any(token.upos == "CCONJ" for token in tokens[begin:at])
        number = reading.mention_of.get(at)
        after = None if number is None else reading.document.mentions[number]
        same = after is not None and (after.form, after.kind, after.span.start) == (
            "name",
            mention.kind,
            tokens[at].start,
        )
        mention = after if same and at > begin else None
        found += [] if mention is None else [mention]
    end = tokens_in(reading.document, found[-1].span)[-1] + 1 if found else len(tokens)
    return found if joined and end < len(tokens) and tokens[end].text == "," else []


def _source_span(reading: Reading, trigger: Trigger, source: int) -> Span:
    row = _row(reading, source)
    mention = row[-1] if row else _named(reading, trigger, source) or reading.mention(source)
    end = mention.span.end if mention else reading.document.tokens[noun_phrase(reading.document, source)[-1]].end
    return Span(reading.document.tokens[trigger.first].start, end)


def _before_close(reading: Reading, rest: list[int]) -> list[int]:
    """Words without the comma and "so reported somebody" that end them: "…, demikian laporan Sari, dilansir AFP"."""
    tokens, known = reading.document.tokens, reading.words("closing-word")
    ends = (at for at, i in enumerate(rest[1:]) if tokens[i].lower in known and tokens[rest[at]].text == ",")
    return rest[: next(ends, len(rest))]


def _hosted(reading: Reading, trigger: Trigger, source: int, first: int) -> list[int]:
    """What stands before a source at the end of its sentence, as far back as the source answers for it.

    A last part that opens with a verb of its own is all it answers for: "…, menewaskan 12 orang, menurut polisi";
    one that only counts some of those before is not: "…, termasuk 11 anak-anak, menurut polisi".
    """
    tokens = reading.document.tokens
    commas = [i for i in range(first, trigger.first - 1) if tokens[i].text == "," and i not in reading.quote_of]
    last = commas[-1] + 1 if commas else first
    some = tokens[last].lower in reading.words("part-marker")
    if commas and tokens[last].upos == "VERB" and tokens[last].head != last and not some:
        return list(range(last, trigger.first))
    host = next((i for i in ancestors(reading.document, source) if i < trigger.first), first)
    inside = [i for i in subtree(reading.document, host) if i < trigger.first]
    opened = bool(inside) and tokens[inside[0]].lower in reading.words("complementizer")
    whole = opened or len(inside) <= 2 or tokens[host].head == host or not children(reading.document, host, "nsubj")
    return list(range(first, trigger.first)) if whole else inside
