"""Reports without a date -> the days between which each came out, with every clue to it.

Named functions look for clues in a report's own words and in what it shares with dated reports;
where the clues agree and both ends are known, the report is placed, else it stays unplaced.
"""

from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.placing import place
from parley.reconcile.placement.traces import NAME, entries

__all__ = ["NAME", "Ledger", "entries", "place"]
