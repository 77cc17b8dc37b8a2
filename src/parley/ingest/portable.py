"""A PDF -> the text of its pages as paragraphs, and what its properties say.

Lines in a PDF are hard-wrapped. They are put together again by where they stand on the page: a
paragraph ends where the next line is set off by a gap or an indent, or where a line that ends a
sentence stops short of the margin. Pages are joined by an empty line, whatever their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, Final

from parley.ingest import dates
from parley.ingest.options import IngestOptions
from parley.ingest.refusal import Refusal
from parley.model import Published

__all__ = ["Portable", "read_pdf"]

ENCRYPTED: Final = "encrypted PDF"
BROKEN: Final = "broken PDF"
NO_TEXT: Final = "no text in this PDF (scanned pages?)"
CREATED: Final = "the PDF file was made on this day; the report may be older"
PASSWORD_ERROR: Final = 4
CREATION: Final = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")

HYPHEN: Final = "\x02"
"""What PDFium writes for a hyphen at the end of a line, in place of the line's end."""

DIVIDED: Final = re.compile(rf"(\w+){HYPHEN}(\w+)")
LINE_ENDS: Final = frozenset({10, 13, ord(HYPHEN)})

GAP: Final = 1.35
INDENT: Final = 0.7
SHORT: Final = 0.12
ENDING: Final = re.compile(r"[.!?:…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Portable:
    """What a PDF holds: text, the title among its properties if the text bears it too, author."""

    text: str
    title: str | None
    author: str | None
    guessed: Published
    properties: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line; points from the left and bottom of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def read_pdf(data: bytes, options: IngestOptions) -> Portable:
    """Return what the PDF holds. Raises Refusal: encrypted, broken, too long, without text."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as pdf:
            if len(pdf) > options.max_pages:
                limit = f"{options.max_pages:,}"
                raise Refusal(f"{len(pdf):,} pages; Parley reads PDFs of up to {limit}")
            properties = {name: value for name, value in pdf.get_metadata_dict().items() if value}
            pages = list(_pages(pdf, options))
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == PASSWORD_ERROR
        raise Refusal(ENCRYPTED if locked else BROKEN) from None
    text = _with_words_joined("\n\n".join(page for page in pages if page))
    if not text.strip():
        raise Refusal(NO_TEXT)
    title = " ".join(properties.get("Title", "").split())
    created = CREATION.match(properties.get("CreationDate", ""))
    return Portable(
        text=text,
        title=title if title and title in " ".join(text.split()) else None,
        author=properties.get("Author", "").strip() or None,
        guessed=dates.stated("-".join(created.groups()), "metadata", CREATED)
        if created
        else Published(),
        properties=properties,
    )


def _pages(pdf: Any, options: IngestOptions) -> Iterator[str]:
    length = 0
    for page in pdf:
        with closing(page), closing(page.get_textpage()) as content:
            if content.count_chars() + length > options.max_text:
                limit = f"{options.max_text:,}"
                raise Refusal(
                    f"more than {limit} characters of text, Parley's limit for one report"
                )
            length += content.count_chars()
            yield "\n\n".join(_paragraphs(list(_lines(content))))


def _lines(content: Any) -> Iterator[_Line]:
    """Yield the printed lines of a page's text in the order in which the PDF gives them."""
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = [FPDFText_GetUnicode(content, index) for index in range(content.count_chars())]
    start = 0
    for end in [index for index, code in enumerate(codes) if code in LINE_ENDS] + [len(codes)]:
        inked = [index for index in range(start, end) if not chr(codes[index]).isspace()]
        if inked:
            first, last = content.get_charbox(inked[0]), content.get_charbox(inked[-1])
            tallest = [content.get_charbox(index) for index in inked[:20]]
            text = _characters(codes[inked[0] : inked[-1] + 1])
            if end < len(codes) and chr(codes[end]) == HYPHEN:
                text += HYPHEN
            bottom, top = min(box[1] for box in tallest), max(box[3] for box in tallest)
            yield _Line(text, first[0], last[2], bottom, top)
        start = end + 1


def _characters(codes: list[int]) -> str:
    """Return the characters of UTF-16 code units."""
    units = b"".join(code.to_bytes(2, "little") for code in codes if 0 < code <= 0xFFFF)
    return units.decode("utf-16-le", "replace")


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    if not lines:
        return
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    margin = max(line.right for line in lines)
    paragraph = lines[0].text
    for above, below in pairwise(lines):
        if above.text.endswith(HYPHEN):
            paragraph += below.text
        elif _ends(above, below, usual, margin):
            yield paragraph
            paragraph = below.text
        else:
            paragraph += f" {below.text}"
    yield paragraph


def _ends(above: _Line, below: _Line, usual: float, margin: float) -> bool:
    """Whether a paragraph ends between two lines; a jump up the page is a new column."""
    step = above.bottom - below.bottom
    height = above.top - above.bottom
    sentence_ends = ENDING.search(above.text) is not None
    if step <= 0:
        return sentence_ends
    indented = below.left - above.left > INDENT * height
    width = margin - min(above.left, below.left)
    stops_short = margin - above.right > SHORT * width
    return step > GAP * usual or (indented and sentence_ends) or (sentence_ends and stops_short)


def _with_words_joined(text: str) -> str:
    """Return the text with the words that a line break divided made whole.

    The hyphen stays where the word is printed with one elsewhere, or where only its two halves
    are words of the text.
    """
    undivided = DIVIDED.sub(" ", text)
    words = set(re.findall(r"[\w-]+", undivided.lower()))

    def whole(found: re.Match[str]) -> str:
        left, right = found[1], found[2]
        joined, hyphened = (left + right).lower(), f"{left}-{right}".lower()
        halves = left.lower() in words and right.lower() in words
        keep = hyphened in words or (halves and joined not in words)
        return f"{left}-{right}" if keep else left + right

    made = DIVIDED.sub(whole, text)
    return made.replace(HYPHEN, "-").replace("\u00ad", "")
