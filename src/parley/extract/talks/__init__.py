"""A document's grammar -> what it says of the talks: their state, their rounds and meetings."""

from parley.extract.talks.talks import talks

__all__ = ["talks"]
