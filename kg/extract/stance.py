"""Trigger -> polarity and modality: is it said to have happened, denied, planned, possible or demanded?"""

from kg.extract.slots import is_engaged, light_verb, undergone
from kg.extract.slots.marks import NOMINAL, is_gerund
from kg.model import Document
from kg.model.tree import children, is_dep, subtree
from kg.terms.lexicon import lexicon
from kg.terms.ontology import is_a
from kg.terms.words import listed, words

REACH = 4  # words from the trigger up to what may change its meaning
_CLOSE = ("xcomp", "obj", "ccomp", "nsubj", "csubj", "conj")
"""Relations along which auxiliaries and negation reach down: "akan melakukan serangan"."""
_LOOSE = ("advcl", "nmod", "obl", "acl", "compound")
"""Relations along which only the governing word itself counts: "seruan gencatan senjata"."""


def stance(
    document: Document,
    trigger: int,
    *,
    own: bool = True,
    uttered: bool = False,
    given: bool = False,
    kept: bool = False,
    named: range = range(0),
) -> tuple[str, str]:
    """Polarity and modality of what ``trigger`` names, read from its own modifiers and from what governs it.

    id: "Israel tidak akan menyerang" is negative and planned. en: "calls for a truce" makes the truce demanded.

    Without ``own`` the trigger word itself does not count: who calls for something has called. What is ``uttered``
    stays so when it is refused: "menolak tuntutan buruh". What is ``given`` is there before a verb speaks of it: who
    will look into an attack looks into one that was. What can be ``kept`` is there before it is: "menepati janji".
    A negator among the words that ``named`` it denies nothing: "tak bernyawa".
    """
    chain = _predicate(document, trigger)
    refused = not uttered and any(_is_refused(document, i) for i in chain)
    refused = refused or _is_absent(document, trigger) or _is_of_nobody(document, trigger)
    # "tidak akan menerima seruan itu" leaves the call as it is
    settled = (uttered and undergone(document, trigger)) or (kept and _is_fulfilled(document, trigger))
    denying = chain[:1] if settled else chain
    negative = (sum(_is_negated(document, i, named) for i in denying) + refused) % 2 == 1
    mood = (_around(document, trigger) or "asserted") if settled else _modality(document, trigger, own, given)
    return ("negative" if negative else "positive"), mood


def asked(document: Document, i: int) -> bool:
    """Whether the sentence of token ``i`` asks whether it is so; what is asked who or why about is so."""
    sentence = document.sentences[document.sentence_of[i]]
    row = document.tokens[sentence.first : sentence.last]
    known = words(document.lang, "question-word")
    return any(token.text == "?" for token in row[-2:]) and not any(token.lower in known for token in row)


def _is_fulfilled(document: Document, noun: int) -> bool:
    """Whether a verb says that what was agreed, promised or asked is done or not: "tidak menepati janji"."""
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    return is_dep(token, "obj", "nsubj") and listed(document.lang, "fulfil-verb", verb.text, verb.lemma) is not None


def _predicate(document: Document, trigger: int) -> list[int]:
    """The trigger, and the verbs it is one predicate with: its light verb, the verb it completes."""
    chain = [trigger]
    at = light_verb(document, trigger)
    while at is not None and len(chain) < REACH and at not in chain:
        chain.append(at)
        at = _completed(document, at)
    above = _completed(document, trigger)
    if above is None and is_engaged(document, document.tokens[trigger].head):
        above = document.tokens[trigger].head
    if above is None and _is_alternative(document, trigger):
        return [trigger, *_predicate(document, document.tokens[trigger].head)]
    return chain if len(chain) > 1 or above is None else [trigger, above]


def _is_alternative(document: Document, i: int) -> bool:
    """Whether "or" joins a verb to one that is denied together with it: "tidak bertemu atau menelepon"."""
    joined = is_dep(document.tokens[i], "conj") and not children(document, i, "nsubj", "advmod", "aux")
    return joined and any(
        document.tokens[c].lower in words(document.lang, "or-word") for c in children(document, i, "cc")
    )


def _completed(document: Document, i: int) -> int | None:
    """The verb that a token completes; not one such as "terima", which when denied leaves what happened as it is."""
    token = document.tokens[i]
    verb = document.tokens[token.head]
    if not is_dep(token, "xcomp") or verb.i == i:
        return None
    return None if listed(document.lang, "attitude-verb", verb.text, verb.lemma) else verb.i


