"""Verb -> its logical subject and object, in active and passive, relative, controlled and coordinated clauses."""

from kg.extract.slots.beside import antecedent, before, behind, opened
from kg.extract.slots.control import charged, controls, reported, thanked
from kg.extract.slots.inverted import inverted, is_counted
from kg.extract.slots.marks import (
    NOMINAL,
    Path,
    by_light_verb,
    is_engaged,
    is_gerund,
    is_relative,
    is_timed,
    light_verb,
    marks_of,
    occurs,
    trait,
)
from kg.extract.slots.passive import is_passive
from kg.model import Document
from kg.model.tree import children, is_dep, subtree
from kg.terms.lexicon import lexicon
from kg.terms.words import listed, words


def subject(document: Document, trigger: int, nominal: bool | None = None) -> tuple[int, ...]:
    """The logical subject: who does it. ``nominal`` says that the trigger is a noun; None asks its tag."""
    if _is_noun(document, trigger, nominal):
        verb = light_verb(document, trigger)
        if verb is not None and occurs(document, verb):
            return ()  # "setelah terjadi ledakan": it is what happens itself
        engaged = verb is not None and is_engaged(document, verb)
        return by_light_verb(document, trigger, _surface_subject if engaged else subject)
    if _fronted(document, trigger):
        return (trigger - 1,)
    if is_passive(document, trigger):
        if inverted(document, trigger):
            return _by(document, trigger)
        own = _with_companions(document, trigger, _agent(document, trigger))
        return own or _shared(document, trigger, _agent_of)
    return _with_companions(document, trigger, _surface_subject(document, trigger))


def _with_companions(document: Document, verb: int, doers: tuple[int, ...]) -> tuple[int, ...]:
    """Who does it, and who does it together with them: "Polisi bersama TNI", "oleh Filipina bersama Indonesia"."""
    known = words(document.lang, "companion-marker").keys()
    if not doers or not known:
        return doers
    end = max(subtree(document, doers[-1])) + 1
    marked = (c for c in children(document, doers[-1], "nmod", "obl") if known & set(marks_of(document, c)))
    verbs = {verb, document.tokens[doers[-1]].head}
    behind_ = (c for v in verbs for c in children(document, v, "obl") if known & set(marks_of(document, c)))
    beside = (c for c in behind_ if c > doers[-1] and min(subtree(document, c)) == end)
    own = subtree(document, doers[-1])
    inside = (
        c for c in own if known & set(marks_of(document, c)) and _leads_to(document, max(subtree(document, c)), verb)
    )
    return tuple(dict.fromkeys((*doers, *marked, *beside, *inside)))


def _leads_to(document: Document, last: int, verb: int) -> bool:
    """Whether a phrase ends right before a verb: "Budi, yang juga menteri, bersama Bupati Lahat bersepakat"."""
    return last < verb and all(document.tokens[i].upos in ("AUX", "ADV", "PART") for i in range(last + 1, verb))


def object_(document: Document, trigger: int, nominal: bool | None = None) -> tuple[int, ...]:
    """The logical object: whom or what it is done to."""
    if _is_noun(document, trigger, nominal):
        return ()
    fronted = _fronted(document, trigger)
    if fronted:
        return fronted
    if is_passive(document, trigger):
        return inverted(document, trigger) or _surface_subject(document, trigger)
    return _surface_object(document, trigger)


def _fronted(document: Document, verb: int) -> tuple[int, ...]:
    """What stands before a pronoun and a bare verb, to which the pronoun does it: "tiga pelaku kami tangkap"."""
    token = document.tokens[verb]
    if not trait(document, "voice-by-form") or token.upos != "VERB" or verb == 0:
        return ()
    doer = document.tokens[verb - 1]
    prefixed = token.lower.startswith((*words(document.lang, "passive-prefix"), *words(document.lang, "active-prefix")))
    if doer.upos != "PRON" or doer.head != verb or is_relative(document, doer.i) or prefixed:
        return ()
    if is_dep(token, "acl") and token.head < verb:
        return (token.head,)
    return tuple(c for c in children(document, verb, "nsubj", "obj") if c < doer.i and not is_relative(document, c))


