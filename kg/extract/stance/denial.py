"""Word + its tree -> whether it is denied, refused or told of nobody: "tidak menyerang", "no homes were burned"."""

from kg.extract.slots.marks import NOMINAL, marks_of
from kg.extract.stance.around import has_mark, said
from kg.model import Document
from kg.model.tree import children, is_dep
from kg.terms.words import listed, words

_CLAIMED = 3  # nouns from what is claimed up to the claim


def is_negated(document: Document, i: int, named: range = range(0)) -> bool:
    """Whether a negator denies what a word tells; one of the words that ``named`` it does not."""
    negators, lasting = words(document.lang, "negator"), words(document.lang, "negator-tail")
    near = [c for c in children(document, i, "advmod", "det", "aux", "cc", "case", "mark") if c not in named]
    tails = (c for c in near if document.tokens[c].lower in lasting)  # "tak kunjung mendapat"
    near += [n for c in tails for n in children(document, c, "advmod")]
    limits = words(document.lang, "only-marker")
    loath = words(document.lang, "loath-word").keys()  # "tidak akan segan-segan menindak" = will not shrink from it
    if document.tokens[i].lower in loath - words(document.lang, "refusal-verb").keys():
        return False  # "tak henti-hentinya memuji"
    willing = (c for c in near if c < i and not any(t.lower in loath for t in document.tokens[c + 1 : i]))
    behind = ((c, document.tokens[c + 1]) for c in willing)
    below = tuple(document.tokens[c] for c, after in behind if after.upos != "PUNCT" and after.lower not in limits)
    manners = (c for c in children(document, i, "advcl", "advmod", "obl") if c < i and _is_manner(document, c))
    quality = (c for c in children(document, i, "advcl") if c == i - 1 and document.tokens[c].upos == "ADJ")
    below = (*below, *(document.tokens[n] for c in quality for n in document.children[c]))  # "belum resmi dilantik"
    below = (*below, *(document.tokens[n] for c in manners for n in document.children[c] if n < _opening(document, c)))
    loose = (document.tokens[c - 1] for c in children(document, i, "aux") if c)  # "korban nggak bisa diselamatkan"
    able = (token for token in loose if token.head != i)
    if any(token.lower in negators or "Polarity=Neg" in token.feats for token in (*below, *able)):
        return True
    return _is_negator(document, i)


def _is_negator(document: Document, i: int) -> bool:
    return listed(document.lang, "negator", document.tokens[i].text, document.tokens[i].lemma) is not None


def is_refused(document: Document, i: int) -> bool:
    """Whether what governs a predicate refuses or denies it: "menolak dipindahkan", "denied shelling the town"."""
    token, before = document.tokens[i], document.tokens[i - 1]
    loath = token.upos == "VERB" and before.upos not in ("VERB", "PUNCT")  # "Sari enggan menjawab", taken for a name
    failed = token.upos == "VERB" and before.upos in NOMINAL and _is_negator(document, i - 1)
    if failed and not is_negated(document, i):
        return True  # "batal bertemu", taken for a noun
    if i and loath and listed(document.lang, "refusal-verb", before.text, before.lemma) is not None:
        return not _is_denied_before(document, i - 1)  # "tak segan memuji"
    verb = document.tokens[token.head]
    if is_dep(token, "nmod") and is_dep(verb, "obj") and has_mark(document, i, "predicate-marker"):
        verb = document.tokens[verb.head]  # "menolak Kenya sebagai mediator"
        return listed(document.lang, "refusal-verb", verb.text, verb.lemma) is not None
    marks = [c for c in children(document, i, "case", "mark") if document.tokens[c].upos in ("ADP", "SCONJ")]
    opening = any(has_mark(document, i, name) for name in ("wish-marker", "complementizer"))
    because = is_dep(token, "advcl") and bool(marks) and not opening  # "menolak, dengan mengatakan …"
    if is_dep(token, "advcl") and has_mark(document, i, "wish-marker") and _is_negator(document, verb.i):
        return True  # "gagal untuk berdamai"
    governed = verb.i != i and is_dep(token, "xcomp", "ccomp", "obj", "advcl") and not because
    return governed and listed(document.lang, "refusal-verb", verb.text, verb.lemma) is not None


def _is_denied_before(document: Document, i: int) -> bool:
    """Whether a negator stands before a word, over auxiliaries and adverbs: "tidak akan segan"."""
    while i > 0 and document.tokens[i - 1].upos in ("AUX", "ADV", "PART"):
        i -= 1
        if document.tokens[i].lower in words(document.lang, "negator"):
            return True
    return False


def is_denied_claim(document: Document, i: int) -> bool:
    """Whether a noun stands in a claim that somebody denies: "membantah kabar penculikan", "denied claims of fraud"."""
    for _ in range(_CLAIMED):
        token = document.tokens[i]
        above = document.tokens[token.head]
        if is_dep(token, "obl"):  # "membantah klaim Israel | tentang serangan"
            return any(
                o < i and _is_claim(document, o) and _is_denied(document, o) for o in children(document, above.i, "obj")
            )
        if not is_dep(token, "nmod", "compound", "acl", "flat") or above.upos not in NOMINAL:
            return False
        if _is_claim(document, above.i):
            return is_dep(above, "obj", "nsubj", "obl") and _is_denied(document, above.i)
        i = above.i
    return False


