"""Open a region in a process of its own, and perhaps be killed in a step.

``python -m tests.opening.in_a_process LABEL [STEP]``: at the end of that step, before it is kept,
the process kills itself with SIGKILL. The database is that of DATABASE_URL.
"""

import os
import signal
import sys
from dataclasses import replace

import django


def main(label: str, step: str = "") -> None:
    django.setup()
    from regions.models import Region
    from regions.opening import running
    from regions.opening.services import open_region

    def work(opening, whole):
        whole(opening)
        os.kill(os.getpid(), signal.SIGKILL)

    running.STEPS = [
        replace(one, work=lambda opening, whole=one.work: work(opening, whole))
        if one.name == step
        else one
        for one in running.STEPS
    ]
    open_region(Region.objects.get(label=label))


if __name__ == "__main__":
    main(*sys.argv[1:])
