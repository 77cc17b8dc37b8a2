"""Lines after the article -> biographies, lists of links, imprint blocks, runs."""

from __future__ import annotations

import re
from typing import Final

from parley.ingest.marks.headline import is_prose
from parley.ingest.marks.imprint import name_at, read_imprint
from parley.ingest.marks.lines import Line, capital_share, words_of
from parley.ingest.marks.page import Page
from parley.ingest.marks.patterns import any_of, apply_patterns, words
from parley.ingest.marks.top import is_menu
from parley.model.document import MarkKind

__all__ = ["mark_biographies", "mark_foot", "mark_label_values"]

_FIRST_SENTENCE: Final = re.compile(r"^.*?[.!?](?=\s[A-Z]|[A-Z]|$)")
_PLACE: Final = re.compile(r"\b(?:at|for|of|with|in) (?:the )?[A-Z]")
_PASSES: Final = 3
_MOST_BIOGRAPHIES: Final = 4
_SURE: Final = frozenset(
    {
        "author biography",
        "comment",
        "contribution",
        "follow",
        "legal",
        "newsletter",
        "related",
        "see also",
        "share",
        "tags",
    }
)
"""Kinds that show the article to have ended, where no paragraph follows."""
_PRESENTS: Final = re.compile(r"\b(?:is|are|was|works as|serves as)\b", re.IGNORECASE)


def mark_label_values(page: Page) -> None:
    """Mark `Published by:` with the name below it, `Published on:` with the date below it."""
    for line in page.lines[:-1]:
        said = read_imprint(line) if line.end - line.start <= 60 else None
        if said is None or not said.open_label or not line.text.endswith(":"):
            continue
        value = page.lines[line.index + 1]
        told = read_imprint(value)
        dated = said.open_label != "by" and told is not None and told.bare_date
        named = said.open_label == "by" and _is_writer(value)
        if (dated or named) and page.kind(value.index) is None:
            page.decide(line, "published block", "a label whose value stands on the next line")
            page.decide(value, "published block", f"the value of “{line.text}” above it")


def _is_writer(line: Line) -> bool:
    if line.end - line.start > 60 or line.text[-1] in ".!?:;,":
        return False
    return name_at(line.text, 0) == line.text


def mark_foot(page: Page, first: int, byline: str | None) -> None:
    """Mark what stands after the article; `first` is the line below the headline."""
    apply_patterns(page, "late", max(first, len(page.lines) - 12))
    for _ in range(_PASSES):
        before = len(page.verdicts)
        mark_biographies(page, first, byline)
        start = _foot_start(page, first)
        apply_patterns(page, "foot", start)
        apply_patterns(page, "edges", start)
        _mark_imprints(page, start)
        _mark_listed(page, start)
        _mark_runs(page, start)
        if len(page.verdicts) == before:
            break


def _foot_start(page: Page, first: int) -> int:
    """Return the index of the first line after the article's last paragraph.

    Something sure must stand down there, else the foot is empty: a poem or a list of names has
    no paragraph, and its lines are short.
    """
    heading = _last_heading(page, first)
    last: int | None = None
    for line in page.open(first, heading):
        if is_prose(line) or not _could_be_foot(line):
            last = line.index
    after = range(first if last is None else last + 1, len(page.lines))
    sure = next((index for index in after if page.kind(index) in _SURE), None)
    if sure is None:
        return len(page.lines)
    return sure if last is None else last + 1


def _last_heading(page: Page, first: int) -> int | None:
    """Return the first heading of links under which no paragraph of an article stands."""
    found: int | None = None
    for line in reversed(page.lines[first:]):
        verdict = page.verdicts.get(line.index)
        if verdict is None:
            if is_prose(line) and (line.text[-1] != "?" or len(line.words) > 20):
                break
        elif verdict.heading and verdict.kind in ("related", "see also"):
            found = line.index
    return found


def _could_be_foot(line: Line) -> bool:
    return not line.quotes and len(line.words) <= 20


