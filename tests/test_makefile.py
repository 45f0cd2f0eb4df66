"""The verbs do what they say."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("verb", ["check", "test"])
def test_the_bank_is_judged_strictly(verb):
    told = subprocess.run(["make", "--dry-run", verb], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ".venv/bin/python -m studyguide check --strict" in told.stdout.splitlines()
