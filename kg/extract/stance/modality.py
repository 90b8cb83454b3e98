"""Word + its tree -> whether it is so, planned, possible or demanded: "berencana menyerang", "may attack"."""

from kg.extract.slots import is_engaged, is_passive, light_verb, subject
from kg.extract.slots.marks import NOMINAL, has_object, is_gerund, is_relative
from kg.extract.stance.around import around, carries, has_mark, is_that, means, said
from kg.model import Document
from kg.model.tree import children, is_dep, subtree
from kg.terms.words import listed, words

REACH = 4  # words from the trigger up to what may change its meaning
_CLOSE = ("xcomp", "obj", "ccomp", "nsubj", "csubj", "conj")
"""Relations along which auxiliaries and negation reach down: "akan melakukan serangan"."""
_LOOSE = ("advcl", "nmod", "obl", "acl", "compound")
"""Relations along which only the governing word itself counts: "seruan gencatan senjata"."""


def modality(document: Document, trigger: int, own: bool, given: bool) -> str:
    """Whether what a word tells is so, planned, possible or demanded, by the nearest word above that says.

    id: in "berencana menyerang" the attack is planned. en: in "could attack" it is possible.
    """
    found = said(document, trigger, own) or around(document, trigger)
    if found:
        return _wanted(document, trigger) or found
    at, steps, below, done = trigger, 0, given, False
    while not found and steps < REACH:
        token = document.tokens[at]
        found = (
            _listed_among(document, at)
            or _asked_beside(document, at, given)
            or _comes_of(document, at)
            or _besides(document, at)
        )
        if found:
            break
        done = done or _is_done(document, at)
        if token.head == at or _begins_clause(document, at) or not is_dep(token, *_CLOSE, *_LOOSE):
            break
        if (_ends(document, token.head) and not is_dep(token, "conj")) or token.lower in words(
            document.lang, "room-noun"
        ):
            return "asserted"  # who leaves the room of a ceremony leaves one that is
        if is_dep(token, "nmod", "obl") and not _is_wished(document, at):
            found = "planned" if not below and _is_held_then(document, at) else None
            break
        tried = is_dep(token, "nmod", "compound") and document.tokens[token.head].lower in words(
            document.lang, "hearing-noun"
        )
        if tried or _stands_apart(document, at):
            break  # "untuk mengikuti sidang pembunuhan"
        if is_dep(token, "advcl") and (not _is_near(document, at) or _is_fronted(document, at) or _meets(document, at)):
            break
        beside = is_dep(token, "conj")
        if beside and children(document, at, "nsubj"):
            found = _opened(document, token.head)
            break
        told = not carries(document, token.head) or _is_caused(document, token.head)
        if is_dep(token, "nsubj") and (below or token.upos in NOMINAL) and told:
            told_why = bool(children(document, token.head, "cop"))  # "kunjungan itu adalah untuk memenuhi undangan"
            planned = not below and not told_why and around(document, token.head) == "planned"
            return (_wanted(document, token.head) or "planned") if planned else _of_subject(document, token.head)
        if below and is_dep(token, "obj", "obl") and not carries(document, token.head):
            return said(document, token.head) or "asserted"
        if is_dep(token, "advcl") and _is_awaited(document, at):
            found = around(document, token.head)
            break
        close = _is_close(document, at)
        at, steps, below = token.head, steps + 1, below or is_dep(token, "nmod")
        found = said(document, at, not beside) or (around(document, at) if close else None)
        found = (_wanted(document, at) or found) if found == "planned" else found
        supposed = found == "demanded" and has_mark(document, at, "if-word")
        found = "possible" if supposed else found  # "tak keberatan jika diminta berdamai"
    return "asserted" if not found or (found == "planned" and done) else found


def _is_close(document: Document, i: int) -> bool:
    """Whether the auxiliaries of what a word hangs on are its own: not what it does, nor what is said that it does."""
    token = document.tokens[i]
    told = is_dep(token, "ccomp") or (is_dep(token, "xcomp") and is_passive(document, token.head))
    asked = any(document.tokens[c].lower in words(document.lang, "whether-word") for c in document.children[i])
    reported = told and not asked and means(document, token.head, "Statement")  # "harus mengakui bahwa ia ditahan"
    if reported or _acts_itself(document, i, token.head):
        return False
    near = is_dep(token, *_CLOSE) or is_engaged(document, token.head) or light_verb(document, i) == token.head
    return near or _is_dared(document, i) or _is_role(document, i)


