"""What the words of one report lead to when sources are held against each other, noted beforehand.

All of it follows from the claims of the report alone, whoever its speakers turn out to be: so it is
worked out once, when the report is read, and few statements need be looked at again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Leads", "Quoted", "Wording"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause as one report prints it, by numbers that are equal where words are.

    `words` stands for all of its words, `first` and `last` for either half (64 bits each); `length`
    counts them, `denials` those that deny it, which are in none of these. `claim` is who tells it.
    """

    claim: str
    words: int
    first: int
    last: int
    length: int
    denials: int = 0


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who is named in the words that the claims of one report quote, each by its offset there.

    `names` are runs of words with capitals, `nouns` those of "the union"; `called` who is called a
    mediator; `apposed` the offices printed behind names: the name, the offset of the office, it.
    `read` tells of each printed name which bodies it names, and its other words.
    """

    names: tuple[tuple[int, str], ...] = ()
    nouns: tuple[tuple[int, str], ...] = ()
    called: tuple[tuple[int, str], ...] = ()
    apposed: tuple[tuple[str, int, str], ...] = ()
    read: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leads:
    """What the claims of one report may have to do with what others say, by their ids.

    `signs` names what a statement shows ("denies", "leaves open"), each with the statements that do
    in the order of the text; `pairs` are statements of which the one denies the other, and in what;
    `keys` are those by which statements of other reports may say the same; `clauses` are the
    wordings of all clauses, `counts` those of statements with every number alike, and `counted` the
    figures of the statements among these that have any.
    """

    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pairs: tuple[tuple[str, str, str], ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    clauses: tuple[Wording, ...] = ()
    counts: tuple[Wording, ...] = ()
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quoted: Quoted = field(default_factory=Quoted)
