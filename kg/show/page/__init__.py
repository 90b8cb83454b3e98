"""Graph -> pages: one HTML file a view, offline, each line and symbol with the words that support it.

A view is a file of this folder with one function of the same name, from a Scene to HTML.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.show.scene import Scene, find, scene

View = Callable[[Scene], str]
# Up to this many nodes the small network page stays quick.
SMALL = 1000


def views() -> dict[str, str]:
    """The name of every view with the first sentence of what it says of itself."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg)
    return {name: (_view(name).__doc__ or "").split("\n")[0] for name in names}


def _view(name: str) -> View:
    known = {found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg}
    if name not in known:
        raise UsageError(name, f"no such view; choose one of {', '.join(sorted(known))}")
    made: View = getattr(importlib.import_module(f"{__name__}.{name}"), name)
    return made


def show(
    graph: Any,
    *,
    out: Path,
    view: str | None = None,
    lang: str = "id",
    title: str = "",
    about: str | None = None,
    depth: int = 2,
    article: str | None = None,
    triples: Iterable[ox.Triple] | None = None,
    bodies: Mapping[str, str] | None = None,
) -> Path:
    """Write one view of a graph, or of a part of it, as an HTML file; returns the file.

    Without ``view`` the most telling one for the size is taken. ``about``, ``depth``, ``article``, ``triples``
    and ``bodies`` are those of ``kg.show.scene.scene``.
    """
    seen = scene(graph, lang=lang, about=about, depth=depth, article=article, triples=triples, bodies=bodies)
    if about and not title:
        title = next(iter(find(seen, about).label.values()), "")
    return write(msgspec.structs.replace(seen, title=title), out, view)


def write(seen: Scene, out: Path, view: str | None = None) -> Path:
    """Write one view of a scene as an HTML file; returns the file."""
    html = _view(view or telling(seen))(seen)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(html, encoding="utf-8", newline="\n")
    return out


def telling(seen: Scene) -> str:
    """The most telling view for the size of what is shown."""
    return "network" if len(seen.nodes) <= SMALL else "large"
