"""Measures etalase-sync beside the usual downloaders, on loopback against nginx, on feeds of any size.

Needs nginx and the release preset; builds etalase-sync and etalase-bench-feed. Peers that are not installed are left
out (apt install wget2 aria2 rsync). Figures depend on the disk below --folder, the system's temporary folder otherwise.
"""
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

from .common import BIN, ROOT, ended, run, until, usage_of, wide_table


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Nginx:
    """Serves a folder on loopback over plain http and tells requests and bytes from its log."""

    def __init__(self, work, public):
        self.work, self.port, self.log = work, free_port(), work / "access.log"
        temporary = "".join(f"{what}_temp_path {work}/{what};\n" for what in
                            ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (work / "nginx.conf").write_text(f"""
daemon off; worker_processes 1; pid {work}/nginx.pid; {"user root;" if os.geteuid() == 0 else ""}
events {{ worker_connections 64; }}
http {{ log_format short '$status $bytes_sent $request_uri'; access_log {self.log} short; {temporary}
  types {{ application/json json; image/jpeg jpg; }} gzip on; gzip_types application/json; sendfile on;
  keepalive_requests 100000;
  server {{ listen 127.0.0.1:{self.port}; root {public}; }} }}
""")
        self.process = subprocess.Popen(["nginx", "-e", work / "error.log", "-p", work, "-c", work / "nginx.conf"])
        until(self.lets_in, 20, "nginx")
        self.seen = 0

    def lets_in(self):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 5).close()
            return True
        return False

    def take(self):
        """Requests and bytes sent, headers included, since the last call."""
        lines = [line.split() for line in self.log.read_text().splitlines()] if self.log.exists() else []
        new, self.seen = lines[self.seen:], len(lines)
        new = [line for line in new if line[0] != "400"]
        return len(new), sum(int(line[1]) for line in new)

    def close(self):
        self.process.terminate()
        ended(self.process, 30, "nginx")


