"""Altered utterances -> lines: two wordings each, what parts them between signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.report.brief.parts import Item, Part
from parley.report.brief.words import ALTERED
from parley.report.characters import one_line
from parley.report.collation import Side, bracketed
from parley.report.variants.altered import AlteredLine, Wording
from parley.report.wording import listed, shorten

__all__ = ["LENGTH", "variants"]

LENGTH: Final = 70
"""Characters of a wording."""
_FEWEST: Final = 3
"""Words of a wording."""
_NAME: Final = 60


def variants(lines: Sequence[AlteredLine]) -> Part:
    """Return what two reports give in words that do not say the same."""
    return Part(
        name="wordings",
        short="Told differently",
        heading=ALTERED,
        remark="which is true is never said",
        items=tuple(_item(line) for line in lines if _tells(line)),
        command="parley variants",
    )


def _tells(line: AlteredLine) -> bool:
    """Whether both wordings are long enough to tell a reader something."""
    both = ("".join(part.text for part in each.parts) for each in (line.one, line.other))
    return all(len(words.split()) >= _FEWEST for words in both)


def _item(line: AlteredLine) -> Item:
    return Item(
        lead=one_line(f"{shorten(line.speaker, _NAME)}, {line.when}"),
        remarks=(one_line(listed(line.kinds)),),
        shown=line.utterance,
        under=(_wording(line.one, "one"), _wording(line.other, "other")),
    )


def _wording(wording: Wording, side: Side) -> Item:
    return Item(
        lead=one_line(wording.beside),
        words=one_line(bracketed(wording.parts, side)),
        quoted=wording.quoted,
        remarks=tuple(one_line(badge) for badge in wording.badges),
        outlets=(one_line(wording.outlet),),
        shown=wording.statement,
        claim=wording.statement,
        document=wording.document,
    )
