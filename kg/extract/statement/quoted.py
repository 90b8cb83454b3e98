"""Words between quotation marks with a cue beside them, before, after, around or across.

id: "Kami siap membantu," kata Bupati Sari. en: "We are ready to help," the mayor said.

A quote that ends in a comma belongs to the cue behind it; one after a colon or comma to the cue before it. A quote
without a cue of its own goes on in the voice of the last speaker when it follows directly or fills its paragraph.
Where only the end of what a cue reports is quoted ('The plan is "a mistake," she said') all of it is the content.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from kg.extract.reading import Reading
from kg.extract.statement.cues import Cue, cue_at, is_bare, says_on, shows
from kg.extract.statement.speaker import speaker_of, speakers
from kg.extract.statement.utterance import Utterance
from kg.extract.triggers import Trigger
from kg.model import Argument, Block, Quote, Span
from kg.model.tree import first_token, tokens_in
from kg.terms.ontology import is_a

REACH = 24  # tokens between a quote and its cue
LONGEST_TAG = 6  # tokens of a sentence that is only a cue and its speaker
SHORTEST = 4  # words of a quote that speaks without any cue
_STOPS = ".?!…"
_WORD = re.compile(r"\s*(\w+)")
_STOP = re.compile(r"[.?!](?=\s+[^\Wa-z\d_])|[”\"»]")  # before a capital: "Ferry Susanto S.H. pada Senin" goes on


def quoted(reading: Reading) -> Iterator[Utterance]:
    """Every direct quote of the document, paragraph by paragraph."""
    last: tuple[Argument, ...] = ()
    used: set[int | None] = set()
    halves: list[Quote] = []
    for block in reading.document.article.blocks:
        quotes = [q for q in reading.quotes_from(block.span.start, block.span.end) if block.span.covers(q.span)]
        before: Quote | None = None
        last = (_told_in(reading, block) if last and not quotes else ()) or last
        for quote, following in zip_longest(quotes, quotes[1:]):
            if _runs_into(reading, quote, following):
                halves.append(quote)
                continue
            said = _said(reading, block, quote, last, before, used)
            if said is not None and _is_told_of(reading, quote, said.speakers):
                said = None
            if quote.continues and (said is None or said.cue is None):
                halves.append(quote)
                continue
            if said:
                used.add(said.cue)
                last, before = said.speakers or last, quote
                own = (half for half in halves if not _is_told_of(reading, half, said.speakers))
                yield from (_same_voice(reading, half, said) for half in own)
                yield said
            halves = []


def _told_in(reading: Reading, block: Block) -> tuple[Argument, ...]:
    """Who says something in a paragraph without quotes, whose words a quote behind it goes on with: "Rini menolak"."""
    inside = reading.between(block.span.start, block.span.end)
    cues = [i for i in inside if i in cue_at(reading) and reading.document.tokens[i].head == i]
    who = speakers(reading, cues[-1], cue_at(reading)[cues[-1]][1]) if cues else ()
    return tuple(a for a in who if a.kind == "Person" and (a.name != a.text or len(a.name.split()) > 1))


def _is_told_of(reading: Reading, quote: Quote, who: tuple[Argument, ...]) -> bool:
    """Whether what stands between marks tells of its speaker, as between two quotes whose marks are mixed up.

    '"… Kami siap," kata Sari. "Sari juga menyebut air surut. "Warga …"': nobody says "Sari said" of himself. Where
    a blank follows the opening mark, that mark may be another's, and any naming of the speaker shows it.
    """
    names = {speaker.name for speaker in who if speaker.kind == "Person" and speaker.name}
    tokens, loose = reading.document.tokens, reading.body[quote.inner.start].isspace()
    for i in tokens_in(reading.document, quote.inner) if names else ():
        mention = reading.mention(i)
        if mention is None or mention.form != "name" or reading.argument(i).name not in names:
            continue
        trigger = reading.trigger_at.get(tokens[i].head)
        says = trigger is not None and any(is_a(s.type, "Statement") and s.pos == "verb" for s in trigger.senses)
        if loose or (says and tokens[i].dep == "nsubj"):
            return True
    return False


def _runs_into(reading: Reading, quote: Quote, following: Quote | None) -> bool:
    """Whether a quote whose closing mark is missing ends where the next begins: '"Air surut. "Kami siap," kata X'."""
    if quote.closed or quote.continues or following is None:
        return False
    return not reading.body[quote.span.end : following.span.start].strip()


def _same_voice(reading: Reading, half: Quote, said: Utterance) -> Utterance:
    """The first half of what somebody says, in quotation marks of its own."""
    return replace(said, cue=None, sense=None, content=(_content(reading, half),), form="direct", confidence=0.75)


def _said(
    reading: Reading,
    block: Block,
    quote: Quote,
    last: tuple[Argument, ...],
    before: Quote | None,
    used: set[int | None],
) -> Utterance | None:
    content, form = _content(reading, quote), "direct"
    if not any(_is_word(word) for word in content.of(reading.body).split()):
        return None
    after = _cue_after(reading, block, quote)
    found = after or _cue_before(reading, block, quote)
    if found and found[0].head not in used:
        trigger, sense = found
        if after and (start := _lead_in(reading, block, quote)) is not None:
            content, form = Span(start, quote.span.end), "mixed"
        who = speaker_of(reading, trigger, sense) or ()
        who = tuple(a for a in who if not content.overlaps(a.span))
        if not who and (not quote.closed or shows(reading, trigger.head)):
            return None
        return Utterance(
            cue=trigger.head, sense=sense, content=(content,), speakers=who, form=form, finder="quoted",
            confidence=0.95 if who else 0.7,
        )  # fmt: skip
    who = _announced(reading, block, quote) or (last if _goes_on(reading, block, quote, before) else ())
    if not who:
        return None
    return Utterance(
        cue=None, sense=None, content=(content,), speakers=who, form="direct", finder="quoted", confidence=0.75
    )


def _announced(reading: Reading, block: Block, quote: Quote) -> tuple[Argument, ...]:
    """Who says something in the sentence right before a quote that is a sentence of its own: 'Rini menolak. "Tidak."'.

    Only one person can be meant, and the sentence has no quote in it.
    """
    tokens, first = reading.document.tokens, first_token(reading.document, quote.span.start)
    whole = reading.body[quote.inner.start].isupper() and _is_finished(reading, quote)
    if not whole or not first or tokens[first - 1].text[-1] not in _STOPS or tokens[first - 1].start < block.span.start:
        return ()
    run = range(reading.sentence(first - 1).first, first)
    cues = [i for i in run if i in cue_at(reading) and tokens[i].head == i]
    if not cues or any(i in reading.quote_of for i in run):
        return ()
    who = speakers(reading, cues[-1], cue_at(reading)[cues[-1]][1])
    return who if len(who) == 1 and who[0].kind == "Person" else ()


def _is_word(word: str) -> bool:
    """Whether a word is one that can be said: it has letters and is no hashtag."""
    return not word.startswith("#") and any(c.isalpha() for c in word)


def _content(reading: Reading, quote: Quote) -> Span:
    """The words inside the marks, without a comma that belongs to the sentence around them."""
    end = quote.inner.end
    while end > quote.inner.start and reading.body[end - 1] in ", \n":
        end -= 1
    return Span(quote.inner.start, max(end, quote.inner.start + 1))


def _lead_in(reading: Reading, block: Block, quote: Quote) -> int | None:
    """Where the sentence begins that a partial quote ends: 'The plan is "a mistake," she said'."""
    first = first_token(reading.document, quote.inner.start)
    if first >= len(reading.document.tokens):
        return None
    start = max(reading.sentence_span(first).start, block.span.start)
    ahead = list(reading.between(start, quote.span.start))
    lead = reading.body[start : quote.span.start].strip()
    if not lead or lead[-1] in ",:" or reading.body[quote.inner.start].isupper():
        return None
    known = reading.words("complementizer")
    tokens = reading.document.tokens
    if any(i in cue_at(reading) or i in reading.quote_of or tokens[i].lower in known for i in ahead):
        return None
    return start


def _cue_after(reading: Reading, block: Block, quote: Quote) -> Cue | None:
    """The cue right behind the quote: '"…," kata X', '"…," X said'."""
    ends = quote.inner.of(reading.body).rstrip()[-1:] + reading.body[quote.span.end - 2 : quote.span.end + 1]
    comma, asked = "," in ends, "?" in ends or "!" in ends
    stopped = any(stop in ends for stop in _STOPS)
    limit = _stop_after(reading, block, quote)
    tokens = [i for i in reading.between(quote.span.end, limit) if i not in reading.quote_of][:REACH]
    at = next((i for i in tokens if i in cue_at(reading)), None)
    if at is None or at > tokens[0] + 1:
        tag = stopped and len(tokens) <= LONGEST_TAG
        right_behind = _mistaken_cue(reading, tokens[0], tag) if tokens and (comma or asked or tag) else None
        if right_behind or at is None:
            return right_behind
    if reading.document.tokens[tokens[0]].upos == "CCONJ" and _cue_before(reading, block, quote):
        return None  # 'berkata, "Aku pulang," dan mengatakan bahwa …' tells what else is said
    trigger, sense = cue_at(reading)[at]
    starts_anew = not comma and reading.body[quote.span.end : limit].lstrip(_STOPS + " \n")[:1].isupper()
    adjacent = trigger.first in tokens[:3] and reading.document.tokens[trigger.first].text.islower()
    whole = _is_whole(reading, quote)
    if says_on(reading, trigger) and (starts_anew or not whole) and not (comma and at == tokens[0]):
        return None
    if not (whole or adjacent or _is_partial(reading, quote)) or (
        not comma and not asked and _is_title(reading, quote)
    ):
        return None
    if stopped and starts_anew and not asked and len(tokens) > LONGEST_TAG and not _closes(reading, trigger):
        return None  # '"Air surut." Ade Ary mengimbau warga untuk pulang' tells what else he says
    short = len(tokens) <= LONGEST_TAG and is_bare(reading, trigger.head)
    tag = stopped and trigger.first == tokens[0] and (short or _closes(reading, trigger))
    return (trigger, sense) if adjacent or comma or asked or tag or (stopped and not starts_anew) else None


def _closes(reading: Reading, trigger: Trigger) -> bool:
    """Whether a cue opens with a word that points back at the quote before it: '"Air surut." Begitu kata Sari'."""
    return reading.document.tokens[trigger.first].lower in reading.words("closing-word")


def _is_title(reading: Reading, quote: Quote) -> bool:
    """Whether all words of a quote have capitals and no stop ends them, as what something is called: "Laut 3"."""
    words = quote.inner.of(reading.body).split()
    return not any(word[:1].islower() for word in words) and words[-1][-1:] not in _STOPS


def _mistaken_cue(reading: Reading, i: int, tag: bool) -> Cue | None:
    """A word of saying right behind a quote, whatever the tagger takes it for: '"…," pesan Sari'."""
    token = reading.document.tokens[i]
    if not (token.text.islower() or (tag and is_bare(reading, i))) or i in reading.trigger_at:
        return None
    senses = reading.lexicon.senses(token.lower, "verb")
    sense = next((s for s in senses if len(s.words) == 1 and is_a(s.type, "Statement")), None)
    return (Trigger(i, i + 1, i, (sense,)), sense) if sense else None


def _is_whole(reading: Reading, quote: Quote) -> bool:
    """Whether a quote opens its sentence, as titles and words only mentioned in it do not."""
    first = first_token(reading.document, quote.inner.start)
    if first >= len(reading.document.tokens):
        return True
    lead = reading.body[reading.sentence_span(first).start : quote.span.start].strip()
    return not lead or lead[-1] in ",:"


def _is_partial(reading: Reading, quote: Quote) -> bool:
    """Whether a quote inside a sentence is the end of what is said and no title: it goes on in lower case."""
    return not reading.body[quote.inner.start].isupper()


def _cue_before(reading: Reading, block: Block, quote: Quote) -> Cue | None:
    """The cue in front of the quote: 'X mengatakan: "…"', 'X said, "…"'."""
    lead = reading.body[block.span.start : quote.span.start].rstrip()
    if not lead.endswith((":", ",")) and not _is_led_in(reading, quote):
        return None
    begin = block.span.start + max((stop.end() for stop in _STOP.finditer(lead)), default=0)
    tokens = list(reading.between(begin, quote.span.start))[-REACH:]
    known = reading.words("complementizer")
    if not _is_finished(reading, quote) and any(reading.document.tokens[i].lower in known for i in tokens[-2:]):
        return None  # 'said that, "Of course" they would': the quote is only the beginning
    return next((cue_at(reading)[i] for i in reversed(tokens) if i in cue_at(reading)), None)


def _is_led_in(reading: Reading, quote: Quote) -> bool:
    """Whether a cue, and at most who it means, stands right before a whole sentence in quotation marks."""
    first = first_token(reading.document, quote.span.start)
    near = [i for i in range(max(first - 2, 0), first) if i not in reading.quote_of]
    whole = reading.body[quote.inner.start].isupper() and _is_finished(reading, quote)
    cued = [i for i in near if i in cue_at(reading)]
    bound = all(reading.document.tokens[i].lower in reading.words("clitic") for c in cued for i in near if i > c)
    return whole and bool(cued) and bound


def _is_finished(reading: Reading, quote: Quote) -> bool:
    """Whether a full stop ends the quote or stands right behind it."""
    return reading.body[quote.inner.start : quote.span.end + 1].rstrip("\"'”’» \n")[-1:] in _STOPS


def _stop_after(reading: Reading, block: Block, quote: Quote) -> int:
    """Where the sentence behind the quote ends: its full stop, the next quote or the paragraph's end."""
    sentences = (reading.sentence_span(i).end for i in reading.between(quote.span.end, block.span.end))
    limit = next(sentences, block.span.end)
    return min([limit, *(following.span.start for following in reading.quotes_from(quote.span.end, limit))])


