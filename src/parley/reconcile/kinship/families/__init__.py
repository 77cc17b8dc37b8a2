"""Reports that hang together by kinships -> families: an origin, and who was made from whom."""

from parley.reconcile.kinship.families.families import families

__all__ = ["families"]
