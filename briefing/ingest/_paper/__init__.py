"""Reading a PDF: signs with places, to lines, to columns, to paragraphs, to what each paragraph is."""
