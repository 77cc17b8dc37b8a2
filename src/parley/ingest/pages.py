"""The source of an HTML page -> the report on it: main text, headline, who, where and when.

The main text is trafilatura's (precision mode); what the page states of itself is read from
JSON-LD first, then from its meta tags, and the day at last from htmldate, as a guess. Nothing is
fetched: both libraries are only ever given a parsed tree.
"""

from __future__ import annotations

import logging
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final
from urllib.parse import urlsplit

from parley.ingest import dates
from parley.ingest.decoding import with_plain_newlines
from parley.ingest.linked_data import Article, article
from parley.ingest.options import IngestOptions
from parley.ingest.refusal import Refusal
from parley.model import Published, RefusedDate

__all__ = ["Page", "read_page"]

NO_ARTICLE: Final = "no article text found"
TOO_DEEP: Final = "HTML tags nested more than 250 deep; what stands below them is out of reach"
LINKED_DATA: Final = "the page's JSON-LD gives it as datePublished"
GUESSED: Final = "htmldate found it in the page, where nothing states it outright"
FUTURE: Final = "htmldate found it in the page, and it lies in the future"
LATEST: Final = "2999-12-31"
CLOSED_AT_ONCE: Final = re.compile(r"\A(\s*(?:<!doctype[^>]*>)?\s*<html[^>]*?)\s*/>", re.IGNORECASE)
LONGEST_TAG: Final = re.compile(r"<[a-zA-Z][^>]{20000,}")
QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
MOST_ATTRIBUTES: Final = 1_000
LEAST_LETTERS: Final = 50


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds of a report; `guessed` is a date on weak ground."""

    text: str
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    published: Published
    guessed: Published


def read_page(source: str, options: IngestOptions) -> Page:
    """Return the report on the page. Raises Refusal where the page holds none, or is too large."""
    tree = _tree(source, options)
    titles = [" ".join(text.split()) for text in _texts(tree, "//title|//h1")]
    stated = article(
        _texts(tree, '//script[@type="application/ld+json"]'), titles, _words().articles
    )
    metadata, text = _extracted(tree)
    text = _paragraphs(text or stated.body or "")
    if sum(map(str.isalpha, text[:2_000])) < LEAST_LETTERS:
        raise Refusal(NO_ARTICLE)
    title = stated.headline or metadata.title
    return Page(
        text=text,
        title=title,
        publisher=stated.publisher or metadata.sitename or _site_in_title(titles, title),
        byline=stated.authors or _author(metadata.author),
        url=_address(stated.url) or _address(metadata.url),
        published=_published(tree, stated),
        guessed=_guessed(metadata.date, options),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    articles: frozenset[str]
    dates: tuple[str, ...]
    title_joints: tuple[str, ...]


@cache
def _words() -> _Words:
    table = tomllib.loads(files("parley.ingest").joinpath("pages.toml").read_text("utf-8"))
    return _Words(frozenset(table["articles"]), tuple(table["dates"]), tuple(table["title_joints"]))


def _tree(source: str, options: IngestOptions) -> Any:
    """Return the parsed page, small enough that no reading of it takes more than seconds."""
    from lxml import etree, html

    if len(source) > options.max_page:
        found, limit = f"{len(source):,}", f"{options.max_page:,}"
        raise Refusal(f"{found} characters of HTML; Parley reads pages of up to {limit}")
    if any(_attributes(tag[0]) > MOST_ATTRIBUTES for tag in LONGEST_TAG.finditer(source)):
        raise Refusal(f"an HTML tag with more than {MOST_ATTRIBUTES:,} attributes")
    source = CLOSED_AT_ONCE.sub(r"\1>", source)
    parser = html.HTMLParser(
        encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise Refusal(NO_ARTICLE) from None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Refusal(TOO_DEEP)
    elements = sum(1 for _ in tree.iter())
    if elements > options.max_elements:
        limit = f"{options.max_elements:,}"
        raise Refusal(f"{elements:,} HTML elements; Parley reads pages of up to {limit}")
    return tree


def _attributes(tag: str) -> int:
    return len(QUOTED.sub("", tag).split())


def _texts(tree: Any, path: str) -> list[str]:
    return [element.text_content() for element in tree.xpath(path)]


def _extracted(tree: Any) -> tuple[Any, str | None]:
    """Return trafilatura's metadata and main text of the tree, which loses its templates."""
    from lxml import etree
    from trafilatura import bare_extraction, extract_metadata

    for library in ("trafilatura", "htmldate"):
        _quiet(library)
    etree.strip_elements(tree, "template", with_tail=False)
    dating = {"original_date": True, "extensive_search": False, "max_date": LATEST}
    try:
        metadata = extract_metadata(tree, date_config=dating)
        found = bare_extraction(
            tree, favor_precision=True, include_comments=False, include_tables=True
        )
    except Exception as error:  # a page can break either library in ways they do not list
        raise Refusal(f"the page cannot be taken apart ({type(error).__name__})") from error
    return metadata, getattr(found, "text", None)


@cache
def _quiet(library: str) -> None:
    """Keep a library's warnings off standard error; a program that wants them has a handler."""
    logging.getLogger(library).addHandler(logging.NullHandler())


def _paragraphs(text: str) -> str:
    """Return the lines of a main text, each of which is a paragraph, set off by empty lines."""
    lines = (line.strip() for line in with_plain_newlines(text).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _published(tree: Any, stated: Article) -> Published:
    """Return the day that the page states: JSON-LD, then meta tags, then microdata."""
    refused: tuple[RefusedDate, ...] = ()
    for value, reason in _stated_days(tree, stated):
        found = dates.stated(value, "metadata", reason)
        if found.earliest is not None:
            return dates.settle(found, Published(refused=refused), Published())
        refused += found.refused
    return Published(refused=refused)


def _stated_days(tree: Any, stated: Article) -> Iterator[tuple[str, str]]:
    if stated.published is not None:
        yield stated.published, LINKED_DATA
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        tags.setdefault(name, meta.get("content") or "")
    for name in _words().dates:
        if tags.get(name, "").strip():
            yield tags[name], f"the page's meta tag {name} gives it"
    marked = set(tree.xpath('//*[@itemprop="datePublished"]/@datetime'))
    if len(marked) == 1:
        yield marked.pop(), "the page marks it as datePublished"


def _guessed(found: str | None, options: IngestOptions) -> Published:
    if found is None:
        return Published()
    today = options.today or date.today()
    if found > today.isoformat():
        return Published(refused=(RefusedDate(found, FUTURE),))
    return dates.stated(found, "metadata", GUESSED)


def _author(found: str | None) -> str | None:
    """Return trafilatura's author without the dates that it takes for second authors."""
    names = [name.strip() for name in (found or "").split(";")]
    return ", ".join(name for name in names if name and not re.search(r"\d", name)) or None


def _site_in_title(titles: list[str], title: str | None) -> str | None:
    """Return what stands behind the headline in the page's <title>: the name of the site."""
    for shown in titles if title else []:
        rest = shown.removeprefix(" ".join((title or "").split()))
        for joint in _words().title_joints:
            if rest != shown and rest.startswith(joint) and rest.count(joint) == 1:
                return rest.removeprefix(joint).strip() or None
    return None


def _address(url: str | None) -> str | None:
    """Return the URL if it is that of one page, and not of a whole site."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    whole_site = parts.path in ("", "/") and not parts.query
    return None if whole_site or parts.scheme not in ("http", "https") else url
