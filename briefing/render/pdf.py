"""This file renders a briefing as a PDF of one page that carries its own sources and record.

It is written as PDF/A-3u, under which alone the attached sources count as part of the document, and tagged as PDF/UA-1 asks, so that it
can be read aloud. The same briefing gives the same bytes: no clock is read.
"""

from datetime import UTC, date, datetime, time
from typing import Any

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._engine import load_engine
from briefing.render._renderer import Renderer

VARIANT = "pdf/a-3u"
# That the file follows PDF/UA-1 (ISO 14289-1), too. PDF/A wants every name that it does not know to be described (ISO 19005-3, 6.6.2.3).
UA = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
END = b"</rdf:RDF>"
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # a file without a date of its own still needs one that never changes


def render(briefing: Briefing, options: Options) -> Rendered:
    """The briefing on one page, with its JSON record and (unless `embed` is off) its sources' full text attached."""
    load_engine()
    from briefing.render._page.attachments import attachments  # loads weasyprint
    from briefing.render._page.render import fitted

    page, day = fitted(briefing, options), _day(briefing)
    document = page.sheet.cut(page.setting.paper)
    document.metadata.created = document.metadata.modified = day.isoformat()
    document.metadata.title, document.metadata.lang = page.title, briefing.language  # whatever the theme wrote, a reader needs both
    name_standard(document.metadata)
    data = document.write_pdf(pdf_variant=VARIANT, pdf_tags=True, attachments=attachments(page, day, with_sources=options.embed))
    return Rendered(".pdf", "application/pdf", data)


def name_standard(metadata: Any) -> None:
    """Names PDF/UA-1 inside the one description that a file may have; weasyprint would append a second."""
    described = metadata.generate_rdf_metadata
    metadata.generate_rdf_metadata = lambda *words: described(*words).replace(END, UA + END)


def _day(briefing: Briefing) -> datetime:
    """The day the briefing speaks for, else the first that a source states, else a fixed one."""
    stated = [briefing.as_of, *(card.published for card in briefing.sources)]
    return next((day for text in stated if text and (day := _parsed(text))), UNDATED)


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text[:10]), time(), UTC)
    except ValueError:
        return None


_: Renderer = render
