"""What reports say of where they have their text from -> credits, and the outlet they tell of."""

from parley.reconcile.kinship.families.credits.credits import (
    contributors,
    credits_of,
    credits_of_all,
    own_voice,
)
from parley.reconcile.kinship.families.credits.origins import likely_outlet
from parley.reconcile.kinship.families.credits.outlets import same_outlet, telling_words

__all__ = [
    "contributors",
    "credits_of",
    "credits_of_all",
    "likely_outlet",
    "own_voice",
    "same_outlet",
    "telling_words",
]
