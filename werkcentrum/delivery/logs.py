"""Log lines that machines read and that hold no personal data."""

import json
import logging
import re
from datetime import UTC, datetime

# The rest of such a path opens a draft.
SECRET_PATH = re.compile(r"(/-/voorbeeld/)[^\s\"']+")


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time, level, logger, message, and the traceback of an error.

    Of a request it names method, host and path; never the query, the body or the address of the
    visitor.
    """

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        request = getattr(record, "request", None)
        if hasattr(request, "method") and hasattr(request, "META"):
            line |= {
                "method": request.method,
                "host": request.META.get("HTTP_HOST", ""),
                "path": request.path,
            }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return SECRET_PATH.sub(r"\1...", json.dumps(line, ensure_ascii=False))
