"""Every view on one page, a tab each."""

import pytest


@pytest.fixture
def whole(page, pages):
    page.open(pages / "everything.html")
    return page


def tabs(page):
    return page.run("[...document.querySelectorAll('#tabs [role=tab]')].map((tab) => tab.dataset.tab)")


def shown(page):
    return page.run("[...document.querySelectorAll('.pane')].filter((p) => !p.hidden).map((p) => p.dataset.pane).join()")


def test_every_tab_opens_its_view_and_no_fault(whole):
    for name in tabs(whole):
        whole.run(f"document.querySelector('[data-tab={name}]').click()")
        whole.until(f"document.body.dataset.view === '{name}'")
        assert shown(whole) == name
    assert whole.faults() == [] and whole.requests() == []


def test_the_tab_is_part_of_the_address(page, pages):
    page.open(pages / "everything.html", "#view=map&lang=en")
    assert shown(page) == "map"
    assert page.run("document.querySelector('[aria-selected=true]').dataset.tab") == "map"
    page.run("document.querySelector('[data-tab=figures]').click()")
    page.until("location.hash.includes('view=figures')")


def test_what_is_chosen_stays_chosen_from_tab_to_tab(whole):
    whole.run("Warta.set({ sel: 'event/banjir' })")
    whole.until("document.querySelector('#panel h2')")
    whole.run("document.querySelector('#panel .whole').click()")
    whole.until("document.querySelector('.thing h2')?.textContent === 'banjir'")
    assert whole.run("document.getElementById('panel').childElementCount") == 0
    whole.run("document.querySelector('[data-tab=timeline]').click()")
    whole.until("document.querySelector('.part.chosen')")


def test_arrow_keys_walk_the_tabs(whole):
    whole.run("document.querySelector('#tabs [aria-selected=true]').focus()")
    before = whole.run("document.activeElement.dataset.tab")
    whole.press("ArrowRight", 39)
    whole.until(f"document.activeElement.dataset.tab && document.activeElement.dataset.tab !== '{before}'")


def test_a_line_of_the_overview_opens_everything_between_two(page, pages):
    page.open(pages / "overview.html")
    page.run("Warta.set({ sel: 'line:0' })")
    page.until("document.querySelector('#panel mark')")
    assert page.run("document.querySelectorAll('#panel h2.ends button').length") == 2


def test_what_a_line_joins_stays_bright(page, pages):
    page.open(pages / "overview.html")
    ends = page.run("(({ from, to }) => [from, to])(Warta.data.webs.overview.edges[0])")
    page.run(f"Warta.set({{ sel: Warta.nodes[{ends[0]}].id }})")
    assert page.run(f"Warta.bright().has({ends[1]})")
