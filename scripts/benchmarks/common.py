"""What the measurements share: where things are, how a table is printed."""
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = ROOT / "build/release/bin"
DEMO = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "etalase-demo"


def table(title, rows):
    print(f"\n### {title}\n\n| what | figure |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")
