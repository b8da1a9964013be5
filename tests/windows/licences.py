"""Lays the licences of every library in the Windows program into one text.

    python3 licences.py TARGET FEATURES… > GIAY-PHEP.txt

Reads `cargo tree` and the libraries' own files. Fails where a library has neither a licence nor a file of one.
"""

import json
import pathlib
import subprocess
import sys

FILES = ("license", "licence", "copying", "notice", "unlicense")


def cargo(*words):
    return subprocess.run(["cargo", *words], check=True, capture_output=True, text=True).stdout


def linked(target, features):
    """Names and versions of what is linked into the program: no tools that only build it."""
    tree = cargo("tree", "--edges", "normal,no-proc-macro", "--prefix", "none", "--target", target,
                 "--format", "{p}", *features)
    return {tuple(line.split()[:2]) for line in tree.splitlines() if line.strip()}


def texts(folder):
    """The licence files of a library, in order of name."""
    found = [path for path in folder.iterdir()
             if path.is_file() and path.name.lower().startswith(FILES)]
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in sorted(found)]


def main():
    target, *features = sys.argv[1:]
    wanted = linked(target, features)
    packages = json.loads(cargo("metadata", "--format-version", "1", "--filter-platform", target))["packages"]
    ours = {"niemyet"}
    by_text = {}
    print("niemyet.exe dùng các thư viện nguồn mở sau. Mỗi giấy phép in một lần, trên đó là tên các thư viện theo nó.")
    print("niemyet.exe is made with these libraries. Each licence stands once, below the libraries that are under it.\n")
    for package in sorted(packages, key=lambda package: (package["name"], package["version"])):
        key = (package["name"], "v" + package["version"])
        if key not in wanted or package["name"] in ours:
            continue
        named = f'{package["name"]} {package["version"]} ({package["license"] or "?"})'
        found = texts(pathlib.Path(package["manifest_path"]).parent)
        if not found and not package["license"]:
            sys.exit(f"no licence of {named}")
        print(named)
        for text in found:
            by_text.setdefault(text, []).append(named)
    print("\nThe standard library of Rust (MIT OR Apache-2.0); the start-up code of MinGW-w64 (public domain, ZPL-2.1);")
    print("libgcc (GPL-3.0 WITH GCC-exception-3.1).")
    for text, names in by_text.items():
        print("\n" + "=" * 80 + "\n" + "\n".join(names) + "\n" + "-" * 80 + "\n" + text)


main()
