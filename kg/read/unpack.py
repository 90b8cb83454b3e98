"""path -> bytes: regular files only, gzip unpacked, and never more than the limits allow."""

import gzip
import io
import stat
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import ReadError
from kg.read.decode import LARGEST_FILE

# Text packs to a tenth; a bomb to a thousandth.
_LARGEST_RATIO = 150


class _Unpacked(io.RawIOBase):
    """A gzip stream that stops, with a ``ReadError``, when it swells beyond reason."""

    def __init__(self, path: Path, packed: int) -> None:
        self._inner = gzip.open(path)  # noqa: SIM115 (closed with the stream)
        self._path, self._room = path, max(LARGEST_FILE, packed * _LARGEST_RATIO)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            data = self._inner.read(len(view))
        except (OSError, EOFError, ValueError) as fault:
            raise ReadError(str(self._path), f"the gzip file is damaged ({fault}); get it again") from fault
        self._room -= len(data)
        if self._room < 0:
            raise ReadError(str(self._path), "it unpacks to far more than its size; unpack and check it by hand")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()


def unpack(path: Path) -> BinaryIO:
    """A stream of the file's bytes, unpacked where it is gzip. Raises ``ReadError`` with the cure."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ReadError(str(path), "this is not a regular file; name a file or a folder")
        if about.st_size == 0:
            raise ReadError(str(path), "the file is empty; there is nothing to read")
        stream = path.open("rb")
    except OSError as fault:
        raise ReadError(
            str(path), f"cannot be opened ({fault.strerror}); check the path and its permissions"
        ) from fault
    magic = stream.peek(2)[:2]
    if magic != b"\x1f\x8b":
        return stream
    stream.close()
    return io.BufferedReader(_Unpacked(path, about.st_size))


def whole(path: Path) -> bytes:
    """All bytes of a file that holds one article or one table. Raises ``ReadError`` beyond the limit."""
    with unpack(path) as stream:
        data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise ReadError(
            str(path),
            f"larger than the limit of {LARGEST_FILE // 1_000_000} MB; split it or save it as .jsonl",
        )
    return data
