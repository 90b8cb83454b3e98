"""Word -> what it and its own auxiliaries, adverbs and conjunctions say about reality: "akan", "bisa", "agar"."""

from kg.extract.slots import is_passive
from kg.extract.slots.marks import NOMINAL, is_relative
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.lexicon import lexicon
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

_CARRYING = ("light-verb", "result-verb", "exist-verb", "complete-verb")


def carries(document: Document, verb: int) -> bool:
    """Whether a verb says of its subject or object that it takes place, begins, comes of something or is completed."""
    token = document.tokens[verb]
    return any(listed(document.lang, name, token.text, token.lemma) for name in _CARRYING)


def has_mark(document: Document, i: int, set_name: str) -> bool:
    """Whether a conjunction or preposition of a token is one of a set of words."""
    known = words(document.lang, set_name)
    return any(document.tokens[c].lower in known for c in children(document, i, "mark", "case"))


def said(document: Document, i: int, itself: bool = True) -> str | None:
    """What a word says of what it governs: "rencana" that it is planned; nothing where it does not count itself."""
    token = document.tokens[i]
    return listed(document.lang, "modality", token.text, token.lemma) if itself else None


def around(document: Document, i: int) -> str | None:
    """What one of the auxiliaries, adverbs and markers of a token says about reality."""
    for child in children(document, i, "advmod", "aux", "mark", "amod", "case"):
        token = document.tokens[child]
        found = listed(document.lang, "modality", token.text, token.lemma)
        other = _is_reach(document, i, child) or is_that(document, i, child) or _is_yet(document, child)
        if found and not other and not _is_of_number(document, i, child) and not _is_managed(document, i, child):
            return found
    later = (document.tokens[c] for c in children(document, i, "nmod:tmod", "obl:tmod"))
    if any(listed(document.lang, "modality", token.text, token.lemma) == "planned" for token in later):
        return "planned"  # "pada rapat internal DPR nanti"
    return "planned" if _is_ahead(document, i) else _before(document, i)


def _is_managed(document: Document, i: int, child: int) -> bool:
    """Whether "can" or "must" tells what was done: "bangga dapat membantu", "akhirnya bisa bertemu"."""
    glad = document.tokens[document.tokens[i].head].lower in words(document.lang, "glad-word")
    if not is_dep(document.tokens[child], "aux", "advmod"):
        return False
    before = document.tokens[child - 1].lower
    glad = glad or before in words(document.lang, "glad-word")  # "mengaku bangga bisa bertemu"
    brought = before in words(document.lang, "result-opener")
    beside = (document.tokens[c].lower for c in children(document, i, "advmod") if c < child)
    in_the_end = said(document, child) == "possible" and any(w in words(document.lang, "finally") for w in beside)
    return brought or in_the_end or (glad and is_dep(document.tokens[i], "xcomp", "ccomp", "advcl"))


def _is_ahead(document: Document, noun: int) -> bool:
    """Whether an event is one to come: "menjelang Muktamar PKB", "kongres yang akan digelar"."""
    if document.tokens[noun].upos not in NOMINAL:
        return False
    behind = (c for c in children(document, noun, "acl") if c > noun and carries(document, c))
    relative = (c for c in behind if any(is_relative(document, r) for r in document.children[c]))
    opening = document.tokens[noun - 1].upos == "NOUN" and document.tokens[noun].head == noun - 1
    beside = {document.tokens[noun - 1].lower, document.tokens[noun - 1 - opening].lower}  # "jelang pembukaan …"
    before = not beside.isdisjoint(words(document.lang, "ahead-marker"))
    return before or has_mark(document, noun, "ahead-marker") or any(around(document, c) == "planned" for c in relative)


def _before(document: Document, verb: int) -> str | None:
    """What a verb right before another says of it, however the tree joins them: "pelaku yang diduga kuat terlibat"."""
    at = verb - 1
    clitics = words(document.lang, "clitic")  # "rapat itu rencananya digelar"
    while at >= 0 and (document.tokens[at].upos in ("ADV", "ADJ", "PART") or document.tokens[at].lower in clitics):
        if document.tokens[at].upos == "ADJ" and is_dep(document.tokens[at], "advcl") and said(document, at):
            return said(document, at)  # "lebih pantas dinobatkan"
        at -= 1
    tags = {document.tokens[verb].upos, document.tokens[at].upos}
    if at < 0 or not {"VERB", "NOUN"} & tags or _is_managed(document, verb, at):
        return None
    token = document.tokens[at]
    beside = (verb, document.tokens[verb].head)
    near = token.head in beside and (
        token.upos in ("VERB", "AUX", "X") or token.upos == document.tokens[verb].upos == "NOUN"
    )
    found = listed(document.lang, "modality", token.text, token.lemma)
    aimed = found == "planned" and token.upos == "NOUN" and document.tokens[verb].upos == "VERB"  # "rencana menyerang"
    return found if near or aimed else None


def _is_of_number(document: Document, i: int, child: int) -> bool:
    """Whether a word such as "hampir" says how exact a number is: "hampir sebulan dirawat"."""
    known = words(document.lang, "number-qualifier")
    return document.tokens[child].lower in known and child + 1 != i


def _is_yet(document: Document, child: int) -> bool:
    """Whether a word is the first of a conjunction that only looks like an auxiliary: "akan tetapi"."""
    known = words(document.lang, "contrast-marker")
    return any(document.tokens[c].lower in known for c in children(document, child, "fixed"))


def is_that(document: Document, i: int, child: int) -> bool:
    """Whether a conjunction only opens what is said: "melapor kalau ayahnya hilang"."""
    known = words(document.lang, "loose-complementizer")
    verb = document.tokens[i].head
    cues = (verb, child - 1) if verb < child else (child - 1,)
    saying = any(means(document, cue, "Statement") for cue in cues)  # "menerima laporan kalau"
    next_ = verb == child - 1 and not is_passive(document, verb)  # "bisa dihindari bila polisi sigap"
    told = is_dep(document.tokens[i], "ccomp") or next_ or saying
    before = document.tokens[child + 1].lower in words(document.lang, "once-word")  # "jika dulu kalah, kini menang"
    return (told or before) and document.tokens[child].lower in known


def means(document: Document, verb: int, *kinds: str) -> bool:
    """Whether one of the senses of a verb is of some kind of event: "mengingatkan" of a warning."""
    senses = lexicon(document.lang).senses(document.tokens[verb].lower)
    return any(is_a(sense.type, kind) for sense in senses for kind in kinds)


def _is_reach(document: Document, i: int, child: int) -> bool:
    """Whether a word such as "untuk" only marks whom a noun is for or what a verb calls for, which stay as they are."""
    token = document.tokens[i]
    if child > i and is_dep(document.tokens[child], "mark"):  # "diimbau untuk tidak keluar"
        return True
    if not is_dep(document.tokens[child], "case"):
        return False
    if token.upos == "VERB" and document.tokens[child + 1].upos in NOMINAL:  # "untuk pencairan dana, warga diwajibkan"
        return True
    # "kekhawatiran akan perang" = fear of war, which no "will" is in
    return token.upos in ("PROPN", "PRON", "NUM") or (token.head != i and said(document, token.head) is not None)
