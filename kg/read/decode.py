"""bytes -> str: the encoding found out, line ends made LF, mojibake mended, and nothing else touched."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

import ftfy

from kg.errors import ReadError

LARGEST_FILE = 64_000_000
LARGEST_BODY = 5_000_000
_LONGEST_LINE = 4 * LARGEST_BODY

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or a Word, Excel or EPUB file)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "an image, sound or film"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"(\xb5/\xfd", "a zstandard file"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"SQLite format", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
# Quotes, ligatures, widths and accents stay as the author set them: offsets and evidence quote them.
_MEND = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


def decode(data: bytes, fault: str) -> str:
    """The text that ``data`` holds. Raises ``ReadError`` naming ``fault`` where it is no text."""
    refuse_binary(data, fault)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, errors="replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    if b"\0" in data:
        raise ReadError(fault, "this is a binary file, not text; export it as plain text or HTML")
    return _narrow(data, fault)


def refuse_binary(data: bytes, fault: str) -> None:
    """Raise ``ReadError`` saying what ``data`` is when its first bytes are those of a known binary format."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReadError(fault, f"this is {kind}, not text; export it as plain text or HTML")


def mend(text: str) -> str:
    """``text`` with LF line ends, without byte-order mark and with mojibake undone; all else as it was."""
    text = text.removeprefix("\ufeff")
    if text.isascii():
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return ftfy.fix_text(text, _MEND)


Numbered = tuple[int, str | ReadError]


def lines(stream: BinaryIO, fault: str) -> Iterator[Numbered]:
    """Numbered lines of a stream, each decoded by itself; a ``ReadError`` for a line that cannot be."""
    start = stream.read(4)
    if any(start.startswith(bom) for bom, _ in _BOMS[1:]) or b"\0" in start:
        yield from enumerate(decode(_all(start, stream, fault), fault).split("\n"), 1)
        return
    refuse_binary(start, fault)
    number, rest = 0, start.removeprefix(codecs.BOM_UTF8)
    while line := rest + (b"" if rest.endswith(b"\n") else stream.readline(_LONGEST_LINE)):
        number, rest = number + 1, b""
        yield number, _line(line, stream, f"{fault}, line {number}")


def _line(line: bytes, stream: BinaryIO, fault: str) -> str | ReadError:
    if len(line) >= _LONGEST_LINE and not line.endswith(b"\n"):
        _skip_line(stream, _LONGEST_LINE)
        return ReadError(fault, "the line is far too long for one article; split it")
    try:
        return decode(line, fault)
    except ReadError as error:
        return error


def _skip_line(stream: BinaryIO, step: int) -> None:
    while (more := stream.readline(step)) and not more.endswith(b"\n"):
        pass


def _all(start: bytes, stream: BinaryIO, fault: str) -> bytes:
    data = start + stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise ReadError(fault, f"larger than {LARGEST_FILE // 1_000_000} MB; save it as UTF-8 or split it")
    return data


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark: every other byte of Latin text is NUL."""
    head = data[:4096]
    if len(head) < 8 or head.count(0) < 0.3 * len(head):
        return None
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if min(odd, even) > 0.1 * max(odd, even):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _narrow(data: bytes, fault: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096])
    for name in (declared[1].decode("ascii") if declared else "", "cp1252"):
        try:
            return _as_legacy(data, name)
        except (LookupError, ValueError):
            continue
    raise ReadError(fault, "the encoding of this file is not known; save it as UTF-8")


def _as_legacy(data: bytes, name: str) -> str:
    """Decode as ``name`` unless the bytes speak for torn UTF-8 or for no text at all."""
    torn = data.decode("utf-8", errors="replace")
    if torn.count("\ufffd") * 20 < sum(1 for c in torn if ord(c) > 127):
        return torn
    # Only codecs that turn bytes into text: rot13 and zlib are codecs too.
    if not codecs.lookup(name)._is_text_encoding:
        raise LookupError(name)
    text = data.decode(name)
    strange = sum(1 for c in text if c < " " and c not in "\t\n\r\f") + sum("\x7f" <= c < "\xa0" for c in text)
    if strange * 100 > len(text):
        raise ValueError(name)
    return text
