"""An independent publisher of Etalase feeds, written from docs/feed.md and docs/trust.md alone.

It shares no code, no schema and no constant with the programs: when it and a kiosk disagree, the documents are wrong or one of the two is.
"""

import hashlib
import json
import pathlib
import re

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

EXPIRES = "2099-12-31T00:00:00Z"


def canonical(value):
    """Canonical JSON: keys sorted by bytes, no white space, only quote and backslash escaped, integers only."""
    if isinstance(value, bool) or value is None:
        return {True: b"true", False: b"false", None: b"null"}[value]
    if isinstance(value, int):
        return str(value).encode()
    if isinstance(value, str):
        return b'"' + value.replace("\\", "\\\\").replace('"', '\\"').encode() + b'"'
    if isinstance(value, list):
        return b"[" + b",".join(canonical(entry) for entry in value) + b"]"
    entries = sorted((key.encode(), key) for key in value)
    return b"{" + b",".join(canonical(key) + b":" + canonical(value[key]) for _, key in entries) + b"}"


def encoded(value):
    """The bytes of a file: JSON as formatted by Python, or bytes that a test wrote itself."""
    return value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False, indent=1).encode()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Key:
    def __init__(self, seed):
        self._private = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(seed.encode()).digest())
        public = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        self.public = {"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": public}}
        self.id = sha256(canonical(self.public))

    def sign(self, signed):
        signature = {"keyid": self.id, "sig": self._private.sign(canonical(signed)).hex()}
        return encoded({"signed": signed, "signatures": [signature]})


class Site:
    """What one publish writes: files of the feed by their path inside the folder, before they are signed."""

    def __init__(self, feed, parts, media, withdrawn):
        self.feed = feed
        self.parts = parts  # target path: the part
        self.media = media  # sha256: bytes of the file
        self.withdrawn = withdrawn
        self.metadata_edits = {}  # role: function that changes its signed part


class Publisher:
    """The council: keys, and a folder that any web server can serve."""

    def __init__(self, folder, seed="council"):
        self.folder = pathlib.Path(folder)
        self.root, self.content = Key(seed + " root"), Key(seed + " content")
        self.freshness = Key(seed + " freshness")
        self._signers = {"root": self.root, "targets": self.content}

    def root_file(self):
        """The first root: the file that is carried to each kiosk by hand."""
        keys = {key.id: key.public for key in (self.root, self.content, self.freshness)}
        roles = {role: {"keyids": [self._signer(role).id], "threshold": 1} for role in ("root", "targets", "snapshot", "timestamp")}
        return self._sign("root", {"consistent_snapshot": True, "keys": keys, "roles": roles}, 1)

    def publish(self, site, version):
        """Writes media, targets and metadata, the timestamp last."""
        for digest, data in site.media.items():
            self._write(f"media/{digest[:2]}/{digest}.jpg", data)
        self._edits = site.metadata_edits
        feed = {path: encoded(part) for path, part in site.parts.items()} | {"feed.json": encoded(site.feed)}
        withdrawn = {"withdrawn.json": encoded(site.withdrawn)}
        for path, data in (feed | withdrawn).items():
            self._write_target(path, data)
        targets = self._sign("targets", {"targets": self._targets(feed), "delegations": self._delegations()}, version)
        withdrawals = self._sign("withdrawals", {"targets": self._targets(withdrawn)}, version)
        meta = {"targets.json": self._announce(targets, version), "withdrawals.json": self._announce(withdrawals, version)}
        snapshot = self._sign("snapshot", {"meta": meta}, version)
        timestamp = self._sign("timestamp", {"meta": {"snapshot.json": self._announce(snapshot, version)}}, version)
        self._write("metadata/1.root.json", self.root_file())
        for role, data in (("targets", targets), ("withdrawals", withdrawals), ("snapshot", snapshot)):
            self._write(f"metadata/{version}.{role}.json", data)
        self._write("metadata/timestamp.json", timestamp)

    def _signer(self, role):
        return self._signers.get(role, self.freshness)

    def _sign(self, role, members, version):
        kind = "targets" if role == "withdrawals" else role
        signed = {"_type": kind, "spec_version": "1.0.31", "version": version, "expires": EXPIRES} | members
        getattr(self, "_edits", {}).get(role, lambda _: None)(signed)
        return self._signer(role).sign(signed)

    def _delegations(self):
        role = {"name": "withdrawals", "keyids": [self.freshness.id], "threshold": 1, "terminating": True, "paths": ["withdrawn.json"]}
        return {"keys": {self.freshness.id: self.freshness.public}, "roles": [role]}

    @staticmethod
    def _targets(files):
        return {path: {"length": len(data), "hashes": {"sha256": sha256(data)}} for path, data in files.items()}

    @staticmethod
    def _announce(data, version):
        return {"version": version, "length": len(data), "hashes": {"sha256": sha256(data)}}

    def _write_target(self, path, data):
        folder, _, name = path.rpartition("/")
        hashed = f"{sha256(data)}.{name}"
        if re.fullmatch(r"[a-z-]*", folder):  # a hostile path is signed but has no file of its own
            self._write("targets/" + (f"{folder}/{hashed}" if folder else hashed), data)

    def _write(self, path, data):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(file.name + ".half")
        half.write_bytes(data)
        half.rename(file)
