"""A verb -> who denies or confirms what was said before: "denied this", "said the same"."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.talks.answering import CONFIRMS, DENIES, DIFFERS, Answer, Reader, is_denied
from parley.extract.talks.frames import words

__all__ = ["REPLIES"]


def _denies(grammar: Grammar, verb: int) -> Answer | None:
    """As in "she denied this"."""
    return _of_what_was_said(grammar, verb, DENIES)


def _of_what_was_said(grammar: Grammar, verb: int, reason: str) -> Answer | None:
    """Return an answer whose object points to what was said before."""
    said = grammar.child(verb, "dobj")
    pointed = said is not None and grammar.lower(said) in words("answers", "pointing")
    if said is None or not pointed or is_denied(grammar, verb):
        return None
    if any(kid != said and grammar.dep[kid] == "ccomp" for kid in grammar.children[verb]):
        return None
    return Answer((said, said), (verb, verb), reason)


def _disagrees(grammar: Grammar, verb: int) -> Answer | None:
    """As in "a second member disagreed"."""
    after = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] != "punct"]
    if is_denied(grammar, verb) or any(grammar.dep[kid] in ("prep", "ccomp") for kid in after):
        return None
    return Answer((verb, verb), None, DIFFERS)


def _takes_issue(grammar: Grammar, verb: int) -> Answer | None:
    """As in "took issue with that"; with a matter of its own it is no answer."""
    issue = grammar.child(verb, "dobj")
    if issue is None or grammar.lower(issue) not in words("answers", "taken"):
        return None
    if issue != verb + 1:
        return None  # "take up the issue"
    rest = [grammar.lower(row) for row in range(issue + 1, grammar.subtree(verb)[-1] + 1)]
    if len(rest) > 1 and not set(rest) & words("answers", "pointing"):
        return None
    return Answer((verb, issue), None, DIFFERS)


def _has_none_of_it(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the union would have none of it"."""
    none = grammar.child(verb, "dobj")
    if none is None or grammar.lower(none) != "none":
        return None
    last = grammar.subtree(none)[-1]
    return Answer((verb, last), None, DIFFERS) if grammar.lower(last) == "it" else None


def _sees_it_otherwise(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the board does not see it that way", "sees it differently"."""
    seen = grammar.child(verb, "dobj", "nsubj")
    rows = list(range(verb + 1, grammar.subtree(verb)[-1] + 1))
    lows = {grammar.lower(row): row for row in rows}
    it = next(
        (kid for kid in rows if grammar.lower(kid) in ("it", "things", "matters", "this")), None
    )
    how = next((lows[word] for word in sorted(words("answers", "otherwise")) if word in lows), None)
    if seen is None or it is None or how is None or how - it > 4:
        return None
    that_way = grammar.lower(how) == "way" and "other" not in lows and "another" not in lows
    if that_way != is_denied(grammar, verb):
        return None
    helping = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg")]
    return Answer((min((*helping, verb)), how), None, DIFFERS)


# -- the same said again ---------------------------------------------------------------------------


def _confirms(grammar: Grammar, verb: int) -> Answer | None:
    """As in "the company confirmed this"."""
    return _of_what_was_said(grammar, verb, CONFIRMS)


def _concurs(grammar: Grammar, verb: int) -> Answer | None:
    return None if is_denied(grammar, verb) else Answer((verb, verb), None, CONFIRMS)


def _says_the_same(grammar: Grammar, verb: int) -> Answer | None:
    """As in "put it in almost the same words", "said the same", "said as much"."""
    if is_denied(grammar, verb):
        return None
    past = min(grammar.subtree(verb)[-1], verb + 7)
    rows = list(range(verb + 1, past + 1))
    lows = [grammar.lower(row) for row in rows]
    if grammar.lemma[verb] == "put":
        fits = lows[:2] == ["it", "in"] and "same" in lows
    else:
        fits = lows[:2] in (["the", "same"], ["as", "much"], ["much", "the"])
    if not fits:
        return None
    at = lows.index("same") if "same" in lows else 1
    last = rows[at + 1] if lows[at + 1 : at + 2] in (["words"], ["terms"], ["thing"]) else rows[at]
    compared = last + 1 <= past and grammar.lower(last + 1) in ("of", "about", "for", "in")
    if compared:
        return None
    return Answer((rows[0], last), (verb, verb), CONFIRMS)


REPLIES: Final[tuple[tuple[str, Reader], ...]] = (
    *((word, _denies) for word in sorted(words("answers", "denying"))),
    *((word, _disagrees) for word in sorted(words("answers", "disagreeing"))),
    *((word, _confirms) for word in sorted(words("answers", "confirming"))),
    *((word, _concurs) for word in sorted(words("answers", "concurring"))),
    ("take", _takes_issue),
    ("have", _has_none_of_it),
    ("see", _sees_it_otherwise),
    ("put", _says_the_same),
    ("say", _says_the_same),
)
"""By base form of the verb what reads a reply off it."""
