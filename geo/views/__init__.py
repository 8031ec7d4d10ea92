"""Reading -> what people see: marks, words, passages, totals, map, arrows, exports. No Streamlit.

May import geo.model, geo.errors, geo.geodesy, geo.article and geo.gazetteer.
"""
