"""This file holds what all tests share: a browser, the option that rewrites golden cases, and the one that runs those left for by hand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program gives now as the expected half of the golden cases; read the diff",
    )
    parser.addoption("--every-hostile", action="store_true", help="try every hostile file, not some of each kind: a quarter of an hour")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is run by hand."""
    if config.getoption("--every-hostile"):
        return
    left_out = [item for item in items if item.get_closest_marker("by_hand")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One browser for all tests: a second one in the same process cannot be started while the first runs."""
    from tests.serve.browser import launched

    with launched() as found:
        yield found
