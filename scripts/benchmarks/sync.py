"""etalase-sync once against the sample gallery on loopback: seconds, requests, bytes."""
import contextlib
import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from .common import BIN, DEMO, run, table, until


class CountingServer:
    """Serves a folder on loopback and counts requests and bytes sent, headers included."""

    def __init__(self, folder):
        counts = self.counts = {"requests": 0, "bytes": 0}

        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                super().setup()
                write = self.wfile.write

                def counted(data):
                    counts["bytes"] += len(data)
                    return write(data)
                self.wfile.write = counted

            def do_GET(self):
                counts["requests"] += 1
                super().do_GET()

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def take(self):
        taken = dict(self.counts)
        self.counts.update(requests=0, bytes=0)
        return taken

    def close(self):
        self.server.shutdown()


def council(*arguments):
    run(BIN / "etalase-council", *arguments, stdout=subprocess.DEVNULL)


def disk_bytes(pid_io):
    return int(re.search(r"write_bytes: (\d+)", pid_io).group(1))


def once(config):
    """Runs etalase-sync once; returns seconds and bytes that it wrote to disk."""
    begin = time.monotonic()
    process = subprocess.Popen([BIN / "etalase-sync", "--config", config, "once"], stderr=subprocess.DEVNULL)
    written = 0

    def is_over():
        nonlocal written
        with contextlib.suppress(OSError, AttributeError):
            written = max(written, disk_bytes(pathlib.Path(f"/proc/{process.pid}/io").read_text()))
        return process.poll() is not None

    until(is_over, 600, "the end of etalase-sync once", 0.005)
    if process.returncode != 0:
        sys.exit("etalase-sync once failed")
    return time.monotonic() - begin, written


def sync_config(folder, url, council_folder):
    for name in ("sources", "kiosk/spool", "run/requests"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    config = folder / "etalase.toml"
    config.write_text(f'''[paths]
sources = "{folder}/sources"
kiosk = "{folder}/kiosk"
runtime = "{folder}/run"
[[source]]
id = "galeri"
url = "{url}/feed"
root = "{council_folder}/public/feed/metadata/1.root.json"
own = true
[sync]
reserve = "1MB"
''')
    return config


def change_a_price(work, copy):
    out = work / "export"
    council("export", copy, "--out", out)
    products = out / "produk.csv"
    lines = products.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    head = lines[0].rstrip("\n").split(";")
    column = head.index("harga_min")
    product = next(i for i, line in enumerate(lines) if line.startswith("TNN-001;"))
    cells = lines[product].split(";")
    old = cells[column]
    lines[product] = lines[product].replace(f";{old};", f";{int(old) - 1000};", 1)
    products.write_text("\ufeff" + "".join(lines), encoding="utf-8")
    council("import", copy, products, "--photos", out, "--apply")
    council("publish", copy, "--passphrase-file", DEMO / "passphrase")


def bench(options):
    work = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-"))
    copy = work / "council"
    shutil.copytree(DEMO / "council", copy)
    server = CountingServer(copy / "public")
    config = sync_config(work, server.url, copy)
    rows = []
    seconds, written = once(config)
    took = server.take()
    rows += [("`once`, sample gallery, first time", f"{seconds:.2f} s, {took['requests']} requests, {took['bytes'] / 1e6:.1f} MB"),
             ("bytes written to disk, first time", f"{written / 1e6:.1f} MB")]
    seconds, written = once(config)
    took = server.take()
    rows += [("nothing changed", f"{seconds:.2f} s, {took['requests']} requests, {took['bytes']} bytes"),
             ("bytes written to disk, nothing changed", f"{written / 1e3:.0f} kB")]
    change_a_price(work, copy)
    seconds, written = once(config)
    took = server.take()
    rows += [("one price changed", f"{seconds:.2f} s, {took['requests']} requests, {took['bytes'] / 1e3:.1f} kB"),
             ("bytes written to disk, one price changed", f"{written / 1e6:.2f} MB")]
    server.close()
    shutil.rmtree(work)
    table("Sync on loopback", rows)
