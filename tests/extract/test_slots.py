from kg.extract.slots import fill, follow, light_verb, object_, subject, together
from kg.extract.slots.beside import before, behind, opened
from kg.extract.slots.marks import counted_by
from tests.extract.told import missing
from tests.extract.trees import tree

ACTIVE = tree("Israel/PROPN/nsubj/2 menyerang/VERB/root/0 Gaza/PROPN/obj/2")
PASSIVE = tree("Gaza/PROPN/nsubj:pass/2 diserang/VERB/root/0/Voice=Pass oleh/ADP/case/4 Israel/PROPN/obl/2")
BARE = tree("Ali/PROPN/nsubj:pass/2 ditangkap/VERB/root/0/Voice=Pass polisi/NOUN/obj/2")
LIGHT = tree("Israel/PROPN/nsubj/2 melancarkan/VERB/root/0 serangan/NOUN/obj/2 ke/ADP/case/5 Gaza/PROPN/obl/2")
LOST = tree("Warga/NOUN/root/0 telah/AUX/aux/3 mengungsi/VERB/dep/1 ke/ADP/case/5 Medan/PROPN/obl/3")
QUALIFIED = tree("Banjir/NOUN/nsubj/2 menewaskan/VERB/root/0 sekitar/ADP/case/5 43/NUM/nummod/5 orang/NOUN/obl/2")
OPENED = tree(
    "Israel/PROPN/nsubj/2 membalas/VERB/root/0 setelah/ADP/case/4 pejuang/NOUN/obl/2 Hamas/PROPN/nmod/4 "
    "menyerbu/VERB/xcomp/2 Sderot/PROPN/obj/6"
)
ASIDE = tree("Ali/PROPN/root/0 ,/PUNCT/punct/1 seorang/DET/det/4 guru/NOUN/appos/1 ,/PUNCT/punct/1 tewas/ADJ/dep/1")
ROW = tree(
    "Prancis/PROPN/nsubj/6 ,/PUNCT/punct/3 Inggris/PROPN/conj/1 dan/CCONJ/cc/5 Jerman/PROPN/conj/1 "
    "berunding/VERB/root/0"
)
CLAUSES = tree(
    "50/NUM/nummod/2 orang/NOUN/nsubj/3 tewas/VERB/root/0 dan/CCONJ/cc/6 20/NUM/nummod/6 orang/NOUN/conj/2 "
    "terluka/VERB/acl/6"
)
ENGLISH = tree(
    "Police/NOUN/nsubj/2 jailed/VERB/root/0/Tense=Past/VerbForm=Part/Voice=Pass two/NUM/nummod/4 men/NOUN/obj/2", "en"
)


def test_active_and_passive_have_the_same_subject_and_object():
    assert subject(ACTIVE, 1) == (0,)
    assert object_(ACTIVE, 1) == (2,)
    assert subject(PASSIVE, 1) == (3,)
    assert object_(PASSIVE, 1) == (0,)


def test_the_doer_of_an_indonesian_passive_may_stand_bare():
    assert subject(BARE, 1) == (2,)
    assert object_(BARE, 1) == (0,)


def test_an_english_participle_with_an_object_is_active():
    assert subject(ENGLISH, 1) == (0,)
    assert object_(ENGLISH, 1) == (3,)


def test_a_light_verb_lends_its_subject_and_its_prepositions():
    assert light_verb(LIGHT, 2) == 1
    assert follow(LIGHT, 2, "subj") == (0,)
    assert follow(LIGHT, 2, "ke") == (4,)


def test_a_subject_that_the_tree_lost_is_found_before_the_verb():
    assert before(LOST, 2) == (0,)
    assert subject(LOST, 2) == (0,)


def test_a_word_that_qualifies_a_number_marks_nothing():
    assert object_(QUALIFIED, 1) == (4,)
    assert behind(QUALIFIED, 1) == (4,)


def test_a_conjunction_opens_a_clause_with_its_own_subject():
    assert opened(OPENED, 5) == (3,)
    assert subject(OPENED, 5) == (3,)


def test_an_aside_between_commas_is_stepped_over():
    assert before(ASIDE, 5) == (0,)