def nearby(document: Document, trigger: int, path: str, passive: bool) -> tuple[int, ...]:
    """What stands where the subject or object of a verb would stand, whatever the tree makes of it."""
    if (path == "subj") != passive:
        return opened(document, trigger) or before(document, trigger)
    if path == "obj":
        return behind(document, trigger)
    if is_gerund(document, trigger) or inverted(document, trigger):
        return ()
    bare = behind(document, trigger, next_=True) if trait(document, "bare-agent") else ()
    return tuple(c for c in bare if not is_counted(document, c) and not _is_its_part(document, c))


def _is_noun(document: Document, i: int, nominal: bool | None) -> bool:
    return document.tokens[i].upos in NOMINAL if nominal is None else nominal


def _surface_object(document: Document, verb: int) -> tuple[int, ...]:
    """The object the tree gives, else a bare oblique or number behind the verb, else the noun phrase behind it."""
    own = tuple(c for c in children(document, verb, "obj") if not marks_of(document, c))
    if own or document.tokens[verb].upos not in ("VERB", "AUX"):
        return own
    loose = (c for c in children(document, verb, "obl", "nummod", "iobj", "nsubj") if c > verb)
    clock = words(document.lang, "clock-noun")  # "bertemu pada Senin (16/9) waktu setempat"
    near = [c for c in loose if not marks_of(document, c) and document.tokens[c].lower not in clock]
    near = [c for c in near if not document.tokens[c].dep.endswith("tmod")]
    return tuple(near[:1]) or _own_behind(document, verb)


def _own_behind(document: Document, verb: int) -> tuple[int, ...]:
    """The phrase right behind a verb, unless the tree knows it as the subject or clause of another."""
    found = behind(document, verb)
    free = (h for h in found if not is_dep(document.tokens[h], "nsubj", "nmod:tmod", "obl:tmod", "conj", "ccomp"))
    return tuple(free)


def _agent(document: Document, verb: int) -> tuple[int, ...]:
    """Who does it in a passive: by-phrase, or the bare noun after an Indonesian passive."""
    known = set(words(document.lang, "agent-marker"))
    bare = (c for c in children(document, verb, "obl:agent") if not children(document, c, "cop"))
    named = tuple(c for c in bare if not marks_of(document, c) or set(marks_of(document, c)) & known)
    by = tuple(c for c in children(document, verb, "obl", "nmod", "obj") if set(marks_of(document, c)) & known)
    if named or by or not trait(document, "bare-agent") or is_gerund(document, verb):
        return named or by
    found = tuple(c for c in children(document, verb, "obj") if c > verb and not marks_of(document, c))
    found = found or _own_behind(document, verb)
    near = behind(document, verb, next_=True)
    return tuple(c for c in found if c in near and not is_counted(document, c) and not _is_its_part(document, c))


def _by(document: Document, verb: int) -> tuple[int, ...]:
    """Who does it in a passive as a preposition says."""
    known = set(words(document.lang, "agent-marker"))
    return tuple(c for c in children(document, verb, "obl", "obl:agent", "nmod") if set(marks_of(document, c)) & known)


def _is_its_part(document: Document, i: int) -> bool:
    """Whether a noun behind a passive is a part or side of what it is done to: "barang itu didalami sumbernya"."""
    known = words(document.lang, "clitic")
    return any(document.tokens[c].lower in known for c in children(document, i, "nmod", "det"))


def _agent_of(document: Document, verb: int, _: bool = False) -> tuple[int, ...]:
    return _agent(document, verb) if is_passive(document, verb) else ()


