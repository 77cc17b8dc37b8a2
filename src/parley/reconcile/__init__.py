"""Claims of many documents -> findings; one module a step."""
