"""What debts, trade, oil and takeovers are about."""

from __future__ import annotations

from typing import Final

import pytest

from parley.reconcile.issues import Issues

DEBT: Final = (
    "its creditor banks",
    "a rescheduling of the foreign debt",
    "fresh loans",
    "the arrears",
    "an agreement with the monetary fund",
)
TRADE: Final = (
    "tariffs on imports",
    "a trade agreement",
    "exports of farm goods",
    "market access",
    "the customs duties",
)
OIL: Final = (
    "the gas pipeline",
    "oil producers",
    "a barrel",
    "crude",
    "the oil cartel",
)
BID: Final = (
    "a higher bid per share",
    "the takeover",
    "its stake",
    "the shareholders",
    "a merger of the two",
)


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("ten years to repay instead of six", "repayment period"),
        ("its debts rescheduled over 14 years", "repayment period"),
        ("a maturity of eight years", "repayment period"),
        ("four years of grace", "grace period"),
        ("a three-year grace period on principal", "grace period"),
        ("a spread of 1 5/8 points over the interbank rate", "interest rate"),
        ("a lower margin", "interest rate"),
        ("cut interest rates on its loans", "interest rate"),
        ("$900 million in new money", "new money"),
        ("a bridging loan of $300 million", "new money"),
        ("keep short-term credit lines open", "new money"),
        ("pay the overdue interest before July", "arrears"),
        ("clear its arrears by the autumn", "arrears"),
        ("the penalty interest", "penalty interest"),
        ("a rescheduling fee of half a point", "fees"),
        ("a 90-day rollover of principal", "standstill"),
        ("postpone repayments of principal until October", "standstill"),
        ("a moratorium on interest payments", "moratorium"),
        ("stop paying interest to foreign banks", "moratorium"),
        ("default on its bonds", "moratorium"),
        ("limit debt service to 20 per cent of exports", "limit on debt service"),
        ("a haircut of 40 per cent", "debt reduction"),
        ("write off half of the debt", "debt reduction"),
        ("forgive the debts of the poorest", "debt reduction"),
        ("the next tranche of the loan", "rescue credit"),
        ("a third bailout", "rescue credit"),
        ("a standby credit of $600 million", "rescue credit"),
        ("sign a letter of intent", "economic programme"),
        ("an adjustment programme agreed with the fund", "economic programme"),
        ("a budget deficit of no more than 3 per cent", "budget deficit"),
        ("a primary surplus of 3.5 per cent of GDP", "budget deficit"),
        ("deeper cuts in public spending", "austerity"),
        ("further austerity", "austerity"),
        ("higher bread prices", "prices of food and fuel"),
        ("a rise in petrol prices", "prices of food and fuel"),
        ("an end to subsidies on flour", "subsidies"),
        ("a devaluation of the peso", "exchange rate"),
        ("float the currency", "exchange rate"),
        ("the sale of state-owned companies", "privatisation"),
        ("an increase in value-added tax", "taxes"),
        ("collateral for the new bonds", "security for creditors"),
        ("the participation of at least 90 per cent of creditors", "participation of creditors"),
        ("the interest of the nation", ""),
        ("the next round of talks", "the talks"),
        ("its best interests", ""),
        ("a turning point this year", ""),
    ],
)
def test_talks_of_a_debt_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=DEBT).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("cut tariffs on cars by a third", "tariffs"),
        ("lower tariffs on rice", "tariffs"),
        ("lift the ban on hormone-treated beef", "farm products"),
        ("stronger patent protection for drugs", "intellectual property"),
        ("forced technology transfer", "intellectual property"),
        ("stricter rules of origin", "rules of origin"),
        ("reduce farm subsidies", "subsidies"),
        ("state aid for its steel mills", "subsidies"),
        ("a panel to settle disputes", "dispute settlement"),
        ("scrap the sunset clause", "dispute settlement"),
        ("open its public procurement to foreigners", "services and investment"),
        ("a cut in the trade surplus", "trade balance"),
        ("lift export curbs on rare earths", "export controls"),
        ("a deal on softwood lumber", "cars, steel and textiles"),
        ("a higher price for milk", "farm prices"),
        ("a quota of 1.6 million cars a year", "quotas"),
    ],
)
def test_talks_of_trade_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=TRADE).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a gas price of $250", "oil and gas prices"),
        ("resume gas supplies", "oil and gas supplies"),
        ("cut output by a million barrels a day", "output cuts"),
        ("a bigger share of royalties", "royalties and state share"),
        ("nationalise the oil fields", "privatisation"),
    ],
)
def test_talks_of_oil_and_gas_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=OIL).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("650 pence a share", "price"),
        ("pay more", "price"),
        ("an exchange of 1.2 shares for each share", "form of payment"),
        ("a seat on the board", "board and management"),
        ("sell its stake", "sale of a stake"),
        ("keep the factories open", "jobs"),
        ("approval by the regulator", "conditions of the bid"),
        ("a break fee of 2 per cent", "conditions of the bid"),
        ("the head office stays in the town", "seat"),
        ("the departments of the firm", ""),
        ("hold a hearing", ""),
    ],
)
def test_talks_of_a_takeover_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=BID).of([words]) == issue
