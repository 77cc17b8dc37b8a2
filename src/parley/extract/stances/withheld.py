"""What a stance is about -> whether it is only a source's own name, which is no matter of talks.

"The minister asked that his name be withheld", "she wanted her identity kept secret".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.words import group

__all__ = ["is_of_his_name"]

_FEW: Final = 8
"""Words of what is asked: a name among more of them is about something else."""


def is_of_his_name(grammar: Grammar, content: Sequence[int]) -> bool:
    """Whether the rows of what a stance is about only tell what becomes of somebody's name."""
    lemmas = {grammar.lemma[row] for row in content}
    names, hiding = group("sources", "names"), group("sources", "hiding")
    return len(content) <= _FEW and not (lemmas.isdisjoint(names) or lemmas.isdisjoint(hiding))
