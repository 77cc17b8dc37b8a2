"""A document's grammar -> its stances, in order of the text: who wants, refuses or offers what.

Several readers yield drafts: of verbs, nouns and adjectives of stance, of announced acts, of what a
speaker's plain words hold. Each becomes a claim, one for each who holds it, and no two of the same
words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.events.bearings import Bearings
from parley.extract.events.nouns import nouns_of
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.speakers import Mentions
from parley.extract.stances.adjectives import adjective_drafts
from parley.extract.stances.against.against import against
from parley.extract.stances.announced import announced_drafts
from parley.extract.stances.answering.answers import answers
from parley.extract.stances.answering.hanging import hanging
from parley.extract.stances.called_off import called_off
from parley.extract.stances.claims import Claims
from parley.extract.stances.conditions import Conditions
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.nominal import noun_drafts
from parley.extract.stances.obstacles import obstacles
from parley.extract.stances.shapes import shapes
from parley.extract.stances.shifts import shifts
from parley.extract.stances.spoken import spoken
from parley.extract.stances.verbs import verb_drafts
from parley.extract.stances.voice import Voice
from parley.extract.stances.whose import Whose
from parley.extract.stances.withheld import is_of_his_name
from parley.model import Claim, Stance

__all__ = ["stances"]


def stances(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Stance]:
    """Yield the stances of a document; `found` are the claims taken from it so far."""
    mentions = grammar.mentions or Mentions(grammar, (), lambda _: False)
    nouns = nouns_of(grammar)
    bearings = Bearings(grammar, found)
    people = Participants(grammar, nouns, mentions)
    conditions = Conditions(grammar)
    hung = {row for one in conditions.all for row in range(one.words[0], one.words[1] + 1)}
    of_verbs, governing = verb_drafts(grammar, nouns)
    told = [draft for draft in of_verbs if draft.row not in hung]
    told += adjective_drafts(grammar, nouns, governing)
    told += noun_drafts(grammar, nouns, people, {draft.row for draft in of_verbs})
    voice = Voice(grammar, nouns, bearings.statement)
    told += announced_drafts(grammar, nouns, bearings.statement, conditions)
    told += shifts(voice)
    told[:0] = [*shapes(voice), *against(voice), *answers(voice), *called_off(voice)]
    told += obstacles(voice)
    inside = {row for draft in told for row in draft.content}
    plain = list(spoken(voice, conditions, {draft.row for draft in told}))
    better = {draft.row for draft in plain}
    told = [draft for draft in told if draft.row not in better]
    told += [draft for draft in plain if draft.row not in inside]
    told += hanging(voice, conditions, {draft.row for draft in told})
    claims = Claims(grammar, bearings, people, conditions, Whose(grammar, nouns))
    for draft in _apart(told):
        if not is_of_his_name(grammar, draft.content):
            yield from claims.of(draft)


def _apart(drafts: Sequence[StanceDraft]) -> list[StanceDraft]:
    """Return the drafts in order of the text; of those that share a trigger only the first read."""
    taken: set[int] = set()
    kept = []
    for draft in drafts:
        rows = range(draft.first, draft.last + 1)
        if taken.isdisjoint(rows):
            taken.update(rows)
            kept.append(draft)
    return sorted(kept, key=lambda draft: (draft.first, draft.last))
