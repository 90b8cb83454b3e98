"""The seeds as golden blocks, every bad input with its message, and any bytes at all."""

import builtins
import datetime
import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Article
from kg.read import read

SEEDS = Path(__file__).parents[2] / "seeds"
GOLDEN = {
    "000_03de0fd2f7988838.txt": "text*19 biography related*4",
    "banjir-grobogan.txt": "headline byline text*4 teaser text*9 byline notice",
    "earthquake-hualcan.txt": "headline byline text*7 notice text*4 biography related*4",
    "putusan-upah-minimum.html": "text*12",
    "short-news.jsonl#1": "text*5 teaser",
    "short-news.jsonl#2": "text*5",
    "short-news.jsonl#3": "text*3",
    "truce-jebel-marat.html": "headline text*6 teaser text*6 biography",
}


def unfold(short):
    for part in short.split():
        kind, _, times = part.partition("*")
        yield from [kind] * int(times or 1)


def seeds():
    return {str(Path(article.source).relative_to(SEEDS)): article for article in read(SEEDS)}


def test_blocks_of_the_seeds():
    found = {name: [block.kind for block in article.blocks] for name, article in seeds().items()}
    assert found == {name: list(unfold(short)) for name, short in GOLDEN.items()}


def test_metadata_of_the_seeds():
    page, record = seeds()["truce-jebel-marat.html"], seeds()["short-news.jsonl#2"]
    assert (page.lang, page.date, page.publisher) == ("en", datetime.date(2024, 5, 16), "The Example Post")
    assert (page.author, page.url) == (
        "Miriam Aldous",
        "https://post.example/world/2024/05/16/jebel-marat-truce",
    )
    assert (record.lang, record.date, record.publisher) == (
        "en",
        datetime.date(2024, 2, 20),
        "The Example Post",
    )
    flood = seeds()["banjir-grobogan.txt"]
    assert (flood.lang, flood.date, flood.title) == (
        None,
        None,
        "Banjir Rendam 14 Desa di Grobogan, Dua Warga Meninggal",
    )


def test_the_first_lines_of_the_user_article_are_its_story():
    article = seeds()["000_03de0fd2f7988838.txt"]
    lines = (SEEDS / "000_03de0fd2f7988838.txt").read_text(encoding="utf-8").split("\n")
    assert [block.span.of(article.body) for block in article.blocks] == [line.strip() for line in lines if line.strip()]


def test_what_the_user_says_of_language_and_date():
    day = datetime.date(2020, 1, 1)
    found = {str(Path(a.source).name): a for a in read([SEEDS], lang="id", date=day)}
    assert {article.lang for article in found.values()} == {"id"}
    assert found["banjir-grobogan.txt"].date == day
    assert found["truce-jebel-marat.html"].date == datetime.date(2024, 5, 16)


def one(path, **given):
    (found,) = read(path, **given)
    return found


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


