"""What ``import kg`` offers stays what it is, whatever is loaded later."""

import subprocess
import sys


def test_functions_of_the_package_stay_functions():
    code = "import kg; kg.extract; assert all(callable(getattr(kg, name)) for name in kg.__all__ for _ in (1, 2))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