def _mark_imprints(page: Page, start: int) -> None:
    for line in list(page.open(start)):
        said = read_imprint(line)
        if said is None or (not said.tells and not said.others):
            continue
        if said.bare_date:
            if _beside_marked(page, line):
                page.decide(line, "date line", "a date among the lines under the article")
        else:
            kind: MarkKind = "byline" if said.writer and not said.date else "published block"
            page.decide(line, kind, "says who wrote or published it, and when")


def _mark_listed(page: Page, start: int) -> None:
    """Mark what a heading announces: titles under "Read more", buttons under "Share"."""
    current: MarkKind | None = None
    for line in page.lines[start:]:
        verdict = page.verdicts.get(line.index)
        if verdict is not None:
            if verdict.heading:
                current = verdict.kind
            elif verdict.kind != current and verdict.reason != _LISTED:
                current = None
            continue
        if is_menu(line):
            page.decide(line, "menu", "a menu under the article")
        if current in ("related", "see also") and len(line.words) <= 25 and not line.long:
            page.decide(line, "related", _LISTED)
        elif current in ("share", "tags") and _is_list_of_names(line):
            page.decide(line, current, _LISTED)
        else:
            current = None


_LISTED: Final = "stands under a heading of such lines"


def _is_list_of_names(line: Line) -> bool:
    return all(len(words_of(part)) <= 3 and capital_share(part) == 1 for part in line.parts)


def _beside_marked(page: Page, line: Line) -> bool:
    above = page.kind(line.index - 1)
    return above not in (None, "headline") or page.kind(line.index + 1) is not None


def _mark_runs(page: Page, start: int) -> None:
    """Mark a short line that stands between two marked ones under the article."""
    for line in list(page.open(start)):
        above = page.kind(line.index - 1)
        if not above or above == "headline" or not page.kind(line.index + 1):
            continue
        if 1 <= len(line.words) <= 8 and not line.ends_sentence and not line.quotes:
            page.decide(line, above, "a short line in a run of lines under the article")


def mark_biographies(page: Page, first: int, byline: str | None) -> None:
    """Mark paragraphs at the end that present a writer of whom the article does not speak."""
    found = 0
    for line in reversed(page.lines[first:]):
        if page.kind(line.index) is not None:
            continue
        reason = _presents_writer(page, line, first, byline)
        found += 1
        if reason is None or found > _MOST_BIOGRAPHIES:
            return
        page.decide(line, "author biography", reason)


def _presents_writer(page: Page, line: Line, first: int, byline: str | None) -> str | None:
    name = name_at(line.text, 0)
    if line.long or not name or len(words_of(name)) < 2:
        return None
    opening = _FIRST_SENTENCE.match(line.text)
    sentence = opening.group() if opening else line.text
    titled = words_of(name)[0].casefold().rstrip(".") in words("biography", "titles")
    if titled or any_of("biography", "refuse").search(sentence):
        return None
    wrote = byline is not None and name.casefold() in byline.casefold()
    if not wrote and _spoken_of(page, line, first, name):
        return None
    count = _signs(page, line, sentence)
    if count and (wrote or count >= 3):
        return "presents the writer" if wrote else "presents someone of whom the article is silent"
    return None


def _spoken_of(page: Page, line: Line, first: int, name: str) -> bool:
    """Whether the article names the person."""
    surname = re.compile(rf"\b{re.escape(words_of(name)[-1])}\b", re.IGNORECASE)
    return any(surname.search(other.text) for other in page.open(first, line.index))


def _signs(page: Page, line: Line, sentence: str) -> int:
    """Count what speaks for a biography; nothing counts unless a trade or its verb is named."""
    found = [word.casefold() for word in words_of(sentence)]
    singular = {word.removesuffix("s") for word in found} | set(found)
    presents = bool(_PRESENTS.search(sentence))
    press = presents and bool(singular & words("biography", "press"))
    learned = presents and bool(singular & words("biography", "learned"))
    acts = bool(set(found) & words("biography", "verbs")) or any(
        phrase in sentence for phrase in words("biography", "perfects")
    )
    if not (press or learned or acts):
        return 0
    signs = {match.group().casefold() for match in any_of("biography", "signs").finditer(line.text)}
    place = bool(_PLACE.search(sentence))
    below_marked = page.kind(line.index - 1) not in (None, "headline")
    return 2 * press + learned + acts + min(len(signs), 2) + place + below_marked
