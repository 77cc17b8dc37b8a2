"""A document's grammar -> its stances, in order of the text: who wants, refuses or offers what."""

from parley.extract.stances.stances import stances

__all__ = ["stances"]
