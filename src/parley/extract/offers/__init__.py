"""A document's grammar -> the offers that it mentions, and the terms that it tells of them."""

from parley.extract.offers.offers import offers

__all__ = ["offers"]
