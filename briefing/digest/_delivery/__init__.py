"""Delivery of an issue: from the ledger to people's servers."""
