"""Downloads from the CMS: written down, and safe to open in a spreadsheet."""

from .recording import record

# A spreadsheet takes a cell that begins so for a formula (OWASP: CSV injection).
FORMULA = ("=", "+", "-", "@")


def plain(value) -> str:
    """A text that no spreadsheet takes for a formula."""
    text = str(value)
    risky = text.lstrip().startswith(FORMULA) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if risky else text


def record_export(request, action: str, *, site, detail: str = "") -> None:
    """Write down that somebody downloads a list, once for a request."""
    record(action, site=site, user=request.user, detail=detail)
    request.export_is_recorded = True