def _surface_subject(document: Document, verb: int, _: bool = False) -> tuple[int, ...]:
    """The subject of a clause, found in it, in the clause it hangs on, or right before the verb."""
    others = _others(document, verb)
    if others:
        return others
    own = tuple(
        c for c in children(document, verb, "nsubj", "csubj")
        if not is_relative(document, c) and not is_timed(document, c)
    )  # fmt: skip
    if own:
        return _brought_on(document, verb, own[-1]) or tuple(_counted(document, c) for c in _named(document, own))
    token = document.tokens[verb]
    if is_gerund(document, verb):
        return behind(document, verb + 1, next_=True)
    if _is_of_some(document, verb):
        return ()
    planners = _planners(document, verb)
    if planners:
        return planners
    if _is_set_off(document, verb):
        return before(document, verb) or (_modified(document, verb),)
    if _is_why_called(document, verb):
        return _surface_subject(document, document.tokens[token.head].head)
    if is_dep(token, "acl", "amod") and token.head < verb:
        named = document.tokens[token.head].upos == "VERB"  # "Siswa bernama Budi (14) disiksa"
        return _surface_subject(document, token.head) if named else (_modified(document, verb),)
    return _befallen(document, verb) or opened(document, verb) or _borrowed(document, verb) or before(document, verb)


def _is_why_called(document: Document, verb: int) -> bool:
    """Whether a clause tells what somebody calls at a place for: "menyambangi Istana untuk menemui Presiden"."""
    token, wishes = document.tokens[verb], words(document.lang, "wish-marker")
    host = document.tokens[token.head]
    wished = any(document.tokens[c].lower in wishes for c in children(document, verb, "mark"))
    if not wished or not is_dep(token, "acl") or not is_dep(host, "obj"):
        return False
    return any(sense.type == "Visit" for sense in lexicon(document.lang).senses(document.tokens[host.head].lower))


def _brought_on(document: Document, verb: int, own: int) -> tuple[int, ...]:
    """Whom another verb brings to what a verb tells, behind a subject: "sopir yang mengakibatkan dua orang tewas"."""
    causes = (t for t in document.tokens[own + 1 : verb] if t.upos == "VERB")
    if not any(listed(document.lang, "result-verb", t.text, t.lemma) == "forward" for t in causes):
        return ()
    last = next(iter(before(document, verb)), verb)
    top = document.tokens[last].head if is_dep(document.tokens[last], "conj") else last
    cause = document.tokens[document.tokens[top].head]
    caused = is_dep(document.tokens[top], "obj") and listed(document.lang, "result-verb", cause.text, cause.lemma)
    near = _leads_to(document, max(subtree(document, top)), verb)  # not "yang menewaskan Sari di Depok sudah bebas"
    return (top,) if caused and near and top < verb else ()


def _named(document: Document, found: tuple[int, ...]) -> tuple[int, ...]:
    """Only the people named where a tree gives a clause several subjects: "Fiona, mantan staf menteri, diperiksa"."""
    if len(found) == 1:
        return found
    people = {m.head for m in document.mentions if m.form == "name" and m.kind == "Person"}
    return tuple(c for c in found if c in people) or found


def _counted(document: Document, i: int) -> int:
    """What is counted, where the tree hangs it on the word for how many: "sebanyak" of "sebanyak 115 warga"."""
    if document.tokens[i].lower not in words(document.lang, "amount-noun"):
        return i
    told = (c for c in children(document, i, "nmod", "compound") if c > i)
    return next((c for c in told if children(document, c, "nummod")), i)


def _is_of_some(document: Document, verb: int) -> bool:
    """Whether a verb is said of whoever it is true of: "tidak ada yang terluka", "kecuali yang terpilih"."""
    known = words(document.lang, "exist-verb")
    before_ = (document.tokens[c - 1] for c in children(document, verb) if c and is_relative(document, c))
    return any(token.lower in known or token.upos in ("ADP", "SCONJ") for token in before_)


def _tells_a_matter(document: Document, verb: int) -> bool:
    """Whether a passive is said of what somebody says, who is then meant by what goes on meanwhile.

    "Hal itu disampaikan Firjan ketika diperiksa": it is Firjan who is questioned.
    """
    known = words(document.lang, "matter-noun")
    matters = children(document, verb, "nsubj", "nsubj:pass")
    return is_passive(document, verb) and any(document.tokens[m].lower in known for m in matters)


