"""Runs the browser's half of the search in node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# The test requirements bring node beside Python.
NODE = shutil.which("node", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))) or "node"


def run(module: str, data: object, *arguments: str) -> Any:
    """What a module of this folder writes, given data on its standard input, both as JSON."""
    done = subprocess.run([NODE, HERE / module, *arguments], input=json.dumps(data).encode(), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)
