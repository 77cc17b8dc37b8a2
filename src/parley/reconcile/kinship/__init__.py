"""Reports that go back to one report, though hardly a word is left: who was rewritten from whom."""

from parley.reconcile.kinship.akin import akin
from parley.reconcile.kinship.bands import bands
from parley.reconcile.kinship.cover import may_be_kin
from parley.reconcile.kinship.families import families
from parley.reconcile.kinship.story import story

__all__ = ["akin", "bands", "families", "may_be_kin", "story"]
