"""View data -> one HTML file that asks nothing of the network and runs nothing but its own script."""

import base64
import functools
import gzip
import hashlib
import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import msgspec

from kg.show.page.parts.svg import Sheet
from kg.show.scene import Scene

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
    stage: str,
    data: dict[str, Any] | None = None,
    library: str = "",
    drawing: str = "",
) -> str:
    """The HTML of a view.

    ``stage`` names the script that draws (``static/<stage>.js``), ``data`` is what it needs beside the scene,
    ``library`` is JavaScript it stands on, ``drawing`` is markup of the view's own making, already escaped.
    """
    script = "\n".join(asset(f"static/{name}.js") for name in (*SCRIPTS, stage, "main"))
    style = asset("static/page.css")
    told = msgspec.to_builtins(scene)
    behind = {name: told.pop(name) for name in ("proofs", "passages", "paragraphs")}
    told = {"view": view, "words": words(), "scene": told, **(data or {})}
    slots = {
        "lang": escape(scene.lang),
        "title": escape(scene.title or words().get(scene.lang, {}).get(view, view)),
        "view": escape(view),
        "policy": policy([script, library] if library else [script], [style]),
        "style": style,
        "stage": drawing,
        "data": inert(told),
        "words": inert(behind),
        "library": packed(library) if library else "",
        "script": script,
    }
    return _fill(asset("static/page.html"), slots)


def drawn(scene: Scene, view: str, draw: Callable[[Scene, str], Sheet]) -> str:
    """The HTML of a view that is a drawing: one sheet a language, of which the page shows the chosen one."""
    sheets = (f'<div class="sheet" lang="{lang}" hidden>{draw(scene, lang).markup()}</div>' for lang in words())
    return page(scene, view, stage="drawing", drawing="".join(sheets))


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


def inert(data: Any) -> str:
    """Data as JSON that cannot end the script element it lies in; packed where it is long."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if len(text) > PACKED_FROM:
        return packed(text)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def packed(text: str) -> str:
    """Text as base64 of gzip, the same every time."""
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
