"""Scene -> every view of it on one page, a tab each, opened on the most telling one."""

from collections.abc import Callable
from typing import Any

from kg.show.page import figures, large, map, mediation, network, overview, timeline
from kg.show.page.parts.html import page, sheet
from kg.show.page.parts.vis import library
from kg.show.page.thing import focus
from kg.show.scene import Scene

# Up to this many nodes the small network stays quick; up to so many it can be read without an overview.
SMALL, READABLE = 1000, 150
# Fewer names than this are no overview, fewer places no map to begin with.
ENOUGH, ENOUGH_PLACES = 10, 4

_DRAWN: dict[str, Callable[..., Any]] = {
    "map": map.draw,
    "mediation": mediation.draw,
    "timeline": timeline.draw,
    "figures": figures.draw,
}


def everything(scene: Scene) -> str:
    """Overview, network, map, timeline, figures, mediation board and a page for each thing, in one file.

    The example opens on its network; two hundred nodes would open on who has to do with whom.
    """
    tabs = tabs_of(scene)
    sheets = {name: sheet(scene, _DRAWN[name]) for name in tabs if name in _DRAWN}
    stages = {name: "drawing" if name in _DRAWN else name for name in tabs}
    stages |= {name: "network" for name in ("overview",) if name in tabs}
    webs = {name: made.picture(scene) for name, made in (("overview", overview), ("network", network)) if name in tabs}
    data = {"webs": webs, "focus": focus(scene), "start": {"off": network.quiet(scene)}}
    libraries = library() if webs else {}
    if "large" in tabs:
        data |= large.archipelago(scene)
        libraries |= large.library()
    return page(scene, _first(scene, tabs), stages=stages, data=data, libraries=libraries, sheets=sheets)


def tabs_of(scene: Scene) -> list[str]:
    """The views in which the scene has something to show, in their order on the page."""
    fits = {
        "overview": len(overview.core(scene)[0]) >= ENOUGH,
        "network": len(scene.nodes) <= SMALL,
        "large": len(scene.nodes) > SMALL,
        "map": bool(map.struck(scene)),
        "timeline": any(node.family in ("event", "statement") for node in scene.nodes),
        "figures": any("value" in node.facts for node in scene.nodes),
        "mediation": bool(mediation.deals(scene)),
        "thing": bool(scene.nodes),
    }
    return [name for name, fit in fits.items() if fit]


def telling(scene: Scene) -> str:
    """The most telling view for size and content.

    A small graph is read whole; a larger one first as its overview, or as a map where it tells of places
    more than of people.
    """
    return _first(scene, tabs_of(scene))


def _first(scene: Scene, tabs: list[str]) -> str:
    if len(scene.nodes) <= READABLE and "network" in tabs:
        return "network"
    if "overview" in tabs:
        return "overview"
    if len(map.struck(scene)) >= ENOUGH_PLACES:
        return "map"
    return "network" if "network" in tabs else "large"
