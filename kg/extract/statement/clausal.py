"""A cue with the words it reports as its clause or object: indirect and mixed speech.

id: Hamas mengatakan bahwa mereka menolak perundingan. en: The minister said the bridge would reopen on Monday.
"""

from collections.abc import Iterable, Iterator

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS
from kg.extract.slots import follow, is_passive
from kg.extract.statement.cues import cue_at, cues, is_bare, shows
from kg.extract.statement.ending import ends_phrase
from kg.extract.statement.extent import end_of, next_act_before
from kg.extract.statement.hollow import is_asked, is_hollow
from kg.extract.statement.speaker import speakers
from kg.extract.statement.tallied import tallied
from kg.extract.statement.utterance import Utterance, told
from kg.extract.statement.words import is_made_noun, words_of
from kg.extract.triggers import Trigger
from kg.model import Argument, Span
from kg.model.tree import children, first_token, is_dep, subtree, tokens_in
from kg.terms.lexicon import Sense
from kg.terms.words import listed

_MARKS = ("mark", "punct", "cc", "case")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_MATTERS = ("patient", "topic", "content")
NEAR = 8  # tokens from a cue to the infinitive that its tree has lost
_TELLING = frozenset({"ADJ", "NOUN", "VERB", "X"})
_FINITE = frozenset({"VERB", "AUX"})
_SAYS_OF = frozenset({"VERB", "ADJ"})  # "mengajak warga, khususnya para ibu, lebih bijak"


def clausal(reading: Reading) -> Iterator[Utterance]:
    """Every reported clause of the document."""
    former: tuple[int, int, tuple[Argument, ...]] = (-1, -1, ())
    for trigger, sense in cues(reading):
        content, is_clause = _content(reading, trigger, sense)
        content = None if content is None else _opened(reading, content)
        if content is None or is_hollow(reading, trigger, sense, content, is_clause):
            continue
        who = tuple(a for a in speakers(reading, trigger.head, sense) if not content.overlaps(a.span))
        sentence = reading.document.sentence_of[trigger.head]
        if former[0] == sentence and former[2] and next_act_before(reading, trigger, former[1]):
            who = former[2]
        former = (sentence, trigger.head, who)
        behind = who and all(a.start > reading.document.tokens[trigger.head].start for a in who)
        ahead = _ahead(reading, trigger) if behind else None
        if sense.type != "Statement":
            who = tuple(a for a in who if a.kind not in ("Thing", "Event") or _is_opened(reading, content))
        if _is_shown(reading, trigger, content) and any(a.kind in ACTORS for a in who):
            continue
        who = tuple(a for a in who if a.kind in dict(sense.kinds).get("speaker", (a.kind,)))
        if who or _is_impersonal(reading, trigger):
            said = (ahead, content) if ahead else (content,)
            yield from told(reading, (trigger.head, sense), said, who, "clausal", 0.85 if who else 0.6)


def _ahead(reading: Reading, trigger: Trigger) -> Span | None:
    """What a bare cue stands behind without a comma: "Tak elok kata Sari jika jalan itu ditutup"."""
    row = range(reading.sentence(trigger.head).first, trigger.first)
    tokens = [reading.document.tokens[i] for i in row]
    if not is_bare(reading, trigger.head) or not tokens or tokens[-1].upos == "PUNCT":
        return None
    told_ = any(t.upos in _TELLING and t.i not in reading.timed for t in tokens)
    free = not any(t.i in reading.quote_of or t.i in cue_at(reading) for t in tokens)
    return words_of(reading, row) if told_ and free and len(row) <= NEAR else None


def _opened(reading: Reading, content: Span) -> Span | None:
    """The reported words without the complementizer that opens them, but with "will" before them."""
    run, tokens = tokens_in(reading.document, content), reading.document.tokens
    if run and tokens[run[0] - 1].upos in ("AUX", "X") and tokens[run[0] - 1].lower in reading.words("modality"):
        run = range(run[0] - 1, run[-1] + 1)  # "menegaskan bakal kerja keras"
        content = words_of(reading, run) or content
    if len(run) > 1 and tokens[run[0]].lower in reading.words("clitic") and content.start == tokens[run[0] - 1].end:
        return words_of(reading, run[1:])  # "menyebutnya akan menikah"
    if not run or tokens[run[0]].upos != "SCONJ":
        return content
    opens = tokens[run[0]].lower in reading.words("complementizer") or _is_that(reading, run)
    return words_of(reading, run[1:]) if opens else content


