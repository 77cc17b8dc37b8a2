"""The lines above the article -> which of them is the headline, and the title in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parley.ingest.marks.imprint import read_imprint
from parley.ingest.marks.lines import Line, capital_share, plain, words_of
from parley.ingest.marks.page import Page
from parley.ingest.marks.patterns import any_of, words

__all__ = ["Title", "find_given", "find_headline", "is_name", "is_prose", "split_title"]

_FIRST_LINES: Final = 25
_OPENS_OTHERWISE: Final = re.compile(
    r"^(?:[-–—•*·]|\(?\d{1,2}[.)]\s|[QA]\s?[:.]|\d{1,2}[:.]\d\d\b|[a-z]{1,3}[.)]\s)"
)
_DATELINE: Final = re.compile(r"(?:[-–—_]{1,2}|\((?:[A-Z]{2,}|[A-Z]\w+)\)\W*)$")
_DANGLING: Final = re.compile(
    r"(?:[,:(&]|\b(?:a|an|the|of|to|and|or|but|for|with|by|from|as|that|which|who|his|her|its))$"
)
_BEFORE_SEPARATOR: Final = re.compile(r"\s[|:–—-]\s")
_SUFFIX: Final = re.compile(r"\s+(?:\||::|»|—|–|-)\s+(?=[^|»]+$)")


@dataclass(frozen=True, slots=True)
class Title:
    """A headline without the name behind it; `outlet` only where that name surely is one."""

    text: str
    outlet: str | None = None


def is_prose(line: Line) -> bool:
    """Whether a line reads as a paragraph of an article: a sentence, and not a short label."""
    count = len(line.words)
    if count >= 30 or line.long:
        return True
    if line.quotes and line.ends_sentence and count >= 6:
        return True
    return line.ends_sentence and count >= 8 and capital_share(line.text) < 0.7


def is_name(line: Line) -> bool:
    """Whether a line could be the name of an outlet, a section or a person: short, no verb."""
    found = line.words
    if not 1 <= len(found) <= 6 or len(line.text) > 50 or line.quotes:
        return False
    if line.text[-1] in ".?!:;,…-–—" or capital_share(line.text) < 1:
        return False
    low = [word.casefold() for word in found]
    if low[0] == "the" and low[-1] in words("outlet", "sure"):
        return True  # "The Mill Falls Courier" has no verb
    return not any(word in words("outlet", "verbs") for word in low)


def find_given(page: Page, title: str) -> Line | None:
    """Return the line among the first that prints the given title, a name behind it allowed."""
    wanted = plain(title)
    shorter = plain(split_title(title).text)
    for line in page.lines[:_FIRST_LINES]:
        if not line.long and wanted and plain(line.text) in (wanted, shorter):
            return line
    for line in page.lines[:_FIRST_LINES]:
        if not line.long and wanted and plain(split_title(line.text).text) in (wanted, shorter):
            return line
    return None


def find_headline(page: Page) -> Line | None:
    """Return the headline among the lines above the article, None where there is none."""
    top = _top(page)
    open_lines = [line for line in top if page.kind(line.index) is None]
    candidates = [line for line in open_lines if _could_be_headline(page, line)]
    if not candidates:
        return None
    best = max(candidates, key=lambda line: (_strength(page, line, candidates), -line.index))
    return next(line for line in candidates if plain(line.text) == plain(best.text))


def _top(page: Page) -> list[Line]:
    """Return the lines above the first paragraph of the article."""
    found: list[Line] = []
    for line in page.lines[:_FIRST_LINES]:
        if page.kind(line.index) is None and (is_prose(line) or line.text.endswith(",")):
            break
        found.append(line)
    return found


def _could_be_headline(page: Page, line: Line) -> bool:
    text = line.text
    count = len(line.words)
    if not 2 <= count <= 32 or len(text) > 240 or read_imprint(line):
        return False
    if _OPENS_OTHERWISE.match(text) or _DATELINE.search(text) or _DANGLING.search(text):
        return False
    if len(line.parts) >= 4 or (text[0].islower() and text[1:2].islower()):
        return False
    if text.endswith(".") and (count < 4 or capital_share(text) < 0.7):
        return False
    below = page.after(line)
    return below is None or below.detached or not _runs_on(line, below)


def _runs_on(line: Line, below: Line) -> bool:
    """Whether a paragraph set in lines of even length goes on below."""
    if below.text[0].islower():
        return True
    return len(line.text) >= 55 and abs(len(below.text) - len(line.text)) <= 15


def _strength(page: Page, line: Line, candidates: list[Line]) -> float:
    count = len(line.words)
    score = 0.0
    if not is_name(line):
        score += 2 if count >= 5 else 1
    elif count >= 5 and (line is candidates[0] or "," in line.text):
        score += 1
    if any(word.casefold() in words("outlet", "nouns") for word in line.words) and is_name(line):
        score -= 3
    if _outlet(_BEFORE_SEPARATOR.split(line.text)[0]) and len(line.parts) + count > 2:
        score -= 3
    if any_of("outlet", "tagline").search(line.text):
        score -= 2
    if line is candidates[0]:
        score += 1.5
    if count >= 3 and sum(plain(line.text) == plain(other.text) for other in candidates) > 1:
        score += 4
    score += _told_below(page.after(line))
    menus = {"menu", "site name"}
    if any(page.kind(other.index) in menus for other in page.lines[line.index : _FIRST_LINES]):
        score -= 3 if _menu_above_article(page, line) else 0
    return score


def _told_below(below: Line | None) -> float:
    """Return what the line below tells: the number of an issue stands under a paper's name."""
    if below is None:
        return 0.0
    said = read_imprint(below)
    imprint = 0.0 if said is None or not said.tells else -2.0 if said.issue else 2.0
    return imprint + is_prose(below)


def _menu_above_article(page: Page, line: Line) -> bool:
    """Whether a menu stands between the line and the first paragraph."""
    return any(page.kind(other.index) == "menu" for other in _top(page) if other.index > line.index)


def split_title(headline: str) -> Title:
    """Return the headline without a section's or outlet's name behind it (`… | The Outlet`)."""
    found = _SUFFIX.search(headline)
    if not found:
        return Title(headline)
    front, name = headline[: found.start()], headline[found.end() :]
    mark = found.group().strip()
    outlet = _outlet(name)
    short = len(words_of(name)) <= 6 and len(words_of(front)) >= 3
    if short and (outlet or mark in ("|", "::", "»")):
        return Title(front, outlet)
    return Title(headline)


def _outlet(name: str) -> str | None:
    """Return a name that surely is an outlet's: a noun of such names, not of sections alone."""
    found = [word.casefold() for word in words_of(name)]
    if not 2 <= len(found) <= 5 or capital_share(name) < 1:
        return None
    if any(word in words("outlet", "sections") for word in found):
        return None
    sure = found[-1] in words("outlet", "sure") or (
        found[0] == "the" and found[-1] in words("outlet", "nouns")
    )
    return name if sure else None