def _goes_on(reading: Reading, block: Block, quote: Quote, before: Quote | None) -> bool:
    """Whether a quote without a cue speaks on: after a quote of the same paragraph, or as a paragraph of its own."""
    if before is not None and _is_resumed(reading, before, quote):
        return True
    if len(tokens_in(reading.document, quote.inner)) < SHORTEST or _is_tagged(reading, quote):
        return False
    alone = len(quote.span) >= 0.9 * len(block.span)
    starts = reading.body[quote.inner.start : quote.inner.start + 1].isupper()
    ends = reading.body[quote.inner.start : quote.inner.end].rstrip()[-1:] in _STOPS + ","
    return alone or (before is not None and starts and ends and _follows(reading, before, quote))


def _is_tagged(reading: Reading, quote: Quote) -> bool:
    """Whether a comma ends a quote and small words come behind it, which tell who spoke: '"…," komentar penggemar'."""
    ends = reading.body[quote.inner.start : quote.inner.end].rstrip().endswith(",")
    word = _WORD.match(reading.body, quote.span.end)
    small = word is not None and word[1][:1].islower()
    return ends and small and word is not None and not word[1].endswith(tuple(reading.words("clitic")))


def _is_resumed(reading: Reading, before: Quote, quote: Quote) -> bool:
    """Whether a quote is the other half of one that its cue has broken off: '"My hope," he said, "is peace."'."""
    between = reading.body[before.span.end : quote.span.start].strip()
    first = first_token(reading.document, before.span.end)
    cut = reading.body[: before.inner.end].rstrip().endswith(",") or between.startswith(",")
    same = first < len(reading.document.tokens) and reading.sentence_span(first).end >= quote.span.start
    return cut and same and between.endswith(",")


def _follows(reading: Reading, before: Quote, quote: Quote) -> bool:
    """Whether the quote opens a sentence, no new one having come between it and the sentence of the last."""
    between = reading.body[before.span.end : quote.span.start].strip()
    return not between.strip(",.") or between.endswith(tuple(_STOPS))
