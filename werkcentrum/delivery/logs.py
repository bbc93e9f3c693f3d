"""Log lines that machines read and that hold no personal data."""

import json
import logging
from datetime import UTC, datetime


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
        return json.dumps(line, ensure_ascii=False)
