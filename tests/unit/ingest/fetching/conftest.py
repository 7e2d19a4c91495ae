"""This file gives the tests of fetching a site to fetch from."""

from collections.abc import Iterator

import pytest

from tests.unit.ingest.fetching.site import Site, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine, without pages yet."""
    with running_site() as site:
        yield site