def _is_that(reading: Reading, run: range) -> bool:
    """Whether a word for "if" opens what is said, as news has it for "that": "menjelaskan jika biaya ditanggung".

    It is an "if" behind a comma, before "maka", and where the tree hangs its clause on another one.
    """
    tokens = reading.document.tokens
    condition = tokens[run[0] - 1].text == "," or tokens[tokens[run[0]].head].head in run
    then = reading.words("consequence-marker")
    loose = tokens[run[0]].lower in reading.words("loose-complementizer")
    return loose and not condition and not any(tokens[i].lower in then for i in run)


def _content(reading: Reading, trigger: Trigger, sense: Sense) -> tuple[Span | None, bool]:
    """What is reported, and whether it is a clause; a thing praised or blamed comes before what is told of it."""
    content, is_clause = _reported(reading, trigger, sense)
    judged = _judged(reading, trigger, sense, content) if content is not None and is_clause else []
    return (_phrase(reading, trigger, judged), False) if judged else (content, is_clause)


def _judged(reading: Reading, trigger: Trigger, sense: Sense, content: Span) -> list[int]:
    """The thing between a cue and a clause that is praised or blamed: "memuji kerja tim, termasuk …"."""
    if "obj" not in sense.paths("patient") or "obj" in sense.paths("addressee") or sense.type == "Announcement":
        return []
    things = [h for h in follow(reading.document, trigger.head, "obj") if h >= trigger.last]
    before = (h for h in things if reading.document.tokens[h].start < content.start)
    return [h for h in before if reading.argument(h).kind not in ACTORS][:1]


def _reported(reading: Reading, trigger: Trigger, sense: Sense) -> tuple[Span | None, bool]:
    """The reported words, and whether they are a clause.

    They are a clause or object of the cue, what follows its complementizer, else what the cue is about.
    """
    bare = _is_manner(reading, trigger)
    for path in sense.paths("content") or ("clause",):
        if path == "obj" and bare:
            continue
        for head in follow(reading.document, trigger.head, path):
            if path == "obj" and head >= trigger.last and is_dep(reading.document.tokens[head], "nsubj"):
                continue  # behind a passive cue stands who says it: "Dikatakan Sari, …"
            if path not in ("clause", "obj") and _is_of_thing(reading, trigger, sense, head):
                continue
            span = _clause(reading, trigger, sense, head) if path == "clause" else _phrase(reading, trigger, [head])
            if span and (path != "obj" or not is_asked(reading, sense, span)):
                return span, path == "clause"
    clause = _after_complementizer(reading, trigger) or _loose(reading, trigger, sense) or _state(reading, trigger)
    if clause is None and "clause" in sense.paths("content"):
        clause = (
            _bare(reading, trigger, sense)
            or _infinitive(reading, trigger, sense)
            or _after_comma(reading, trigger)
            or tallied(reading, trigger, sense)
        )
    return (clause, True) if clause or bare else (_matter(reading, trigger, sense), False)


