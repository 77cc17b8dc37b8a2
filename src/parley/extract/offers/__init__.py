"""A document's grammar -> the offers that it mentions, and the terms that it tells of them."""

from parley.extract.offers.foreseen.plans import plans
from parley.extract.offers.offers import offers
from parley.extract.offers.wanted import wanted

__all__ = ["offers", "plans", "wanted"]
