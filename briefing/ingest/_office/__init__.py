"""Reading a DOCX: its parts, its styles, its paragraphs, and what each of them is."""
