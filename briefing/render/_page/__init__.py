"""The page: what it shows, how it is filled, laid out and made to fit."""
