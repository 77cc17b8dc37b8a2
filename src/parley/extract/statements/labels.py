"""Grammar -> names that stand before a colon with what they say: headlines, and transcripts.

"Union: talks have failed" is read in a headline only, for there a colon stands for "says"; "OBI:
We waited." in a paragraph whose label comes again, as in an interview printed turn by turn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Final

from parley.extract.grammar.cues import Cue, speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.extract.sources.sources import Source
from parley.extract.statements.complements import Content
from parley.lexicon import load

__all__ = ["label_content", "label_cues", "label_source"]

_LONGEST_LABEL: Final = 7
"""Rows of a name with its role before the colon."""
_LONGEST_HEADLINE: Final = 30
"""Rows of a paragraph that can be a headline where none is marked."""
_SHORTEST: Final = 3
"""Rows of what is said."""
_NAMES: Final = frozenset({"NNP", "NNPS"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS: Final = frozenset({"JJ", "CC", "POS", "DT", "CD", "HYPH", ".", ","})
_TO_WHOM: Final = frozenset({"to", "on", "at", "in", "about"})
_DENIALS: Final = frozenset({"no", "not"})
_TURNS: Final = 2
"""How often a label must come for the text to be a transcript."""
_MARKS: Final = "“”\"„«»‘'`"


def label_cues(grammar: Grammar) -> Iterator[Cue]:
    """Yield the colons that stand for "says", in order of the text."""
    colons = dict(_colons(grammar))
    turns, headlines = _turns(grammar, colons), _headlines(grammar)
    talkers: set[str] | None = None
    for number, (first, past) in enumerate(grammar.paragraphs):
        colon = colons.get(first)
        if colon is None or past - colon <= _SHORTEST or _is_quoted(grammar, colon + 1):
            continue
        head = _head(grammar, first, colon)
        if head is None:
            continue
        if _label(grammar, first, colon) in turns:
            if grammar.tag[head] in _NAMES and len(grammar.word(head)) > 1:  # not "Q", "A"
                yield Cue(colon, colon, frozenset({"clause"}), kind="turn")
        elif number in headlines:
            talkers = _talkers(grammar) if talkers is None else talkers
            speaker = _is_speaker(grammar, head, first, talkers)
            if speaker and _says_something(grammar, colon, past):
                yield Cue(colon, colon, frozenset({"clause"}), kind="label")


def _turns(grammar: Grammar, colons: dict[int, int]) -> set[str]:
    """Return the labels of a transcript: those that come again, but for who asks the questions."""
    count: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for first, colon in colons.items():
        label = _label(grammar, first, colon)
        _, past = grammar.paragraphs[grammar.paragraph[colon]]
        count[label] += 1
        asked[label] += grammar.word(past - 1) == "?"
    return {label for label, n in count.items() if n >= _TURNS and 2 * asked[label] < n}


def label_content(grammar: Grammar, cue: Cue) -> Content:
    """Return the rest of the paragraph."""
    _, past = grammar.paragraphs[grammar.paragraph[cue.row]]
    return Content(((cue.row + 1, past - 1),), "what follows the name and its colon")


def label_source(grammar: Grammar, cue: Cue) -> Source:
    """Return the name before the colon."""
    first, _ = grammar.paragraphs[grammar.paragraph[cue.row]]
    head = _head(grammar, first, cue.row)
    return Source(() if head is None else (head,), "the name before the colon")


def _colons(grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield first row and colon of the paragraphs that open with a short label."""
    for first, past in grammar.paragraphs:
        for row in range(first + 1, min(first + 1 + _LONGEST_LABEL, past)):
            if grammar.word(row) == ":":
                yield first, row
                break


def _label(grammar: Grammar, first: int, colon: int) -> str:
    return grammar.text[grammar.start[first] : grammar.end[colon]]


def _head(grammar: Grammar, first: int, colon: int) -> int | None:
    """Return the last noun of a label that is one noun phrase: "Ada Obi on talks" is Obi's."""
    head = None
    for row in range(first, colon):
        if grammar.lower(row) in _TO_WHOM and head is not None:
            break
        if grammar.tag[row] in _NOUNS:
            head = row
        elif grammar.tag[row] not in _MODIFIERS:
            return None
    return head


def _headlines(grammar: Grammar) -> set[int]:
    """Return the paragraphs that are marked as headlines, and the first where it is short."""
    first, past = grammar.paragraphs[0] if grammar.paragraphs else (0, _LONGEST_HEADLINE + 1)
    found = {0} if past - first <= _LONGEST_HEADLINE else set()
    starts = [grammar.start[first] for first, _ in grammar.paragraphs]
    for mark in grammar.document.marks:
        if mark.kind == "headline":
            found.update(range(bisect_left(starts, mark.start), bisect_left(starts, mark.end)))
    return found


def _is_speaker(grammar: Grammar, head: int, first: int, talkers: set[str]) -> bool:
    """Whether a headline's label speaks: a role, a body, or a name that speaks below."""
    roles, word = Roles.load(), grammar.lower(head)
    if roles.is_place(grammar.text[grammar.start[first] : grammar.end[head]]):
        return False
    paper = word in load("cues")["labels"]["words"].split()
    known = any(
        roles.is_role(grammar.lower(row)) or roles.is_role(grammar.lemma[row])
        for row in range(first, head + 1)
    )
    return paper or known or roles.is_institution(word) or word in talkers


def _says_something(grammar: Grammar, colon: int, past: int) -> bool:
    """Whether a headline goes on with more than a topic: not in "The envoy: a portrait"."""
    opens = grammar.lower(colon + 1) in _DENIALS
    return opens or any(grammar.tag[row][:2] in ("VB", "MD") for row in range(colon + 1, past))


def _talkers(grammar: Grammar) -> set[str]:
    """Return the names, in lower case, that are subjects of verbs of saying."""
    return {
        grammar.lower(kid)
        for verb in range(len(grammar))
        if speaks(grammar, verb)
        for kid in grammar.children[verb]
        if grammar.dep[kid] == "nsubj" and grammar.tag[kid] in _NAMES
    }


def _is_quoted(grammar: Grammar, row: int) -> bool:
    return grammar.text[grammar.start[row]] in _MARKS
