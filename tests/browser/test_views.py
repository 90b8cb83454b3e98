"""Every view in a real browser: opens clean, asks for nothing, and keeps hostile text inert."""

import re

import pytest

from kg.show.page import views

VIEWS = sorted(views())
DRAWN = [view for view in VIEWS if view != "thing"]


@pytest.mark.parametrize("view", VIEWS)
def test_opens_without_error_or_request(page, pages, view):
    page.open(pages / f"{view}.html")
    assert page.faults() == []
    assert page.requests() == []
    assert page.run("document.documentElement.lang") == "id"
    assert page.run("document.getElementById('title').textContent.length") > 3


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_stays_text(page, pages, view):
    page.open(pages / f"hostile-{view}.html")
    page.run("""(async () => {
      const every = [...Warta.nodes.map((n) => n.id), ...Warta.edges.map((_, e) => `edge:${e}`)];
      for (const sel of every) { Warta.state.sel = sel; await Warta.showPanel(false); }
      Warta.set({ sel: Warta.nodes[0].id, list: '1', lang: 'en' });
      const search = document.getElementById('search');
      search.value = 'script';
      search.dispatchEvent(new Event('input'));
    })()""")
    assert page.run("window.harm === undefined")
    assert page.faults() == []
    assert page.requests() == []
    known = "script:not([type]), script[type='application/json'], script[type='text/plain']"
    assert page.run(f'[...document.scripts].every((s) => s.matches("{known}"))')
    links = "[...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))"
    assert all(re.match("https?:|blob:", link) for link in page.run(links))
    names = "[...new Set([...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()))]"
    assert not [name for name in page.run(names) if name.lower().startswith("on")]
    assert page.run("document.querySelectorAll('iframe, object, embed, img[src^=x], base').length") == 0
    assert page.run("getComputedStyle(document.body).display") == "flex"
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", page.run("document.getElementById('list').textContent"))


@pytest.mark.parametrize("view", DRAWN)
def test_saves_as_svg_and_png(page, pages, view):
    page.open(pages / f"hostile-{view}.html")
    svg = page.run("Warta.stage.svg()")
    assert svg.startswith(("<svg", "<?xml"))
    parsed = "new DOMParser().parseFromString(%s, 'image/svg+xml')"
    page.run("window.saved = Warta.stage.svg().then((text) => { window.svgText = text; })")
    page.until("window.svgText")
    assert page.run(f"{parsed % 'window.svgText'}.querySelector('parsererror') === null")
    assert page.run(f"{parsed % 'window.svgText'}.querySelector('script') === null")
    assert page.run("Warta.stage.png().then((blob) => blob.type + (blob.size > 2000))") == "image/pngtrue"


@pytest.mark.parametrize("view", VIEWS)
def test_dark_mode(browser, pages, view):
    page = browser.page(scheme="dark")
    page.open(pages / f"{view}.html")
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 27)"
    assert page.faults() == []
    page.close()


def test_a_changed_script_does_not_run(page, pages, tmp_path):
    html = (pages / "timeline.html").read_text(encoding="utf-8")
    changed = tmp_path / "changed.html"
    changed.write_text(html.replace("</body>", "<script>window.harm = 1</script></body>"), encoding="utf-8")
    page.open(changed)
    assert page.run("window.harm === undefined")
    assert any("Content Security Policy" in fault for fault in page.faults())
