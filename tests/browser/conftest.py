"""A browser for the session, and every view as a file."""

import pytest

from kg.show.page import views, write
from kg.show.scene import scene
from kg.terms.names import ID
from tests.browser.chromium import Browser, chromium
from tests.show.page.example import Example, hostile_store


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    if not chromium():
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    found = Browser(tmp_path_factory.mktemp("browser"))
    yield found
    found.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """Every view of the example, and of its hostile twin, as files."""
    folder = tmp_path_factory.mktemp("pages")
    example = Example()
    store = example.build()
    bodies = {f"{ID}article/{key}": body for key, body in example.bodies.items()}
    kind, wild = scene(store, bodies=bodies), scene(hostile_store())
    for view in views():
        write(kind, folder / f"{view}.html", view)
        write(wild, folder / f"hostile-{view}.html", view)
    return folder


@pytest.fixture
def page(browser):
    found = browser.page()
    yield found
    found.close()
