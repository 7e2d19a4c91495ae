"""Gathering: what the sources of a digest hold. One that fails is reported, and the rest goes on."""
