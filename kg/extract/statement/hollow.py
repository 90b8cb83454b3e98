"""Contents that say nothing by themselves: "hal ini", a pronoun, who is asked, on what occasion."""

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.extract.roles.fillers import ACTORS
from kg.extract.slots import is_passive
from kg.extract.slots.marks import is_relative
from kg.extract.statement.cues import is_bare
from kg.extract.triggers import Trigger
from kg.model import Span
from kg.model.tree import children, is_dep, subtree, tokens_in
from kg.terms.lexicon import Sense, lexicon
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_POINTING = frozenset({"PRON", "DET", "PUNCT", "ADP"})
_SAID_OF = frozenset({"VERB", "AUX", "ADJ", "PART"})
_TELLING = frozenset({"VERB", "AUX", "ADJ", "NUM"})


def is_hollow(reading: Reading, trigger: Trigger, sense: Sense, content: Span, is_clause: bool) -> bool:
    """Whether the words behind a cue are none of what was said."""
    run = [i for i in tokens_in(reading.document, content) if i not in reading.timed]
    if not run or all(reading.document.tokens[i].upos in _POINTING for i in run):
        return True
    if all(reading.document.tokens[i].lower.strip(".") in words("mul", "legal-form") for i in run):
        return True  # "menyatakan PT." of a sentence that is cut there
    top = next((i for i in run if reading.document.tokens[i].head not in run), run[0])
    if run[0] == trigger.last and pointer_at(reading, run[0]):
        return True
    if _is_occasion(reading, top) or _is_of_noun_before(reading, trigger, run) or _is_own_text(reading, trigger.head):
        return True
    if _is_only_of(reading, trigger, sense) or _is_hearsay(reading, trigger):
        return True
    if is_clause:
        return False
    if reading.document.tokens[reading.sentence(trigger.head).last - 1].text == ":":
        return True  # "Akun itu menambahkan narasi:" only announces the words
    if sense.type == "Statement" and reading.document.tokens[run[0]].upos == "NOUN" and _is_alone(reading, run):
        return True  # "mahasiswa yang menyampaikan pendapat", "mengungkapkan alasannya"
    if sense.type == "Statement" and _is_only_named(reading, run):
        return True
    if _points_back(reading, top) or is_asked(reading, sense, content) or _is_done(reading, trigger, top):
        return True
    return _is_beyond(reading, trigger, run[0])


def pointer_at(reading: Reading, i: int) -> bool:
    """Whether words only point back, and when or where follows: "mengatakan (hal) itu saat meninjau tanggul"."""
    tokens, last = reading.document.tokens, reading.sentence(i).last
    noun = tokens[i].lower in reading.words("pointer-noun") and i + 1 < last
    pointer, after = i + noun, i + noun + 1
    known = reading.words("demonstrative") if noun else reading.words("bare-pointer")
    if tokens[pointer].lower not in known:
        return False
    subject = after < last and (is_dep(tokens[pointer], "nsubj") or tokens[after].upos in _SAID_OF)
    return not subject and (after >= last or tokens[after].upos != "NOUN" or tokens[after].head not in (i, pointer))


def _is_only_of(reading: Reading, trigger: Trigger, sense: Sense) -> bool:
    """Whether a wish or belief only tells which people are meant: "warga yang ingin berkunjung"."""
    document, cue = reading.document, reading.document.tokens[trigger.head]
    if sense.type != "Attitude" or not is_dep(cue, "acl"):
        return False
    known = reading.words("relativizer")
    link = next((c for c in children(document, trigger.head) if document.tokens[c].lower in known), 0)
    mention = reading.mention(cue.head)
    plain = mention is None or mention.form != "name"
    return plain and cue.head < link and document.tokens[link - 1].text != ","


def _is_hearsay(reading: Reading, trigger: Trigger) -> bool:
    """Whether a bare cue and its clitic open a sentence alone, and only mean "they say": "Katanya ia sakit"."""
    document, at = reading.document, trigger.last
    tokens, last = document.tokens, reading.sentence(trigger.head).last
    if at + 1 >= last or trigger.first != reading.sentence(at).first or not is_bare(reading, trigger.head):
        return False
    bound = tokens[at].lower in reading.words("clitic") and tokens[at].start == tokens[at - 1].end
    opens = tokens[at + 1].text in (",", ":") or tokens[at + 1].lower in reading.words("complementizer")
    return bound and not opens


