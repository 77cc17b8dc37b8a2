"""A brief -> Markdown (CommonMark), for notes, mail and version control.

What documents say is escaped: no markup, no link and no HTML of theirs takes effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.report.brief.parts import Brief, Item, Part
from parley.report.brief.words import beside_heading, look_up, phrases
from parley.report.printed import SUSPECT_NOTE

__all__ = ["brief_markdown"]

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$^]|://|@|(?<=www)\.|^[-+=]|^\d+(?=[.)]))")


def brief_markdown(brief: Brief) -> str:
    """Return the page as Markdown, ending with a newline."""
    return "\n".join(_page(brief)) + "\n"


def _page(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(brief.title)}"
    yield ""
    for told in brief.answer:
        yield f"- {_plain(told)}"
    yield from ("", f"*{_plain(brief.summary)}*")
    for notice in brief.notices:
        yield from ("", f"> {_plain(notice)}")
    if brief.doubted:
        yield from ("", f"*{_plain(SUSPECT_NOTE.partition(',')[0])}*")
    for part in brief.parts:
        yield from _part(part)
    if more := look_up(brief):
        yield from ("", f"*{_plain(more)}*")


def _part(part: Part) -> Iterator[str]:
    yield from ("", f"## {_plain(part.heading)}", "")
    if beside := beside_heading(part):
        yield from (f"*{_plain(beside)}*", "")
    for item in part.items:
        yield from _item(item, "")


def _item(item: Item, indent: str) -> Iterator[str]:
    told = (_set(phrase.kind, phrase.text) for phrase in phrases(item))
    yield f"{indent}- {''.join(told)}"
    for one in item.under:
        yield from _item(one, f"{indent}  ")


def _set(kind: str, text: str) -> str:
    return f"**{_plain(text)}**" if kind == "lead" else _plain(text)


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda found: _escape(found[1]), text)


def _escape(sign: str) -> str:
    """Escape one sign; what makes a bare address a link is parted by an invisible entity."""
    if sign == "://":
        return ":&#47;/"
    if sign in "@.":
        return f"&#{ord(sign)};"
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
