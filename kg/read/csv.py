"""A table (.csv or .tsv) with a header -> its articles, one a row."""

from collections.abc import Iterator
from csv import Error, field_size_limit, reader
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article
from kg.read.cues import every
from kg.read.decode import LARGEST_BODY, Numbered, lines
from kg.read.record import Hints, record
from kg.read.unpack import unpack

_DELIMITERS = ",;\t|"


def csv(path: Path, hints: Hints) -> Iterator[Article | ReadError]:
    """One article a row; the header names the fields, as in a JSON record.

    Indonesian: "judul,tanggal,isi". English: "title,date,body".
    """
    # The standard library's limit is too small for an article, and is one for the whole process.
    field_size_limit(4 * LARGEST_BODY)
    with unpack(path) as stream:
        texts = _texts(lines(stream, str(path)))
        header_line = next(texts, "").lstrip("\ufeff")
        delimiter = max(_DELIMITERS, key=header_line.count)
        header = _header(path, header_line, delimiter)
        if not any(every("record-field").get(name.strip().lower()) == "body" for name in header):
            raise ReadError(str(path), 'the table has no column with the text; name one "body" in its header')
        yield from _rows(path, texts, header, delimiter, hints)


def _header(path: Path, line: str, delimiter: str) -> list[str]:
    try:
        return next(iter(reader([line], delimiter=delimiter)), [])
    except Error as fault:
        raise ReadError(str(path), f"the header is not valid CSV ({fault}); mend the first line") from fault


def _texts(numbered: Iterator[Numbered]) -> Iterator[str]:
    for _, line in numbered:
        if isinstance(line, ReadError):
            raise line
        yield line if line.endswith("\n") else line + "\n"


def _rows(
    path: Path, texts: Iterator[str], header: list[str], delimiter: str, hints: Hints
) -> Iterator[Article | ReadError]:
    rows = enumerate(reader(texts, delimiter=delimiter), 1)
    number = 0
    while True:
        try:
            number, row = next(rows)
            if any(cell.strip() for cell in row):
                yield _article(dict(zip(header, row, strict=False)), path, number, hints)
        except StopIteration:
            return
        except Error as fault:
            number += 1
            yield ReadError(f"{path}, row {number}", f"this row is not valid CSV ({fault}); mend the file")


def _article(fields: dict[str, str], path: Path, number: int, hints: Hints) -> Article | ReadError:
    try:
        return record(fields, f"{path}#{number}", hints)
    except ReadError as error:
        return ReadError(f"{path}, row {number}", error.cure)
