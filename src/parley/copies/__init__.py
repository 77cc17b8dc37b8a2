"""Bare text -> what shows that two documents share it: exactly, or nearly.

`fingerprint` is equal for reports that print the same words, a band of `bands` for reports that
may be near copies; `near` says whether they are, on what they share exactly (`likeness`).
"""

from parley.copies.candidates import bands, bands_of_many
from parley.copies.exact import fingerprint
from parley.copies.verification import Likeness, likeness, near

__all__ = ["Likeness", "bands", "bands_of_many", "fingerprint", "likeness", "near"]