def _is_of_thing(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether a clause tells what the thing that is asked for is good for: "mengusulkan pajak untuk menekan polusi"."""
    thing = reading.document.tokens[head].head
    things = follow(reading.document, trigger.head, "obj") if "obj" in sense.paths("content") else ()
    verbal = reading.document.tokens[head].upos not in _NOMINAL
    taken = verbal and "obj" in (*sense.paths("addressee"), *sense.paths("patient"))
    return not taken and trigger.last <= thing < head and thing in things and reading.argument(thing).kind not in ACTORS


def _loose(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """A clause with a word for "if" right behind a cue, with that word."""
    tokens, at = reading.document.tokens, trigger.last
    if sense.type != "Statement" or at >= reading.sentence(trigger.head).last:
        return None
    head = tokens[at].head
    opens = tokens[at].lower in reading.words("loose-complementizer") and tokens[head].head == trigger.head
    return words_of(reading, range(at, end_of(reading, trigger, head))) if opens and head > at else None


def _state(reading: Reading, trigger: Trigger) -> Span | None:
    """How somebody is or how something is, where the tree takes it for the manner of saying.

    id: "mengaku kecewa pada klub", "menyayangkan kurangnya opsi".
    """
    tokens, at, last = reading.document.tokens, trigger.last, reading.sentence(trigger.head).last
    if at + 1 >= last or tokens[at].upos not in ("ADJ", "ADV"):
        return None
    own = tokens[at].upos == "ADJ" and _tells_state(reading, trigger)
    return words_of(reading, range(at, end_of(reading, trigger, at))) if own or is_made_noun(reading, at) else None


def _tells_state(reading: Reading, trigger: Trigger) -> bool:
    """Whether a cue says how its subject is or feels in whatever stands right behind it: "mengaku enggan melawan"."""
    token = reading.document.tokens[trigger.head]
    return listed(reading.document.lang, "state-cue", token.text, token.lemma) is not None


def _is_manner(reading: Reading, trigger: Trigger) -> bool:
    """Whether no phrase behind a cue is its content: "aktif dalam menyuarakan hak", "mengungkapkan, Paus akan"."""
    last = reading.sentence(trigger.head).last
    if trigger.last < last and reading.document.tokens[trigger.last].text == ",":
        return True
    marks = children(reading.document, trigger.head, "case", "mark")
    return any(reading.document.tokens[m].upos == "ADP" and m < trigger.head for m in marks)


def _bare(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """What somebody is accused of or told to do, where the tree hangs it loosely: "menuduh Darmawan, …, menyuap"."""
    if "obj" not in (*sense.paths("addressee"), *sense.paths("patient")):
        return None
    tokens = reading.document.tokens
    for head in children(reading.document, trigger.head, "advcl"):
        if (
            head > trigger.last
            and tokens[head].upos in _SAYS_OF
            and not children(reading.document, head, "mark", "case")
        ):
            return words_of(reading, range(min(subtree(reading.document, head)), end_of(reading, trigger, head)))
    return None


def _after_comma(reading: Reading, trigger: Trigger) -> Span | None:
    """From the comma behind a cue, and behind who says it, to the end, where the tree sees no clause there."""
    tokens, last = reading.document.tokens, reading.sentence(trigger.head).last
    behind = children(reading.document, trigger.head, "nsubj", "obl:agent")
    at = max((max(subtree(reading.document, i)) + 1 for i in behind if i >= trigger.last), default=trigger.last)
    if (
        at >= last
        or tokens[at].text != ","
        or at in reading.quote_of
        or (trigger.first > reading.sentence(trigger.head).first + NEAR and tokens[trigger.head].dep != "ROOT")
    ):
        return None
    if any(tokens[m].upos == "SCONJ" for m in children(reading.document, trigger.head, "mark")):
        return None  # "saat Sari berbicara, air surut"
    further = children(reading.document, trigger.head, "conj", "advcl", "parataxis")
    rest = range(at + 1, end_of(reading, trigger, max((at, *further))))
    told = any(tokens[i].upos in ("VERB", "AUX", "ADJ") and i not in reading.timed for i in rest)
    return words_of(reading, rest) if told and not any(i in reading.quote_of for i in rest) else None


def _is_opened(reading: Reading, content: Span) -> bool:
    """Whether a complementizer opens the words: what warns or foretells "that" something is speaks, whatever it is."""
    first = first_token(reading.document, content.start)
    return first > 0 and reading.document.tokens[first - 1].lower in reading.words("complementizer")


def _is_shown(reading: Reading, trigger: Trigger, content: Span) -> bool:
    """Whether a verb that data speak with shows a thing, as people do: "menunjukkan foto", not "menunjukkan bahwa"."""
    quoted = any(i in reading.quote_of for i in tokens_in(reading.document, content))
    return shows(reading, trigger.head) and not quoted and not _is_opened(reading, content)


def _matter(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """Whom or what an act of speech is about: "criticized the plan as too costly", "menyerukan gencatan senjata"."""
    if sense.type == "Announcement":
        return None  # to publish a book says nothing
    ways = [(role, path) for role in _MATTERS for path in sense.paths(role) if path != "clause"]
    heads = [(role, h) for role, path in ways for h in follow(reading.document, trigger.head, path)]
    heads = [(role, _whole(reading, trigger, sense, h) if role == "topic" else h) for role, h in heads]
    if sense.type == "Warning" and not heads:  # "memperingatkan bahaya longsor", but not "memperingatkan warga"
        warned = [h for path in sense.paths("addressee") for h in follow(reading.document, trigger.head, path)]
        heads = [("content", h) for h in warned if reading.argument(h).kind == "Thing"]
    known = dict(sense.kinds)
    fitting = [h for role, h in heads if role not in known or reading.argument(h).kind in known[role]]
    return _phrase(reading, trigger, fitting)


def _whole(reading: Reading, trigger: Trigger, sense: Sense, topic: int) -> int:
    """What is told about a topic, where the topic stands inside it: "melaporkan penyelidikannya tentang Sari"."""
    if "obj" in (*sense.paths("addressee"), *sense.paths("patient")):
        return topic
    things = children(reading.document, trigger.head, "obj")
    return next((i for i in things if trigger.last <= i < topic and i not in reading.timed), topic)


def _clause(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> Span | None:
    """From the beginning of the clause behind the cue to where its speaker's next act begins."""
    document = reading.document
    if (
        head < trigger.last
        or _is_topic(reading, trigger, sense, head)
        or _is_circumstance(reading, trigger, sense, head)
    ):
        return None
    marks = [m for m in children(document, head, *_MARKS) if m < head and document.tokens[m].upos != "PART"]
    opening = {i for mark in marks for i in subtree(document, mark)}
    known = reading.words("complementizer")
    after = max((m for m in marks if document.tokens[m].lower in known), default=trigger.head)
    below = [i for i in subtree(document, head) if i > after and i not in opening]
    if any(document.tokens[m].lower in reading.words("consequence-marker") for m in marks):
        below = [trigger.last]  # what it follows from is told before it
    first = _opening(reading, trigger, sense, min(below, default=head))
    return words_of(reading, range(first, end_of(reading, trigger, head)))


def _is_topic(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether a clause only adds to what a cue is about: "angkat bicara soal banjir itu terkait gugatan warga"."""
    word, topics = reading.document.tokens[head].lower, sense.paths("topic")
    others = (h for path in topics if path != word for h in follow(reading.document, trigger.head, path))
    return word in topics and any(trigger.last <= other < head for other in others)


def _is_circumstance(reading: Reading, trigger: Trigger, sense: Sense, head: int) -> bool:
    """Whether a clause only says when or why something was said: "Hal itu disampaikan Retno merespons unggahan"."""
    document = reading.document
    known = (*reading.words("complementizer"), *sense.paths("content"))
    marks = [document.tokens[m] for m in children(document, head, "mark", "case") if m < head]
    if any(mark.lower in known for mark in marks):
        return False
    before = [i for i in follow(document, trigger.head, "obj") if i < trigger.first]
    said = any(c in reading.words("demonstrative") for i in before for c in _lowers(reading, subtree(document, i)))
    opening = reading.words("subordinator") | reading.words("loose-complementizer")
    opening |= reading.words("consequence-marker")  # "mengatakan dengan mengganti buku, maka bisa …"
    own = _tells_state(reading, trigger)  # "mengaku kepincut dengan rekam jejaknya"
    loose = (mark for mark in marks if mark.upos == "SCONJ" and mark.lower not in opening)
    if any(not own or mark.i == trigger.last for mark in loose):
        return True  # "berteriak hingga membuat kaget warga", "membalas dengan melancarkan serangan"
    without = any(mark.lower in reading.words("negator") and mark.upos != "PART" for mark in marks)
    return said or without or any(mark.upos == "ADP" for mark in marks)


def _lowers(reading: Reading, run: Iterable[int]) -> Iterator[str]:
    return (reading.document.tokens[i].lower for i in run)


def _opening(reading: Reading, trigger: Trigger, sense: Sense, first: int) -> int:
    """Right behind the cue or its complementizer, whatever the tree hangs elsewhere: "said that in 2024 the bridge".

    What stands there may also be who is told or accused, where it was said, or who says it.
    """
    tokens, at = reading.document.tokens, trigger.last
    if at < first and (_begun(reading, trigger, first) == at + 1 or _is_comma_opened(reading, at, first)):
        return at + 1
    if at >= first or tokens[at].lower in reading.words("complementizer"):
        return at + 1 if at < first else first
    taken = "obj" in (*sense.paths("addressee"), *sense.paths("patient"))
    behind = any(i >= at for i in children(reading.document, trigger.head, "nsubj"))
    if _tells_state(reading, trigger) and at not in reading.timed and tokens[at].upos not in ("ADP", "PUNCT"):
        return at  # "mengaku tak ingat mengapa …", "mengaku enggan melawan"
    named = tokens[at].upos in _NOMINAL or is_made_noun(reading, at)  # "menuturkan pentingnya kerja sama"
    said = named and at not in reading.timed and tokens[trigger.head].upos == "VERB"
    return at if said and not taken and not behind and not is_passive(reading.document, trigger.head) else first


def _is_comma_opened(reading: Reading, at: int, first: int) -> bool:
    """Whether the comma behind a cue opens what is reported, though the tree begins it later: "mengatakan, motif …"."""
    texts = [token.lower for token in reading.document.tokens[at:first]]
    return texts[0] == "," and "," not in texts[1:] and texts[-1] not in reading.words("complementizer")


def _phrase(reading: Reading, trigger: Trigger, heads: list[int]) -> Span | None:
    """From the first of the phrases that are reported to the end of what is said of them: "called the plan a hoax"."""
    document = reading.document
    bound = reading.words("clitic")  # "membenarkannya dengan mengangguk"
    heads = [h for h in heads if h > trigger.head and h not in reading.timed and document.tokens[h].lower not in bound]
    if not heads:
        return None
    marks = {i for m in children(document, min(heads), *_MARKS) for i in subtree(document, m) if i < min(heads)}
    below = [i for i in subtree(document, min(heads)) if i >= trigger.last and i not in marks]
    first = min(below, default=max(*heads, trigger.last))
    end = end_of(reading, trigger, max(heads))
    told = max(heads) if document.tokens[max(heads)].upos == "VERB" else first  # "agar A, B, serta C berunding"
    asides = (i for i in range(max(first, told), end) if ends_phrase(reading, first, i))
    return words_of(reading, range(first, next(asides, end)))


def _infinitive(reading: Reading, trigger: Trigger, sense: Sense) -> Span | None:
    """What somebody is to do, where the tree hangs it on the one who is told: "warned officials to stay away"."""
    tokens, sentence = reading.document.tokens, reading.sentence(trigger.head)
    for i in range(trigger.last, min(trigger.last + NEAR, sentence.last - 1)):
        if i in reading.quote_of or i in cue_at(reading):
            return None  # "condemned the attack and urged Israel to stop": what comes is the next act's
        if tokens[i].upos == "PART" and "VerbForm=Inf" in tokens[i + 1].feats:
            return words_of(reading, range(i, end_of(reading, trigger, i + 1)))
        if tokens[i].lower in sense.paths("content") and tokens[i].upos == "SCONJ":
            return words_of(reading, range(i + 1, end_of(reading, trigger, i)))
    return None


def _after_complementizer(reading: Reading, trigger: Trigger) -> Span | None:
    """From the complementizer to the end of the sentence, where the tree does not attach the clause.

    The subject of a relative clause is none: "proposed a system that would be run by states".
    """
    known = reading.words("complementizer")
    sentence = reading.sentence(trigger.head)
    for i in range(trigger.last, sentence.last):
        if i in cue_at(reading):
            return None
        if reading.document.tokens[i].lower in known and not is_dep(reading.document.tokens[i], "nsubj"):
            return words_of(reading, range(_begun(reading, trigger, i), end_of(reading, trigger, i)))
    return None


def _begun(reading: Reading, trigger: Trigger, joint: int) -> int:
    """Where a report with a complementizer begins: behind it, or at the comma behind the cue where it is told before.

    "mengatakan, langkah ini bertujuan baik, yaitu bahwa …".
    """
    tokens, at = reading.document.tokens, trigger.last
    told_ = any(tokens[i].upos in ("VERB", "AUX") and i not in reading.timed for i in range(at + 1, joint))
    inner = tokens[tokens[joint].head].head
    if (
        at <= inner < joint
        and tokens[inner].upos == "VERB"
        and any(i >= at for i in children(reading.document, inner, "nsubj"))
    ):
        return at  # "menanyakan apakah Sari tahu bahwa …"
    return at + 1 if told_ and tokens[at].text == "," else joint + 1


def _is_impersonal(reading: Reading, trigger: Trigger) -> bool:
    """Whether the cue is a passive without an agent, as in "dilaporkan bahwa"."""
    tokens = reading.document.tokens
    follows = tokens[trigger.last].lower if trigger.last < reading.sentence(trigger.head).last else ""
    return "Voice=Pass" in tokens[trigger.head].feats and follows in reading.words("complementizer")