def _listed_among(document: Document, i: int) -> str | None:
    """What a noun says of what it is told to be or hold: "tuntutan mereka mencakup penarikan pasukan"."""
    token, verb = document.tokens[i], document.tokens[document.tokens[i].head]
    if token.upos not in NOMINAL:
        return None
    holds = is_dep(token, "obj", "obl") and listed(document.lang, "contain-verb", verb.text, verb.lemma) is not None
    at = verb.i if holds else i if children(document, i, "cop") else None
    tops = () if at is None else children(document, at, "nsubj")
    return next((m for top in tops if (m := said(document, top)) and document.tokens[top].upos == "NOUN"), None)


def _asked_beside(document: Document, i: int, given: bool) -> str | None:
    """What is said of the deed that a noun stands in a row under: "tuntutan untuk diakhirinya perang dan penarikan"."""
    token = document.tokens[i]
    clause = document.tokens[token.head].head
    if token.head + 1 >= len(document.tokens):
        return None
    deed, clitic = document.tokens[token.head : token.head + 2]
    if is_dep(token, "nsubj") and deed.lower in words(document.lang, "worth-word"):
        return "demanded" if clitic.lower in words(document.lang, "clitic") else None  # "pentingnya kerja sama"
    if given or not is_dep(token, "conj") or not is_gerund(document, clause) or token.upos not in NOMINAL:
        return None
    noun = _noun_of(document, clause)
    return None if noun is None else said(document, noun)


def _comes_of(document: Document, i: int) -> str | None:
    """What is said of what comes to the event that a noun names: "itu bisa berujung pada perang"."""
    token, verb = document.tokens[i], document.tokens[document.tokens[i].head]
    came = listed(document.lang, "result-verb", verb.text, verb.lemma) == "forward"
    found = around(document, verb.i) if came and is_dep(token, "obl") and i > verb.i else None
    return "possible" if found in ("possible", "planned") else None


def _besides(document: Document, i: int) -> str | None:
    """That a deed lies ahead beside which another does: "selain bertemu Putin, ia akan berpidato"."""
    token = document.tokens[i]
    beside = is_dep(token, "advcl") and i < token.head and has_mark(document, i, "besides-word")
    return "planned" if beside and around(document, token.head) == "planned" else None


def _is_done(document: Document, i: int) -> bool:
    """Whether an auxiliary says that something has been done, whatever is planned above it: "sudah", "pernah"."""
    known = words(document.lang, "perfect-marker")
    return any(document.tokens[c].lower in known for c in children(document, i, "aux", "advmod"))


def _opened(document: Document, first: int) -> str | None:
    """What a conjunction says of all the clauses in a row: "agar RUU ditunda dan warga tidak berunjuk rasa".

    A purpose ends where somebody else does something: "memaksa Sari untuk pergi, namun Sari menolak".
    """
    marks = (document.tokens[c] for c in children(document, first, "mark") if not is_that(document, first, c))
    said_of = ((t, listed(document.lang, "modality", t.text, t.lemma)) for t in marks)
    aims = words(document.lang, "aim-marker")
    return next((m for t, m in said_of if m and (m != "planned" or t.lower in aims)), None)


def _is_held_then(document: Document, noun: int) -> bool:
    """Whether something is to be done in the course of an event, which is then to come: "akan dibahas dalam rapat"."""
    top = noun
    while is_dep(document.tokens[top], "nmod"):  # "akan mendengar pandangan umum saat Munas"
        top = document.tokens[top].head
    verb = document.tokens[top].head
    course = any(has_mark(document, noun, name) for name in ("course-marker", "until-marker"))
    course = course or document.tokens[noun - 1].lower in words(document.lang, "course-marker")  # "di dalam rapat"
    in_it = is_dep(document.tokens[top], "obl", "obj") and course
    known = any(
        document.tokens[c].lower in words(document.lang, "demonstrative") for c in children(document, noun, "det")
    )
    return in_it and not known and around(document, verb) == "planned" and not _is_done(document, verb)


def _stands_apart(document: Document, i: int) -> bool:
    """Whether a comma parts a clause from one opened by "diduga": "diduga melawan, korban ditusuk"."""
    token, tokens = document.tokens[i], document.tokens
    if not is_dep(token, "ccomp") or not children(document, i, "nsubj"):
        return False
    before = (c for c in children(document, token.head, "xcomp") if c < i)
    return any(tokens[at].text == "," for c in before for at in range(c, min(subtree(document, i))))


