"""A compiler from a reviewed question bank to a study site.

Files in, a checked `Guide` in the middle, pages out. `docs/architecture.md` tells which layer may import which.
"""
