"""Raw input -> Article: paragraphs, sections, sentences, language.

May import geo.model and geo.errors only.
"""

from geo.article.text import read_text

__all__ = ["read_text"]
