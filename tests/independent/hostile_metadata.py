"""Odd and hostile metadata, signed by the right keys: more cases for hostile.py."""

from hostile import CASES, Case
from publisher import sha256


def metadata(role, spoil):
    return lambda site: site.metadata_edits.update({role: spoil})


for hostile_role in ("targets", "snapshot", "timestamp", "withdrawals"):
    # A feed does not wait for a withdrawal list that nobody can trust.
    want = "said" if hostile_role == "withdrawals" else "refused"
    CASES.append(Case(f"metadata: {hostile_role} expires in the year 99999", want, metadata(hostile_role, lambda signed: signed.update(expires="99999-01-01T00:00:00Z"))))
    CASES.append(Case(f"metadata: {hostile_role} of version 2^70", want, metadata(hostile_role, lambda signed: signed.update(version=2**70))))
    CASES.append(Case(f"metadata: {hostile_role} with custom and odd members", "shown", metadata(hostile_role, lambda signed: signed.update(custom={"\u202e": ["../", -5]}, x_new="\\\"\n\u0007")), ("home",)))
CASES.append(Case("metadata: a hash that is a path", "refused", metadata("targets", lambda signed: signed["targets"]["feed.json"].update(hashes={"sha256": "../../../../etc/passwd"})), (), True))
CASES.append(Case("metadata: a length of 2^60", "refused", metadata("targets", lambda signed: signed["targets"]["feed.json"].update(length=2**60))))
CASES.append(Case("metadata: a role named by a path", "shown", metadata("targets", lambda signed: signed["delegations"]["roles"].append(signed["delegations"]["roles"][0] | {"name": "../../../tmp/etalase-escape", "paths": ["parts/*"], "terminating": False})), (), True))
CASES.append(Case("metadata: withdrawals with other targets", "shown", metadata("withdrawals", lambda signed: signed["targets"].update({"feed.json": {"length": 1, "hashes": {"sha256": sha256(b"x")}}})), ("home",)))
