//! Ecosystem and findings as headings, paragraphs and tables.
