from msgspec.structs import replace

from kg.analyze.govern import governed
from tests.extract.trees import tree


def test_a_verb_with_a_subject_governs_the_noun_it_is_taken_to_describe():
    document = tree("Union/NOUN/nsubj/2 imposed/VERB/amod/3 sanctions/NOUN/ROOT/0 officials/NOUN/nmod/3")
    tokens = governed(document.tokens, "id")
    assert [(token.head, token.dep) for token in tokens][:3] == [(1, "nsubj"), (1, "ROOT"), (1, "obj")]


def test_a_participle_without_a_subject_stays():
    document = tree("imposed/VERB/amod/2 sanctions/NOUN/ROOT/0")
    assert governed(document.tokens, "id") == document.tokens


def test_who_acts_behind_a_comma_is_no_place_more():
    rows = "Setelah/SCONJ/mark/2 bertemu/VERB/advcl/9 di/ADP/case/4 Jenewa/PROPN/obl/2 ,/PUNCT/punct/6"
    document = tree(f"{rows} China/PROPN/conj/4 dan/CCONJ/cc/8 Kanada/PROPN/conj/4 sepakat/VERB/ROOT/0")
    tokens = governed(document.tokens, "id")
    assert [(tokens[i].head, tokens[i].dep) for i in (5, 7)] == [(8, "nsubj"), (5, "conj")]


def test_what_is_said_of_the_second_of_two_hangs_on_it():
    rows = "warga/NOUN/ROOT/0 tewas/VERB/acl/1 dan/CCONJ/cc/4 orang/NOUN/conj/1 dievakuasi/VERB/acl/1"
    assert governed(tree(rows).tokens, "id")[4].head == 3


def test_a_verb_stands_above_the_noun_that_opens_its_sentence():
    rows = "Ledakan/VERB/ROOT/0 di/ADP/case/3 Kabul/PROPN/obl/1 menewaskan/VERB/ccomp/1 orang/NOUN/obj/4"
    tokens = list(tree(rows).tokens)
    tokens[3] = replace(tokens[3], lemma="tewas", feats="Voice=Act")
    found = governed(tokens, "id")
    assert [(t.head, t.dep) for t in found] == [(3, "nsubj"), (2, "case"), (0, "obl"), (3, "ROOT"), (3, "obj")]
    assert found[0].upos == "NOUN"


def test_a_verb_behind_a_conjunction_stays_where_it_is():
    rows = (
        "Ledakan/NOUN/ROOT/0 di/ADP/case/3 Kabul/PROPN/nmod/1 yang/SCONJ/mark/5 menewaskan/VERB/acl/1 orang/NOUN/obj/5"
    )
    tokens = list(tree(rows).tokens)
    tokens[4] = replace(tokens[4], lemma="tewas", feats="Voice=Act")
    assert governed(tokens, "id") == tuple(tokens)


def test_a_verb_that_only_describes_a_noun_stands_below_it():
    rows = "Gempa/NOUN/nsubj/2 berkekuatan/VERB/ROOT/0 6,8/NUM/obj/2 mengguncang/VERB/ccomp/2 Maroko/PROPN/obj/4"
    found = governed(tree(rows).tokens, "id")
    assert [(t.head, t.dep) for t in found] == [(3, "nsubj"), (0, "acl"), (1, "obj"), (3, "ROOT"), (3, "obj")]


def test_what_follows_a_description_at_once_belongs_to_it():
    document = tree("Anda/PRON/nsubj/2 berusia/VERB/ROOT/0 lanjut/ADJ/xcomp/2")
    assert governed(document.tokens, "id") == document.tokens


def test_a_word_for_striking_is_the_verb_between_two_nouns():
    rows = "A/DET/det/4 powerful/ADJ/amod/4 quake/NOUN/compound/4 struck/VERB/amod/6 southern/ADJ/amod/6 Turkey/PROPN/ROOT/0"
    found = governed(tree(rows, "en").tokens, "en")
    assert [(t.head, t.dep) for t in found[2:]] == [(3, "nsubj"), (3, "ROOT"), (5, "amod"), (3, "obj")]
    assert found[0].head == found[1].head == 2


def test_who_was_hit_stays_described():
    document = tree("the/DET/det/3 hardest/ADV/advmod/2 hit/VERB/amod/4 areas/NOUN/ROOT/0", "en")
    assert governed(document.tokens, "en") == document.tokens