class CuttingProxy:
    """Passes a port on, counts what goes down, and ends every connection when `cut_at` bytes have gone."""

    def __init__(self, upstream):
        self.upstream, self.bytes, self.cut_at, self.lock = upstream, 0, None, threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def is_cut(self):
        return self.cut_at is not None and self.bytes >= self.cut_at

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            if self.is_cut():
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.upstream))
            threading.Thread(target=self.pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(server, client, True), daemon=True).start()

    def pump(self, source, sink, down):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if down:
                    with self.lock:
                        self.bytes += len(data)
                    if self.is_cut():
                        break
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def watch_peak(pid, peaks):
    """Keeps the most memory that a process has had; wait4 would count this interpreter's, from before the exec."""
    with contextlib.suppress(OSError):
        while True:
            lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
            peak = [int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")]
            if not peak:
                return
            peaks.append(peak[0])
            time.sleep(0.01)


class Run:
    """One or more commands one after the other: seconds, CPU seconds, peak MB, MB written to disk."""

    def __init__(self, *commands, cwd=None, may_fail=False):
        os.sync()
        self.cpu = self.peak = self.written = 0
        begin = time.monotonic()
        for command in commands:
            process = subprocess.Popen([str(part) for part in command], cwd=cwd, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.PIPE)
            errors, peaks = [], [0]
            watcher = threading.Thread(target=watch_peak, args=(process.pid, peaks))
            watcher.start()
            reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
            reader.start()
            status, usage = usage_of(process, 3600, command[0])
            reader.join()
            watcher.join()
            self.cpu += usage.ru_utime + usage.ru_stime
            self.peak = max(self.peak, *peaks)
            self.written += usage.ru_oublock * 512 / 1e6
            if status != 0 and not may_fail:
                sys.exit(f"{command[0]} failed: {errors[0].decode(errors='replace')}")
        self.seconds = time.monotonic() - begin


class Kiosk:
    """Folders and configuration of etalase-sync."""

    def __init__(self, work, name, url, council, extra=""):
        self.folder = work / name
        for part in ("sources", "kiosk/spool", "run/requests"):
            (self.folder / part).mkdir(parents=True)
        self.config = self.folder / "etalase.toml"
        self.config.write_text(f"""[paths]
sources = "{self.folder}/sources"
kiosk = "{self.folder}/kiosk"
runtime = "{self.folder}/run"
[[source]]
id = "galeri"
url = "{url}/feed"
root = "{council}/public/feed/metadata/1.root.json"
[sync]
reserve = "1MB"
{extra}
""")

    def command(self, verb):
        return [BIN / "etalase-sync", "--config", self.config, verb]

    def once(self, may_fail=False):
        return Run(self.command("once"), may_fail=may_fail)

    def status(self):
        return json.loads((self.folder / "run/sync.json").read_text())["sources"][0]

    def shows_something(self):
        with contextlib.suppress(OSError, ValueError, KeyError):
            return bool(self.status()["generation"])
        return False

    def remove(self):
        shutil.rmtree(self.folder)


class Bench:
    def __init__(self, options):
        self.options = options
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="etalase-bench-", dir=options.folder))
        self.council = self.work / "council"
        self.serial = 0
        self.publish()
        self.server = Nginx(self.work, self.council / "public")
        self.url = f"http://127.0.0.1:{self.server.port}"
        self.media = sorted((self.council / "public/feed/media").glob("*/*.jpg"))
        self.size = sum(path.stat().st_size for path in self.media)

    def publish(self, *changes, council=None, products=None, pictures=None, megabytes=None):
        self.serial += 1
        o = self.options
        pictures = o.media if pictures is None else pictures
        megabytes = o.megabytes if megabytes is None else megabytes
        run(BIN / "etalase-bench-feed", council or self.council, "--products", products or o.products,
            "--pictures", pictures, "--bytes", int(megabytes * 1e6), "--serial", self.serial, *changes)

    def kiosk(self, name, url=None, council=None, extra=""):
        return Kiosk(self.work, name, url or self.url, council or self.council, extra)

    def close(self):
        self.server.close()
        shutil.rmtree(self.work, ignore_errors=True)

    # What comes again: a folder of downloads for a peer.
    def peer(self, name, command, after=()):
        if not shutil.which(command[0]):
            return [name, "not installed", "", "", ""]
        folder = self.fresh(f"peer-{len(list(self.work.iterdir()))}")
        ran = Run(command, *after, cwd=folder)
        got = sum(path.stat().st_size for path in folder.rglob("*.jpg"))
        if got < self.size:
            sys.exit(f"{name} brought {got} of {self.size} bytes")
        return self.row(name, ran)

    def row(self, name, ran):
        return [name, f"{ran.seconds:.2f}", f"{ran.cpu:.2f}", f"{ran.peak:.0f}", f"{self.size / 1e6 / ran.seconds:.0f}"]

    def lists(self):
        urls, curl, sums = self.work / "urls", self.work / "curl", self.work / "sums"
        names = [path.relative_to(self.council / "public").as_posix() for path in self.media]
        urls.write_text("".join(f"{self.url}/{name}\n" for name in names))
        curl.write_text("".join(f'url = "{self.url}/{name}"\noutput = "{pathlib.Path(name).name}"\n' for name in names))
        sums.write_text("".join(f"{path.stem}  {path.name}\n" for path in self.media))
        return urls, curl, sums

    def first(self):
        urls, curl, sums = self.lists()
        parallel = ["curl", "--parallel", "--parallel-max", "6", "-s", "-K", curl]
        checked = [["sha256sum", "--quiet", "-c", sums], ["sync", "-f", "."]]
        rows = []
        # Nothing is removed between two of them: for minutes ext4 is slow to make files where many were deleted.
        for number in range(self.options.rounds):
            self.server.take()
            kiosk = self.kiosk(f"first-{number}")
            ran = kiosk.once()
            requests, _ = self.server.take()
            rows.append(self.row(f"etalase-sync once ({requests} requests; verified, synced, catalogue built)", ran))
            rows += [self.peer("curl --parallel 6, sha256sum -c, sync -f", parallel, checked),
                     self.peer("curl --parallel 6 alone", parallel),
                     self.peer("wget2 --max-threads 6", ["wget2", "-q", "--max-threads=6", "-i", urls]),
                     self.peer("aria2c -j6", ["aria2c", "-q", "-j6", "-i", urls]),
                     self.peer("rsync -a (local folder)", ["rsync", "-a", f"{self.council}/public/feed/media/", "."])]
        wide_table(f"{len(self.media)} pictures, {self.size / 1e6:.0f} MB, plain http on loopback",
              ["what", "seconds", "CPU s", "peak MB", "MB/s"], rows)

    def settled(self):
        kiosk = self.kiosk("settled")
        kiosk.once()
        self.server.take()
        return kiosk

    def changes(self):
        kiosk, rows = self.settled(), []

        def measure(name):
            ran = kiosk.once()
            requests, sent = self.server.take()
            rows.append([name, requests, f"{sent / 1e3:.1f}", f"{ran.seconds:.2f}", f"{ran.cpu:.2f}", f"{ran.peak:.0f}",
                         f"{ran.written:.2f}", f"{sent * 8 / 256e3:.1f}"])

        measure("nothing changed")
        self.publish("--new-price", 7)
        measure(f"one price of {self.options.products} products")
        self.publish("--new-picture", 3)
        measure(f"one picture ({self.size / len(self.media) / 1e3:.0f} kB)")
        wide_table("A look after a change", ["what", "requests", "kB", "seconds", "CPU s", "peak MB", "MB written",
                                        "s on 256 kbit/s by bytes"], rows)
        kiosk.remove()

    def cut(self):
        proxy = CuttingProxy(self.server.port)
        kiosk = self.kiosk("cut", f"http://127.0.0.1:{proxy.port}")
        proxy.cut_at = int(self.size * 0.9)
        kiosk.once(may_fail=True)
        before, proxy.cut_at = proxy.bytes, None
        shown = kiosk.status()["generation"]
        kiosk.once()
        plain = CuttingProxy(self.server.port)
        whole = self.kiosk("whole", f"http://127.0.0.1:{plain.port}")
        whole.once()
        again = proxy.bytes - plain.bytes
        wide_table("Line cut at 90 %", ["what", "figure"], [
            ["bytes until the cut", f"{before / 1e6:.1f} MB"], ["on show then", shown or "nothing"],
            ["bytes of an unbroken run", f"{plain.bytes / 1e6:.1f} MB"],
            ["fetched again", f"{again / 1e3:.0f} kB = {100 * again / plain.bytes:.3f} %"]])
        kiosk.remove()
        whole.remove()

    def takedown(self):
        hour = (int(time.strftime("%H", time.gmtime())) + 7 + 12) % 24  # twelve hours from now in Jakarta
        kiosk = self.kiosk("takedown", extra=f'window = "{hour:02}:00-{(hour + 1) % 24:02}:00"')
        daemon = subprocess.Popen(kiosk.command("run"), stderr=subprocess.DEVNULL)
        listing = kiosk.folder / "sources/galeri/withdrawn.json"
        try:
            until(kiosk.shows_something, 600, "the first generation", 0.05)
            self.publish("--withdraw", "P-00007")
            begin = time.monotonic()
            run(*kiosk.command("refresh"))
            until(lambda: "P-00007" in listing.read_text(), 600, "the take-down", 0.005)
            seconds = time.monotonic() - begin
        finally:
            daemon.terminate()
            ended(daemon, 60, "etalase-sync run")
        missing = self.size - sum(path.stat().st_size for path in (kiosk.folder / "sources/galeri/blobs").rglob("*")
                                  if path.is_file())
        wide_table("Take-down with the window closed", ["what", "figure"], [
            ["pictures still missing", f"{missing / 1e6:.0f} MB"],
            ["from `refresh` until the list is in the store, where the kiosk obeys it at once", f"{seconds:.2f} s"],
            ["without anybody asking", "at the next look: every 5 min, a fifth earlier or later"]])
        kiosk.remove()

    def growth(self):
        rows = []
        for products in self.options.growth:
            council = self.work / f"council-{products}"
            self.publish(council=council, products=products, pictures=100, megabytes=1)
            server = Nginx(self.fresh(f"nginx-{products}"), council / "public")
            kiosk = self.kiosk(f"growth-{products}", f"http://127.0.0.1:{server.port}", council)
            for name, change in (("first time", None), ("one price", "--new-price"), ("nothing", None)):
                if change:
                    self.publish(change, 7, council=council, products=products, pictures=100, megabytes=1)
                ran = kiosk.once()
                requests, sent = server.take()
                rows.append([products, name, f"{ran.seconds:.2f}", f"{ran.cpu:.2f}", f"{ran.peak:.0f}",
                             f"{ran.written:.1f}", requests, f"{sent / 1e3:.0f}"])
            server.close()
            kiosk.remove()
        wide_table("Growth", ["products", "look", "seconds", "CPU s", "peak MB", "MB written", "requests", "kB"], rows)

    def fresh(self, name):
        folder = self.work / name
        folder.mkdir()
        return folder


def add_options(parser):
    group = parser.add_argument_group("sync and transfer")
    group.add_argument("--media", type=int, default=5000, help="pictures")
    group.add_argument("--megabytes", type=float, default=1000, help="of all pictures together")
    group.add_argument("--products", type=int, default=2000)
    group.add_argument("--growth", type=lambda text: [int(one) for one in text.split(",")], default=[100, 2000, 20000],
                       help="numbers of products, such as 100,2000,20000")
    group.add_argument("--folder", help="where to work: on the disk that is to be measured")
    group.add_argument("--rounds", type=int, default=1, help="how often each downloader runs")
    group.add_argument("--only", type=lambda text: text.split(","),
                       default=["first", "changes", "cut", "takedown", "growth"],
                       help="of first, changes, cut, takedown, growth")


def bench(options):
    run("ninja", "-C", ROOT / "build/release", "etalase-sync", "etalase-bench-feed", stdout=subprocess.DEVNULL)
    if not shutil.which("nginx"):
        sys.exit("nginx is missing: apt install nginx-light")
    measured = Bench(options)
    try:
        for name in options.only:
            getattr(measured, name)()
    finally:
        measured.close()
