"""Cue -> its speaker: by the tree, by the name right before it, else the actor next to it."""

import re
from collections.abc import Sequence

from kg.extract.proper import proper
from kg.extract.reading import Reading
from kg.extract.slots import follow, is_passive, subject, together
from kg.extract.statement.apposed import apposed
from kg.extract.statement.cues import is_bare
from kg.extract.statement.named import named
from kg.extract.triggers import Trigger
from kg.model import Argument, Mention, Span
from kg.model.tree import ancestors, children, is_dep, tokens_in
from kg.terms.gazetteer import gazetteer
from kg.terms.lexicon import Sense
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_HANDLE = re.compile(r"(?<=\S)[\w./-]*\w")
SHORTEST = 3  # letters of a body's acronym
NEAR = 6  # tokens that an actor may stand away from its cue
_PARTICIPLES = ("VerbForm=Ger", "VerbForm=Part")
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})


def speaker_of(reading: Reading, trigger: Trigger, sense: Sense) -> tuple[Argument, ...]:
    """Who speaks: what the tree says, if it is an actor, else the nearest actor of the same sentence."""
    found = speakers(reading, trigger.head, sense) or _behind(reading, trigger) or _account(reading, trigger)
    return found or _beside(reading, trigger) or _called(reading, trigger)


def _behind(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """The name right behind a cue that is its subject, a person's even where it is also a place's: "kata Osaka"."""
    at = trigger.last
    if at >= reading.sentence(trigger.head).last or at in reading.quote_of or at in reading.timed:
        return ()
    token, mention = reading.document.tokens[at], reading.mention(at)
    bare = is_bare(reading, trigger.head)
    names = token.upos == "PROPN" and (bare or (token.head == trigger.head and token.dep == "nsubj"))
    known = mention is not None and mention.form == "name"
    span = mention.span if mention and known else Span(token.start, token.end)
    body = not known and proper([token], reading.document.lang) == "Organization"
    names = names and token.lower not in (*reading.words("office-status"), *words("mul", "legal-form"))
    return (reading.called(span, "Organization" if body else "Person"),) if names and span.start == token.start else ()


def _account(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """What is no person or body and can be quoted, right behind a bare cue: "tulis akun X", "kata agensi itu"."""
    bare = is_bare(reading, trigger.head)
    below = children(reading.document, trigger.head, "nsubj", "obj", "obl")
    heads = (h for h in below if bare and h >= trigger.last and not children(reading.document, h, "case"))
    able = (h for h in heads if _may_speak(reading, h, trigger.head) or _is_that_one(reading, trigger, h))
    return tuple(_with_handle(reading, reading.speaker(h)) for h in able)


def _is_that_one(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether a noun right behind a cue is its subject or points at somebody told of before: "tulis agensi"."""
    below = (reading.document.tokens[c].lower for c in children(reading.document, head))
    token = reading.document.tokens[head]
    own = (token.upos, token.dep) == ("NOUN", "nsubj") and not is_bare(reading, head)
    return head == trigger.last and (own or any(word in reading.words("demonstrative") for word in below))


def _with_handle(reading: Reading, account: Argument) -> Argument:
    """An account with the whole of its name: "akun X @/bambangsuling11"."""
    rest = _HANDLE.match(reading.body, account.end) if "@" in account.text else None
    return reading.words_at(Span(account.start, rest.end()), account.kind) if rest else account


def _beside(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    sentence = reading.sentence(trigger.head)
    after = range(trigger.last, min(trigger.last + NEAR, sentence.last))
    before = range(trigger.first - 1, max(trigger.first - 1 - NEAR, sentence.first - 1), -1)
    for side in (after, before):
        for i in side:
            if i in reading.quote_of or reading.document.tokens[i].text in ".:":
                break
            mention = reading.mention(i)
            owns = i > trigger.last and reading.document.tokens[i].lower in reading.words("clitic")  # "keterangannya"
            if mention and mention.kind in _ACTORS and not owns and not _is_told(reading, trigger, mention):
                return (reading.argument(i),)
    return ()


def _is_told(reading: Reading, trigger: Trigger, mention: Mention) -> bool:
    """Whether a preposition behind a cue says who is spoken to or of, or where: "berbicara kepada para pemimpin"."""
    tokens, by = reading.document.tokens, reading.words("agent-marker")
    marks = children(reading.document, mention.head, "case")
    if any(m >= trigger.last and tokens[m].lower not in by for m in marks):
        return True
    around = children(reading.document, tokens[mention.head].head, "case")  # "di kawasan Senayan"
    places = {path for sense in trigger.senses for path in sense.paths("place")}
    return is_dep(tokens[mention.head], "nmod") and any(tokens[m].lower in places for m in around)


def _called(reading: Reading, trigger: Trigger) -> tuple[Argument, ...]:
    """The capitalised words right behind a cue, which are a name whatever the tagger takes them for: "pungkas Lalu"."""
    tokens, at = reading.document.tokens, trigger.last
    while at < reading.sentence(trigger.head).last and tokens[at].text[:1].isupper() and at not in reading.timed:
        at += 1
    if at == trigger.last or at in reading.quote_of:
        return ()
    return (reading.words_at(Span(tokens[trigger.last].start, tokens[at - 1].end), "Person"),)


def speakers(reading: Reading, cue: int, sense: Sense | None) -> tuple[Argument, ...]:
    """Who speaks by the tree; coordinated speakers each on their own."""
    paths = dict(sense.slots).get("speaker", ("subj",)) if sense else ("subj",)
    heads = [h for path in paths for top in _tops(reading, cue, path) for h in together(reading.document, top)]
    if sense and sense.pos == "adjective":
        heads = [h for top in children(reading.document, cue, "nsubj") for h in together(reading.document, top)]
    elif not heads and sense and sense.pos != "preposition":
        heads = list(subject(reading.document, cue))
    if not heads and sense and sense.pos == "noun":  # "Apple reports that …", taken for a noun
        heads = [h for h in children(reading.document, cue, "nsubj") if h == cue - 1]
    if sense and sense.pos == "verb":
        heads = _clitic(reading, cue) or heads
    passive = is_passive(reading.document, cue)
    loose = sense is not None and sense.pos in ("verb", "adjective")
    if sense and sense.pos == "verb" and not passive and not children(reading.document, cue, "nsubj"):
        heads = _right_before(reading, cue) or heads
    if passive and not heads:
        heads = _set_off(reading, cue)
    heads = _whose_words(reading, cue, sense, heads) or heads
    heads = [h for h in heads if h not in reading.quote_of and not _hands_on(reading, h, cue)]
    if any(_is_first_person(reading, h) for h in heads):
        return ()
    heads = named(reading, heads)
    name = apposed(reading, cue, heads) if loose else None
    if name is not None:
        return (name,)
    able = [h for h in heads if reading.speaker(h).kind in _ACTORS and not _is_no_name(reading, h, cue, sense)]
    found = [reading.speaker(h) for h in _joined(reading, able)]
    actors = tuple(dict.fromkeys(a for a in found if not any(b.span.covers(a.span) and a != b for b in found)))
    if loose and not actors and not heads and not is_passive(reading.document, cue):
        actors = _acronym(reading, cue)
    texts = (h for h in heads[:1] if loose and _may_speak(reading, h, cue))
    others = (reading.argument(h) if _is_no_name(reading, h, cue, sense) else reading.speaker(h) for h in texts)
    return actors or tuple(_with_handle(reading, other) for other in others)


def _whose_words(reading: Reading, cue: int, sense: Sense | None, heads: Sequence[int]) -> list[int]:
    """Who does what a participle goes with, where its noun says nothing: "Chen confirmed the sale, saying it helps"."""
    token, document = reading.document.tokens[cue], reading.document
    shown = listed(document.lang, "evidence-verb", token.text, token.lemma) is not None
    if sense is None or sense.type == "Attitude" or shown or is_passive(document, cue):
        return []
    if not heads or not any(form in token.feats for form in _PARTICIPLES):
        return []
    if children(document, cue, "nsubj") or any(_may_say(reading, h) for h in heads):
        return []
    above = (h for verb in ancestors(document, cue) for h in children(document, verb, "nsubj"))
    return next(([h] for h in above if h not in heads and h < cue and reading.speaker(h).kind in _ACTORS), [])


def _may_say(reading: Reading, head: int) -> bool:
    """Whether a noun names somebody, or something that words stand in."""
    token = reading.document.tokens[head]
    kinds = ("document-noun", "carrier-noun")
    written = any(listed(reading.document.lang, kind, token.text, token.lemma) is not None for kind in kinds)
    return written or reading.speaker(head).kind in _ACTORS


def _is_first_person(reading: Reading, head: int) -> bool:
    """Whether a text's own "I" or "we" outside quotes speaks, whoever that is: "Hari ini, saya berharap"."""
    return words(reading.document.lang, "pronoun").get(reading.document.tokens[head].lower, "").startswith("1")


def _hands_on(reading: Reading, head: int, cue: int) -> bool:
    """Whether a name before a cue is only who hands the words on: "Polisi, seperti dilansir AFP, menyebut"."""
    mention = reading.mention(head)
    first = tokens_in(reading.document, mention.span)[0] if mention else head
    behind = (t for t in reading.triggers if t.last == first and t.first > reading.sentence(cue).first and first < cue)
    return any(s.pos == "preposition" and is_a(s.type, "Statement") for t in behind for s in t.senses)


def _tops(reading: Reading, cue: int, path: str) -> Sequence[int]:
    """What stands in a slot of a cue; only the first behind a bare cue, whose speaker comes right after it."""
    tops = follow(reading.document, cue, path)
    behind = [top for top in tops if top > cue]
    return behind[:1] if behind and is_bare(reading, cue) else tops


def _joined(reading: Reading, heads: Sequence[int]) -> Sequence[int]:
    """The speakers of a row without what only a comma adds: where or what the one named is.

    "Roby Hervindo, Manager Relations & CSR Pertamina" is one, and so is "Dinas Pangan dan Pertanian, Taufik Yulianto".
    """
    named_ = [h for h in heads if _is_name(reading, h)]
    if len(heads) > 1 and len(named_) == 1 and _is_apart(reading, heads, named_[0]):
        return named_
    row = range(min(heads, default=0), max(heads, default=0))
    joints = [reading.document.tokens[i].lower for i in row if reading.document.tokens[i].upos == "CCONJ"]
    if joints and not (len(named_) == len(heads) and reading.words("alias-joint").issuperset(joints)):
        return heads
    if joints:
        return heads[:1]  # "Presiden Joko Widodo atau Jokowi mengatakan"
    return [*heads[:1], *(h for h in heads[1:] if _is_name(reading, h))]


def _is_name(reading: Reading, head: int) -> bool:
    mention = reading.mention(head)
    return mention is not None and (mention.kind, mention.form) == ("Person", "name")


def _is_apart(reading: Reading, heads: Sequence[int], head: int) -> bool:
    """Whether a comma parts the one name of a row from the rest of it: behind the first, before the last."""
    mention, tokens = reading.mention(head), reading.document.tokens
    inside = tokens_in(reading.document, mention.span) if mention else range(head, head + 1)
    at = inside[-1] + 1 if head == heads[0] else inside[0] - 1
    return head in (heads[0], heads[-1]) and 0 <= at < len(tokens) and tokens[at].text == ","


def _may_speak(reading: Reading, head: int, cue: int) -> bool:
    """Whether what is no person or body can be quoted: a report, a poll, a place that stands for its rulers."""
    document = reading.document
    token, verb = document.tokens[head], document.tokens[cue]
    if token.upos == "PRON" or head in reading.timed or not any(c.isalpha() for c in token.text):
        return False
    if listed(document.lang, "document-noun", token.text, token.lemma) is not None:
        return True
    if is_passive(document, cue) or listed(document.lang, "evidence-verb", verb.text, verb.lemma) is not None:
        return False
    if "documents-speak" in reading.words("trait"):
        return _is_capital(reading, head)
    return token.upos in ("NOUN", "PROPN") or (token.upos == "NUM" and bool(reading.mention(head)))


def _is_no_name(reading: Reading, head: int, cue: int, sense: Sense | None) -> bool:
    """Whether a capital only opens a sentence, and what it begins does what people and things do: "Wacana mengajak"."""
    token, verb = reading.document.tokens[head], reading.document.tokens[cue]
    if token.upos != "PROPN" or reading.mention(head) is not None:
        return False
    if listed(reading.document.lang, "document-noun", token.text, token.lemma) is not None:
        return True  # "SMS yang menginformasikan"
    if reading.sentence(head).first != head or token.lower not in reading.words("common"):
        return False
    shown = listed(reading.document.lang, "evidence-verb", verb.text, verb.lemma) is not None
    return shown or (sense is not None and sense.type != "Statement")


def _is_capital(reading: Reading, head: int) -> bool:
    """Whether a name is a capital's, which speaks for its country: "Beijing meminta Israel menarik pasukan"."""
    mention = reading.mention(head)
    if mention is None or mention.form != "name" or children(reading.document, head, "case"):
        return False
    known = gazetteer().lookup(mention.name, reading.document.lang, "Place")
    return bool(known) and known[0].type == "capital"


def _set_off(reading: Reading, cue: int) -> list[int]:
    """Who says it between a passive cue and a comma, though the tree has him for its subject: "Dijelaskan Edy, …"."""
    tokens = reading.document.tokens
    for head in children(reading.document, cue, "nsubj"):
        mention = reading.mention(head)
        inside = tokens_in(reading.document, mention.span) if mention and mention.kind in _ACTORS else range(0)
        after = inside[-1] + 1 if inside else len(tokens)
        if inside and inside[0] == cue + 1 and after < len(tokens) and tokens[after].text == ",":
            return [head]
    return []


def _clitic(reading: Reading, cue: int) -> list[int]:
    """The pronoun written together with a passive cue, which is who says it: "dikatakannya"."""
    tokens = reading.document.tokens
    bound = cue + 1 < len(tokens) and tokens[cue + 1].lower in reading.words("clitic")
    return [cue + 1] if bound and tokens[cue + 1].start == tokens[cue].end and is_passive(reading.document, cue) else []


def _acronym(reading: Reading, cue: int) -> tuple[Argument, ...]:
    """The capitals right before a cue, which name a body whatever the tagger takes them for: "BMKG memprediksi"."""
    token = reading.document.tokens[cue - 1] if cue > reading.sentence(cue).first else None
    if token is None or not token.text.isupper() or len(token.text) < SHORTEST or cue - 1 in reading.timed:
        return ()
    return (reading.words_at(Span(token.start, token.end), "Organization"),)


def _right_before(reading: Reading, cue: int) -> list[int]:
    """The actor right before a cue that has no subject in the tree.

    Only times, adverbs and the wish not to be named may stand between.
    """
    first, tokens = reading.sentence(cue).first, reading.document.tokens
    at = cue - 1
    while at >= first and (at in reading.timed or at in reading.unnamed or tokens[at].upos in ("ADV", "AUX", "PART")):
        at -= 1
    mention = reading.mention(at) if at >= first else None
    named_ = mention is not None and (mention.form == "name" or at + 1 in reading.unnamed)
    names = mention is not None and named_ and mention.kind in _ACTORS
    is_object = tokens[at].dep in ("obj", "iobj") or bool(children(reading.document, at, "case"))
    return [mention.head] if mention and names and not is_object and at not in reading.quote_of else []