BAD = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\t\n", "there is no text in it"),
    ("page.txt", b"%PDF-1.7 ...", "this is a PDF file"),
    ("letter.html", b"PK\x03\x04....", "this is a zip archive"),
    ("noise.txt", bytes(range(256)) * 8, "this is a binary file"),
    ("long.txt", b"kata " * 1_100_000, "more than 5 million characters"),
    ("lines.txt", b"a\n" * 60_000, "more than 50,000 lines"),
    ("huge.txt", b"kata " * 12_900_000, "larger than the limit of 64 MB"),
    ("menu.html", b"<html><body><nav>a</nav></body></html>", "no article was found on this page"),
    ("deep.html", b"<div>" * 50_000, "no article was found|cannot be read"),
    ("bad.json", b'{"body": ', "not valid JSON"),
    ("deep.json", b"[" * 200_000, "nested too deep"),
    ("deeper.json", b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "nested too deep"),
    ("number.json", b"5", "this is not a record"),
    ("nothing.json", b'{"title": "a"}', 'name one "body"'),
    ("wrong.jsonl", b'{"body": 5}\n', 'wrong.jsonl, line 1: .*name one "body"'),
    ("table.csv", b"a,b\n1,2\n", 'no column with the text; name one "body"'),
    ("other.xml", b"<foo/>", "no RSS or Atom feed"),
    ("broken.rss", b"<<<", "XML"),
    (
        "short.rss",
        b"<rss><channel><item><description>a</description></item></channel></rss>",
        "a summary only",
    ),
    ("bomb.txt.gz", gzip.compress(b"a" * 80_000_000), "larger than the limit|far more than its size"),
    ("torn.jsonl.gz", gzip.compress(b'{"body": "a"}\n' * 99)[:40], "gzip file is damaged"),
    ("photo.bin", b"\x89PNG\r\n\x1a\n....", "this is an image"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_input_is_named_with_its_cure(tmp_path, name, data, message):
    error = one(write(tmp_path, name, data))
    assert isinstance(error, ReadError)
    assert name in error.fault
    with pytest.raises(ReadError, match=message):
        raise error
    assert ";" in error.cure, "the message says what to do"


def test_paths_that_are_not_there_or_are_no_files(tmp_path):
    assert "there is no such file or folder" in str(one(tmp_path / "nope.txt"))
    assert "no article was found in this folder" in str(one(tmp_path))
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in str(one(tmp_path / "pipe.txt"))
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert "there is no such file" in str(one(tmp_path / "gone.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    path = write(tmp_path, "a.txt", "Halo.")
    path.chmod(0)
    assert "check the path and its permissions" in str(one(path))


def test_one_bad_file_never_stops_a_run(tmp_path):
    write(tmp_path, "1.txt", "Air naik.")
    write(tmp_path, "2.txt", b"\x89PNG")
    write(tmp_path, "3.txt", "Air surut.")
    first, bad, last = read(tmp_path)
    assert (first.body, last.body) == ("Air naik.", "Air surut.")
    assert isinstance(bad, ReadError)


def test_folders_are_walked_once_and_in_order(tmp_path):
    for folder in ("b", "a/deep", "outputs", ".git", "done"):
        (tmp_path / folder).mkdir(parents=True)
        write(tmp_path / folder, "x.txt", f"Berita {folder}.")
    for note in ("README.md", ".hidden.txt", "style.css", "z.txt"):
        write(tmp_path, note, "Catatan.")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = [str(Path(article.source).relative_to(tmp_path)) for article in read([tmp_path, tmp_path / "z.txt"])]
    assert found == ["a/deep/x.txt", "b/x.txt", "done/x.txt", "z.txt"]
    skipped = [Path(article.source).parent.name for article in read(tmp_path, skip=[tmp_path / "done"])]
    assert "done" not in skipped
    assert one(tmp_path / "README.md").body == "Catatan.", "named by the user, it is read"


def test_a_bad_line_is_skipped_and_named(tmp_path):
    good = json.dumps({"body": "Air naik.", "date_raw": "Diperbarui 18 Jun 2025, 14:05 WIB", "lang": "id-ID"})
    text = "\n".join([good, "{bad", "", "[1]", "x" * 21_000_000, '{"body": "a\0b"}', good.replace("naik", "surut")])
    found = list(read(write(tmp_path, "a.jsonl", text)))
    bad = [str(error) for error in found if isinstance(error, ReadError)]
    assert [article.body for article in found if isinstance(article, Article)] == ["Air naik.", "Air surut."]
    assert [message.split("line ")[1][0] for message in bad] == ["2", "4", "5", "6"]
    assert (found[0].date, found[0].lang, found[0].source) == (
        datetime.date(2025, 6, 18),
        "id",
        f"{tmp_path / 'a.jsonl'}#1",
    )


def test_the_body_of_a_record_is_used_as_given(tmp_path):
    body = "  Satu.\n\n“Dua” 'tiga'\u00a0 &amp; ﬁ \n"
    assert one(write(tmp_path, "a.json", json.dumps({"body": body}))).body == body


@pytest.mark.parametrize(
    ("name", "data", "bodies"),
    [
        ("a.json", '[{"text": "Satu."}, {"content": "Dua."}]', ["Satu.", "Dua."]),
        ("b.json", '{"articles": [{"isi": "Satu."}]}', ["Satu."]),
        ("c.json", '{"body": "Satu."}\n{"body": "Dua."}\n', ["Satu.", "Dua."]),
        ("d.json", '{\n "title": "a",\n "body": "Satu."\n}', ["Satu."]),
        ("e.ndjson", '\ufeff{"body": "Satu."}', ["Satu."]),
        ("f.jsonl.gz", gzip.compress(b'{"body": "Satu."}\n{"body": "Dua."}'), ["Satu.", "Dua."]),
        ("g.csv", 'judul,isi\nA,"Satu,\ndua."\n\nB,Tiga.\n', ["Satu,\ndua.", "Tiga."]),
        ("h.csv", "title;body\nA;Satu.\n", ["Satu."]),
        ("i.tsv", "title\tbody\nA\tSatu.\n", ["Satu."]),
        ("j.csv", "title,body\nA,“Satu”.\n".encode("utf-16"), ["“Satu”."]),
        (
            "k",
            "<!doctype html><html><body><article><p>" + "Air naik. " * 40,
            ["Air naik. " * 39 + "Air naik."],
        ),
        ("l", '{"body": "Satu."}', ["Satu."]),
        ("m.text", "Satu.", ["Satu."]),
        ("n.txt", "Satu.\r\nDua.", ["Satu.\nDua."]),
        ("o.txt.gz", gzip.compress(b"Satu."), ["Satu."]),
    ],
)
def test_formats(tmp_path, name, data, bodies):
    assert [article.body for article in read(write(tmp_path, name, data))] == bodies


def test_schema_org(tmp_path):
    node = {
        "@type": ["NewsArticle"],
        "headline": "Judul",
        "articleBody": "Air naik.",
        "datePublished": "2024-01-02T10:00:00Z",
        "publisher": {"name": "Warta Contoh"},
        "author": [{"name": "Ani"}, {"name": "Budi"}],
        "inLanguage": "in_ID",
    }
    data = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, node]})
    article = one(write(tmp_path, "a.json", data))
    assert (article.title, article.body, article.publisher) == ("Judul", "Air naik.", "Warta Contoh")
    assert (article.author, article.lang, article.date) == ("Ani, Budi", "id", datetime.date(2024, 1, 2))


