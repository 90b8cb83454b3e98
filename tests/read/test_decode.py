import io

import pytest

from kg.errors import ReadError
from kg.read.decode import decode, lines, mend

TEXT = "“Kami siap,” kata dia — ya. Café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding):
    assert mend(decode(TEXT.encode(encoding), "a.txt")) == TEXT


def test_declared_charset():
    page = '<meta charset="shift_jis"><p>日本語の記事です。'
    assert decode(page.encode("shift_jis"), "a.html") == page


def test_torn_utf8_is_not_taken_for_another_encoding():
    data = ("“Kami siap,” kata dia. " * 20).encode()[:-3] + b"\xe2\x80"
    assert "“Kami siap,”" in decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04xx", "zip"),
        (b"\x89PNG\r\n", "image"),
        (b"abc\0def", "binary"),
        (b"{\\rtf1", "RTF"),
    ],
)
def test_what_is_no_text_is_named(data, kind):
    with pytest.raises(ReadError, match=rf"a\.txt: this is .*{kind}.*export it as plain text"):
        decode(data, "a.txt")


def test_unknown_encoding():
    with pytest.raises(ReadError, match="encoding of this file is not known; save it as UTF-8"):
        decode(b"\x81\x8d\x8f\x90" * 20, "a.txt")


@pytest.mark.parametrize(
    ("given", "mended"),
    [
        ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
        ("\ufeffHalo", "Halo"),
        ("Ia berkata â€œyaâ€\x9d.", "Ia berkata “ya”."),
        ("FilemÃ³n", "Filemón"),
        ("satu\r\n“dua”", "satu\n“dua”"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_mending(given, mended):
    assert mend(given) == mended


@pytest.mark.parametrize(
    "text", ["‘a’ “b” 'c' \"d\"", "ﬁne ＡＢＣ é e\u0301", "a &amp; b", "a\x1b[0m", "\u00a0a\u200bb"]
)
def test_all_else_is_left_alone(text):
    assert mend(text) == text


def test_lines_are_numbered_and_decoded_one_by_one():
    stream = io.BytesIO(b"\xef\xbb\xbfsatu\n" + "“dua”\n".encode("cp1252") + b"ti\0ga\nempat")
    one, two, three, four = (line for _, line in lines(stream, "a.jsonl"))
    assert (one, two, four) == ("satu\n", "“dua”\n", "empat")
    assert isinstance(three, ReadError)
    assert "a.jsonl, line 3" in str(three)