def _is_fronted(document: Document, i: int) -> bool:
    """Whether a clause that is no aim stands before its verb: "saat menelepon ibunya, ia menyuruh Boy pergi"."""
    return document.tokens[i].head > i and not has_mark(document, i, "wish-marker")


def _meets(document: Document, i: int) -> bool:
    """Whether a clause tells what befell an attempt: "mencoba menyeberang ketika sebuah mobil menabraknya"."""
    return has_mark(document, i, "course-marker") and bool(children(document, i, "nsubj"))


def _is_near(document: Document, i: int) -> bool:
    """Whether a clause completes the verb it hangs on: its mark says so, or it stands right behind."""
    token = document.tokens[i]
    between = (o for o in children(document, token.head, "obj") if token.head < o < i)
    behind = any(max(subtree(document, o)) == i - 1 for o in between)
    return bool(children(document, i, "mark")) or 0 < i - token.head <= REACH or behind


def _is_dared(document: Document, i: int) -> bool:
    """Whether an adjective right before a verb makes one predicate with it: "mesti berani mengusut"."""
    governor = document.tokens[document.tokens[i].head]
    return is_dep(document.tokens[i], "advcl") and governor.upos == "ADJ" and governor.i == i - 1


def _wanted(document: Document, i: int) -> str | None:
    """What a verb of wanting makes of the clause it governs, whose own mark says less: "meminta agar warga pergi"."""
    token = document.tokens[i]
    told = document.tokens[token.head]
    noun = _noun_of(document, i)
    if noun is not None and said(document, noun) == "demanded":  # "imbauan agar unjuk rasa tidak terjadi"
        return "demanded"
    verb = told.head if noun == told.i else told.i
    if is_dep(token, "xcomp", "advcl") and _is_chosen(document, verb) and not said(document, i):
        return around(document, verb) or _above(document, verb) or "asserted"
    if noun == told.i and is_dep(told, "obj") and _is_cause(document, verb) and not said(document, i):
        return around(document, verb) or "asserted"  # "penolakan itu memicu warga untuk menggelar aksi"
    above = said(document, verb) if is_dep(token, "advcl", "ccomp", "xcomp", "acl") else None
    aimed = is_dep(token, "ccomp") and has_mark(document, i, "aim-marker")
    wished = is_dep(token, "xcomp") and has_mark(document, i, "wish-marker")
    urged = (aimed and means(document, verb, "Appeal", "Demand")) or (wished and means(document, verb, "Warning"))
    if urged or above == "demanded":
        return "asserted" if _is_cause(document, verb) else "demanded"
    if _is_doubted(document, i):
        return "possible"
    open_ = above == "possible" or (is_dep(token, "advcl", "xcomp") and around(document, verb) == "possible")
    return "possible" if open_ and has_mark(document, i, "wish-marker") else None


def _noun_of(document: Document, i: int) -> int | None:
    """The noun that a clause says more of: what it hangs on, or the object right before it."""
    token = document.tokens[i]
    if is_dep(token, "acl") and document.tokens[token.head].upos in NOMINAL:
        return token.head
    first = min(subtree(document, i)) if is_dep(token, "advcl", "xcomp") else -1
    return next((o for o in children(document, token.head, "obj") if max(subtree(document, o)) + 1 == first), None)


def _is_chosen(document: Document, verb: int) -> bool:
    """Whether a verb says that somebody did what follows: "memilih untuk mundur", "palu digunakan untuk memukul"."""
    token = document.tokens[verb]
    return any(listed(document.lang, name, token.text, token.lemma) for name in ("choice-verb", "use-verb"))


def _above(document: Document, verb: int) -> str | None:
    """What the verb that another completes says of it: "diduga nekat menyerang"."""
    return said(document, document.tokens[verb].head) if is_dep(document.tokens[verb], "xcomp", "ccomp") else None


def _is_cause(document: Document, verb: int) -> bool:
    """Whether what moves somebody to do something is no person, so that it was done: "kerusuhan mendorong Budi"."""
    token = document.tokens[verb]
    if listed(document.lang, "result-verb", token.text, token.lemma) is None:
        return False
    movers = [document.tokens[h] for h in subject(document, verb)]
    people = ("person-noun", "group-noun", "organization-noun")
    return bool(movers) and not any(
        t.upos != "NOUN" or any(listed(document.lang, name, t.text, t.lemma) for name in people) for t in movers
    )