def _modality(document: Document, trigger: int, own: bool, given: bool) -> str:
    """The nearest word on the way up that takes what is said out of the asserted."""
    found = _said(document, trigger, own) or _around(document, trigger)
    if found:
        return _wanted(document, trigger) or found
    at, steps, below = trigger, 0, given
    while not found and steps < REACH:
        token = document.tokens[at]
        if token.head == at or _begins_clause(document, at) or not is_dep(token, *_CLOSE, *_LOOSE):
            break
        if _ends(document, token.head):
            return "asserted"
        if is_dep(token, "nmod", "obl") and not _is_wished(document, at):
            break
        if is_dep(token, "advcl") and not _is_near(document, at):
            break
        beside = is_dep(token, "conj")
        if beside and children(document, at, "nsubj"):
            break
        if is_dep(token, "nsubj") and (below or token.upos in NOMINAL) and not _carries(document, token.head):
            planned = not below and _around(document, token.head) == "planned"
            return "planned" if planned else _of_subject(document, token.head)
        if below and is_dep(token, "obj", "obl") and not _carries(document, token.head):
            return _said(document, token.head, True) or "asserted"
        if is_dep(token, "advcl") and _is_awaited(document, at):
            found = _around(document, token.head)
            break
        near = is_dep(token, *_CLOSE) or is_engaged(document, token.head)
        close = near and not _acts_itself(document, at, token.head)
        at, steps, below = token.head, steps + 1, below or is_dep(token, "nmod")
        found = _said(document, at, not beside) or (_around(document, at) if close else None)
        found = (_wanted(document, at) or found) if found == "planned" else found
    return found or "asserted"


def _is_near(document: Document, i: int) -> bool:
    """Whether a clause completes the verb it hangs on: its mark says so, or it stands right behind."""
    token = document.tokens[i]
    between = (o for o in children(document, token.head, "obj") if token.head < o < i)
    behind = any(max(subtree(document, o)) == i - 1 for o in between)
    return bool(children(document, i, "mark")) or 0 < i - token.head <= REACH or behind


def _wanted(document: Document, i: int) -> str | None:
    """What a verb of wanting makes of the clause it governs, whose own mark says less: "meminta agar warga pergi"."""
    token = document.tokens[i]
    told = document.tokens[token.head]
    verb = told.head if is_dep(token, "acl") and told.upos in NOMINAL else token.head
    above = _said(document, verb, True) if is_dep(token, "advcl", "ccomp", "xcomp", "acl") else None
    urged = is_dep(token, "ccomp") and _has_mark(document, i, "aim-marker") and _urges(document, verb)
    return "demanded" if urged or above == "demanded" else None


def _urges(document: Document, verb: int) -> bool:
    """Whether a verb calls upon somebody: "mendorong agar"."""
    senses = lexicon(document.lang).senses(document.tokens[verb].lower)
    return any(is_a(sense.type, kind) for sense in senses for kind in ("Appeal", "Demand"))


def _carries(document: Document, verb: int) -> bool:
    """Whether a verb says of its subject or object that it takes place, begins or comes of something."""
    token = document.tokens[verb]
    return any(
        listed(document.lang, name, token.text, token.lemma) for name in ("light-verb", "result-verb", "exist-verb")
    )


def _of_subject(document: Document, verb: int) -> str:
    """What a verb says of whether its subject is: not what it says of something else that the subject does.

    "Serangan itu diperkirakan terjadi besok" leaves it open, "serangan itu diperkirakan memicu perang" does not.
    """
    acts = tuple(words(document.lang, "transitive-prefix"))
    more = children(document, verb, "xcomp", "ccomp")
    does = any(not _carries(document, c) or document.tokens[c].lower.startswith(acts) for c in more)
    return "asserted" if does else _said(document, verb, True) or "asserted"


def _acts_itself(document: Document, i: int, verb: int) -> bool:
    """Whether a token is the doer of a verb that says nothing about whether it is: its auxiliaries are not its own."""
    token = document.tokens[i]
    light = listed(document.lang, "light-verb", document.tokens[verb].text, document.tokens[verb].lemma)
    return token.dep == "nsubj" and not light


def _begins_clause(document: Document, i: int) -> bool:
    """Whether what is above token ``i`` speaks of something else: out of a relative clause, past a time conjunction."""
    if (is_dep(document.tokens[i], "acl") and document.tokens[i].upos == "VERB") or _is_deed_named(document, i):
        return True
    came = words(document.lang, "finally")  # "berusaha mengejar hingga akhirnya jatuh"
    if any(document.tokens[c].lower in came for c in children(document, i, "advmod")):
        return True
    return _has_mark(document, i, "sequence-marker") or _has_mark(document, i, "aside-marker")


def _is_deed_named(document: Document, i: int) -> bool:
    """Whether a clitic makes a noun of a deed; "adanya" and "terjadinya" only say that what follows is."""
    token = document.tokens[i]
    exists = any(listed(document.lang, name, token.text, token.lemma) for name in ("exist-verb", "occur-verb"))
    return is_gerund(document, i) and not exists


