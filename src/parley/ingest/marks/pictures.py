"""Picture credits that show by their shape, and the caption beside a credit."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import Final

from parley.ingest.marks.headline import is_prose
from parley.ingest.marks.lines import Line, words_of
from parley.ingest.marks.page import Page
from parley.ingest.marks.patterns import any_of, words

__all__ = ["mark_captions", "mark_credits"]

_SLASHED: Final = re.compile(
    r"[(\[]?(?:[A-Z][\w'’.-]*\.? ){1,3}[A-Z][\w'’.-]* ?/ ?"
    r"(?:[A-Z]{2,6}|[A-Z][\w.&-]*(?: (?:Images?|Photos?|Pictures|Press|News|Agency|Pool))?)"
    r"(?: (?:via|/) [A-Z][\w.& -]*)?[)\]]?"
)
_AGENCY_FIRST: Final = re.compile(
    r"[(\[]?[A-Z]{2,6}(?: (?:Photo|Images?|File))?/[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}[)\]]?"
)
_FULL_NAME: Final = re.compile(r"[A-Z][\w'’-]+ (?:[A-Z][\w'’.-]* )*[A-Z][\w'’-]+")
_SIGHT: Final = re.compile(
    r"(?:The|A|An) (?:[a-z-]+ ){1,5}(?:in|at|on|near|outside|of) [A-Z][\w ]{2,30}, "
    r"(?:where|which|as)\b"
    r"|(?:[A-Z][\w'’-]+ ){1,4}(?:at|in|on|with|outside|near) (?:his|her|their|the) [^,]{3,60}\.$"
)
"""A sight without a verb: `The harbour in Torrhaven, where …`, `Jane Doe at her desk on Monday.`"""
_MOST_WORDS: Final = 25
_MOST_CREDITS: Final = 100
_SHARE_KNOWN: Final = 0.6
_SENTENCES: Final = re.compile(r"[.!?]\s+[A-Z]")


def mark_credits(page: Page) -> None:
    """Mark lines of the shape `Jane Doe/AGENCY` between lines of their own."""
    shaped = [line for line in page.open() if _is_credit(line)]
    prose = [line for line in page.lines if is_prose(line)] if shaped else []
    for line in shaped[:_MOST_CREDITS]:
        if not _spoken_of(prose, line):
            page.decide(line, "photo credit", "a name and an agency with a stroke between")


def _is_credit(line: Line) -> bool:
    if line.end - line.start > 80 or line.ends_sentence:
        return False
    return bool(_SLASHED.fullmatch(line.text) or _AGENCY_FIRST.fullmatch(line.text))


def _spoken_of(prose: list[Line], line: Line) -> bool:
    """Whether the article speaks of what stands before the stroke: a subhead then, no credit."""
    front = line.text.strip("()[] ").partition("/")[0].strip()
    return any(front in other.text for other in prose)


def mark_captions(page: Page) -> None:
    """Mark the caption before or after a credit, where one of the two surely is one.

    After a credit a line is a caption where it describes a picture, or where it is one short
    sentence that only says again what the article says: a full name opens it, and most of its
    words stand in other lines.
    """
    found = [line for line in page.lines if page.kind(line.index) == "photo credit"]
    if not found:
        return
    body = [line for line in page.open() if is_prose(line)]
    usual = median(len(line.words) for line in body) if body else 0
    known = Counter(stem for line in body for stem in _stems(line))
    for credit in found[:_MOST_CREDITS]:
        above = page.lines[credit.index - 1] if credit.index else None
        below = page.after(credit)
        if above and page.kind(above.index) is None and _shows(above):
            page.decide(above, "caption", "describes the picture whose credit follows")
        elif (
            below
            and page.kind(below.index) is None
            and (_shows(below) or _says_again(below, known, usual))
        ):
            page.decide(below, "caption", "a caption under a picture's credit")


def _is_short(line: Line) -> bool:
    return 3 <= len(line.words) <= _MOST_WORDS and not line.quotes and not _two_sentences(line)


def _two_sentences(line: Line) -> bool:
    return bool(_SENTENCES.search(line.text))


def _shows(line: Line) -> bool:
    """Whether the line describes what is seen: present tense or "pictured", no past tense."""
    shown = any_of("caption", "signs").search(line.text) or _SIGHT.match(line.text)
    if not _is_short(line) or not shown:
        return False
    if _SIGHT.match(line.text):
        return True
    past = any_of("caption", "past")
    return "pictured" in line.text.casefold() or not any(
        past.fullmatch(word) for word in line.words
    )


def _says_again(line: Line, known: Counter[str], usual: float) -> bool:
    """Whether a short sentence repeats the article; `known` counts the stems of its paragraphs."""
    if not _is_short(line) or not line.ends_sentence or len(line.words) * 2 > usual:
        return False
    if line.words[0] in words("caption", "openers") or not _FULL_NAME.search(line.text[:60]):
        return False
    own = _stems(line) if is_prose(line) else set()
    told = {stem for stem in _stems(line) if stem not in words("caption", "stop")}
    elsewhere = sum(known[stem] > (stem in own) for stem in told)
    return bool(told) and elsewhere >= _SHARE_KNOWN * len(told)


def _stems(line: Line) -> set[str]:
    """Return the words of a line without endings, so that `demanded` and `demands` are alike."""
    found = words_of(line.text.casefold())
    return {word.removesuffix("'s").removesuffix("’s")[:6] for word in found}
