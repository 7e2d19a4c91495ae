"""The steps of grouping."""
