"""This file bounds the property tests: no deadline on shared machines, the same examples every time in CI."""

import os

from hypothesis import HealthCheck, settings

_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

settings.register_profile("usual", _UNHURRIED, max_examples=40, derandomize=bool(os.environ.get("CI")))
settings.register_profile("thorough", _UNHURRIED, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
