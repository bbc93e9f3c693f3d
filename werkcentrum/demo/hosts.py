"""Move the demo to another base domain or port."""


def rehost(sites, base_domain: str, port: int) -> list[str]:
    """Move all sites to another base domain or port; returns the hosts that changed.

    What users made stays. The national site's host is the base domain that was.
    """
    national = next(site for site in sites if site.profile.is_national)
    old, changed = national.hostname, []
    for site in sites:
        hostname = _moved(site.hostname, old, base_domain)
        if (hostname, port) != (site.hostname, site.port):
            site.hostname, site.port = hostname, port
            site.save()
            changed.append(hostname)
        for alias in site.aliases.all():
            moved = _moved(alias.hostname, old, base_domain)
            if moved != alias.hostname:
                alias.hostname = moved
                alias.save()
    return changed


def _moved(hostname: str, old: str, new: str) -> str:
    if hostname == old or hostname.endswith(f".{old}"):
        return hostname[: len(hostname) - len(old)] + new
    return hostname
