"""A drawing -> SVG or PNG bytes, without a browser."""

import importlib

from kg.errors import UsageError
from kg.show.page.parts.svg import TONES, Sheet

# Twice the size on the screen: sharp in print.
ZOOM = 2.0
# No picture is wider or higher than so many pixels; a long timeline is drawn smaller instead.
MOST = 12_000.0


def picture(sheet: Sheet, kind: str) -> bytes:
    """The drawing as ``kind`` "svg" or "png"; raises ``UsageError`` where nothing here can make a PNG."""
    text = sheet.alone()
    return text.encode() if kind == "svg" else _png(text, min(ZOOM, MOST / max(sheet.wide, sheet.high + 24)))


def _png(text: str, zoom: float) -> bytes:
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError:
        return _cairo(text, zoom)
    made: bytes = resvg.svg_to_bytes(svg_string=text, zoom=zoom, background=TONES["paper"])
    return made


def _cairo(text: str, zoom: float) -> bytes:
    try:
        cairo = importlib.import_module("cairosvg")
    except (ImportError, OSError) as fault:
        cure = "install resvg-py (pip install 'warta[picture]'), or write an .svg file instead"
        raise UsageError("no part for PNG pictures is installed", cure) from fault
    made: bytes = cairo.svg2png(bytestring=text.encode(), scale=zoom)
    return made