def _is_claim(document: Document, i: int) -> bool:
    return listed(document.lang, "claim-noun", document.tokens[i].text, document.tokens[i].lemma) is not None


def _is_denied(document: Document, claim: int) -> bool:
    """Whether the verb of a claim denies it, and is not denied itself: "tak membantah kabar itu"."""
    verb = document.tokens[document.tokens[claim].head]
    denies = listed(document.lang, "refusal-verb", verb.text, verb.lemma) is not None
    return denies and not is_negated(document, verb.i)


def is_unwanted(document: Document, i: int) -> bool:
    """Whether what is told is what somebody does not want or need: "tak memerlukan rekomendasi"."""
    token, verb = document.tokens[i], document.tokens[document.tokens[i].head]
    waits = verb.lower in words(document.lang, "await-verb")  # "tak menunggu pertemuan" leaves it to come
    wants = said(document, verb.i) in ("demanded", "planned") and not waits
    return is_dep(token, "obj") and wants and is_negated(document, verb.i)


def is_absent(document: Document, i: int) -> bool:
    """Whether there is no plan or chance of what a clause tells: "tidak ada rencana untuk bertemu"."""
    token = document.tokens[i]
    plan = document.tokens[token.head]
    if _is_lacked(document, i):
        return True
    if not is_dep(token, "acl") or said(document, plan.i) is None or plan.head == plan.i:
        return False
    return is_negated(document, plan.i) or (is_dep(plan, "nsubj", "obj") and is_negated(document, plan.head))


def _is_lacked(document: Document, i: int) -> bool:
    """Whether somebody has not what it takes to do something: "tidak memiliki nyali untuk mengusut"."""
    token, above = document.tokens[i], document.tokens[document.tokens[i].head]
    verb = document.tokens[above.head] if is_dep(token, "acl") and is_dep(above, "obj") else above
    has = is_dep(token, "acl", "advcl") and listed(document.lang, "have-verb", verb.text, verb.lemma) is not None
    return has and has_mark(document, i, "wish-marker") and is_negated(document, verb.i)


def is_of_nobody(document: Document, i: int) -> bool:
    """Whether a clause or its row tells of none: "tidak ada warga yang tewas atau terluka", "no homes were burned"."""
    at = i
    while is_dep(document.tokens[at], "conj") and not children(document, at, "nsubj") and document.tokens[at].head < at:
        at = document.tokens[at].head
    if any(_is_none(document, c) for c in children(document, at, "nsubj")):
        return True
    token = document.tokens[at]
    between = [c for c in children(document, token.head, "nsubj", "obj") if c < at]
    noun = document.tokens[between[-1] if between and is_dep(token, "advcl", "ccomp") else token.head]
    while is_dep(noun, "conj") and not marks_of(document, noun.i):  # "tak ada truk maupun mobil yang dikerahkan"
        noun = document.tokens[noun.head]
    if token.head == at or not (is_dep(token, "acl") or (between and not children(document, at, "nsubj"))):
        return False
    verb = document.tokens[noun.head]
    return _is_none(document, noun.i) or (is_dep(noun, "nsubj", "obj") and _is_there_none(document, verb.i))


def is_not_there(document: Document, i: int) -> bool:
    """Whether a noun is what is said not to be: "belum ada kesepakatan", "tak berujung pada kericuhan"."""
    token = document.tokens[i]
    verb = document.tokens[token.head]
    came = is_dep(token, "obj", "obl") and listed(document.lang, "result-verb", verb.text, verb.lemma) == "forward"
    there = is_dep(token, "nsubj", "obj") and _is_there_none(document, verb.i)
    return token.upos in NOMINAL and (there or (came and is_negated(document, verb.i)))


def _is_there_none(document: Document, verb: int) -> bool:
    """Whether a verb says that there is nobody, or that nobody is wanted: "tidak ingin ada menteri ditangkap"."""
    token = document.tokens[verb]
    there = listed(document.lang, "exist-verb", token.text, token.lemma) is not None
    wanted = is_dep(token, "xcomp") and is_negated(document, token.head)
    return there and (wanted or is_negated(document, verb))


def _is_none(document: Document, noun: int) -> bool:
    """Whether a determiner says that there is none of a noun: "no homes"."""
    negators = words(document.lang, "negator")
    return any(document.tokens[c].lower in negators and c + 1 == noun for c in children(document, noun, "det"))


def _is_manner(document: Document, i: int) -> bool:
    """Whether a word says how something is done, so that "not" before it denies the deed: "belum secara terbuka"."""
    return _opening(document, i) >= 0


def _opening(document: Document, i: int) -> int:
    """The marker of manner that opens a phrase, -1 where there is none."""
    known = words(document.lang, "manner-marker")
    return next((c for c in children(document, i, "case", "mark") if document.tokens[c].lower in known), -1)
