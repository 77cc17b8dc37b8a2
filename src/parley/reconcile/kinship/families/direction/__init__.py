"""Two texts that are kin -> which is likely the copy, by named rules that tell what they saw."""

from parley.reconcile.kinship.families.direction.direction import Direction, directed
from parley.reconcile.kinship.families.direction.facets import Facets, facets
from parley.reconcile.kinship.families.direction.signs import Sign

__all__ = ["Direction", "Facets", "Sign", "directed", "facets"]
