"""Lines of an imprint -> when the report came out, and the dates that were not believed."""

from __future__ import annotations

from typing import Final

from parley.ingest.marks.imprint import Imprint, read_imprint
from parley.ingest.marks.lines import Line
from parley.ingest.marks.page import Page
from parley.model.document import Published, RefusedDate, Span

__all__ = ["read_byline", "read_published"]

_HEADER: Final = "a date in the page's header may be the day it was printed"
_FOOTER: Final = "a date without a label under the article may be the day it was printed"
_FIRST_PAGES: Final = "1995"
"""Before that year no outlet had pages on the web, and a header is that of a printed paper."""
_KINDS: Final = frozenset({"byline", "published block", "date line"})


def read_byline(page: Page, text: str) -> str | None:
    """Return who wrote the report, from a byline or a label with the name beside or below it."""
    for line, said in _imprints(page):
        if said.writer:
            return said.writer
        if said.open_label == "by":
            below = page.after(line)
            if below and page.kind(below.index) == "published block":
                return text[below.start : below.end]
    return next((line.text for line, _ in _agencies(page)), None)


def _agencies(page: Page) -> list[tuple[Line, None]]:
    return [
        (line, None)
        for line in page.lines
        if page.kind(line.index) == "byline" and read_imprint(line) is None
    ]


def _imprints(page: Page) -> list[tuple[Line, Imprint]]:
    return [
        (line, said)
        for line in page.lines
        if page.kind(line.index) in _KINDS and (said := read_imprint(line))
    ]


def read_published(page: Page, text: str, headline: Line | None) -> Published:
    """Return the date of the report: labelled before bare, published before updated."""
    ranked: list[tuple[int, int, str, str, Span]] = []
    refused: list[RefusedDate] = []
    for line, said in _imprints(page):
        date = said.date
        if date is None:
            continue
        evidence = _locate(text, line, date.printed)
        label = said.date_label or _label_above(page, line)
        problem = date.problem or _doubt(page, line, label, headline)
        if date.date is None or problem:
            refused.append(RefusedDate(date.date or date.printed, problem or "", evidence))
            continue
        above = label is None and (headline is None or line.index < headline.index)
        rank = {"published": 0, "updated": 2}.get(label or "", 1)
        ranked.append((rank, line.index, date.date, _reason(label, date.remark, above), evidence))
    if not ranked:
        return Published(refused=tuple(refused))
    _, _, day, reason, evidence = min(ranked)[:5]
    return Published(day, day, day, "day", "text", reason, evidence, tuple(refused))


def _label_above(page: Page, line: Line) -> str | None:
    above = read_imprint(page.lines[line.index - 1]) if line.index else None
    return above.open_label if above and page.kind(line.index - 1) in _KINDS else None


def _doubt(page: Page, line: Line, label: str | None, headline: Line | None) -> str | None:
    """Return why a date of this place is not believed; a label answers for its date."""
    if label in ("published", "updated"):
        return None
    said = read_imprint(line)
    if headline is None or line.index < headline.index:
        return None if said is not None and _is_of_a_paper(said) else _HEADER
    begun = any(True for _ in page.open(headline.index, line.index))
    if begun and said is not None and said.bare_date:
        return _FOOTER
    return None


def _is_of_a_paper(said: Imprint) -> bool:
    """Whether a date in a header is that of a printed issue: no page showed the day it was read."""
    day = "" if said.date is None else said.date.date or ""
    return said.issue or (bool(day) and day < _FIRST_PAGES)


def _reason(label: str | None, remark: str | None, above: bool) -> str:
    told = {
        "published": "stands beside a label of publication",
        "updated": "stands beside a label of the last change",
    }.get(label or "", "stands between the headline and the article")
    if above:
        told = "stands at the head of the paper"
    return f"{told}; {remark}" if remark else told


def _locate(text: str, line: Line, printed: str) -> Span:
    """Return the span of a date in the text: as printed, or else its whole line.

    The line's shown text has single spaces, so a date with two spaces in it is not found as such.
    """
    start = text.find(printed, line.start, line.end)
    if start < 0:
        return Span("", line.start, line.end, text[line.start : line.end])
    return Span("", start, start + len(printed), printed)
