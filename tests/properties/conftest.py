"""This file bounds the property tests: no deadline on shared machines, the same examples every time in CI."""

import os

from hypothesis import HealthCheck, settings

_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}

settings.register_profile("usual", max_examples=40, derandomize=bool(os.environ.get("CI")), **_COMMON)
settings.register_profile("thorough", max_examples=2000, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