def _is_wished(document: Document, i: int) -> bool:
    """Whether a noun is what another wants, bare or behind "untuk" or "for"; a worry "over an attack" is no wish."""
    marks = [document.tokens[c].lower for c in children(document, i, "case", "mark")]
    return not marks or any(mark in words(document.lang, "wish-marker") for mark in marks)


def _is_awaited(document: Document, i: int) -> bool:
    """Whether a clause is what something else waits for: "tidak akan berunding sampai Israel mengakhiri perang"."""
    return _has_mark(document, i, "until-marker")


def _ends(document: Document, verb: int) -> bool:
    """Whether a verb says that what it governs stops: who may stop an attack does attack."""
    token = document.tokens[verb]
    return listed(document.lang, "end-verb", token.text, token.lemma) is not None


def _has_mark(document: Document, i: int, set_name: str) -> bool:
    known = words(document.lang, set_name)
    return any(document.tokens[c].lower in known for c in children(document, i, "mark", "case"))


def _is_negated(document: Document, i: int, named: range = range(0)) -> bool:
    negators, lasting = words(document.lang, "negator"), words(document.lang, "negator-tail")
    near = [c for c in children(document, i, "advmod", "det", "aux", "cc", "case", "mark") if c not in named]
    tails = (c for c in near if document.tokens[c].lower in lasting)  # "tak kunjung mendapat"
    near += [n for c in tails for n in children(document, c, "advmod")]
    limits = words(document.lang, "only-marker")
    loath = words(document.lang, "loath-word")  # "tidak akan segan-segan menindak" = will not shrink from it
    willing = (c for c in near if c < i and not any(t.lower in loath for t in document.tokens[c + 1 : i]))
    behind = ((c, document.tokens[c + 1]) for c in willing)
    below = tuple(document.tokens[c] for c, after in behind if after.upos != "PUNCT" and after.lower not in limits)
    manners = (c for c in children(document, i, "advcl", "advmod", "obl") if c < i and _is_manner(document, c))
    below = (*below, *(document.tokens[n] for c in manners for n in document.children[c] if n < _opening(document, c)))
    if any(token.lower in negators or "Polarity=Neg" in token.feats for token in below):
        return True
    return listed(document.lang, "negator", document.tokens[i].text, document.tokens[i].lemma) is not None


def _is_manner(document: Document, i: int) -> bool:
    """Whether a word says how something is done, so that "not" before it denies the deed: "belum secara terbuka"."""
    return _opening(document, i) >= 0


def _opening(document: Document, i: int) -> int:
    """The marker of manner that opens a phrase, -1 where there is none."""
    known = words(document.lang, "manner-marker")
    return next((c for c in children(document, i, "case", "mark") if document.tokens[c].lower in known), -1)


def _is_absent(document: Document, i: int) -> bool:
    """Whether there is no plan or chance of what a clause tells: "tidak ada rencana untuk bertemu"."""
    token = document.tokens[i]
    plan = document.tokens[token.head]
    if not is_dep(token, "acl") or _said(document, plan.i, True) is None or plan.head == plan.i:
        return False
    return _is_negated(document, plan.i) or (is_dep(plan, "nsubj", "obj") and _is_negated(document, plan.head))


def _is_of_nobody(document: Document, i: int) -> bool:
    """Whether a clause or its row tells of none: "tidak ada warga yang tewas atau terluka", "no homes were burned"."""
    at = i
    while is_dep(document.tokens[at], "conj") and not children(document, at, "nsubj") and document.tokens[at].head < at:
        at = document.tokens[at].head
    if any(_is_none(document, c) for c in children(document, at, "nsubj")):
        return True
    token = document.tokens[at]
    noun = document.tokens[token.head]
    if token.head == at or not is_dep(token, "acl"):
        return False
    verb = document.tokens[noun.head]
    there = is_dep(noun, "nsubj", "obj") and listed(document.lang, "exist-verb", verb.text, verb.lemma) is not None
    return _is_none(document, noun.i) or (there and _is_negated(document, verb.i))


def _is_none(document: Document, noun: int) -> bool:
    """Whether a determiner says that there is none of a noun: "no homes"."""
    negators = words(document.lang, "negator")
    return any(document.tokens[c].lower in negators and c + 1 == noun for c in children(document, noun, "det"))


