"""View data -> one HTML file that asks nothing of the network and runs nothing but its own script."""

import base64
import functools
import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import msgspec

from kg.show.page.parts.svg import Sheet
from kg.show.scene import Scene

# The drawing of a scene in a language, for a wide screen or a narrow one.
Draw = Callable[[Scene, str, bool], Sheet]
PAGE = Path(__file__).parents[1]
# Data beyond this many characters is packed; under it a page stays readable in an editor.
PACKED_FROM = 150_000
SCRIPTS = ("base", "filter", "glyphs", "panel", "controls", "tones")


@functools.cache
def asset(name: str) -> str:
    """The text of a file of the page's own folder: ``asset("static/page.css")``."""
    return (PAGE / name).read_text(encoding="utf-8")


@functools.cache
def words() -> dict[str, dict[str, str]]:
    """What the page says, by language: one file of ``words/`` each, Indonesian first."""
    found = sorted((PAGE / "words").glob("*.json"), key=lambda path: (path.stem != "id", path.stem))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in found}


def page(
    scene: Scene,
    view: str,
    *,
    stages: Mapping[str, str],
    data: Mapping[str, Any] | None = None,
    libraries: Mapping[str, str] | None = None,
    sheets: Mapping[str, str] | None = None,
) -> str:
    """The HTML of a page that opens on ``view``.

    ``stages`` names the script that draws each of its views (``static/<stage>.js``), ``data`` is what they need
    beside the scene, ``libraries`` are the JavaScript they stand on, ``sheets`` is markup of views that are
    drawn beforehand, already escaped.
    """
    scripts = dict.fromkeys((*SCRIPTS, *stages.values(), "main"))
    script = "\n".join(asset(f"static/{name}.js") for name in scripts)
    style = asset("static/page.css")
    told = msgspec.to_builtins(scene)
    behind = {name: told.pop(name) for name in ("proofs", "passages", "paragraphs")}
    told = {"view": view, "stages": dict(stages), "words": words(), "scene": told, **(data or {})}
    library = libraries or {}
    slots = {
        "lang": escape(scene.lang),
        "title": escape(scene.title or words().get(scene.lang, {}).get(view, view)),
        "view": escape(view),
        "policy": policy([script, *library.values()], [style]),
        "style": style,
        "data": inert(told),
        "words": inert(behind),
        "sheets": inert(dict(sheets or {})),
        "library": inert({name: packed(text) for name, text in library.items()}, pack=False),
        "script": script,
    }
    return _fill(asset("static/page.html"), slots)


def drawn(scene: Scene, view: str, draw: Draw) -> str:
    """The HTML of a view that is a drawing."""
    return page(scene, view, stages={view: "drawing"}, sheets={view: sheet(scene, draw)})


def sheet(scene: Scene, draw: Draw) -> str:
    """A drawing in every language and for both widths of screen, of which the page shows the one that fits."""
    return "".join(
        f'<div class="sheet{" narrow" if narrow else ""}" lang="{lang}" hidden="">'
        f"{draw(scene, lang, narrow).markup()}</div>"
        for lang in words()
        for narrow in (False, True)
    )


def _fill(template: str, slots: dict[str, str]) -> str:
    """The template with its slots filled in one pass, so that data that looks like a slot stays data."""
    head, *rest = template.split("{{")
    parts = [head]
    for piece in rest:
        name, _, after = piece.partition("}}")
        parts += [slots[name], after]
    return "".join(parts)


def policy(scripts: list[str], styles: list[str]) -> str:
    """A content security policy under which only those scripts and styles run, and nothing is fetched."""
    return (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hashes(texts: list[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def inert(data: Any, *, pack: bool = True) -> str:
    """Data as JSON that cannot end the script element it lies in; packed where it is long."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if pack and len(text) > PACKED_FROM:
        return packed(text)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def packed(text: str) -> str:
    """Text as base64 of gzip, the same every time."""
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
