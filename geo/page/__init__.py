"""Streamlit panels and components, one a file; only dashboard.py imports them.

May import everything under ``geo``. Text from an article reaches the browser in three ways only:
as plain data for a component that puts it in as text, escaped through ``geo.page.html``, or in a
text field.
"""
