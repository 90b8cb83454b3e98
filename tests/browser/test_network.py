"""What a reader does with the network page."""

import pytest


def spot(ids):
    """Where on the screen the middle of some nodes lies."""
    return f"""(() => {{
      const at = {ids}.map((id) => Warta.stage.network.getPosition(Warta.at.get(id)));
      const mean = (axis) => at.reduce((all, one) => all + one[axis], 0) / at.length;
      const dom = Warta.stage.network.canvasToDOM({{ x: mean('x'), y: mean('y') }});
      const box = document.getElementById('stage').getBoundingClientRect();
      return [dom.x + box.x, dom.y + box.y];
    }})()"""


@pytest.fixture
def network(page, pages):
    page.open(pages / "network.html")
    return page


def test_search_finds_and_opens(network):
    network.run("document.getElementById('search').focus()")
    network.write("norw")
    network.until("document.querySelectorAll('#hits li').length")
    assert network.run("document.querySelector('#hits li span').textContent") == "Norwegia"
    network.press("Enter", 13)
    network.until("document.querySelector('#panel h2')?.textContent === 'Norwegia'")
    assert "sel=country%2FNorway" in network.run("location.hash")


def test_filter_hides(network):
    network.run("document.querySelector('[data-value=statement]').click()")
    statements = "Warta.nodes.map((n, i) => n.family === 'statement' ? i : -1).filter((i) => i >= 0)"
    assert network.run(f"{statements}.every((i) => !Warta.visible().nodes[i])")
    hidden = network.run(f"{statements}.every((i) => Warta.stage.network.body.nodes[i].options.hidden)")
    assert hidden
    assert "hide=statement" in network.run("location.hash")


def test_click_shows_the_words_marked_in_their_paragraph(network):
    at = network.run(spot("['event/jeda']"))
    network.click(*at)
    network.until("document.querySelector('#panel mark')")
    marks = network.run("[...document.querySelectorAll('#panel mark')].map((m) => m.textContent)")
    assert "yang ditengahi oleh Norwegia dan Qatar" in marks
    around = network.run("[...document.querySelectorAll('#panel blockquote p')].map((p) => p.textContent)")
    assert any(text.startswith("SELAT BARU - Pemerintah Arana") and text.endswith("pada Selasa.") for text in around)
    shown = network.run("document.getElementById('panel').innerText")
    assert "Kabar Arana" in shown and "90%" in shown and "12 Mar 2024" in shown


def test_click_on_a_line_shows_its_words(network):
    middle = network.run(spot("['place/Kudus', 'event/banjir']"))
    network.click(*middle)
    network.until("location.hash.includes('edge')")
    network.until("document.querySelector('#panel mark')?.textContent.startsWith('Banjir merendam')")


def test_double_click_leaves_the_neighbours(network):
    network.run("Warta.set({ near: 'country/Qatar' })")
    left = network.run("Warta.visible().nodes.filter(Boolean).length")
    assert 2 <= left <= 8
    assert "Qatar" in network.run("document.getElementById('notice').textContent")
    network.run("document.querySelector('#notice button').click()")
    assert network.run("Warta.visible().nodes.every(Boolean)")


def test_presets_and_one_article(network):
    network.run("Warta.set({ preset: 'people' })")
    assert network.run("Warta.nodes.every((n, i) => !Warta.visible().nodes[i] || n.kind === 'Person')")
    assert network.run("Warta.visible().bridges.length") >= 1
    network.run("Warta.set({ preset: 'mediation_only' })")
    kept = network.run("Warta.nodes.filter((n, i) => Warta.visible().nodes[i]).map((n) => n.id)")
    assert {"country/Norway", "country/Qatar", "event/jeda"} <= set(kept) and "event/banjir" not in kept
    network.run("Warta.set({ preset: 'all', article: '2' })")
    kept = network.run("Warta.nodes.filter((n, i) => Warta.visible().nodes[i]).map((n) => n.id)")
    assert "event/banjir" in kept and "event/jeda" not in kept


def test_date_slider_filters(network):
    network.run("Warta.set({ from: '2024-03-16' })")
    kept = network.run("Warta.nodes.filter((n, i) => Warta.visible().nodes[i]).map((n) => n.id)")
    assert "event/runding2" in kept and "event/temu" not in kept


def test_state_comes_back_from_the_address(page, pages):
    page.open(pages / "network.html", "#lang=en&hide=figure&sel=event%2Fbanjir&from=2024-03-12")
    page.until("document.querySelector('#panel h2')")
    assert page.run("document.documentElement.lang") == "en"
    assert page.run("document.querySelector('#panel h2').textContent") == "flood"
    assert page.run("document.querySelector('[data-value=figure]').checked") is False
    page.run("Warta.set({ lang: 'id' })")
    assert page.run("document.querySelector('#panel h2').textContent") in ("banjir", "flood")
    page.until("document.querySelector('#panel h2').textContent === 'banjir'")


def test_a_wrong_address_does_no_harm(page, pages):
    page.open(
        pages / "network.html",
        "#sel=nowhere&hide=,,x&lang=xx&preset=constructor&article=99&from=abc&near=%00",
    )
    assert page.faults() == []


def test_language_switch_renames_edges_and_nodes(network):
    assert network.run("Warta.names([Warta.edges.findIndex((e) => e.predicate === 'mediated')])") == "menengahi"
    network.run("document.querySelector('#languages [lang=en]').click()")
    assert network.run("Warta.names([Warta.edges.findIndex((e) => e.predicate === 'mediated')])") == "mediated"
    assert network.run("document.getElementById('title').textContent") == "Network"


def test_keyboard_walks_the_picture_and_the_list(network):
    network.run("document.getElementById('stage').focus()")
    network.press("ArrowRight", 39)
    first = network.run("Warta.state.sel")
    assert first
    network.press("ArrowRight", 39)
    assert network.run("Warta.state.sel") != first
    network.until("document.querySelector('#panel h2')")
    network.press("Escape", 27)
    assert network.run("Warta.state.sel") == ""
    network.run("document.getElementById('list-switch').click()")
    assert network.run("document.querySelectorAll('#list button').length") == network.run("Warta.nodes.length")
    network.run("document.querySelector('#list button').focus()")
    network.press("Enter", 13)
    network.until("document.querySelector('#panel h2')")
    assert network.run("document.activeElement.id") == "panel"


def test_every_control_has_a_name(network):
    network.run("Warta.set({ sel: 'country/Qatar' })")
    network.until("document.querySelector('#panel h2')")
    nameless = network.run("""
      [...document.querySelectorAll('button, select, input, [role=application], [role=group]')]
        .filter((e) => !(e.getAttribute('aria-label') || e.title || (e.closest('label') || e).textContent.trim()))
        .map((e) => e.outerHTML.slice(0, 80))""")
    assert nameless == []


def test_labels_hardly_overlap(network):
    """Of all pairs of boxes that the eye reads, almost none lie on one another."""
    clashes = network.run("""(() => {
      const { nodes: spots, looks } = Warta.data.webs.network;
      const boxes = spots.map((n, i) => {
        const y = n.y + (looks[i].drop || 0), [w, h] = looks[i].box;
        return [n.x - w / 2, y - h / 2, n.x + w / 2, y + h / 2];
      });
      const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
      return boxes.reduce((all, a, i) => all + boxes.slice(i + 1).filter((b) => meet(a, b)).length, 0);
    })()""")
    assert clashes == 0
