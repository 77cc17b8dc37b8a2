"""A brief -> Markdown (CommonMark), for notes, mail and version control.

What documents say is escaped: no markup, no link and no HTML of theirs takes effect.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.report.brief.parts import Brief, Item, Part
from parley.report.brief.words import beside_heading, look_up, phrases
from parley.report.escaping import escaped
from parley.report.printed import SUSPECT_NOTE

__all__ = ["brief_markdown"]


def brief_markdown(brief: Brief) -> str:
    """Return the page as Markdown, ending with a newline."""
    return "\n".join(_page(brief)) + "\n"


def _page(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}"
    yield ""
    for told in brief.answer:
        yield f"- {escaped(told)}"
    yield from ("", f"*{escaped(brief.summary)}*")
    for notice in brief.notices:
        yield from ("", f"> {escaped(notice)}")
    if brief.doubted:
        yield from ("", f"*{escaped(SUSPECT_NOTE.partition(',')[0])}*")
    for part in brief.parts:
        yield from _part(part)
    if more := look_up(brief):
        yield from ("", f"*{escaped(more)}*")


def _part(part: Part) -> Iterator[str]:
    yield from ("", f"## {escaped(part.heading)}", "")
    if beside := beside_heading(part):
        yield from (f"*{escaped(beside)}*", "")
    for item in part.items:
        yield from _item(item, "")


def _item(item: Item, indent: str) -> Iterator[str]:
    told = (_set(phrase.kind, phrase.text) for phrase in phrases(item))
    yield f"{indent}- {''.join(told)}"
    for one in item.under:
        yield from _item(one, f"{indent}  ")


def _set(kind: str, text: str) -> str:
    return f"**{escaped(text)}**" if kind == "lead" else escaped(text)
