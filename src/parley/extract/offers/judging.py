"""A mention of an offer -> what became of it, by a noun or by what is said of it.

"Its rejection of the offer", "the offer lapsed on Friday", "called the offer an insult", "it is not
yet good enough", "there was a new offer on the table".
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.steps import Fate
from parley.model import OfferStep

__all__ = ["judged"]

_CLOSE: Final = 3
"""Rows between an offer and the word for it."""
_FAR: Final = 14
_MIXED: Final = 6
_NONE: Final = frozenset({"no"})


def judged(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return what a mention tells to have become of its offer where no verb takes it up."""
    readers = (_noun, _lapsed, _not_yet, _judged, _there)
    return next((one for read in readers if (one := read(grammar, mention))), None)


def _noun(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return what a noun tells: "its rejection of the offer", "our position on it is negative"."""
    prep = grammar.head[mention.row]
    if grammar.dep[mention.row] != "pobj" or grammar.dep[prep] != "prep":
        return None
    noun = grammar.head[prep]
    lemma = grammar.lemma[noun]
    steps: dict[str, OfferStep] = {
        "rejection": "rejected", "refusal": "rejected", "acceptance": "accepted",
        "withdrawal": "withdrawn", "endorsement": "backed",
    }  # fmt: skip
    owners = tuple(kid for kid in grammar.children[noun] if grammar.dep[kid] == "poss")
    if lemma in steps and grammar.lower(prep) in ("of", "to"):
        before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
        if before & {"no", "complete", "full", "possible", "outright"} or not owners:
            return None
        reason = f"“{lemma}” of it"
        return Fate(steps[lemma], noun, mention.row, noun, owners, reason)
    none = {grammar.lower(kid) for kid in grammar.children[noun]} & _NONE
    if lemma == "decision" and grammar.lower(prep) in ("on", "about") and none:
        verb = grammar.head[noun]
        doers = Clause(grammar, verb).subjects if grammar.tag[verb].startswith("VB") else ()
        return Fate("under study", noun, mention.row, noun, doers, "no decision on it")
    if lemma in ("position", "answer", "response", "reply") and grammar.dep[noun] == "nsubj":
        verb = grammar.head[noun]
        says = grammar.child(verb, "acomp", "attr")
        if says is not None and grammar.lower(says) == "negative" and not is_negated(grammar, verb):
            return Fate("rejected", noun, says, verb, owners, f"a {lemma} that is negative")
    return None


def _there(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return that an offer is there: "by night there was a new offer on the table"."""
    verb = grammar.head[mention.row]
    there = grammar.dep[mention.row] == "attr" and grammar.child(verb, "expl") is not None
    if not there or is_negated(grammar, verb) or mention.article in ("no", "any"):
        return None
    past = min(mention.row + 4, len(grammar))
    at = [grammar.lower(one) for one in range(mention.row + 1, past)]
    if at != ["on", "the", "table"] or grammar.tag[verb] not in ("VBD", "VBZ"):
        return None
    return Fate("tabled", mention.first, past - 1, verb, (), "it is on the table")


def _lapsed(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return that an offer ran out: "the offer lapsed on Friday"."""
    verb = grammar.head[mention.row]
    past = grammar.tag[verb] in ("VBD", "VBN") and not is_negated(grammar, verb)
    lapsed = grammar.lemma[verb] in words("verbs", "lapsing") and past
    if not lapsed or grammar.dep[mention.row] != "nsubj":
        return None
    return Fate("withdrawn", mention.row, verb, verb, (), f"“{grammar.word(verb)}” tells its end")


def _not_yet(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return that an offer is not yet what it should be: "it is not yet good enough"."""
    verb = grammar.head[mention.row]
    if grammar.dep[mention.row] != "nsubj" or grammar.lemma[verb] not in ("be", "remain"):
        return None
    _, past = grammar.sentences[grammar.sentence[verb]]
    for row in range(verb + 1, min(verb + _FAR, past - 1)):
        if (grammar.lower(row), grammar.lower(row + 1)) == ("not", "yet"):
            return Fate("under study", mention.first, row + 1, verb, (), "not yet good enough")
    return None


def _judged(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return what is told by a word for it: "called the offer an insult", "it is unacceptable"."""
    row, verb = mention.row, grammar.head[mention.row]
    _, past = grammar.sentences[grammar.sentence[row]]
    before = range(max(0, mention.first - _CLOSE), mention.first)
    calling = [at for at in before if grammar.lemma[at] in words("verbs", "judging")]
    subject = grammar.dep[row] == "nsubj" and grammar.tag[verb].startswith("VB")
    if subject and grammar.lemma[verb] in words("verbs", "undervaluing"):
        return Fate("rejected", row, verb, verb, (), "said to be worth too little")
    told = subject and grammar.lemma[verb] in ("be", "remain")
    if not calling and (not told or is_negated(grammar, verb)):
        return None
    at = calling[-1] if calling else verb
    for near in range(max(mention.last, at) + 1, min(max(mention.last, at) + _CLOSE + 3, past)):
        word = grammar.lower(near)
        if word == "worth" and _is_worth(grammar, near, past):
            doers = Clause(grammar, at).subjects if calling else ()
            rows = (mention.first, at, near + 1)
            return Fate("under study", min(rows), max(rows), at, doers, "said to be worth a talk")
        if word in ("not", "if", "unless") or (word == "but" and not calling):
            return None
        if word in words("terms", "scorn") | words("terms", "praise"):
            return _called(grammar, mention, at, near, calling=bool(calling))
    return None


def _called(
    grammar: Grammar, mention: Mention, at: int, near: int, *, calling: bool
) -> Fate | None:
    """Return what an offer is called, by a word at `near`, unless that is only half of it."""
    word = grammar.lower(near)
    _, past = grammar.sentences[grammar.sentence[near]]
    mixed = any(grammar.lower(row) == "but" for row in range(near, min(near + _MIXED, past)))
    scorned = word in words("terms", "scorn")
    if mixed and not scorned:
        return None  # "acceptable on forests but not on finance"
    doers = Clause(grammar, at).subjects if calling else ()
    step: OfferStep = "rejected" if scorned else "backed"
    rows = (mention.first, at, near)
    return Fate(step, min(rows), max(rows), at, doers, f"called “{word}”")


def _is_worth(grammar: Grammar, row: int, past: int) -> bool:
    """Whether it is called worth a talk: "worth talking about", "worth considering"."""
    after = row + 1
    return after < past and grammar.lemma[after] in words("verbs", "worth")
