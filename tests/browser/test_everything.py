"""Every view on one page, a tab each."""

import pytest


@pytest.fixture
def whole(page, pages):
    page.open(pages / "everything.html")
    return page


def tabs(page):
    return page.run("[...document.querySelectorAll('#tabs [role=tab]')].map((tab) => tab.dataset.tab)")


def shown(page):
    return page.run(
        "[...document.querySelectorAll('.pane')].filter((p) => !p.hidden).map((p) => p.dataset.pane).join()"
    )


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


@pytest.mark.parametrize("view", ["timeline", "figures", "mediation"])
def test_what_a_filter_hides_goes_and_the_rest_moves_up(page, pages, view):
    page.open(pages / "everything.html", f"#view={view}")
    rows = "[...document.querySelectorAll('.pane:not([hidden]) .sheet:not([hidden]) [data-of]')]"
    seen = f"{rows}.filter((row) => row.getClientRects().length).map((row) => +row.dataset.of)"
    high = "document.querySelector('.pane:not([hidden]) .sheet:not([hidden]) svg').getBoundingClientRect().height"
    every, before = page.run(seen), page.run(high)
    page.run("Warta.set({ article: '0' })")
    left = page.run(seen)
    assert left == page.run(f"{every}.filter((i) => Warta.visible().nodes[i])")
    assert (page.run(high) < before) == (len(left) < len(every))
    page.run("Warta.set({ preset: 'people' })")
    assert page.run(seen) == [] and page.run("document.querySelector('.pane:not([hidden]) .empty').offsetHeight > 0")
    page.run("Warta.set({ preset: 'all', article: '' })")
    assert page.run(seen) == every and page.run(high) == before


@pytest.mark.parametrize("view", ["map", "timeline", "figures", "mediation"])
def test_no_drawing_is_wider_than_a_telephone(browser, pages, view):
    page = browser.page(width=390, height=844)
    page.open(pages / "everything.html", f"#view={view}")
    assert page.run("document.querySelectorAll('.sheet.narrow:not([hidden])').length") == 1
    sheet = "document.querySelector('.pane:not([hidden]) .sheet:not([hidden])')"
    assert page.run(f"{sheet}.scrollWidth <= {sheet}.clientWidth")
    page.close()


def test_names_on_lines_lie_between_the_shapes(page, pages):
    page.open(pages / "overview.html")
    long = page.run("""(() => {
      const { network } = Warta.stage, pen = document.createElement('canvas').getContext('2d');
      return Object.values(network.body.edges).filter((edge) => {
        const { x, y } = edge.from, size = edge.options.font.size;
        pen.font = `${size}px ${Warta.FACE}`;
        const label = (edge.options.label || '').trim();
        return label && pen.measureText(label).width > Math.hypot(edge.to.x - x, edge.to.y - y);
      }).length;
    })()""")
    assert long == 0


def test_hostile_text_stays_text_in_every_tab_of_a_telephone(browser, pages):
    page = browser.page(width=390, height=844)
    page.open(pages / "hostile-everything.html")
    for name in tabs(page):
        page.run(f"Warta.set({{ view: '{name}' }})")
        page.until(f"document.body.dataset.view === '{name}'")
        page.run("Warta.set({ preset: 'people' })")
        page.run("Warta.set({ preset: 'all' })")
        assert page.run("document.documentElement.scrollWidth") == 390
    assert page.run("window.harm === undefined")
    assert page.faults() == [] and page.requests() == []
    page.close()
