"""What the JSON-LD of a page says of its article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from parley.ingest.linked_data import Article, article

TYPES = frozenset({"Article", "Report"})


def of(*nodes: Any, titles: tuple[str, ...] = ()) -> Article:
    return article([json.dumps(node) for node in nodes], list(titles), TYPES)


def news(**keys: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", **keys}


@pytest.mark.parametrize(
    "shape",
    [
        news(headline="Ferries sail"),
        [news(headline="Ferries sail")],
        {"@graph": [{"@type": "WebSite"}, news(headline="Ferries sail")]},
        {"@type": "WebPage", "mainEntity": news(headline="Ferries sail")},
        {"@type": ["ReportageNewsArticle", "Thing"], "headline": "Ferries sail"},
        {"@type": "Report", "headline": " Ferries\n sail "},
        news(name="Ferries sail"),
        news(headline="Ferries&#32;sail"),
    ],
)
def test_the_article_is_found_in_every_shape(shape: Any) -> None:
    assert of(shape).headline == "Ferries sail"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ann Roe", "Ann Roe"),
        ({"@type": "Person", "name": "Ann Roe"}, "Ann Roe"),
        ([{"name": "Ann Roe"}, {"name": "Bo Lind"}], "Ann Roe, Bo Lind"),
        (["Ann Roe", "Ann Roe"], "Ann Roe"),
        ({"@id": "#ann"}, "Ann Roe"),
        ("https://quay.example/ann", None),
        ({"name": ["Ann"]}, None),
        (None, None),
        (7, None),
    ],
)
def test_authors_are_named(author: Any, names: str | None) -> None:
    person = {"@id": "#ann", "@type": "Person", "name": "Ann Roe"}
    assert of({"@graph": [news(author=author), person]}).authors == names


def test_everything_else_is_read() -> None:
    found = of(
        news(
            publisher={"name": "The Quay &amp; Co"},
            datePublished="2031-02-12T10:00:00Z",
            mainEntityOfPage={"@id": "https://quay.example/7"},
            articleBody="One.\n\nTwo.",
        )
    )
    assert found.publisher == "The Quay & Co"
    assert found.published == "2031-02-12T10:00:00Z"
    assert found.url == "https://quay.example/7"
    assert found.body == "One.\n\nTwo."


def test_of_several_articles_the_one_that_the_page_bears_is_taken() -> None:
    nodes = [news(headline="Related story"), news(headline="Ferries sail")]
    assert of(*nodes, titles=("Ferries sail | The Quay",)).headline == "Ferries sail"
    assert of(*nodes).headline == "Related story"


def test_articles_that_are_only_listed_are_not_the_page() -> None:
    listed = {"@type": "ItemList", "itemListElement": [news(headline="Related story")]}
    assert of(listed) == Article()


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[" * 50_000,
        '"text"',
        "null",
        '{"@type": 7}',
        '{"@type": "NewsArticle", "@id": []}',
    ],
)
def test_broken_linked_data_says_nothing(script: str) -> None:
    assert article([script], [], TYPES) == Article()


def test_a_raw_line_break_in_a_string_is_forgiven() -> None:
    script = '{"@type": "NewsArticle", "headline": "Ferries\nsail"}'
    assert article([script], [], TYPES).headline == "Ferries sail"