def _planners(document: Document, verb: int) -> tuple[int, ...]:
    """Whose plan, threat or effort it is: "upaya Mesir untuk menengahi", "mengeluarkan ancaman untuk menyerang"."""
    token = document.tokens[verb]
    wishes = words(document.lang, "wish-marker")
    marks = [c for c in children(document, verb, "mark") if c < verb and document.tokens[c].lower in wishes]
    plan = document.tokens[token.head if is_dep(token, "acl") or not marks else _opened_by(document, marks[0])]
    meant = listed(document.lang, "modality", plan.text, plan.lemma)
    if not marks or plan.upos not in NOMINAL or meant is None or plan.i > verb:
        return ()
    below = (c for c in children(document, plan.i, "nmod", "flat") if plan.i < c < verb)
    near = (c for c in below if set(marks_of(document, c)) <= wishes.keys())  # "rencana bagi Trump untuk bertemu"
    own = tuple(c for c in near if document.tokens[c].upos in ("NOUN", "PROPN"))
    return own or (_surface_subject(document, plan.head) if is_dep(plan, "obj") else ())


def _opened_by(document: Document, mark: int) -> int:
    """The first noun of the row of nouns and names that ends right before a conjunction."""
    at = mark
    while at > 0 and document.tokens[at - 1].upos in (*NOMINAL, "ADJ", "DET"):
        at -= 1
    return at


def _others(document: Document, verb: int) -> tuple[int, ...]:
    """The number of others right before a verb: "dua polisi tewas dan tiga lainnya terluka"."""
    tokens, first = document.tokens, document.sentences[document.sentence_of[verb]].first
    known = words(document.lang, "others-word")
    at = verb - 1
    while at > first and (tokens[at].upos == "AUX" or (tokens[at].upos == "ADV" and tokens[at].lower not in known)):
        at -= 1
    return (at - 1,) if at > first and tokens[at].lower in known and tokens[at - 1].upos == "NUM" else ()


def _befallen(document: Document, verb: int) -> tuple[int, ...]:
    """Whom an outcome befalls, which is whom something is done to: "polisi memukul pria itu hingga tewas"."""
    known, governor = words(document.lang, "outcome-marker"), document.tokens[verb].head
    ended = any(document.tokens[c].lower in known for c in children(document, verb, "mark", "case"))
    does = document.tokens[verb].lower.startswith(tuple(words(document.lang, "transitive-prefix")))
    if not ended or does or children(document, verb, "obj") or governor == verb or is_passive(document, governor):
        return ()
    return tuple(c for c in children(document, governor, "obj") if c < verb and not marks_of(document, c))


def _is_set_off(document: Document, verb: int) -> bool:
    """Whether an auxiliary behind a comma makes a verb the sentence's own that the tree hangs on a noun.

    "Sedikitnya 12 orang, kebanyakan anak-anak, telah tewas": it is not only the children who died.
    """
    token = document.tokens[verb]
    if not is_dep(token, "acl") or any(is_relative(document, c) for c in children(document, verb)):
        return False
    first = min((c for c in children(document, verb, "aux") if c < verb), default=verb)
    return first < verb and first > 0 and document.tokens[first - 1].text == ","


def _modified(document: Document, verb: int) -> int:
    """The noun a clause hangs on; for a finite verb without a relative pronoun, the phrase's own head behind its place.

    "An explosion near the town killed two" is no town that killed.
    """
    head = antecedent(document, verb)
    relative = any(is_relative(document, c) for c in children(document, verb))
    while "VerbForm=Fin" in document.tokens[verb].feats and not relative and marks_of(document, head):
        above = document.tokens[head].head
        if above == head or document.tokens[above].upos not in NOMINAL:
            break
        head = above
    return _lasting(document, head) if document.tokens[head].dep.endswith("tmod") else head