def _is_refused(document: Document, i: int) -> bool:
    """Whether what governs a predicate refuses or denies it: "menolak dipindahkan", "denied shelling the town"."""
    token, before = document.tokens[i], document.tokens[i - 1]
    loath = token.upos == "VERB" and before.upos not in ("VERB", "PUNCT")  # "Sari enggan menjawab", taken for a name
    if i and loath and listed(document.lang, "refusal-verb", before.text, before.lemma) is not None:
        return True
    verb = document.tokens[token.head]
    because = is_dep(token, "advcl") and _has_mark(document, i, "aside-marker")
    governed = verb.i != i and is_dep(token, "xcomp", "ccomp", "obj", "advcl") and not because
    return governed and listed(document.lang, "refusal-verb", verb.text, verb.lemma) is not None


def _said(document: Document, i: int, itself: bool) -> str | None:
    token = document.tokens[i]
    return listed(document.lang, "modality", token.text, token.lemma) if itself else None


def _around(document: Document, i: int) -> str | None:
    """What one of the auxiliaries, adverbs and markers of a token says about reality."""
    for child in children(document, i, "advmod", "aux", "mark", "amod", "case"):
        token = document.tokens[child]
        found = listed(document.lang, "modality", token.text, token.lemma)
        other = _is_reach(document, i, child) or _is_that(document, i, child) or _is_yet(document, child)
        if found and not other and not _is_of_number(document, i, child) and not _is_managed(document, i, child):
            return found
    return "planned" if _is_ahead(document, i) else _before(document, i)


def _is_managed(document: Document, i: int, child: int) -> bool:
    """Whether "can" or "must" tells what was done: "bangga dapat membantu", "sampai harus diingatkan"."""
    glad = document.tokens[document.tokens[i].head].lower in words(document.lang, "glad-word")
    if not is_dep(document.tokens[child], "aux", "advmod"):
        return False
    brought = document.tokens[child - 1].lower in words(document.lang, "result-opener")
    return brought or (glad and is_dep(document.tokens[i], "xcomp", "ccomp", "advcl"))


def _is_ahead(document: Document, noun: int) -> bool:
    """Whether an event is one to come: "menjelang Muktamar PKB", "kongres yang akan digelar"."""
    if document.tokens[noun].upos not in NOMINAL:
        return False
    relative = (c for c in children(document, noun, "acl") if c > noun and _carries(document, c))
    return _has_mark(document, noun, "ahead-marker") or any(_around(document, c) == "planned" for c in relative)


def _before(document: Document, verb: int) -> str | None:
    """What a verb right before another says of it, however the tree joins them: "pelaku yang diduga kuat terlibat"."""
    at = verb - 1
    while at >= 0 and document.tokens[at].upos in ("ADV", "ADJ", "PART"):
        at -= 1
    tags = {document.tokens[verb].upos, document.tokens[at].upos}
    if at < 0 or not {"VERB", "NOUN"} & tags or _is_managed(document, verb, at):
        return None
    token = document.tokens[at]
    beside = (verb, document.tokens[verb].head)
    near = token.head in beside and (
        token.upos in ("VERB", "AUX") or token.upos == document.tokens[verb].upos == "NOUN"
    )
    return listed(document.lang, "modality", token.text, token.lemma) if near else None


def _is_of_number(document: Document, i: int, child: int) -> bool:
    """Whether a word such as "hampir" says how exact a number is: "hampir sebulan dirawat"."""
    known = words(document.lang, "number-qualifier")
    return document.tokens[child].lower in known and child + 1 != i


def _is_yet(document: Document, child: int) -> bool:
    """Whether a word is the first of a conjunction that only looks like an auxiliary: "akan tetapi"."""
    known = words(document.lang, "contrast-marker")
    return any(document.tokens[c].lower in known for c in children(document, child, "fixed"))


def _is_that(document: Document, i: int, child: int) -> bool:
    """Whether a conjunction only opens what is said: "melapor kalau ayahnya hilang"."""
    known = words(document.lang, "loose-complementizer")
    verb = document.tokens[i].head
    told = is_dep(document.tokens[i], "ccomp") or verb == child - 1 or (verb < child and _says(document, verb))
    return told and document.tokens[child].lower in known


def _says(document: Document, verb: int) -> bool:
    """Whether a verb tells what somebody says."""
    return any(is_a(sense.type, "Statement") for sense in lexicon(document.lang).senses(document.tokens[verb].lower))


def _is_reach(document: Document, i: int, child: int) -> bool:
    """Whether a preposition such as "untuk" only marks whom a noun is for, which leaves the noun as it is."""
    token = document.tokens[i]
    if not is_dep(document.tokens[child], "case"):
        return False
    # "kekhawatiran akan perang" = fear of war, which no "will" is in
    return token.upos in ("PROPN", "PRON", "NUM") or (token.head != i and _said(document, token.head, True) is not None)
