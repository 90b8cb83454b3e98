"""Cue + content + speaker -> a statement claim: what every construction of a statement ends in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import takewhile

import msgspec

from kg.extract.reading import Reading
from kg.extract.roles.government import government
from kg.extract.stance import asked, stance
from kg.extract.stance.doubt import is_hoax
from kg.extract.statement.aside import aside, times
from kg.extract.statement.cues import is_bare
from kg.model import Argument, Claim, Evidence, Quote, Span, TimeValue
from kg.model.tree import is_dep, tokens_in
from kg.terms.lexicon import Sense


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """What a construction has found.

    ``cue`` is the head token of the cue, None where a quote goes on without one; ``content`` the spans said;
    ``speakers`` the mentions as arguments; ``finder`` the construction's name.
    """

    cue: int | None
    sense: Sense | None
    content: tuple[Span, ...]
    speakers: tuple[Argument, ...]
    form: str
    finder: str
    confidence: float


def told(
    reading: Reading,
    found: tuple[int, Sense],
    content: tuple[Span, ...],
    who: tuple[Argument, ...],
    finder: str,
    confidence: float,
) -> Iterator[Utterance]:
    """What somebody says with the cue and sense ``found``; nothing where nothing is said, or only who."""
    if not any(is_said(reading, span) for span in content):
        return
    if not any(span.overlaps(speaker.span) for span in content for speaker in who):
        yield Utterance(
            cue=found[0], sense=found[1], content=content, speakers=who, finder=finder, confidence=confidence,
            form=_form(reading, found[1], content),
        )  # fmt: skip


def is_said(reading: Reading, content: Span) -> bool:
    """Whether a content has words, and not only marks and a word of saying, as where its quote is lost: '“,” tulis'."""
    row = (reading.document.tokens[i] for i in tokens_in(reading.document, content))
    return any(t.text[0].isalnum() and not is_bare(reading, t.i) for t in row)


def claim(reading: Reading, said: Utterance) -> Claim:
    """The statement as a claim, with what its cue adds: addressee, medium, place, topic and time."""
    said = msgspec.structs.replace(said, speakers=tuple(government(reading, who) for who in said.speakers))
    roles = {"content": tuple(reading.words_at(span) for span in said.content), "speaker": said.speakers}
    when: tuple[TimeValue, ...] = ()
    polarity, modality = "positive", "asserted"
    spans = list(said.content)
    if said.cue is not None:
        cue = _cue_span(reading, said.cue)
        spans.append(cue)
        roles["cue"] = (reading.words_at(cue),)
        roles |= {} if said.sense is None else aside(reading, said.cue, said.sense, said.content, said.speakers)
        when = tuple(times(reading, said.cue, said.content))
        if said.sense is None or said.sense.pos != "noun":  # what becomes of a claim does not unsay it
            polarity, modality = stance(reading.document, said.cue, own=False)
            polarity = "positive" if is_bare(reading, said.cue) else polarity  # "Tak elok kata Sari jika …"
            modality = _mood(reading, said.cue, modality, said.content[0].end <= cue.start)
    spans += [speaker.span for speaker in said.speakers]
    return Claim(
        article=reading.key,
        type=_kind(said),
        trigger=said.content[0],
        roles=tuple(sorted((role, fillers) for role, fillers in roles.items() if fillers)),
        evidence=evidence(reading, spans),
        finder=said.finder,
        confidence=said.confidence,
        form=said.form,
        polarity=polarity,
        modality=modality,
        times=when,
    )


def _mood(reading: Reading, cue: int, found: str, before: bool) -> str:
    """Whether it was said at all: what may be of the words before a cue, or of a clause beside it, is none of its own.

    "Kalau surut aman, kata Sari", "bisa tuntas dan meminta warga bersabar".
    """
    if before or is_dep(reading.document.tokens[cue], "conj", "parataxis", "advcl"):
        return "asserted"
    doubtful = asked(reading.document, cue) or is_hoax(reading.document, cue)
    return "possible" if doubtful and found == "asserted" else found


def _kind(said: Utterance) -> str:
    """The class of the act of speech its cue names: an appeal, a denial, else a statement."""
    plain = said.sense is None or said.form == "attitude" or said.sense.type == "Attitude"
    return "Statement" if plain or said.sense is None else said.sense.type


def evidence(reading: Reading, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """The words from the first to the last of the spans, block by block."""
    spans = sorted(spans)
    found = []
    for block in reading.document.article.blocks:
        inside = [span for span in spans if block.span.covers(span)]
        if inside:
            found.append(Evidence.at(Span(inside[0].start, max(s.end for s in inside)), reading.body))
    return tuple(found) or tuple(Evidence.at(span, reading.body) for span in spans)


def form_of(reading: Reading, content: Span) -> str:
    """direct where a quote covers the content, mixed where one that is no title lies inside it, else indirect."""
    first = bisect_right(reading.outer, content.start, key=lambda quote: quote.span.end)
    near = takewhile(lambda quote: quote.span.start < content.end, reading.outer[first:])
    inside = [quote for quote in near if not _is_title(reading, quote, content)]
    if any(quote.span.covers(content) for quote in inside):
        return "direct"
    return "mixed" if inside else "indirect"


def _is_title(reading: Reading, quote: Quote, content: Span) -> bool:
    """Whether a quote inside a content is only what something is called: all its words have capitals."""
    inside = quote.span != content and content.covers(quote.span) and quote.span.start > content.start
    return inside and all(word[:1].isupper() for word in quote.inner.of(reading.body).split())


def _form(reading: Reading, sense: Sense, content: Iterable[Span]) -> str:
    """The form of all spans together; what is no word of the speaker's and only ascribed to him is an attitude."""
    forms = {form_of(reading, span) for span in content}
    if forms == {"indirect"} and sense.type == "Attitude":
        return "attitude"
    return forms.pop() if len(forms) == 1 else "mixed"


def _cue_span(reading: Reading, cue: int) -> Span:
    trigger = reading.trigger_at.get(cue)
    token = reading.document.tokens[cue]
    return trigger.span(reading.document) if trigger else Span(token.start, token.end)
