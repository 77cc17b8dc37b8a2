"""A document's grammar -> the offers that it mentions, and the terms that it tells of them.

In: grammar, and the dates, statements and figures found in it. Out: each mention of an offer with
its authors and its fate, then the terms, in order of the text. Mentions come first (mentions.py,
referents.py, hands.py, fate.py); a number is a term by what governs it (governing.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.modality import Tense
from parley.extract.events.nouns import nouns_of
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.articles import Articles
from parley.extract.offers.counting import Counting
from parley.extract.offers.days import Days
from parley.extract.offers.fate import fates
from parley.extract.offers.following import following
from parley.extract.offers.hands import hands
from parley.extract.offers.mentions import Mention, Mentioned
from parley.extract.offers.referents import first_mentions
from parley.extract.offers.standing import Rows
from parley.extract.offers.steps import Fate
from parley.extract.offers.telling import tell
from parley.extract.offers.terms import TermMaker
from parley.extract.sources.speakers import Mentions
from parley.model import Claim, DateMention, Figure, Offer, Participant, Statement, Term

__all__ = ["offers"]

_NOBODY: Final = frozenset({"its", "it", "his", "her", "their", "they", "them", "he", "she"})
_WHO: Final = ("who",)
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "any", "no"})


def offers(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Offer | Term]:
    """Yield the offers of a document; `found` are the claims taken from it so far."""
    counting = Counting(grammar, (one for one in found if isinstance(one, Figure)))
    counted = counting.rows()
    articles = Articles(grammar)
    mentions = Mentioned(grammar, lambda row: row in counted, articles.nouns).mentions()
    mentioned = grammar.mentions or Mentions(grammar, (), lambda _: False)
    nouns = nouns_of(grammar)
    people = Participants(grammar, nouns, mentioned)
    bearings = Bearings(grammar, found)
    firsts = first_mentions(grammar, mentions)
    tense = Tense(grammar, bearings.has_day, lambda _: False)
    made: dict[int, Offer] = {}
    later = following(grammar, mentions)
    for one in mentions:
        steps = (*fates(grammar, one, tense), *later.get(one.row, ()))
        told = list(_told(grammar, one, firsts[one.row], (people, bearings), steps))
        made[one.row] = told[0]
        yield from told
    measured, money = counting.measured(), counting.money()
    rows = Rows(
        lambda row: nouns.is_any(row, _WHO),
        lambda row: row in counted,
        lambda row: row in measured,
        lambda row: row in money,
    )
    dates = (one for one in found if isinstance(one, DateMention))
    days = Days(grammar, dates, rows.is_who)
    maker = TermMaker(grammar, people, bearings, made, days)
    yield from tell(grammar, mentions, counting, maker, (rows, days, articles))


def _told(
    grammar: Grammar,
    mention: Mention,
    first: Mention,
    read: tuple[Participants, Bearings],
    steps: Sequence[Fate],
) -> Iterator[Offer]:
    """Yield a mention as an offer; again for each step but the first that is told of it."""
    people, bearings = read
    evidence = grammar.span(mention.first, mention.last)
    statement = bearings.statement(mention.row)
    held = hands(grammar, mention, people)
    bare = Offer(
        id=Offer.identify(evidence),
        evidence=evidence,
        name=_name(grammar, mention),
        head=mention.head,
        introduced=grammar.span(first.first, first.last),
        authors=_known(people.named(held.authors, statement)),
        through=_known(people.named(held.through, statement)),
        to=_known(people.named(held.to, statement)),
        date=bearings.date((mention.row,), mention.row, done=False),
        statement=None if statement is None else statement.id,
        reasons=(mention.reason, *held.reasons),
    )
    for ordinal, told in enumerate(steps):
        said = bearings.statement(told.verb)
        yield replace(
            bare,
            id=Offer.identify(evidence, ordinal),
            step=told.step,
            step_words=grammar.span(told.first, told.last),
            step_by=_whose(told, people.named(told.doers, said), said),
            date=bearings.date((told.verb, mention.row), told.verb, done=True),
            statement=None if said is None else said.id,
            reasons=(*bare.reasons, told.reason),
        )
    if not steps:
        yield bare


def _whose(
    told: Fate, doers: Sequence[Participant], statement: Statement | None
) -> Participant | None:
    """Return whose step it is: who does it, or who says what he thinks of the offer."""
    if doers or told.doers or told.step not in ("rejected", "backed"):
        return doers[0] if doers else None
    for one in () if statement is None else statement.speakers:
        if one.name and one.evidence is not None:
            return Participant(one.name, one.kind, one.evidence)
    return None


def _known(found: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return those who are somebody: not "its" of which nothing tells whose it is."""
    return tuple(one for one in found if one.name.lower() not in _NOBODY)


def _name(grammar: Grammar, mention: Mention) -> str:
    """Return the name as printed, without its article."""
    first = mention.first
    if first < mention.row and grammar.lower(first) in _ARTICLES:
        first += 1
    return " ".join(grammar.span(first, mention.last).quote.split())
