"""Words -> which of them are place names: scan, evidence, the learnt gate, and what rules know better."""