def _lasting(document: Document, time: int) -> int:
    """What lasts as long as a time says: of "gencatan senjata tujuh hari yang ditengahi Qatar" no day was mediated."""
    above = document.tokens[time].head
    before = [c for c in children(document, above, "obj", "nsubj", "nmod") if c < time]
    return above if document.tokens[above].upos in NOMINAL else max(before, default=time)


def _borrowed(document: Document, verb: int) -> tuple[int, ...]:
    """The subject that a verb takes over from the clause it hangs on: control, coordination, adverbial clauses."""
    token = document.tokens[verb]
    governor = token.head
    if governor == verb:
        return ()
    told = charged(document, verb)
    if told:
        return told
    if is_dep(token, "xcomp") and document.tokens[governor].lower in words(document.lang, "copula"):
        return _surface_subject(document, governor)  # "mengangkat Budi menjadi menteri menggantikan Sari"
    if any(document.tokens[c].lower in words(document.lang, "prohibitive") for c in children(document, verb, "advmod")):
        return ()  # "Rusia mengatakan, jangan menyerang Iran"
    without = any(document.tokens[c].lower in words(document.lang, "negator") for c in children(document, verb, "mark"))
    charges = listed(document.lang, "charge-verb", document.tokens[governor].text, document.tokens[governor].lemma)
    praised = thanked(document, verb) or reported(document, verb)
    if praised:
        return praised
    accused = charges is not None and charges in marks_of(document, verb)
    controlled = is_dep(token, "advcl") and (accused or controls(document, governor)) and not without
    if _is_used(document, governor):
        return _agent(document, governor)
    if is_dep(token, "xcomp", "ccomp") or controlled:
        objects = [c for c in children(document, governor, "obj", "iobj") if c < verb]
        if any("Reflex=Yes" in document.tokens[c].feats for c in objects):
            return _surface_subject(document, governor)  # "menawarkan diri menjadi mediator"
        between = iter(objects)
        near = (h for h in before(document, verb) if h > governor)
        return tuple(between) or tuple(near) or _surface_subject(document, governor)
    if is_dep(token, "compound", "nmod", "flat") and governor < verb and document.tokens[governor].upos in NOMINAL:
        spot = token.upos == "VERB" and words(document.lang, "place-marker").keys() & set(marks_of(document, governor))
        return () if spot else (governor,)
    return _shared(document, verb, _surface_subject)


def _is_used(document: Document, verb: int) -> bool:
    """Whether a verb says with what something is done, which does not do it: "palu itu digunakan untuk memukul"."""
    token = document.tokens[verb]
    return is_passive(document, verb) and listed(document.lang, "use-verb", token.text, token.lemma) is not None


def _shared(document: Document, verb: int, walk: Path) -> tuple[int, ...]:
    """What a coordinated or adverbial verb takes over from its governor."""
    token = document.tokens[verb]
    governor = document.tokens[token.head]
    told = is_dep(token, "conj", "advcl") or (token.upos == "VERB" and is_dep(token, "obl"))
    if governor.i == verb or governor.upos in NOMINAL or not told:
        return ()
    if is_dep(token, "advcl") and verb < governor.i and _is_told_aside(document, governor.i):
        return () if governor.head == governor.i else walk(document, governor.head, False)
    if is_dep(token, "advcl") and _tells_a_matter(document, governor.i):
        return _agent(document, governor.i) if walk is _surface_subject else ()
    return walk(document, governor.i, False)


def _is_told_aside(document: Document, verb: int) -> bool:
    """Whether a verb only tells who says what goes on around it: "setelah bertemu Budi, lanjut Sari, Tono …"."""
    token = document.tokens[verb]
    if is_dep(token, "parataxis"):
        return any(sense.type == "Statement" for sense in lexicon(document.lang).senses(token.lower))
    behind_ = document.tokens[verb - 1].text == "," and any(c > verb for c in children(document, verb, "nsubj"))
    return behind_ and listed(document.lang, "speaker-after", token.text, token.lemma) is not None
