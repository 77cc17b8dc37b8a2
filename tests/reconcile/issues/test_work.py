"""What strikes of all trades and disputes of sport are about."""

from __future__ import annotations

from typing import Final

import pytest

from parley.reconcile.issues import Issues

PIT: Final = (
    "the strike",
    "a pay rise for nurses",
    "the union",
    "the employers",
    "redundancies",
)
SPORT: Final = (
    "the players' association",
    "the club owners",
    "a new season",
    "the league",
    "free agents",
)


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a rise of 6 per cent", "pay"),
        ("equal pay for women", "pay"),
        ("a 35-hour week", "hours"),
        ("one nurse for every four patients", "staffing"),
        ("smaller class sizes", "staffing"),
        ("safe staffing levels", "staffing"),
        ("guards on every train", "staffing"),
        ("no compulsory redundancies", "jobs"),
        ("the closure of 12 pits", "jobs"),
        ("the contracting out of cleaning", "contracting out"),
        ("an end to zero-hours contracts", "contracting out"),
        ("the reinstatement of 40 sacked men", "reinstatement"),
        ("take back the dismissed strikers", "reinstatement"),
        ("retire at 55 on a full pension", "pensions"),
        ("a bigger employer contribution to pensions", "pensions"),
        ("binding arbitration", "mediation"),
        ("go back to work on Monday", "strike"),
        ("call off the walkout", "strike"),
        ("recognition of the union", "union recognition"),
        ("drop the fines on the union", "penalties and strike law"),
        ("a no-strike clause", "penalties and strike law"),
        ("better safety in the mines", "safety at work"),
        ("pay linked to performance", "pay"),
        ("an end to merit pay for teachers", "grading and seniority"),
        ("limits on automation at the terminals", "automation"),
        ("sick pay from the first day", "allowances and leave"),
        ("a share of streaming revenue for writers", "residuals"),
        ("curbs on artificial intelligence", "artificial intelligence"),
        ("a skeleton service over Christmas", "essential services"),
        ("lower health insurance premiums", "health benefits"),
        ("a ballot of all members", "ballot"),
        ("hold talks with the employers", "the talks"),
        ("the human rights of others", ""),
    ],
)
def test_talks_of_work_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=PIT).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a hard salary cap", "salary cap"),
        ("a cap on team payrolls", "salary cap"),
        ("a luxury tax on the richest clubs", "salary cap"),
        ("half of all revenues", "revenue sharing"),
        ("53 percent of revenue for players", "revenue sharing"),
        ("free agency after four years", "free agency"),
        ("guaranteed contracts", "free agency"),
        ("an 18-game season", "season"),
        ("the cancellation of the season", "season"),
        ("a transfer fee of 30 million", "transfer fee"),
        ("sell the striker for less than 20 million", "transfer fee"),
        ("a bigger share of television money", "television money"),
        ("equal prize money for women", "prize money"),
        ("blood tests for doping", "bans and drug tests"),
        ("a ten-match ban", "bans and drug tests"),
        ("a lease on the new stadium", "stadium"),
        ("a breakaway league", "breakaway league"),
    ],
)
def test_talks_of_sport_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=SPORT).of([words]) == issue
