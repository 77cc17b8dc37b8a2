"""A movement -> one line: from what to what, by which rule, and an outlet's own word for it."""

from __future__ import annotations

from typing import Final

from parley.model import Movement, Position, ProposalTerm, short
from parley.report.characters import one_line
from parley.report.talks.held import Held, outlets_of
from parley.report.talks.stance_words import excerpt, stance_words
from parley.report.talks.term_words import amount_of
from parley.report.times.amounts import amount
from parley.report.times.days import days_in_short
from parley.report.wording import AROUND, listed, shorten

__all__ = ["end_words", "movement_words"]

_WORDS: Final = 80


def movement_words(movement: Movement, found: Held) -> str:
    """Return a movement on one line: "softened, from rejects “…” of 2031-02-05 (rule), v-12ab34".

    Where what came out of it is a term, that is told as well, for no line of the cell tells it.
    """
    told: str = movement.kind
    if movement.after not in found.known:
        told = f"{told}: {_exchange(movement, found)}"
    elif movement.before:
        told = ", from ".join(filter(None, (told, end_words(movement.before, found))))
    rule = f" ({one_line(movement.rule).rstrip('.')})" if movement.rule else ""
    return f"{told}{rule}{_word(movement, found)}, {short(movement.id)}"


def _exchange(movement: Movement, found: Held) -> str:
    """Return from what to what a term went; what it is about is told once."""
    after = end_words(movement.after, found)
    before = end_words(movement.before, found) if movement.before else ""
    about = after.partition(": ")[0] + ": "
    after = after.removeprefix(about) if before.startswith(about) else after
    return " → ".join(filter(None, (before, after)))


def end_words(end: str, found: Held) -> str:
    """Return one end of a movement: a position with its words and day, a term or a figure.

    "" where nothing is known of it.
    """
    position = found.known.get(end)
    if position is not None:
        return _position(position)
    term, figure = found.terms.get(end), found.figures.get(end)
    if figure is not None:
        about = shorten(figure.counted, _WORDS) if figure.counted else ""
        return ": ".join(filter(None, (about, amount(figure, figure.unit))))
    return "" if term is None else _term(term)


def _position(position: Position) -> str:
    words = excerpt(position.evidence[0], position.content, _WORDS)
    day = days_in_short(*(position.days or (None, None)))
    return f"{stance_words(position)} “{words}”" + (f" of {day}" if day else "")


def _term(term: ProposalTerm) -> str:
    day = days_in_short(*(term.days or (None, None)))
    told = ": ".join(filter(None, (shorten(term.about, _WORDS), amount_of(term))))
    return told + (f" of {day}" if day else "")


def _word(movement: Movement, found: Held) -> str:
    if movement.word is None:
        return ""
    outlets = listed(outlets_of((movement.word,), found.heads)) or "a report"
    word = shorten(movement.word.quote.strip(AROUND), _WORDS)
    return f"; {one_line(outlets)}’s word: “{word}”"