def test_a_page_whose_declarations_of_language_differ_has_none(tmp_path):
    text = "<p>" + "Air naik pada hari Senin di tiga kecamatan. " * 9
    head = '<html lang="en"><head><meta property="og:locale" content="id_ID"></head>'
    assert one(write(tmp_path, "a.html", f"{head}<body><article>{text}")).lang is None


FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Warta Contoh</title><language>id</language>
<item><title>Banjir</title><link>https://warta.example/1</link>
<pubDate>Tue, 19 Dec 2023 10:00:00 +0700</pubDate>
<content:encoded><![CDATA[<p>{story}</p><script>x()</script><p>Air <b>surut</b>.</p>]]></content:encoded>
</item>
<item><title>Singkat</title><description>Air naik.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title>
<entry><title>Flood</title><link href="https://post.example/1"/>
<published>2023-12-19T10:00:00Z</published><author><name>Ana</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{story}</p><p>It fell.</p></div></content>
</entry></feed>"""


def test_feeds(tmp_path):
    story = ("Air naik pada hari Senin. " * 20).strip()
    article, short = read(write(tmp_path, "a.rss", FEED.format(story=story)))
    assert article.body == f"{story}\nAir surut."
    assert (article.title, article.lang, article.publisher) == ("Banjir", "id", "Warta Contoh")
    assert (article.url, article.date) == ("https://warta.example/1", datetime.date(2023, 12, 19))
    assert "1 of its entries hold a summary only" in str(short)
    entry = one(write(tmp_path, "b.xml", ATOM.format(story=story)))
    assert entry.body == f"{story}\nIt fell."
    assert (entry.url, entry.author, entry.lang) == ("https://post.example/1", "Ana", "en")


def test_a_feed_reaches_no_other_file(tmp_path):
    secret = write(tmp_path, "secret", "Rahasia.")
    entity = f'<!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}">]>'
    item = f"<item><description>&e; {'kata ' * 99}</description></item>"
    data = f"<?xml version='1.0'?>{entity}<rss><channel>{item}</channel></rss>"
    assert "Rahasia" not in one(write(tmp_path, "a.xml", data)).body


def archive(path, pages):
    writer = pytest.importorskip("warcio.warcwriter")
    headers = pytest.importorskip("warcio.statusandheaders")
    with path.open("wb") as stream:
        warc = writer.WARCWriter(stream, gzip=path.suffix == ".gz")
        for url, kind, data in pages:
            said = headers.StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
            page = warc.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=said)
            warc.write_record(page)


def test_web_archives(tmp_path):
    page = b"<html lang='id'><body><article><p>" + b"Air naik pada hari Senin. " * 20
    archive(
        tmp_path / "a.warc.gz",
        [
            ("http://a.example/1", "text/html", page),
            ("http://a.example/2", "image/png", b"x"),
            ("http://a.example/3", "text/html", b""),
        ],
    )
    article, empty = read(tmp_path / "a.warc.gz")
    assert (article.url, article.lang) == ("http://a.example/1", "id")
    assert article.body.startswith("Air naik")
    assert isinstance(empty, ReadError)


def test_a_web_archive_that_is_none(tmp_path):
    pytest.importorskip("warcio")
    assert "the archive is damaged" in str(one(write(tmp_path, "a.warc", b"garbage")))


def test_a_web_archive_without_its_package(tmp_path, monkeypatch):
    real = builtins.__import__

    def refuse(name, *rest):
        if name.startswith("warcio"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr("importlib.import_module", refuse)
    assert "pip install 'warta[warc]'" in str(one(write(tmp_path, "a.warc", b"WARC/1.0")))


NAMES = ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml", "a", "a.txt.gz", "a.tsv"]
STARTS = st.sampled_from(
    [
        b"",
        b"<html>",
        b"{",
        b"[{",
        b"<rss>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"body\n",
        b"title,body\n",
        b'{"body":"',
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.sampled_from(NAMES), STARTS, st.binary(max_size=300))
def test_any_bytes_give_articles_or_errors(tmp_path, name, start, data):
    for found in read(write(tmp_path, name, start + data)):
        assert isinstance(found, Article | ReadError)
        if isinstance(found, Article):
            found.body.encode()
            assert found.key
