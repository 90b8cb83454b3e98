"""A cue behind the words it reports, without quotation marks.

id: Air di jalan utama mulai surut sejak pagi, kata Bupati Sari. en: The road will reopen on Monday, officials said.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.slots import follow
from kg.extract.stance import stance
from kg.extract.statement.cues import cue_at, cues, is_bare, says_on
from kg.extract.statement.speaker import speaker_of
from kg.extract.statement.utterance import Utterance, told
from kg.extract.statement.words import trimmed
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, is_dep, span_over
from kg.terms.lexicon import Sense
from kg.terms.words import listed

SHORTEST = 3  # words before the comma
LONGEST_LEAD = 4  # words of a lead-over and its comma
NEAR = 16  # tokens that a speaker may put between the comma and the cue
_CLOSING = ('"', "”")
_VERBAL = frozenset({"VERB", "AUX", "SCONJ"})


def trailing(reading: Reading) -> Iterator[Utterance]:
    """Every sentence that ends in ", X said"."""
    for trigger, sense in cues(reading):
        if sense.type == "Attitude" or is_about(reading, trigger, sense) or _reports_nothing(reading, trigger):
            continue
        content = _content(reading, trigger)
        closed = content is not None and _is_closed(reading, content)
        if content and sense.form == "direct" and not closed:
            continue
        content = _unmarked(reading, content) if content and closed else content
        who = speaker_of(reading, trigger, sense) if content else ()
        if content and who:
            for said in told(reading, (trigger.head, sense), (content,), who, "trailing", 0.8):
                yield replace(said, form="direct") if closed else said


def _reports_nothing(reading: Reading, trigger: Trigger) -> bool:
    """Whether a cue cannot end the sentence it reports: denied, or in a clause that describes something."""
    related = is_dep(reading.document.tokens[trigger.head], "acl:relcl")
    return related or stance(reading.document, trigger.head, own=False)[0] == "negative"


def _is_closed(reading: Reading, content: Span) -> bool:
    """Whether a closing mark stands behind the words whose opening one is lost."""
    return reading.body[content.end : content.end + 3].strip(",.?! ")[:1] in _CLOSING


def _unmarked(reading: Reading, content: Span) -> Span:
    """The words behind an opening mark that was taken for another's."""
    return Span(content.end - len(content.of(reading.body).lstrip('"“ ')), content.end)


def is_about(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether what a cue reports stands behind it: ", she called for a truce"; "…, dia menyampaikan rasa syukur"."""
    verb = reading.document.tokens[trigger.head]
    if listed(reading.document.lang, "evidence-verb", verb.text, verb.lemma) is not None:
        return True
    paths = [path for role in ("content", "topic") for path in sense.paths(role) if path not in ("clause", "obj")]
    heads = [head for path in paths for head in follow(reading.document, trigger.head, path)]
    if "obj" not in sense.paths("addressee") and reading.document.tokens[trigger.first - 1].text != ",":
        heads += children(reading.document, trigger.head, "obj")
    return any(head >= trigger.last and head not in reading.timed for head in heads)


def _content(reading: Reading, trigger: Trigger) -> Span | None:
    """What stands before the comma, where nothing but the speaker stands between it and the cue."""
    tokens, sentence = reading.document.tokens, reading.sentence(trigger.head)
    comma = comma_before(reading, trigger)
    if comma is None or says_on(reading, trigger) or _is_adverb(reading, trigger):
        return None
    ahead = range(sentence.first, comma)
    if only_leads(reading, trigger, ahead) or is_reported(reading, ahead):
        return None
    if _is_set_beside(reading, trigger, comma):
        return None  # "Terkait itu, dokter yang merawatnya, Sari Dewi mengatakan …"
    if lead_of(reading, range(sentence.first, comma + 1)) > len(ahead):
        return None  # "Di sisi lain, lanjut Sari, air surut"
    words = trimmed(reading, list(ahead[lead_of(reading, ahead) :]))
    verbal = any(tokens[i].upos in ("VERB", "AUX") and i not in reading.quote_of for i in words)
    bare = is_bare(reading, trigger.head)
    return span_over(reading.document, words) if len(words) >= SHORTEST and (verbal or bare) else None


def lead_of(reading: Reading, ahead: range) -> int:
    """How many words at the beginning only lead over from what was told before: "Sementara itu, …"."""
    row = [reading.document.tokens[i].lower for i in ahead[:LONGEST_LEAD]]
    comma = row.index(",") if "," in row else 0
    return comma + 1 if comma and " ".join(row[:comma]) in reading.words("lead-phrase") else 0


def _is_adverb(reading: Reading, trigger: Trigger) -> bool:
    """Whether a bare word of saying stands before a verb, which it only stresses: "jelas membuat penggemar kecewa"."""
    tokens = reading.document.tokens
    follows = tokens[trigger.last].upos if trigger.last < reading.sentence(trigger.head).last else ""
    bare = is_bare(reading, trigger.head)
    return bare and "bare-agent" in reading.words("trait") and follows in ("VERB", "AUX")


def comma_before(reading: Reading, trigger: Trigger) -> int | None:
    """The comma right before a cue, its subject and what belongs to them."""
    tokens, sentence = reading.document.tokens, reading.sentence(trigger.head)
    for i in range(trigger.first - 1, max(sentence.first, trigger.first - NEAR), -1):
        if tokens[i].text == ",":
            return i
        if tokens[i].upos == "CCONJ":
            return None
        if tokens[i].upos in _VERBAL and not (tokens[i].upos == "AUX" and i == trigger.first - 1):
            return None
    return None


def _is_set_beside(reading: Reading, trigger: Trigger, comma: int) -> bool:
    """Whether a comma only sets a name beside who speaks, who is told of before it."""
    tokens = reading.document.tokens
    subjects = [i for i in children(reading.document, trigger.head, "nsubj") if i < comma]
    between = (tokens[i] for i in range(comma + 1, trigger.first))
    return any(is_dep(token, "appos") and token.head in subjects for token in between)


def only_leads(reading: Reading, trigger: Trigger, words: range) -> bool:
    """Whether the words before ", X said," only lead over to it: "Sementara itu, Sari mengatakan, air surut"."""
    tokens = reading.document.tokens
    subjects = children(reading.document, trigger.head, "nsubj")
    spoken_after = bool(subjects) and all(i >= trigger.last for i in subjects)
    host = [i for i in words if tokens[i].head not in words]
    own = all(tokens[i].head == trigger.head for i in host)
    aside = all(is_dep(tokens[i], "advmod", "obl", "mark", "cc", "punct", "discourse", "advcl", "fixed") for i in host)
    return own and aside and not spoken_after


def is_reported(reading: Reading, ahead: range) -> bool:
    """Whether a cue among the words before another reports all of them: "Sari menyampaikan, air, kata dia, surut"."""
    opening = reading.words("complementizer") | {","}
    cued = (i for i in ahead if i in cue_at(reading) and i not in reading.quote_of)
    return any(reading.document.tokens[cue_at(reading)[i][0].last].lower in opening for i in cued)
