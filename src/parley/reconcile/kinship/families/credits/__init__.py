"""What reports say of where they have their text from -> credits, and the outlet they tell of."""

from parley.reconcile.kinship.families.credits.credits import (
    credits_of,
    credits_of_all,
    distinct,
    house,
    printed_outlet,
)
from parley.reconcile.kinship.families.credits.origins import likely_outlet
from parley.reconcile.kinship.families.credits.outlets import same_outlet, telling_words
from parley.reconcile.kinship.families.credits.writers import contributors, own_voice, signer

__all__ = [
    "contributors",
    "credits_of",
    "credits_of_all",
    "distinct",
    "house",
    "likely_outlet",
    "own_voice",
    "printed_outlet",
    "same_outlet",
    "signer",
    "telling_words",
]