def test_coordinated_fillers_stand_each_on_their_own():
    assert fill(ROW, 5, (("party", ("subj",)),)) == {"party": [0, 2, 4]}


def test_a_conjunct_with_a_predicate_of_its_own_is_no_filler():
    assert fill(CLAUSES, 2, (("patient", ("subj",)),), nominal=False) == {"patient": [1]}


def test_the_first_path_with_a_fitting_filler_wins():
    slots = (("agent", ("obj", "subj")),)
    assert fill(ACTIVE, 1, slots) == {"agent": [2]}
    assert fill(ACTIVE, 1, slots, fits=lambda role, head: head == 0) == {"agent": [0]}


def test_what_fills_one_role_does_not_fill_the_next():
    assert fill(ACTIVE, 1, (("topic", ("obj",)), ("patient", ("obj",)))) == {"topic": [2]}


def test_who_does_it_together_with_somebody_does_it_too():
    own = tree("Polisi/NOUN/nsubj/4 bersama/ADP/case/3 TNI/PROPN/nmod/1 mengevakuasi/VERB/root/0 warga/NOUN/obj/4")
    by = tree(
        "Kapal/NOUN/nsubj:pass/2 ditahan/VERB/root/0/Voice=Pass oleh/ADP/case/4 Oman/PROPN/obl/2 "
        "bersama/ADP/case/6 Yaman/PROPN/obl/2"
    )
    assert subject(own, 3) == (0, 2)
    assert subject(by, 1) == (3, 5)


def test_what_lasts_is_mediated_and_not_how_long_it_lasts():
    truce = tree(
        "Keduanya/PRON/nsubj/2 menyetujui/VERB/root/0 gencatan/NOUN/obj/2 selama/ADP/case/6 tujuh/NUM/nummod/6 "
        "hari/NOUN/obl:tmod/2 yang/PRON/nsubj:pass/8 ditengahi/VERB/acl:relcl/6/Voice=Pass Qatar/PROPN/obl:agent/8"
    )
    assert object_(truce, 7) == (2,)


def test_a_verb_without_a_prefix_is_active_between_doer_and_object():
    said = tree("KPK/PROPN/nsubj:pass/3 sudah/AUX/aux/3 umumkan/VERB/root/0/Voice=Pass tersangka/NOUN/obj/3")
    assert subject(said, 2) == (0,)
    assert object_(said, 2) == (3,)


def test_what_only_occurs_has_no_doer_and_whoever_it_is_true_of_no_name():
    burst = "Warga/NOUN/nsubj/2 lari/VERB/root/0 setelah/SCONJ/mark/4 terjadi/VERB/advcl/2 ledakan/NOUN/obj/4"
    assert subject(tree(burst), 4) == ()
    chosen = (
        "pahlawan/NOUN/root/0 ,/PUNCT/punct/1 kecuali/SCONJ/mark/5 yang/PRON/nsubj:pass/5 terpilih/VERB/acl:relcl/1"
    )
    assert object_(tree(chosen), 4) == ()


def test_people_are_no_amount_of_what_they_did():
    row = "lima/NUM/nummod/2 {}/NOUN/root/0 bantuan/NOUN/nmod/2"
    assert counted_by(tree(row.format("pelaku")), 2) is None
    assert counted_by(tree(row.format("juta")), 2) == 1


def test_a_conjunct_with_a_preposition_of_its_own_has_another_role():
    row = (
        "dikirim/VERB/root/0 ke/ADP/case/3 sekolah/NOUN/obl/1 atau/CCONJ/cc/6 melalui/ADP/case/6 Pos/PROPN/conj/3 "
        "dan/CCONJ/cc/9 ke/ADP/case/9 desa/NOUN/conj/3"
    )
    assert together(tree(row), 2) == (2, 8)


def test_a_passive_that_begins_with_where_is_said_of_who_stands_behind_it():
    rows = (
        ("Di posko itu juga disiagakan sejumlah petugas medis.", "Mobilization patient=petugas no=agent"),
        ("Di Bandung, dua pelaku ditangkap sejumlah petugas.", "Detention agent=petugas patient=pelaku"),
        ("Sementara dari kedua tersangka polisi menyita 10 kilogram sabu.", "!Seizure agent=tersangka"),
    )
    assert not missing(rows, "id")
