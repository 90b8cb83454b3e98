"""Graph -> pages: one HTML file a view, offline, each line and symbol with the words that support it.

A view is a file of this folder with one function of the same name, from a Scene to HTML.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pyoxigraph as ox

from kg.errors import UsageError
from kg.show.page.parts.look import pick
from kg.show.page.parts.picture import picture
from kg.show.scene import Scene, scene

View = Callable[[Scene], str]
# Without a wish every view is shown, opened on the most telling one.
WHOLE = "everything"


def views() -> dict[str, str]:
    """The name of every view with the first sentence of what it says of itself."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg)
    return {name: (_view(name).__doc__ or "").split("\n")[0] for name in names}


def _module(name: str) -> ModuleType:
    known = {found.name for found in pkgutil.iter_modules(__path__) if not found.ispkg}
    if name not in known:
        raise UsageError(name, f"no such view; choose one of {', '.join(sorted(known))}")
    return importlib.import_module(f"{__name__}.{name}")


def _view(name: str) -> View:
    made: View = getattr(_module(name), name)
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
    """Write one view of a graph, or of a part of it; returns the file.

    The file's ending says what is written: ``.html`` a page, ``.svg`` or ``.png`` a picture. Without ``view``
    the page has every view, opened on the most telling one, and a picture is of that one. ``about``, ``depth``,
    ``article``, ``triples`` and ``bodies`` are those of ``kg.show.scene.scene``.
    """
    seen = scene(graph, lang=lang, about=about, depth=depth, article=article, triples=triples, bodies=bodies)
    if about and not title:
        node = seen.node(seen.focus)
        title = pick(node.label, lang) if node else ""
    return write(msgspec.structs.replace(seen, title=title), out, view)


def _fitting(seen: Scene, name: str) -> str:
    """The view asked for; the large page where the network has too many nodes to be laid out by their distances."""
    return "large" if name == "network" and len(seen.nodes) > _module(WHOLE).SMALL else name


def write(seen: Scene, out: Path, view: str | None = None) -> Path:
    """Write one view of a scene as a page or, where the file ends in .svg or .png, as a picture."""
    name, kind = view or WHOLE, out.suffix.lower().lstrip(".")
    if kind in ("svg", "png"):
        name = _fitting(seen, _module(WHOLE).telling(seen) if name == WHOLE else name)
        made = picture(_module(name).draw(seen, seen.lang), kind)
    else:
        made = _view(_fitting(seen, name))(seen).encode()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(made)
    return out
