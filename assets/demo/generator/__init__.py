"""Draws the demo catalogue's pictures and writes its tables. Standard library only, deterministic."""
