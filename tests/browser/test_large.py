"""The large page has the same panel, search and filters."""

import pytest


@pytest.fixture
def large(page, pages):
    page.open(pages / "large.html")
    if not page.run("Boolean(Warta.stage)"):
        pytest.skip("this Chromium has no WebGL")
    return page


def test_search_centres_and_opens(large):
    large.run("document.getElementById('search').focus()")
    large.write("sela")
    large.until("document.querySelectorAll('#hits li').length")
    large.press("Enter", 13)
    large.until("document.querySelector('#panel h2')")
    large.until("Warta.stage.sigma.getCamera().ratio < 0.5")


def test_click_on_a_node_opens_its_words(large):
    at = large.run("""(() => {
      const { sigma } = Warta.stage;
      const { x, y } = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(Warta.at.get('event/banjir')));
      const box = document.getElementById('stage').getBoundingClientRect();
      return [x + box.x, y + box.y];
    })()""")
    large.click(*at)
    large.until("document.querySelector('#panel mark')")
    assert large.run("Warta.state.sel") == "event/banjir"


def test_filter_hides(large):
    large.run("document.querySelector('[data-value=statement]').click()")
    hidden = """Warta.nodes.every((n, i) =>
      n.family !== 'statement' || Warta.stage.sigma.getNodeDisplayData(i).hidden)"""
    assert large.run(hidden)
