"""Extractions and findings held against gold, kind by kind."""
