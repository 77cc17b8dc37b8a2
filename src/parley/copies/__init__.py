"""Bare text -> what shows that two documents share it: exactly, or nearly.

`fingerprint` is equal for reports that print the same words, a band of `bands` for reports that
may be near copies; `near` says whether they are, on what they share exactly (`likeness`).
"""

from typing import Final

from parley.copies.candidates import bands, bands_of_many
from parley.copies.exact import fingerprint
from parley.copies.verification import Likeness, likeness, near

__all__ = ["STAMP", "Likeness", "bands", "bands_of_many", "fingerprint", "likeness", "near"]

STAMP: Final = "copies-1"
"""Version of this stage; it changes when the same documents would have other bands or kinships."""