def _is_doubted(document: Document, i: int) -> bool:
    """Whether a plan is only feared or rumoured: "diisukan bakal diganti", "dikhawatirkan akan merusak"."""
    token, verb = document.tokens[i], document.tokens[document.tokens[i].head]
    behind = is_dep(token, "ccomp", "xcomp") or (is_dep(token, "advcl") and min(subtree(document, i)) == verb.i + 1)
    return behind and listed(document.lang, "fear-verb", verb.text, verb.lemma) is not None


def _is_caused(document: Document, verb: int) -> bool:
    """Whether a verb only says what brought about its subject, which is there: "kebakaran diduga disebabkan lilin"."""
    token = document.tokens[verb]
    came = listed(document.lang, "result-verb", token.text, token.lemma) is not None
    open_ = any(said(document, c) for c in children(document, verb, "aux", "advmod"))  # "perang bisa dipicu olehnya"
    return came and is_passive(document, verb) and not open_


def _of_subject(document: Document, verb: int) -> str:
    """What a verb says of whether its subject is: not what it says of something else that the subject does.

    "Serangan itu diperkirakan terjadi besok" leaves it open, "serangan itu diperkirakan memicu perang" does not.
    """
    more = children(document, verb, "xcomp", "ccomp")
    does = any(not carries(document, c) or has_object(document, c) or _is_caused(document, c) for c in more)
    does = does or has_object(document, verb)  # "kongres itu menyerukan muktamar"
    return (None if does or document.tokens[verb].upos in NOMINAL else said(document, verb)) or "asserted"


def _acts_itself(document: Document, i: int, verb: int) -> bool:
    """Whether a token is the doer of a verb that says nothing about whether it is: its auxiliaries are not its own."""
    token = document.tokens[i]
    light = listed(document.lang, "light-verb", document.tokens[verb].text, document.tokens[verb].lemma)
    return token.dep == "nsubj" and not light


def _begins_clause(document: Document, i: int) -> bool:
    """Whether what is above token ``i`` speaks of something else: out of a relative clause, past a time conjunction."""
    tells = document.tokens[i].upos == "VERB" or any(is_relative(document, c) for c in document.children[i])
    relative = is_dep(document.tokens[i], "acl") and tells and not is_gerund(document, i)
    if (relative and not _is_told(document, i)) or _is_deed_named(document, i):
        return True  # not so "bahaya pecahnya perang"
    came = words(document.lang, "finally")  # "berusaha mengejar hingga akhirnya jatuh"
    if any(document.tokens[c].lower in came for c in children(document, i, "advmod")):
        return True
    return has_mark(document, i, "sequence-marker") or has_mark(document, i, "aside-marker")


def _is_told(document: Document, i: int) -> bool:
    """Whether a clause that the tree puts on a noun is what is asked of it: "meminta warga dievakuasi"."""
    noun = document.tokens[document.tokens[i].head]
    free = not any(is_relative(document, c) for c in document.children[i])
    asked = is_dep(noun, "obj") and said(document, noun.head) == "demanded" and not _is_cause(document, noun.head)
    return free and asked


def _is_deed_named(document: Document, i: int) -> bool:
    """Whether a clitic makes a noun of a deed; "adanya" and "terjadinya" only say that what follows is."""
    token = document.tokens[i]
    exists = any(listed(document.lang, name, token.text, token.lemma) for name in ("exist-verb", "occur-verb"))
    return is_gerund(document, i) and not exists


def _is_wished(document: Document, i: int) -> bool:
    """Whether a noun is what another wants, bare or behind "untuk" or "for"; a worry "over an attack" is no wish."""
    marks = [document.tokens[c].lower for c in children(document, i, "case", "mark")]
    wished = any(mark in words(document.lang, "wish-marker") for mark in marks)
    return not marks or wished or _is_role(document, i)


def _is_role(document: Document, i: int) -> bool:
    """Whether a noun is what somebody is to be: "mendorong Rusia sebagai mediator"."""
    known = words(document.lang, "predicate-marker")
    return any(known.get(document.tokens[c].lower) == "as" for c in children(document, i, "case"))


def _is_awaited(document: Document, i: int) -> bool:
    """Whether a clause is what something else waits for: "tidak akan berunding sampai Israel mengakhiri perang"."""
    return has_mark(document, i, "until-marker")


def _ends(document: Document, verb: int) -> bool:
    """Whether a verb says that what it governs stops: who may stop an attack does attack."""
    token = document.tokens[verb]
    return listed(document.lang, "end-verb", token.text, token.lemma) is not None
