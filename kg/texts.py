"""texts.jsonl of an output folder: the articles' own text, read where it is asked for."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.model import Article
from kg.terms.nodes import article_iri

NAME = "texts.jsonl"


def text_line(article: Article) -> str:
    """An article's text as the line that ``Texts`` finds again."""
    return json.dumps({"article": {"id": article.key}, "body": article.body}, ensure_ascii=False)


class Texts(Mapping[str, str]):
    """Text by the IRI of its article. Only where each line begins is kept in memory."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._starts: dict[str, int] = {}
        if self._path.is_file():
            at = 0
            with self._path.open("rb") as file:
                for line in file:
                    self._starts[article_iri(json.loads(line)["article"]["id"])] = at
                    at += len(line)

    def __getitem__(self, article: str) -> str:
        with self._path.open("rb") as file:
            file.seek(self._starts[article])
            body: str = json.loads(file.readline())["body"]
        return body

    def __iter__(self) -> Iterator[str]:
        return iter(self._starts)

    def __len__(self) -> int:
        return len(self._starts)