def _is_alone(reading: Reading, run: Sequence[int]) -> bool:
    """Whether a word has nothing behind it but a clitic, or both a clitic and "that": "unggahannya tersebut"."""
    behind = [reading.document.tokens[i].lower for i in run[1:]]
    bound = bool(behind) and behind[0] in reading.words("clitic")
    return not behind or (bound and reading.words("demonstrative").issuperset(behind[1:]))


def _is_only_named(reading: Reading, run: Sequence[int]) -> bool:
    """Whether words only name what was uttered, and not about what: "menyampaikan pidato kenegaraan di DPR"."""
    words_ = [reading.document.tokens[i].lower for i in run]
    return words_[0] in reading.words("utterance-noun") and reading.words("matter-marker").isdisjoint(words_)


def _is_occasion(reading: Reading, top: int) -> bool:
    """Whether words only tell where it was said: "Hal ini disampaikan Sari dalam konferensi pers"."""
    token, document = reading.document.tokens[top], reading.document
    known = reading.words("occasion-marker")
    marked = any(document.tokens[c].lower in known for c in children(document, top, "case"))
    return marked and listed(document.lang, "occasion-noun", token.text, token.lemma) is not None


def _points_back(reading: Reading, top: int) -> bool:
    """Whether words only point at what was said before: "mengungkapkan hal ini pada Senin", "hal yang sama"."""
    tokens = reading.document.tokens
    if tokens[top].lower not in reading.words("pointer-noun"):
        return False
    pointing = reading.words("demonstrative") | reading.words("same-word")
    return any(tokens[i].lower in pointing for i in subtree(reading.document, top))


def is_asked(reading: Reading, sense: Sense, content: Span) -> bool:
    """Whether words are only who is asked or taken along: "mengajak Sari ke butiknya", "seluruh lapisan masyarakat"."""
    if "obj" not in sense.paths("addressee"):
        return False
    run = tokens_in(reading.document, content)
    top = next((i for i in run if reading.document.tokens[i].head not in run), run[0])
    parts = (c for c in children(reading.document, top, "compound") if c == top + 1)
    people = any(reading.argument(i).kind in ACTORS for i in (top, *parts))
    row = [reading.document.tokens[i] for i in run]
    counting = {token.i for token in row if reading.document.tokens[token.head].upos in ("NUM", "DET")}  # "salah satu"
    row = [token for token in row if token.i not in counting and not is_dep(token, "amod", "nummod")]
    return people and not any(token.upos in _TELLING for token in row)


def _is_done(reading: Reading, trigger: Trigger, top: int) -> bool:
    """Whether a verb and its object are a word of their own that says nothing: "mencatat 12 kemenangan"."""
    verb, noun = reading.document.tokens[trigger.head].lower, reading.document.tokens[top].lower
    senses = lexicon(reading.document.lang).senses(f"{verb} {noun}")
    return bool(senses) and not any(is_a(sense.type, "Statement") for sense in senses)


def _is_of_noun_before(reading: Reading, trigger: Trigger, run: Sequence[int]) -> bool:
    """Whether words only say what the noun before a relative clause is: "tempat yang dianggapnya penting"."""
    document = reading.document
    if not is_dep(document.tokens[trigger.head], "acl") or any(is_dep(document.tokens[i], "nsubj") for i in run):
        return False
    return any(is_relative(document, c) for c in children(document, trigger.head, "obj", "nsubj:pass"))


def _is_own_text(reading: Reading, cue: int) -> bool:
    """Whether an article only speaks of itself: "Artikel ini mengulas ragam busana"."""
    row = (subtree(reading.document, i) for i in children(reading.document, cue, "nsubj"))
    return any(" ".join(reading.document.tokens[i].lower for i in run) in reading.words("own-text") for run in row)


def _is_beyond(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether the clause of a passive cue has ended before the words: "Meski diprotes warga, proyek itu berlanjut"."""
    between = range(trigger.last, first)
    passed = any(reading.document.tokens[i].text == "," for i in between)
    return passed and is_passive(reading.document, trigger.head)
