"""Draws the sample catalogue: made-up product pictures with their truth."""
