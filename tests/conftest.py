"""This file holds what all tests share: the option that rewrites golden cases."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program gives now as the expected half of the golden cases; read the diff",
    )
