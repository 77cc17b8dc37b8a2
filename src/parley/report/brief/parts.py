"""What a brief is made of: an answer in three lines, and parts of lines with their evidence.

Every text in it is one line without control characters, ready to print; terminal, Markdown and
dossier set the same parts. Ids are full; `parley.model.short` gives the form that is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Brief", "Item", "Part", "lines_of"]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the page: `lead` says who, what and when, `words` are what is told.

    `quoted` words stand so in a report, shortened. `remarks` are what is to be known of it, as
    badges; `doubts` the reasons why its words are suspect. `outlets` printed it, `note` counts
    reports and origins where there are several. `shown` is the id that `parley show` takes, `claim`
    that of the claim in `document` to whose words the line leads. `origins` is how many independent
    texts stand behind it, 0 where that is not asked; `anonymous` that nobody who says it has a
    name. `under` are lines that belong to it.
    """

    lead: str
    words: str = ""
    quoted: bool = False
    remarks: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    note: str = ""
    shown: str = ""
    claim: str = ""
    document: str = ""
    origins: int = 0
    anonymous: bool = False
    under: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page; its items stand in the order in which there should be room for them.

    `name` is an anchor, `short` a heading for where there is little room. `more` items have no room
    on the page: `command` lists them.
    """

    name: str
    short: str
    heading: str
    items: tuple[Item, ...]
    remark: str = ""
    command: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """The page: `answer` says in a few lines where the talks stand, `summary` what was read."""

    title: str
    answer: tuple[str, ...]
    summary: str
    notices: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def doubted(self) -> bool:
        """Whether a line of the page is suspect."""
        return any(item.doubts for part in self.parts for item in lines_of(part.items))


def lines_of(items: Sequence[Item]) -> Iterator[Item]:
    """Yield items, each followed by those that belong to it."""
    for item in items:
        yield item
        yield from lines_of(item.under)
