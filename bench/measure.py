"""Runs a program and says what it took: seconds, processor seconds, and the most memory it held.

    python3 measure.py PROGRAM ARGUMENT…

Prints one line of JSON. What the program itself says goes to standard error.
"""

import json
import os
import subprocess
import sys
import time

start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
_, status, used = os.wait4(child.pid, 0)
print(json.dumps({
    "code": os.waitstatus_to_exitcode(status),
    "seconds": time.monotonic() - start,
    "processor": used.ru_utime + used.ru_stime,
    # Linux counts in kB, macOS in bytes.
    "memory": used.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
}))
