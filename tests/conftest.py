"""This file holds what all tests share: the option that rewrites golden cases, and the one warning that is let pass."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program gives now as the expected half of the golden cases; read the diff",
    )


def pytest_configure(config: pytest.Config) -> None:
    # WeasyPrint 70 opens its colour profile and leaves it to the garbage collector to close, in whatever test that happens.
    config.addinivalue_line("filterwarnings", r"ignore:Exception ignored in.*sRGB2014\.icc:pytest.PytestUnraisableExceptionWarning")
