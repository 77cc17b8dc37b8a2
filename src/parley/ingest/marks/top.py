"""Lines above and right under the headline -> site names, taglines, menus, imprint lines."""

from __future__ import annotations

import re
from typing import Final

from parley.ingest.marks.headline import is_name, is_prose
from parley.ingest.marks.imprint import read_imprint
from parley.ingest.marks.lines import Line, capital_share, plain, words_of
from parley.ingest.marks.page import Page
from parley.ingest.marks.patterns import words
from parley.model.document import MarkKind

__all__ = ["is_menu", "mark_above", "mark_repeats", "mark_under", "read_publisher"]

_DOMAIN: Final = re.compile(
    r"(?<![@\w.-])((?!www\.)[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10})\b", re.I
)


def is_menu(line: Line) -> bool:
    """Whether a line lists entries: three or more short parts, each with capitals."""
    parts = line.parts
    if len(parts) < 3 or line.ends_sentence or len(line.text) > 300:
        return len(parts) == 2 and all(_is_section(part) for part in parts)
    if any(len(words_of(part)) > 4 or capital_share(part) < 0.7 for part in parts):
        return False
    return line.text.count(">") >= 1 or any(_is_section(part) for part in parts)


def _is_section(part: str) -> bool:
    return part.casefold().removeprefix("the ").strip() in words("outlet", "sections")


def mark_above(page: Page, headline: Line) -> None:
    """Mark what stands above the headline, where it surely is the page's and not the report's."""
    for line in list(page.open(0, headline.index)):
        said = read_imprint(line)
        if said and said.bare_date:
            page.decide(line, "date line", "a date in the page's header, above the headline")
        elif is_menu(line) or (len(line.words) <= 3 and _is_section(line.text)):
            page.decide(line, "menu", "a menu or section above the headline")
        elif said and said.tells:
            page.decide(line, "published block", "says who published it and when")
    _mark_names(page, headline)


def _mark_names(page: Page, headline: Line) -> None:
    names = [line for line in page.open(0, headline.index) if is_name(line)]
    marked = any(page.kind(index) for index in range(headline.index))
    for line in names:
        if marked or _holds_outlet_noun(line) or _DOMAIN.fullmatch(line.text):
            page.decide(line, "site name", "a short name above the headline")
    for line in list(page.open(0, headline.index)):
        above = page.kind(line.index - 1)
        if above in ("site name", "menu") and len(line.words) <= 12 and not is_prose(line):
            page.decide(line, "site name", "a tagline between the site's name and the headline")


def _holds_outlet_noun(line: Line) -> bool:
    return any(word.casefold() in words("outlet", "nouns") for word in line.words)


def mark_repeats(page: Page, headline: Line, title: str) -> None:
    """Mark the headline printed again, before the article has begun or after it has ended."""
    wanted = {_same(headline.text), _same(title)}
    begun = False
    for line in page.lines[headline.index + 1 : headline.index + 12]:
        begun = begun or (page.kind(line.index) is None and is_prose(line))
        if not begun and not line.long and _same(line.text) in wanted:
            page.decide(line, "repeated headline", "the headline once more")
    for line in reversed(page.lines[headline.index + 1 :]):
        if not line.long and len(line.words) >= 4 and _same(line.text) in wanted:
            page.decide(line, "repeated headline", "the headline once more")
        if page.kind(line.index) is None:
            break


def _same(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())


def mark_under(page: Page, first: int) -> None:
    """Mark bylines, dates and the like from the line `first` on, until the article begins.

    One short paragraph (a standfirst) may stand before them where a byline follows it.
    """
    standfirst = False
    timeline = _is_timeline(page, first)
    lines = page.lines[first : first + 14]
    for line in lines:
        if page.kind(line.index):
            continue
        said = read_imprint(line)
        if said and said.bare_date:
            if not timeline:
                page.decide(line, "date line", "a date above the article")
        elif said and said.tells:
            kind: MarkKind = "byline" if said.writer and not said.date else "published block"
            page.decide(line, kind, "says who wrote or published it, and when")
        elif is_prose(line) or line.text.endswith((",", ":")):
            below = page.after(line)
            more = read_imprint(below) if below else None
            if standfirst or len(line.words) > 45 or not (more and more.labels and more.tells):
                return
            standfirst = True
        elif is_menu(line):
            page.decide(line, "menu", "a menu between the headline and the article")
        elif is_name(line) and _holds_outlet_noun(line) and _beside_imprint(page, line):
            page.decide(line, "byline", "an agency or outlet beside the date")


def _beside_imprint(page: Page, line: Line) -> bool:
    below = page.after(line)
    said = read_imprint(below) if below else None
    kinds = ("byline", "date line", "published block")
    return bool(said and said.tells) or page.kind(line.index - 1) in kinds


def _is_timeline(page: Page, first: int) -> bool:
    """Whether dates stand as headings through the text: then none of them is the report's."""
    dates = 0
    for line in page.lines[first:]:
        said = read_imprint(line) if line.end - line.start <= 40 else None
        dates += bool(said and said.bare_date)
        if dates > 2:
            return True
    return False


def read_publisher(page: Page, headline: Line | None, hint: str | None) -> str | None:
    """Return the outlet's name where the page leaves no doubt of it, else None."""
    names = [
        line
        for line in page.lines[: headline.index if headline else 0]
        if page.kind(line.index) == "site name" and is_name(line)
    ]
    foot = _squeezed(
        " ".join(
            line.text
            for line in page.lines[-40:]
            if page.kind(line.index) in ("legal", "follow", "newsletter", "share", "comment")
        )
    )
    for place, line in enumerate(names):
        found = [word.casefold() for word in line.words]
        if all(word in words("outlet", "generic") or word.isdigit() for word in found):
            continue
        tagline = place == 0 and page.kind(line.index + 1) == "site name"
        if _squeezed(line.text) in foot or tagline or _holds_outlet_noun(line):
            return line.text
    return hint or _own_domain(page)


def _squeezed(text: str) -> str:
    return plain(text).replace(" ", "")


def _own_domain(page: Page) -> str | None:
    """Return the site that a line of the kind "join the group of example.org" names as its own."""
    for line in page.lines[-40:]:
        if page.kind(line.index) == "follow":
            for found in _DOMAIN.finditer(line.text):
                if not any(name in found[1] for name in words("outlet", "networks")):
                    return found[1]
    return None
