"""This file tests the readers of names: the rules, and spaCy with a pipeline made here."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing import OptionError, Options, Source, inspect
from briefing.registry import names

TEXT = "Spokeswoman Orla Venn met the Sarn Timber again. Orla Venn's letter was short."


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """A saved pipeline that knows two names, one of them in lower case, too."""
    spacy = pytest.importorskip("spacy", reason="spaCy is an extra")
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Orla Venn"}, {"label": "ORG", "pattern": "the Sarn Timber"}])
    nlp.to_disk(tmp_path / "small")
    return tmp_path / "small"


def test_there_are_the_rules_and_spacy() -> None:
    assert names("briefing.analyse.readers") == ("rules", "spacy")


def test_a_pipelines_names_come_without_article_and_with_their_type(pipeline: Path) -> None:
    reading = inspect(Source.from_text(TEXT), Options(names="spacy", names_model=str(pipeline), language="en"))
    found = {actor.name: (actor.type, len(actor.mentions)) for actor in reading.findings.actors}
    assert found == {"Orla Venn": ("person", 2), "Sarn Timber": ("organisation", 1)}


def test_a_title_before_a_pipelines_name_is_a_role(pipeline: Path) -> None:
    reading = inspect(Source.from_text(TEXT), Options(names="spacy", names_model=str(pipeline), language="en"))
    venn = next(actor for actor in reading.findings.actors if actor.name == "Orla Venn")
    assert venn.role is not None
    assert reading.article.words_of(venn.role) == "Spokeswoman"


def test_a_pipeline_that_is_not_there_is_named_in_the_error(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="spaCy is an extra")
    with pytest.raises(OptionError, match="nowhere"):
        inspect(Source.from_text(TEXT), Options(language="en", names="spacy", names_model=str(tmp_path / "nowhere")))


def test_a_language_without_a_pipeline_says_how_to_get_one() -> None:
    pytest.importorskip("spacy", reason="spaCy is an extra")
    with pytest.raises(OptionError, match="spacy download fi_core_web_sm"):
        inspect(Source.from_text(TEXT), Options(names="spacy", language="fi"))


def test_an_unknown_reader_is_refused_with_those_there_are() -> None:
    with pytest.raises(OptionError, match=r"no reader of names called 'oracle'; there are: rules, spacy"):
        inspect(Source.from_text(TEXT), Options(names="oracle", language="en"))


def test_without_spacy_the_error_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['spacy'] = None\n"
        "from briefing import Options, Source, inspect\n"
        f"inspect(Source.from_text({TEXT!r}), Options(names='spacy'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert 'pip install "neutral-briefing[ner]"' in done.stderr.splitlines()[-1]


def test_the_rules_do_not_load_spacy() -> None:
    program = f"import sys; from briefing import Source, inspect; inspect(Source.from_text({TEXT!r})); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
