"""Sites that the demo does not have: closed, hidden, and one whose page holds every block."""

from regions.opening.services import open_subsite
from tests.performance.bodies import add_page, block, every_block, furnish
from werkcentrum.accounts.models import User
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import assign

EVERY_BLOCK = ("proef.localhost", "/eerste/tweede/alles/")
GONE = ("gesloten.localhost", "/")
HIDDEN = ("verborgen.localhost", "/")
EDITOR, PASSWORD = "tester@werkcentrum.example", "een-lang-wachtwoord"


def open_extra_sites() -> dict:
    """Open them in the demo's database; returns the ids of the pages to edit, by host."""
    editor = User.objects.create_user(EDITOR, PASSWORD, first_name="Tess", last_name="Tester")
    State = SiteProfile.State
    opened = {}
    for (host, _path), name, palette, state in (
        (EVERY_BLOCK, "Proefsite", "groen", State.LIVE),
        (GONE, "Gesloten site", "rood", State.GONE),
        (HIDDEN, "Verborgen site", "rood", State.HIDDEN),
    ):
        site = open_subsite(
            name=name,
            hostname=host,
            palette=palette,
            state=state,
        )
        assign(editor, site, Role.MANAGER)
        opened[host] = site
    things = furnish(opened["proef.localhost"])
    parent = opened["proef.localhost"].root_page.specific
    for title in ("Eerste", "Tweede"):
        parent = add_page(parent, title=title, slug=title.lower())
    long = add_page(parent, title="Alles", slug="alles", body=[*every_block(things), *videos()])
    long.save_revision()
    hidden = add_page(
        opened["verborgen.localhost"].root_page.specific,
        title="Nog geheim",
        slug="nog-geheim",
        body=every_block(furnish(opened["verborgen.localhost"]))[:1],
    )
    hidden.save_revision()
    return {"proef.localhost": long.pk, "verborgen.localhost": hidden.pk}


def videos() -> list[dict]:
    """A video at each party that may show one."""
    return [
        block(
            "video",
            {
                "title": title,
                "video": None,
                "url": url,
                "poster": None,
                "transcript": "Iemand loopt binnen en stelt een vraag.",
            },
        )
        for title, url in (
            ("Een gesprek", "https://www.youtube.com/watch?v=aaaaaaaaaaa"),
            ("Een rondleiding", "https://vimeo.com/123456789"),
        )
    ]
