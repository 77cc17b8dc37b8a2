"""Offers and terms -> proposals: one offer under all its names, with its terms and its fate.

In: all that was heard, sides, issues, rounds. The mentions of each report are threads (threads.py),
threads of several reports are joined (joining.py); each group is a proposal. Terms that belong to
no offer stand under who asks or offers them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Heard, Offer, Proposal, Term, Told
from parley.reconcile.corroboration import Telling, corroboration
from parley.reconcile.issues import Issues
from parley.reconcile.proposals.accounts import Accounts, according_to, first_days
from parley.reconcile.proposals.joining import Joined, joined
from parley.reconcile.proposals.loose import tied
from parley.reconcile.proposals.terms import Terms, with_history
from parley.reconcile.proposals.threads import threads
from parley.reconcile.rounds import Rounds
from parley.reconcile.sides import Sides
from parley.reconcile.spelling import plain

__all__ = ["proposals"]

_MOST_REASONS: Final = 6
_LETTERS: Final = frozenset({"letter", "note"})


def proposals(heard: Heard, sides: Sides, issues: Issues, rounds: Rounds) -> Sequence[Proposal]:
    """Return the proposals of a case in id order."""
    accounts, terms = Accounts(heard, sides), Terms(heard, issues)
    groups = [group for group in joined(threads(heard, sides, rounds)) if _tells(group)]
    ties = tied(heard, groups, terms.reader, accounts)
    more: dict[int, list[Told[Term]]] = {}
    for term in heard.terms:
        if term.id in ties:
            more.setdefault(ties[term.id], []).append(term)
    found = [
        _proposal(group, more.get(at, ()), (accounts, terms), rounds)
        for at, group in enumerate(groups)
    ]
    found = _followed(groups, found)
    loose = [
        term
        for term in heard.terms
        if term.claim.offer is None and term.id not in ties and not _is_aside(term, accounts)
    ]
    return sorted([*found, *_asked(loose, accounts, terms, rounds)], key=lambda one: one.id)


def _tells(group: Joined) -> bool:
    """Whether more is told of an offer than that there might be one."""
    mentions = [told for thread in group.threads for told in thread.mentions]
    if any(thread.terms for thread in group.threads):
        return True
    if all(one.claim.head in _LETTERS for one in mentions):
        return any(one.claim.authors for one in mentions)
    told = any(one.claim.step or one.claim.authors or one.claim.through for one in mentions)
    return told or len({one.claim.evidence for one in mentions}) > 1


def _proposal(
    group: Joined, more: Sequence[Told[Term]], read: tuple[Accounts, Terms], rounds: Rounds
) -> Proposal:
    accounts, terms = read
    mentions = sorted(
        (told for thread in group.threads for told in thread.mentions), key=lambda told: told.id
    )
    names = _names(mentions)
    places = len({told.claim.evidence for told in mentions})
    letters = [told for told in mentions if told.claim.head in _LETTERS]
    own = [*(term for thread in group.threads for term in thread.terms), *more]
    steps = accounts.steps(mentions, own, own if letters else ())
    tabled = first_days(step.days for step in steps if step.step == "tabled")
    days = tabled or first_days(told.days for told in mentions)
    smallest = min(told.id for told in mentions)
    around = rounds.around(days, smallest)
    return Proposal(
        id=Proposal.identify(smallest),
        name=names[0],
        names=tuple(names),
        offers=tuple(told.id for told in mentions),
        authors=accounts.hands(mentions, "authors"),
        through=accounts.hands(mentions, "through"),
        to=accounts.hands(mentions, "to"),
        days=days,
        steps=steps,
        terms=terms.of(own),
        after=None,
        round=None if around is None else around.id,
        reasons=(
            f"mentioned in {places} places of {len(group.threads)} reports",
            *group.reasons[:_MOST_REASONS],
        ),
        support=corroboration(_tellings(mentions)),
    )


def _names(mentions: Sequence[Told[Offer]]) -> list[str]:
    """Return the printed names, the one that tells it apart best and is printed most first.

    Those that only headlines have come last: there anything has a capital.
    """
    named = [told for told in mentions if told.claim.name != "it"]
    counts = Counter(" ".join(told.claim.name.split()) for told in named or mentions)
    told_in = {" ".join(told.claim.name.split()) for told in mentions if not told.headline}

    def order(name: str) -> tuple[bool, bool, int, int, str]:
        proper = any(word[:1].isupper() for word in name.split()[:-1])
        return name not in told_in, not proper, -counts[name], -len(name), name

    found: dict[str, str] = {}
    for name in sorted(counts, key=order):
        found.setdefault(plain(name), name)
    return list(found.values())


def _tellings(told: Iterable[Told[Offer] | Told[Term]]) -> Iterator[Telling]:
    for one in told:
        yield Telling(one.report, () if one.statement is None else one.statement.speakers)


# -- which took the place of which ---------------------------------------------------------------


def _followed(groups: Sequence[Joined], found: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals, each with the one that it took the place of and its values."""
    holding: defaultdict[object, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for thread in group.threads:
            for value in thread.values:
                holding[value].add(number)
            if thread.age == "before":
                holding[thread.report.id].add(number)
    later: list[Proposal] = []
    for number, (group, one) in enumerate(zip(groups, found, strict=True)):
        score = _replaced(group, holding)
        del score[number]
        if not score:
            later.append(one)
            continue
        best = max(score, key=lambda at: (score[at], found[at].days or ("", ""), found[at].id))
        chosen = found[best]
        terms = with_history(one.terms, chosen.terms)
        reason = f"takes the place of “{chosen.name}”"
        later.append(replace(one, after=chosen.id, terms=terms, reasons=(*one.reasons, reason)))
    return later


def _replaced(group: Joined, holding: Mapping[object, set[int]]) -> Counter[int]:
    """Return how sure it is of other groups that this one took their place.

    They hold values that its reports say were replaced, or are the offer before in the same report.
    """
    score: Counter[int] = Counter()
    for value in {value for thread in group.threads for value in thread.replaced}:
        score.update(holding.get(value, ()))
    for thread in group.threads:
        if thread.age != "before":
            score.update(holding.get(thread.report.id, ()))
    return score


# -- what belongs to no offer --------------------------------------------------------------------


def _asked(
    loose: Iterable[Told[Term]], accounts: Accounts, terms: Terms, rounds: Rounds
) -> Iterator[Proposal]:
    """Yield what each asks for or offers beside an offer."""
    grouped: dict[tuple[str, str], list[Told[Term]]] = {}
    printed: dict[tuple[str, str], tuple[str, str]] = {}
    for told in loose:
        how, name = _whose(told, accounts)
        key = (how, _bare(name))
        grouped.setdefault(key, []).append(told)
        printed[key] = min(printed.get(key, (how, name)), (how, name))
    for key in sorted(grouped):
        how, name = printed[key]
        group = grouped[key]
        smallest = min(told.id for told in group)
        days = first_days(told.days for told in group)
        around = rounds.around(days, smallest)
        yield Proposal(
            id=Proposal.identify(smallest),
            name=f"{how} {name}",
            names=(f"{how} {name}",),
            offers=(),
            authors=(),
            through=(),
            to=(),
            days=days,
            steps=accounts.steps((), group, group if how == "offered by" else ()),
            terms=terms.of(group, name if how == "asked by" else ""),
            after=None,
            round=None if around is None else around.id,
            reasons=("terms that belong to no offer, by who asks, offers or tells them",),
            support=corroboration(_tellings(group)),
        )


def _is_aside(told: Told[Term], accounts: Accounts) -> bool:
    """Whether a term is only by when somebody beside the talks wants something done."""
    claim = told.claim
    if claim.value is not None or claim.day is None or claim.taker is None:
        return False
    return not accounts.is_of_a_side(claim.taker, claim.document)


def _bare(name: str) -> str:
    """Return a name to compare, without its article: "a mediator" is "mediator"."""
    words = plain(name).split()
    return " ".join(words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words)


def _whose(told: Told[Term], accounts: Accounts) -> tuple[str, str]:
    """Return how and by whom a term is put forward that belongs to no offer."""
    claim = told.claim
    if claim.taker is not None:
        return "asked by", accounts.name(claim.taker, claim.document)[0]
    if claim.giver is not None:
        return "offered by", accounts.name(claim.giver, claim.document)[0]
    return "told by", according_to(told)
