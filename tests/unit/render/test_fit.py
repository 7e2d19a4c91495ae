from briefing.render._page.fit import Search


def test_a_search_ends_at_what_fits() -> None:
    heights = (10.0, 30.0, 5.0, 40.0, 20.0, 7.0)
    for room in (9.0, 10.0, 44.0, 45.0, 60.0, 200.0):
        search, tries = Search(-1, 3, len(heights) + 1), 0
        while not search.is_done and tries < 20:
            spare = room - sum(heights[: max(search.trying, 0)])
            search, tries = search.after(spare, heights), tries + 1
        assert search.good == max(count for count in range(len(heights) + 1) if sum(heights[:count]) <= room)


def test_a_search_ends_though_the_estimates_are_wrong() -> None:
    heights, guessed = (10.0, 30.0, 5.0, 40.0, 20.0, 7.0), (1.0, 90.0, 1.0, 1.0, 500.0, 0.0)
    search = Search(-1, 6, 7)
    while not search.is_done:
        search = search.after(46.0 - sum(heights[: search.trying]), guessed)
    assert sum(heights[: search.good]) <= 46.0


def test_a_search_in_which_nothing_fits_says_so() -> None:
    assert Search(-1, 0, 1).after(-5.0, ()).good == -1
