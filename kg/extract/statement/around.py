"""A cue set between commas into what it reports, without quotation marks.

id: Air itu, kata Bupati Sari, mulai surut sejak pagi. en: The road, officials said, will reopen on Monday.
"""

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.statement.cues import cues, is_bare
from kg.extract.statement.speaker import speaker_of
from kg.extract.statement.trailing import comma_before, is_about, is_reported, lead_of, only_leads
from kg.extract.statement.utterance import Utterance, told
from kg.extract.statement.words import words_of
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, is_dep, tokens_in

NEAR = 8  # tokens from the cue to the comma behind it: the speaker, or when and where it was said
SHORTEST = 3  # words behind the second comma


def around(reading: Reading) -> Iterator[Utterance]:
    """Every sentence with ", X said," in its midst: its words before and behind are one content."""
    for trigger, sense in cues(reading):
        related = is_dep(reading.document.tokens[trigger.head], "acl:relcl")  # "Alat itu, yang disebut Visora, …"
        quoting = related or sense.form == "direct" or is_about(reading, trigger, sense)
        content = () if quoting else _content(reading, trigger)
        who = speaker_of(reading, trigger, sense) if content else ()
        if who:
            yield from told(reading, (trigger.head, sense), content, who, "around", 0.8)


def _content(reading: Reading, trigger: Trigger) -> tuple[Span, ...]:
    before, behind = comma_before(reading, trigger), _comma_behind(reading, trigger)
    if before is None or behind is None:
        return ()
    sentence = reading.sentence(trigger.head)
    ahead, rest = range(sentence.first, before), range(behind + 1, sentence.last)
    aim = _is_aim(reading, trigger, ahead, rest)
    if len(rest) < SHORTEST or not (aim or _is_verbal(reading, rest)) or _names_speaker(reading, trigger, ahead):
        return ()
    subjects = children(reading.document, trigger.head, "nsubj")
    if any(i in ahead for i in subjects) and not (aim and any(i >= trigger.last for i in subjects)):
        return ()  # "Kepala Dinas Pangan, Taufik mengatakan, …"
    if lead_of(reading, range(sentence.first, before + 1)) > len(ahead):
        return ()  # "Sementara itu, Sari mengatakan, air surut"
    added = not aim and _is_added(reading, trigger, rest)
    if only_leads(reading, trigger, ahead) or added or is_reported(reading, ahead):
        return ()
    said_before = () if _is_handed_on(reading, ahead) else words_of(reading, ahead)
    return tuple(half for half in (said_before, words_of(reading, rest)) if half)


def _is_verbal(reading: Reading, row: range) -> bool:
    return any(reading.document.tokens[i].upos in ("VERB", "AUX") for i in row)


def _is_aim(reading: Reading, trigger: Trigger, ahead: range, rest: range) -> bool:
    """Whether a second half says what the thing before a bare cue is for: "Dana ini, kata Sari, untuk irigasi"."""
    opens = rest and reading.document.tokens[rest[0]].lower in reading.words("purpose-opener")
    return bool(opens) and is_bare(reading, trigger.head) and not _is_verbal(reading, ahead)


def _names_speaker(reading: Reading, trigger: Trigger, ahead: range) -> bool:
    """Whether only the name of who is described behind the comma stands before it: "Budi, seorang warga mengatakan"."""
    mention = reading.mention(ahead[0]) if ahead else None
    if mention is None or (mention.form, mention.kind) != ("name", "Person"):
        return False
    tokens, subjects = reading.document.tokens, children(reading.document, trigger.head, "nsubj")
    before_cue = any(i < trigger.first and tokens[i].upos == "NOUN" for i in subjects)
    return before_cue and tokens_in(reading.document, mention.span).stop >= ahead.stop


def _is_handed_on(reading: Reading, ahead: range) -> bool:
    """Whether the words before a cue only name who hands the rest on: "Dikutip Antara, kata Sari, air surut"."""
    tokens = reading.document.tokens
    told = any(tokens[i].upos in ("VERB", "AUX") for i in ahead[1:])
    return bool(ahead) and tokens[ahead[0]].lower in reading.words("media-intro") and not told


def _is_added(reading: Reading, trigger: Trigger, rest: range) -> bool:
    """Whether the second comma opens no second half: "The dam is safe, officials said, two days after the flood"."""
    tokens = reading.document.tokens
    aside, sentence = range(trigger.first, rest[0]), reading.sentence(trigger.head)
    if any(_is_whole(reading, i) for i in range(sentence.first, trigger.first) if tokens[i].head == trigger.head):
        return True
    return any(tokens[i].head in aside and is_dep(tokens[i], "obl", "advcl", "nmod", "advmod") for i in rest)


def _is_whole(reading: Reading, i: int) -> bool:
    """Whether a token is the head of a clause that stands by itself: with a subject and no conjunction."""
    clause = is_dep(reading.document.tokens[i], "ccomp", "parataxis")
    return clause and bool(children(reading.document, i, "nsubj")) and not children(reading.document, i, "mark")


def _is_told(reading: Reading, trigger: Trigger) -> bool:
    """Whether what stands before a cue is a clause, which what comes behind it may only add when and why to."""
    sentence, tokens = reading.sentence(trigger.head), reading.document.tokens
    return any(tokens[i].upos in ("VERB", "AUX") for i in range(sentence.first, trigger.first))


def _comma_behind(reading: Reading, trigger: Trigger) -> int | None:
    """The comma that ends the aside, with nothing but names, times and places before it."""
    tokens = reading.document.tokens
    for i in range(trigger.last, min(trigger.last + NEAR, reading.sentence(trigger.head).last - 1)):
        if tokens[i].text == "," and i not in reading.quote_of:
            follows = tokens[i + 1]
            verb = follows.upos == "VERB" and "VerbForm=Part" in follows.feats
            own = verb or (follows.upos in ("CCONJ", "SCONJ") and _is_told(reading, trigger))
            return None if own or i + 1 in reading.quote_of else i
        if tokens[i].upos in ("VERB", "AUX", "SCONJ", "CCONJ") or i in reading.quote_of:
            return None
    return None
