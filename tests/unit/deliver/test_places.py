"""This file tests where results go."""

from pathlib import Path

from briefing.deliver import places


def test_nothing_asked_for_is_the_folder_for_results() -> None:
    assert places(None, "Tarn Ferry.txt", [".pdf", ".json"]) == (Path("output/tarn-ferry.pdf"), Path("output/tarn-ferry.json"))


def test_one_result_goes_to_the_named_file_whatever_its_ending() -> None:
    assert places("page.data", "Tarn Ferry.txt", [".pdf"]) == (Path("page.data"),)


def test_several_results_go_into_the_named_folder() -> None:
    assert places("briefs", "Tarn Ferry.txt", [".pdf", ".json"]) == (Path("briefs/tarn-ferry.pdf"), Path("briefs/tarn-ferry.json"))


def test_a_name_that_ends_as_a_folder_is_one() -> None:
    assert places("briefs/", "Tarn Ferry.txt", [".pdf"]) == (Path("briefs/tarn-ferry.pdf"),)


def test_a_folder_that_exists_is_one(tmp_path: Path) -> None:
    assert places(str(tmp_path), "Tarn Ferry.txt", [".pdf"]) == (tmp_path / "tarn-ferry.pdf",)


def test_a_source_cannot_lead_its_results_out_of_the_folder() -> None:
    assert places("briefs/", "../../etc/passwd", [".pdf"]) == (Path("briefs/etc-passwd.pdf"),)