def test_what_follows_the_clause_on_how_a_war_broke_out_is_done_by_whom_it_names():
    rows = "Perang/NOUN/nsubj/2 pecah/VERB/ROOT/0 setelah/SCONJ/mark/5 Hamas/PROPN/nsubj/5 menyerang/VERB/advcl/2"
    document = tree(f"{rows} Israel/PROPN/obj/5 ,/PUNCT/punct/8 menewaskan/VERB/conj/2 warga/NOUN/obj/8")
    tokens = governed(document.tokens, "id")
    assert (tokens[7].head, tokens[7].dep) == (4, "conj")


def test_those_between_a_verb_and_what_it_makes_them_do_are_its_object():
    rows = "Perang/NOUN/nsubj/2 memaksa/VERB/ROOT/0 juta/NUM/nummod/4 orang/NOUN/obl/2 mengungsi/VERB/advcl/2"
    tokens = governed(tree(rows).tokens, "id")
    assert [(t.head, t.dep) for t in tokens[3:]] == [(1, "obj"), (1, "xcomp")]


def test_each_of_two_tolls_stands_under_what_is_said_of_it():
    rows = "22/NUM/nummod/2 orang/NOUN/nsubj/7 tewas/ADJ/amod/2 dan/CCONJ/cc/6 72/NUM/nummod/6 pekerja/NOUN/conj/2"
    tokens = governed(tree(f"{rows} hilang/VERB/ROOT/0").tokens, "id")
    assert [(tokens[i].head, tokens[i].dep) for i in (1, 2, 5)] == [(2, "nsubj"), (6, "parataxis"), (6, "nsubj")]


def test_a_time_behind_a_place_is_the_verbs():
    rows = "Gempa/NOUN/nsubj/2 mengguncang/VERB/ROOT/0 Myanmar/PROPN/obj/2 pada/ADP/case/5 Jumat/PROPN/nmod:tmod/3"
    assert governed(tree(rows).tokens, "id")[4].head == 1


def test_a_noun_of_two_words_may_have_a_verb_that_describes_it():
    rows = "Gempa/NOUN/nsubj/3 bumi/NOUN/compound/1 bermagnitudo/VERB/ROOT/0 7,7/NUM/nummod/3"
    tokens = governed(tree(f"{rows} mengguncang/VERB/xcomp/3 Garut/PROPN/obj/5").tokens, "id")
    assert [(tokens[i].head, tokens[i].dep) for i in (0, 2, 4)] == [(4, "nsubj"), (0, "acl"), (4, "ROOT")]


def test_two_words_that_say_of_what_kind_a_bomber_is_are_no_deed():
    rows = "pelaku/NOUN/nsubj/2 bunuh/VERB/ROOT/0 diri/PRON/obj/2 meledakkan/VERB/ccomp/2 granat/NOUN/obj/4"
    tokens = governed(tree(rows).tokens, "id")
    assert [(t.head, t.dep) for t in tokens] == [
        (3, "nsubj"), (0, "compound"), (1, "compound"), (3, "ROOT"), (3, "obj"),
    ]  # fmt: skip
    plain = tree("pelajar/NOUN/nsubj/2 bunuh/VERB/ROOT/0 diri/PRON/obj/2").tokens
    assert governed(plain, "id") == plain


def test_a_tree_that_would_lead_round_in_a_circle_stays_as_it_was():
    tokens = tree("warga/NOUN/nsubj/2 pergi/VERB/ROOT/0").tokens
    broken = (replace(tokens[0], head=1), replace(tokens[1], head=0))
    assert governed(broken, "id") == broken


def test_who_acts_behind_a_phrase_and_a_comma_is_none_of_its_names():
    rows = "Atas/ADP/case/2 mediasi/NOUN/obl/9 Turki/PROPN/nmod/2 dan/CCONJ/cc/5 PBB/PROPN/conj/3 ,/PUNCT/punct/7"
    document = tree(f"{rows} Rusia/PROPN/conj/3 akan/AUX/aux/9 sepakat/VERB/ROOT/0")
    tokens = governed(document.tokens, "id")
    assert (tokens[6].head, tokens[6].dep) == (8, "nsubj") and (tokens[4].head, tokens[4].dep) == (2, "conj")


def test_a_word_that_marks_an_office_stands_below_it():
    rows = "Presiden/NOUN/nsubj/2 terpilih/VERB/ROOT/0 bertemu/VERB/xcomp/2 menteri/NOUN/obj/3"
    tokens = governed(tree(rows).tokens, "id")
    assert [(token.head, token.dep) for token in tokens][:3] == [(2, "nsubj"), (0, "acl"), (2, "ROOT")]
    chosen = "Budi/PROPN/nsubj/2 terpilih/VERB/ROOT/0 menjadi/VERB/xcomp/2 ketua/NOUN/obj/3"
    assert governed(tree(chosen).tokens, "id")[1].dep == "ROOT"
