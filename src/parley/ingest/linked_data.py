"""The JSON-LD of a page -> what its NewsArticle says (schema.org).

Lists, `@graph` and references by `@id` are followed; what is broken is passed over. Where a page
describes several articles, the one whose headline the page bears is its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

__all__ = ["Article", "article"]

DEEPEST: Final = 8
MOST_NODES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Article:
    """What an article's JSON-LD says outright; None where it says nothing."""

    headline: str | None = None
    authors: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    body: str | None = None


def article(scripts: list[str], titles: list[str], types: frozenset[str]) -> Article:
    """Return the article among the scripts (`application/ld+json`) of a page.

    `titles` are the page's own titles, `types` the schema.org types of a report.
    """
    nodes = [node for script in scripts for node in _nodes(_load(script))][:MOST_NODES]
    known = {node["@id"]: node for node in nodes if _is_whole(node)}
    found = [_article(node, known) for node in nodes if _is_article(node, types)]
    shown = " ".join(" ".join(titles).split())
    own = (one for one in found if one.headline is not None and one.headline in shown)
    return next(own, found[0] if found else Article())


def _load(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth + 1)


def _is_whole(node: dict[str, Any]) -> bool:
    """Whether the node describes what its @id names, and does not only refer to it."""
    return isinstance(node.get("@id"), str) and len(node) > 1


def _is_article(node: dict[str, Any], types: frozenset[str]) -> bool:
    named = node.get("@type")
    kinds = named if isinstance(named, list) else [named]
    return any(
        isinstance(kind, str) and (kind in types or kind.endswith("NewsArticle")) for kind in kinds
    )


def _article(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> Article:
    page = node.get("mainEntityOfPage")
    address = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    body = node.get("articleBody")
    return Article(
        headline=_words(node.get("headline")) or _words(node.get("name")),
        authors=_names(node.get("author"), known) or _names(node.get("creator"), known),
        publisher=_names(node.get("publisher"), known),
        published=_words(node.get("datePublished")),
        url=_words(node.get("url")) or _words(address),
        body=body if isinstance(body, str) and body.strip() else None,
    )


def _names(value: Any, known: dict[str, dict[str, Any]]) -> str | None:
    """Return the names of people or organisations: a string, an object, a reference or a list."""
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items:
        reference = item.get("@id") if isinstance(item, dict) else None
        whole = known.get(reference, item) if isinstance(reference, str) else item
        name = _words(whole.get("name") if isinstance(whole, dict) else whole)
        if name and "://" not in name and name not in names:
            names.append(name)
    return ", ".join(names) or None


def _words(value: Any) -> str | None:
    """Return a string on one line without character references; anything else is nothing."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
