"""Where sources contradict each other about the talks -> their accounts, each with its groups."""

from __future__ import annotations

from typing import NamedTuple, get_args

from parley.model import Account, Disagreement, StatusKind
from parley.report.brief.desk import Desk
from parley.report.brief.said import Word, voices, words_by_group

__all__ = ["Stand", "disputes", "on_the_state", "stands", "words_of_account"]


class Stand(NamedTuple):
    """One account of the state of the talks in one word ("deadlock"), and who gives it."""

    value: str
    account: Account
    words: list[Word]


def disputes(desk: Desk) -> list[Disagreement]:
    """Return where sources differ about the talks: new ones first, then those on their very state.

    Of these the latest come first, and those in which most sides are heard.
    """

    def weight(one: Disagreement) -> tuple[bool, bool, int, int, str]:
        days = [account.days for account in one.accounts if account.days]
        sides = {side for account in one.accounts for side in account.sides if side}
        last = max((each[1] for each in days), default="0")
        new = any(desk.is_new(each) for each in days)
        return not new, not on_the_state(one), -int(last.replace("-", "")), -len(sides), one.id

    return sorted((one for one in desk.disagreements if one.kind == "status"), key=weight)


def on_the_state(one: Disagreement) -> bool:
    """Tell whether both accounts are of the state of the talks, not of a single step."""
    return all(account.value in get_args(StatusKind) for account in one.accounts)


def stands(desk: Desk) -> tuple[tuple[Disagreement, ...], tuple[Stand, ...]]:
    """Return what sources say of the state of one round, each account once, and where they differ.

    Several disagreements may share an account: one source says progress, one deadlock, one that the
    talks go on. All of the round that is told of first are taken together;
    the account that most voices give comes first.
    """
    found = [one for one in disputes(desk) if on_the_state(one)]
    together = tuple(one for one in found if one.round == found[0].round)
    accounts: dict[str, Account] = {}
    for one in together:
        for account in one.accounts:
            accounts.setdefault(account.value, account)
    told = [Stand(value, one, words_of_account(desk, one)) for value, one in accounts.items()]
    told.sort(key=lambda stand: -sum(map(voices, stand.words)))
    return together, tuple(told)


def words_of_account(desk: Desk, account: Account) -> list[Word]:
    """Return the words of the groups that give an account; none where it rests on no status."""
    return words_by_group(desk, [one for one in desk.statuses if one.id in account.claims])
