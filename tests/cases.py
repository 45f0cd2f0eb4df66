"""Cases in YAML files: `files` replaces files of the base project, null leaves one out, `report` is what is printed."""

from __future__ import annotations

from pathlib import Path

import yaml

BASE = {
    "questions/layers.yaml": """\
topic: layers
title: {zh: 层, en: Layers}
summary: {zh: 网络的层。, en: The layers of a network.}
order: 1
questions:
  - id: pooling
    title: {zh: 池化, en: Pooling}
    level: basic
    kind: concept
""",
    "answers/layers/pooling.zh.md": "池化缩小特征图。\n",
    "answers/layers/pooling.en.md": "Pooling shrinks the feature map.\n",
}


def of(folder: Path) -> list[Path]:
    """The case files below a folder."""
    return sorted(folder.glob("*/*.yaml"))


def name(path: Path) -> str:
    """What a case is called in the test report."""
    return f"{path.parent.name}-{path.stem}"


def tree(path: Path) -> dict[str, str | bytes]:
    """The project of a case; `bytes` holds files in hexadecimal digits."""
    case = yaml.safe_load(path.read_text("utf-8"))
    files: dict[str, str | bytes | None] = {**BASE, **case.get("files", {})}
    files |= {name: bytes.fromhex(digits) for name, digits in case.get("bytes", {}).items()}
    return {name: content for name, content in files.items() if content is not None}


def expected(path: Path) -> str:
    """The report that a case expects."""
    return str(yaml.safe_load(path.read_text("utf-8"))["report"])


def update(path: Path, report: str) -> None:
    """Write the report into the case; it is the file's last key."""
    head = path.read_text("utf-8").partition("\nreport:")[0].rstrip()
    body = "".join(f"  {line}".rstrip() + "\n" for line in report.split("\n"))
    path.write_text(f'{head}\nreport: ""\n' if not report else f"{head}\nreport: |-\n{body}", "utf-8")
