"""A document's grammar -> its expressions of time."""

from parley.extract.dates.dates import dates

__all__ = ["dates"]
