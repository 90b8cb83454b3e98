"""A folder -> the database in it, its version and its lock.

Inside a store folder lie ``warta.json`` (the version and the name of the database in use), ``lock`` and one
``db-N``. A rebuild writes ``db-N+1`` and then replaces ``warta.json`` in one step, so that a kill at any
moment leaves the former or the new store, and never a mixture.
"""

import contextlib
import os
import shutil
import sys
import time
from pathlib import Path

import msgspec
import pyoxigraph as ox

from kg.errors import StoreError

if sys.platform != "win32":
    import fcntl

FORMAT = 2  # since articles keep their triples as text
_POINTER = "warta.json"
_PAUSE = 0.05


class Pointer(msgspec.Struct, frozen=True):
    """What ``warta.json`` says: the version of the store's format and the database in use."""

    format: int
    database: str


class Lock:
    """Many may read or one may write; the operating system lets go when the process dies."""

    def __init__(self, path: Path, *, write: bool, wait: float) -> None:
        self._file = path.open("a+")
        if sys.platform == "win32":  # The database's own lock is the only one there.
            return
        kind = fcntl.LOCK_EX if write else fcntl.LOCK_SH
        until = time.monotonic() + wait
        while True:
            try:
                fcntl.flock(self._file, kind | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() >= until:
                    self._refuse(path.parent)
            time.sleep(_PAUSE)
        if write:
            self._file.truncate(0)
            self._file.write(str(os.getpid()))
            self._file.flush()

    def _refuse(self, folder: Path) -> None:
        self._file.seek(0)
        holder = self._file.read().strip()
        self._file.close()
        who = f"process {holder}" if holder else "another process"
        cure = f"the store is in use by {who}; wait until it ends, or choose another folder with --output"
        raise StoreError(str(folder), cure)

    def release(self) -> None:
        """Let others in."""
        self._file.close()


class Place:
    """An opened store folder: holds the lock and knows which database is in use."""

    def __init__(self, folder: Path, *, write: bool, create: bool, wait: float = 0.0) -> None:
        self.folder = folder
        self.write = write
        _refuse_foreign(folder, create=create)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(folder / "lock", write=write, wait=wait)
        except OSError as fault:
            raise StoreError(str(folder), f"cannot be used ({fault.strerror}); choose another folder") from fault
        try:
            self.pointer = self._read() or self._begin()
        except StoreError:
            self.release()
            raise

    @property
    def database(self) -> Path:
        """The folder of the database in use."""
        return self.folder / self.pointer.database

    @property
    def next_database(self) -> Path:
        """The folder of a rebuilt database before it is in use."""
        return self.folder / f"db-{int(self.pointer.database.removeprefix('db-')) + 1}"

    def use(self, database: Path) -> None:
        """Put another database in use, in one step, and remove what is no longer used."""
        self.pointer = Pointer(FORMAT, database.name)
        draft = self.folder / f"{_POINTER}.new"
        with draft.open("wb") as file:
            file.write(msgspec.json.encode(self.pointer))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.folder / _POINTER)
        self.tidy()

    def tidy(self) -> None:
        """Remove databases that a killed rebuild left."""
        for other in self.folder.glob("db-*"):
            if other != self.database:
                shutil.rmtree(other, ignore_errors=True)

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()

    def _read(self) -> Pointer | None:
        path = self.folder / _POINTER
        if not path.exists():
            return None
        try:
            pointer = msgspec.json.decode(path.read_bytes(), type=Pointer)
        except (msgspec.DecodeError, OSError) as fault:
            raise _damaged(self.folder, f"{_POINTER} cannot be read") from fault
        if pointer.format != FORMAT:
            older = pointer.format < FORMAT
            way = "run kg build with its articles again" if older else "install the newer Warta that wrote it"
            raise StoreError(
                str(self.folder), f"the store has format {pointer.format}, this version reads {FORMAT}; {way}"
            )
        if not (self.folder / pointer.database / "CURRENT").is_file():
            raise _damaged(self.folder, f"{pointer.database} is incomplete")
        return pointer

    def _begin(self) -> Pointer:
        if not self.write:
            raise StoreError(str(self.folder), "there is no store yet; run kg build first")
        self.pointer = Pointer(FORMAT, "db-1")
        shutil.rmtree(self.database, ignore_errors=True)
        open_database(self.database, write=True)
        self.use(self.database)
        return self.pointer

    def __enter__(self) -> "Place":
        return self

    def __exit__(self, *trouble: object) -> None:
        self.release()


def open_database(path: Path, *, write: bool) -> ox.Store:
    """Open the database in ``path``. Raises ``StoreError`` where it is damaged."""
    try:
        return ox.Store(str(path)) if write else ox.Store.read_only(str(path))
    except (OSError, RuntimeError, ValueError) as fault:
        raise _damaged(path.parent, str(fault)) from fault


def _refuse_foreign(folder: Path, *, create: bool) -> None:
    if not folder.exists():
        if not create:
            raise StoreError(str(folder), "there is no store here; run kg build first, or name it with --output")
        return
    if not folder.is_dir():
        raise StoreError(str(folder), "this is a file, not a store; choose another folder")
    if (folder / _POINTER).exists():
        return
    with contextlib.suppress(OSError):
        foreign = [
            one.name for one in folder.iterdir() if one.name != "lock" and not one.name.startswith(("db-", _POINTER))
        ]
        if foreign:
            cure = f"this folder is not a store (it holds {sorted(foreign)[0]}); choose another folder"
            raise StoreError(str(folder), cure)


def _damaged(folder: Path, what: str) -> StoreError:
    return StoreError(str(folder), f"the store is damaged ({what}); remove the folder and run kg build again")
