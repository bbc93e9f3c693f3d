"""Check the lock files: no host in them, every version pinned, every wanted package present."""

import json
import re
import sys
import tomllib
from pathlib import Path


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(requirements):
    return {normal(re.match(r"[A-Za-z0-9._-]+", line).group()) for line in requirements}


def problems(root):
    """Yield a sentence per problem in the lock files below ``root``."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    runtime = wanted(project["project"]["dependencies"])
    locks = {
        "requirements.txt": runtime,
        "requirements-dev.txt": runtime | wanted(project["dependency-groups"]["dev"]),
    }
    pins = {}
    for name, packages in locks.items():
        text = (root / name).read_text()
        if re.search(r"https?://|^-{1,2}(index-url|extra-index-url|find-links|[if])\b", text, re.M):
            yield f"{name} names a host: a lock file must work with any mirror."
        pins[name] = set(re.findall(r"^[A-Za-z0-9._-]+==\S+", text, re.M))
        locked = {normal(pin.partition("==")[0]) for pin in pins[name]}
        for package in sorted(packages - locked):
            yield f"{name} lacks {package}: run make lock."
    for pin in sorted(pins["requirements.txt"] - pins["requirements-dev.txt"]):
        yield f"{pin} is in requirements.txt but not in requirements-dev.txt: run make lock."

    packages = json.loads((root / "package-lock.json").read_text())["packages"]
    for name, package in packages.items():
        if "resolved" in package:
            yield f"package-lock.json names a host at {name}: install with the project's .npmrc."
    asked = json.loads((root / "package.json").read_text())
    for group in ("dependencies", "devDependencies"):
        if asked.get(group, {}) != packages[""].get(group, {}):
            yield f"package-lock.json is not in step with the {group} of package.json: npm install."


if __name__ == "__main__":
    found = list(problems(Path(__file__).resolve().parent.parent))
    sys.exit("\n".join(found) or None)
