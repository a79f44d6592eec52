"""Measures the first publish of the sample gallery beside vipsthumbnail making the same four sizes of the same masters.

Paints masters of 2400 pixels once, kept beside the demo's; needs vipsthumbnail (apt install libvips-tools).
"""
import base64
import os
import shutil
import subprocess
import tempfile

from .common import BIN, DEMO, ROOT, run, table, usage_of

SIDES = (480, 960, 1920, 3000)
MASTERS = DEMO / "masters"


def cpu_seconds(*command, **more):
    """User and system time of a command and its threads."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, **more)
    status, usage = usage_of(process, 3600, command[0])
    if status != 0:
        raise SystemExit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime


def make_council(work):
    passphrase = work + "/passphrase"
    with open(passphrase, "wb") as file:
        file.write(base64.b64encode(os.urandom(24)))
    council = work + "/council"
    quiet = {"stdout": subprocess.DEVNULL}
    run(BIN / "etalase-council", "init", council, "--root-a", work + "/a.pem", "--root-b", work + "/b.pem",
        "--passphrase-file", passphrase, **quiet)
    run(BIN / "etalase-council", "sample", council, "--pictures", MASTERS,
        env={**os.environ, "ETALASE_DATA_DIR": str(ROOT / "assets")}, **quiet)
    return ["publish", council, "--passphrase-file", passphrase]


def thumbnails(work, masters):
    os.mkdir(work + "/sizes")
    return sum(cpu_seconds("vipsthumbnail", "-s", f"{side}x{side}>", "-o",
                           f"{work}/sizes/%s-{side}.jpg[Q=86,optimize_coding,strip]", *masters) for side in SIDES)


def bench(_options):
    run(BIN / "etalase-paint", "--list", ROOT / "assets/sample/pictures.csv", "--out", MASTERS, stdout=subprocess.DEVNULL)
    masters = sorted(MASTERS.glob("*.jpg"))
    with tempfile.TemporaryDirectory() as work:
        ours = cpu_seconds(BIN / "etalase-council", *make_council(work))
        rows = [(f"first publish of {len(masters)} pictures, pages and signatures included", f"{ours:.1f} s CPU")]
        if shutil.which("vipsthumbnail"):
            theirs = thumbnails(work, masters)
            rows += [("vipsthumbnail, the same four sizes", f"{theirs:.1f} s CPU"), ("ratio", f"{ours / theirs:.2f}")]
        else:
            rows += [("vipsthumbnail", "not installed (libvips-tools)")]
    table("Picture sizes", rows)
