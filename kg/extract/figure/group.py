"""Quantity + tree -> who or what is counted, without the number and without what hangs on behind."""

from collections.abc import Iterator

from kg.extract.figure.amount import is_amount
from kg.extract.reading import Reading
from kg.model import Argument, Quantity, Span
from kg.model.tree import children, conjuncts, first_token, noun_phrase, span_over
from kg.terms.words import listed, words

LOOK = 30  # characters behind a number within which words make it a part


def group(reading: Reading, quantity: Quantity, head: int, *, measured: bool = False) -> tuple[Argument, ...]:
    """Who is counted: "wanita dan anak-anak" of "86 wanita dan anak-anak", "warga asing" of "24 warga asing".

    A group that stands before its number is ``measured`` by it: "jumlah keluarga pengungsi mencapai 349".
    """
    document = reading.document
    links = reading.words("phrase-link")
    among = part_behind(reading, quantity)
    if among:
        return _among(reading, among)
    heads = [h for h in conjuncts(document, head) if h == head or _belongs(reading, h, head)]
    phrase = sorted({i for h in heads for i in noun_phrase(document, h, links=links)})
    begin = quantity.span.end if quantity.unit == "percent" or is_amount(quantity) else quantity.number.end
    more = reading.words("number-qualifier-after")
    behind = [i for i in phrase if document.tokens[i].start >= begin]
    if behind and document.tokens[behind[0]].lower in more:  # "40 lebih pelajar"
        begin, behind = document.tokens[behind[0]].end, behind[1:]
    if document.tokens[head].end <= quantity.span.start:  # "the number of families is 349"
        behind = phrase if measured else []
    elif behind and next(reading.between(begin, document.tokens[behind[-1]].end)) != behind[0]:
        return ()
    run = _trimmed(reading, list(_run(reading, behind)))
    if not run:
        return ()
    span = span_over(document, run)
    text = span.of(reading.body)
    return (Argument(span.start, span.end, text, " ".join(text.split()), "Group"),)


def part_behind(reading: Reading, quantity: Quantity) -> int | None:
    """Where the words end that make a number a part of one before: "45 di antaranya", "45 of them"."""
    for begin in (quantity.number.end, quantity.span.end):
        rest = reading.body[begin : begin + LOOK].lower()
        start = begin + len(rest) - len(rest.lstrip())
        fitting = [phrase for phrase in reading.words("part-behind") if rest.lstrip().startswith(phrase)]
        if fitting:
            return start + max(map(len, fitting))
    return None


def _among(reading: Reading, begin: int) -> tuple[Argument, ...]:
    """Who the part is, where it is said right behind: "45 di antaranya anak-anak"."""
    tokens = reading.document.tokens
    row: list[int] = []
    first = first_token(reading.document, begin)
    for i in range(first, reading.sentence(first - 1).last):
        if tokens[i].upos not in ("NOUN", "PROPN", "ADJ", "CCONJ") or says(reading, i):
            break
        row.append(i)
    row = _trimmed(reading, row)
    if not row:
        return ()
    span = span_over(reading.document, row)
    text = " ".join(span.of(reading.body).split())
    return (Argument(span.start, span.end, span.of(reading.body), text, "Group"),)


def says(reading: Reading, i: int) -> bool:
    """Whether a word behind a noun says what happened to it, and describes it no further: "warga sipil tewas"."""
    token, lang = reading.document.tokens[i], reading.document.lang
    if listed(lang, "counted-noun", token.text, token.lemma) and not listed(lang, "unit-kind", token.text, token.lemma):
        return True  # "satu orang luka-luka"
    trigger = reading.trigger_at.get(i)
    return trigger is not None and trigger.senses[0].pos != "noun" and any(s.counts for s in trigger.senses)


def _run(reading: Reading, phrase: list[int]) -> Iterator[int]:
    """The words up to a gap, a comma, a time, a part or another number."""
    document = reading.document
    stops = words(document.lang, "part-marker")
    numbers, places, links = _numbers(reading), reading.words("place-marker"), reading.words("phrase-link")
    last = phrase[0] - 1 if phrase else 0
    for i in phrase:
        token = document.tokens[i]
        joined = i == last + 1 or all(document.tokens[j].upos == "CCONJ" for j in range(last + 1, i))
        if not joined or token.upos == "PUNCT" or token.lower in stops or i in numbers or i in reading.timed:
            return
        if token.upos == "ADP" and (i == phrase[0] or token.lower in places or token.lower not in links):
            return
        verb = token.upos == "VERB" and not (token.dep == "amod" and i < phrase[-1])  # "displaced families"
        deed = (i == phrase[0] and _is_deed(reading, i)) or token.lower in words(document.lang, "modality")
        if verb or deed or (says(reading, i) and (i != phrase[0] or not is_people(reading, i))):
            return
        yield i
        last = i


def _is_deed(reading: Reading, i: int) -> bool:
    """Whether a noun names what was done and not to whom: "puluhan penangkapan"."""
    trigger = reading.trigger_at.get(i)
    return trigger is not None and trigger.senses[0].pos == "noun" and not is_people(reading, i)


def is_people(reading: Reading, i: int) -> bool:
    """Whether a noun that says by itself what is counted is one of people: "narapidana", not "luka-luka"."""
    token, lang = reading.document.tokens[i], reading.document.lang
    return any(listed(lang, name, token.text, token.lemma) for name in ("group-noun", "person-noun", "unit-kind"))


def _trimmed(reading: Reading, run: list[int]) -> list[int]:
    """Without the "orang" before a noun, and without the words behind that describe nobody: "lainnya", "dan"."""
    tokens, others = reading.document.tokens, reading.words("group-tail")
    run = _without_clause(reading, run)
    while run and (tokens[run[-1]].upos in ("CCONJ", "ADP", "PUNCT", "SCONJ") or tokens[run[-1]].lower in others):
        run.pop()
    classified = len(run) > 1 and tokens[run[0]].lower in reading.words("number-classifier")
    return run[1:] if classified and tokens[run[1]].upos == "NOUN" else run


def _without_clause(reading: Reading, run: list[int]) -> list[int]:
    """Up to a conjunction behind which no noun stands: "orang atau terbesar"."""
    tokens = reading.document.tokens
    for at, i in enumerate(run[:-1]):
        if tokens[i].upos == "CCONJ" and tokens[run[at + 1]].upos not in ("NOUN", "PROPN", "DET", "NUM"):
            return run[:at]
    return run


def _numbers(reading: Reading) -> frozenset[int]:
    tokens = reading.document
    spans = (Span(q.span.start, q.number.end) for q in reading.document.quantities)
    return frozenset(i for s in spans for i in range(first_token(tokens, s.start), first_token(tokens, s.end)))


def _belongs(reading: Reading, other: int, head: int) -> bool:
    """Whether a conjunct is counted by the same number: it has none of its own and is no clause."""
    return other > head and not children(reading.document, other, "nummod", "cop", "nsubj")
