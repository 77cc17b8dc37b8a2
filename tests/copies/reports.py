"""A report and what other papers make of it, for the tests of near copies."""

from __future__ import annotations

from typing import Final

LEAD: Final = (
    "The ferry crews of Port Ansel walked out on Tuesday after a third night of talks with the"
    " harbour board ended without a paper that either side would sign."
)
SECOND: Final = (
    "Mara Teller, who leads the crews, told reporters on the quay that the board had taken back"
    " an offer of nine more rest days, which she called the heart of the matter."
)
THIRD: Final = (
    "The board denies that. Its chairman, Oskar Brandt, sent a letter to every household in which"
    " he speaks of seven days at most, and of ships that can no longer pay for themselves."
)
FOURTH: Final = (
    "Some four hundred passengers slept in the terminal; buses took the rest round the bay, a"
    " journey of five hours where the boats need one."
)
FIFTH: Final = (
    "A mediator from the capital is expected on Thursday. Neither side would say whether it"
    " will sit down with him, and the school on Hook Island stays closed until further notice."
)
REPORT: Final = "\n\n".join((LEAD, SECOND, THIRD, FOURTH, FIFTH))

BACKGROUND: Final = (
    "The line between the islands and the mainland was founded in 1911 by a cooperative of"
    " fishermen and taken over by the state two decades later; it carries a million people a year,"
    " most of them in summer, and has lost money in all but three of the past twenty years, so"
    " that parliament has twice put off the purchase of a new ship."
)
SAYING: Final = (
    "We have waited for eleven years, through four chairmen and three governments, and each of"
    " them has told us that next spring there would be money for a second crew on the night boat;"
    " there was none, and people fell asleep at the wheel, and nobody in an office far from the"
    " sea wanted to hear of it until this week, when the harbour fell silent."
)
OTHER: Final = (
    "Boats between the islands and the mainland did not sail yesterday. Officers and stewards"
    " stayed at home because they want longer breaks, a demand that owners have turned down since"
    " the winter.\n\nShops on Hook Island began to run out of milk in the afternoon, Lena Voss, who"
    " keeps one of them, said. Farmers poured theirs away."
)
ANOTHER: Final = (
    "No boat, no post, no teacher: on the third day of the strike Hook Island has become quiet."
    " The doctor came over in a fishing boat.\n\nAt the town hall they count the days. A deputy"
    " from the south wants the army to run a boat each morning, something both the owners and the"
    " union have ruled out.\n\nTourists took it lightly, and stayed."
)


def many_words(count: int) -> str:
    """Return a text of so many different words, in sentences of ten."""
    words = [f"word{number}" for number in range(count)]
    return ". ".join(" ".join(words[start : start + 10]) for start in range(0, count, 10)) + "."
