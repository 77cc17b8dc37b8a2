"""A verb of a document -> how somebody differs from what was said just before, in so many words.

"Remembered it otherwise", "gave a different account", "was less gloomy", "not so, said the envoy":
each reader looks at one construction, and tells where its words stand.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.statements.answering import Answer, Reader, is_denied, words
from parley.lexicon import load

__all__ = ["DENIES", "DIFFERS", "DISSENTS", "IN_TONE"]

DENIES: Final = "denies what was said before it"
DIFFERS: Final = "disagrees with what was said before it"
IN_TONE: Final = f"{DIFFERS}, in tone"
"""The same of a mood ("was less gloomy"), which tells nothing without words of its own."""
_WITHIN: Final = 4
"""Rows after "it" among which "differently" stands."""
_THINGS: Final = ("it", "things", "matters", "this", "that", "events")
_OF_A_MATTER: Final = frozenset({"on", "of", "about", "over", "than", "from", "to"})
"""What opens a matter of its own ("took a different view of the tax"), or whose view it is not."""


def _tells_it_otherwise(grammar: Grammar, verb: int) -> Answer | None:
    """As in "does not see it that way", "remembered it differently", "recalls things otherwise"."""
    seen = grammar.child(verb, "dobj", "nsubj")
    rows = list(range(verb + 1, grammar.subtree(verb)[-1] + 1))
    lows = {grammar.lower(row): row for row in rows}
    it = next((kid for kid in rows if grammar.lower(kid) in _THINGS), None)
    how = next((lows[word] for word in sorted(words("otherwise")) if word in lows), None)
    if seen is None or it is None or how is None or how - it > _WITHIN:
        return None
    that_way = grammar.lower(how) == "way" and "other" not in lows and "another" not in lows
    if that_way != is_denied(grammar, verb):
        return None
    helping = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg")]
    return Answer(verb, (min((*helping, verb)), how), None, DIFFERS)


def _is_not_how(grammar: Grammar, verb: int) -> Answer | None:
    """As in "that is not how the envoys see it"."""
    being = grammar.head[verb]
    how = grammar.child(verb, "advmod")
    opens = grammar.child(being, "nsubj")
    if how is None or grammar.lower(how) != "how" or grammar.lemma[being] != "be":
        return None
    if opens is None or grammar.lower(opens) not in _THINGS or not is_denied(grammar, being):
        return None
    return Answer(verb, (opens, grammar.subtree(verb)[-1]), None, DIFFERS)


def _gives_another_account(grammar: Grammar, verb: int) -> Answer | None:
    """As in "gave a different account", "had another version", "takes the opposite view"."""
    account = grammar.child(verb, "dobj")
    if account is None or account < verb or grammar.lemma[account] not in words("accounts"):
        return None
    kids = grammar.children[account]
    if words("contrary").isdisjoint(grammar.lower(kid) for kid in kids) or is_denied(grammar, verb):
        return None
    after = [grammar.lower(row) for row in grammar.subtree(account) if row > account]
    view = grammar.lemma[verb] in ("take", "hold") or grammar.lemma[account] == "view"
    if "than" in after or "from" in after or (view and not _OF_A_MATTER.isdisjoint(after)):
        return None
    subject = grammar.subject(verb)
    if subject is not None and not _speaks(grammar, subject):
        return None  # "the figures tell a different story"
    return Answer(verb, (verb, account), None, DIFFERS)


def _speaks(grammar: Grammar, row: int) -> bool:
    """Whether a noun is of somebody who can tell anything."""
    return grammar.lemma[row] not in words("dumb")


def _does_not_share_it(grammar: Grammar, verb: int) -> Answer | None:
    """As in "does not share that view", "did not recognise his description"."""
    view = grammar.child(verb, "dobj")
    if view is None or not is_denied(grammar, verb):
        return None
    if grammar.lemma[view] not in words("accounts") | words("judgements"):
        return None
    kids = [kid for kid in grammar.children[view] if kid < view]
    if words("whose").isdisjoint(grammar.lower(kid) for kid in kids):
        return None
    if any(grammar.lower(row) in _OF_A_MATTER for row in grammar.subtree(view) if row > view):
        return None
    helping = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg")]
    return Answer(verb, (min((*helping, verb)), view), None, DIFFERS)


def _scoffs(grammar: Grammar, verb: int) -> Answer | None:
    """As in "scoffed at the figure"."""
    at = next((kid for kid in grammar.children[verb] if grammar.lower(kid) == "at"), None)
    what = None if at is None else grammar.child(at, "pobj")
    if what is None or grammar.lemma[what] not in words("scoffed") or is_denied(grammar, verb):
        return None
    kids = [grammar.lower(kid) for kid in grammar.children[what]]
    if grammar.subtree(what)[-1] > what or (words("whose") | {"the"}).isdisjoint(kids):
        return None
    return Answer(verb, (verb, what), None, DIFFERS)


def _contradicts_somebody(grammar: Grammar, verb: int) -> Answer | None:
    """As in "contradicted him"."""
    whom = grammar.child(verb, "dobj")
    if whom is None or grammar.lower(whom) not in words("persons") or is_denied(grammar, verb):
        return None
    return Answer(verb, (verb, whom), None, DENIES)


def _sounds_otherwise(grammar: Grammar, verb: int) -> Answer | None:
    """As in "was less gloomy", "sounded more hopeful"."""
    mood = grammar.child(verb, "acomp", "oprd")
    if mood is None or grammar.lemma[mood] not in words("moods") or is_denied(grammar, verb):
        return None
    kids = [kid for kid in grammar.children[mood] if kid < mood]
    if words("comparing").isdisjoint(grammar.lower(kid) for kid in kids):
        return None
    if not _OF_A_MATTER.isdisjoint(grammar.lower(row) for row in grammar.subtree(mood)):
        return None
    return Answer(verb, (verb, mood), None, IN_TONE)


def _not_so(grammar: Grammar, verb: int) -> Answer | None:
    """As in "Not so, said the envoy"."""
    subject = grammar.subject(verb)
    first = grammar.sentences[grammar.sentence[verb]][0]
    if subject is None or subject < verb or not 2 <= verb - first <= _WITHIN:
        return None
    if grammar.word(verb - 1) != ",":
        return None
    said = " ".join(grammar.lower(row) for row in range(first, verb - 1))
    return Answer(verb, (first, verb - 2), (verb, verb), DENIES) if said in _bare() else None


@cache
def _bare() -> frozenset[str]:
    return frozenset(load("cues")["answers"]["bare"])


DISSENTS: Final[tuple[tuple[str, Reader], ...]] = (
    *((word, _tells_it_otherwise) for word in sorted(words("retelling"))),
    *((word, _is_not_how) for word in sorted(words("retelling"))),
    *((word, _gives_another_account) for word in sorted(words("accounting"))),
    *((word, _sounds_otherwise) for word in sorted(words("sounding"))),
    *((word, _does_not_share_it) for word in sorted(words("sharing"))),
    *((word, _scoffs) for word in sorted(words("scoffing"))),
    ("contradict", _contradicts_somebody),
    ("say", _not_so),
    ("insist", _not_so),
    ("reply", _not_so),
)
"""By base form of the verb what reads a dissent off it."""
