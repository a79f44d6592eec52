"""Builds catalogues of invented words in four languages and searches them as a visitor types.

Needs the release preset; builds etalase-bench-search.
"""
import tempfile

from .common import BIN, ROOT, run


def bench(_options):
    run("ninja", "-C", ROOT / "build/release", "etalase-bench-search")
    with tempfile.TemporaryDirectory() as folder:
        run(BIN / "etalase-bench-search", folder)
