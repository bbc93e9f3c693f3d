"""The demo portal as a whole: sites, pages, contact, menus and people, made in one go."""

from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db.models.signals import post_save
from django.utils import timezone
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from regions.models import Region
from regions.opening.examples import make_shelf
from regions.opening.making import make_blueprints
from regions.opening.services import (
    open_language,
    open_national_site,
    open_region,
    open_subsite,
    own_domain_of,
)
from themes.models import Palette
from werkcentrum.accounts.models import User
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.content.writing import write_home
from werkcentrum.events.models import AgendaPage, EventPage
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.people import invitations
from werkcentrum.people.models import Colleague, Invitation, make_token, token_hash
from werkcentrum.search.visitors import index_all
from werkcentrum.taxonomy.models import Audience
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import assign

from . import contacts, places
from .agenda import Agendas
from .agreements import agree
from .library import Library
from .news import Newsroom
from .sharing import share
from .texts.english import ENGLISH, TRANSLATION_OF
from .texts.facts import Facts
from .texts.national_about import NATIONAL
from .texts.plain import plain_site
from .texts.rich import RICH, preparing
from .texts.subsite import SUBSITE
from .upkeep import let_pages_age

PASSWORD = "werkcentrum-demo-2027"
PAYOFF = "Samen vinden we de weg"
SUBJECTS = ("ik-zoek-werk", "leren-en-overstappen", "ik-ben-werkgever")
ENGLISH_SUBJECTS = ("looking-for-work", "learning-and-changing-jobs", "employers")

State = SiteProfile.State
# The five regions whose site is one page: two with referrals to all their present websites, one
# that stays independent, one of which nearly nothing is known, one that is being prepared.
BASIC = {
    "twente": "referrals",
    "zuidlimburg": "referrals",
    "amersfoort": "independent",
    "gorinchem": "empty",
    "middenholland": "preparing",
}
# (e-mail, name, label of the region or "" for the national site, role or None for a superuser)
PEOPLE = (
    ("beheer.landelijk", "Landelijk", "beheerder", "", Role.MANAGER),
    ("beheer.haaglanden", "Haaglanden", "beheerder", "haaglanden", Role.MANAGER),
    ("eindredactie.haaglanden", "Haaglanden", "eindredacteur", "haaglanden", Role.PUBLISHER),
    ("redactie.haaglanden", "Haaglanden", "redacteur", "haaglanden", Role.EDITOR),
    ("meelezen.haaglanden", "Haaglanden", "meelezer", "haaglanden", Role.VIEWER),
    (
        "eindredactie.grootamsterdam",
        "Groot Amsterdam",
        "eindredacteur",
        "grootamsterdam",
        Role.PUBLISHER,
    ),
    ("redactie.rijnmond", "Rijnmond", "redacteur", "rijnmond", Role.EDITOR),
    ("techniek", "Technisch", "beheerder", "", None),
)
# Who wants to be found by all colleagues, and what for.
LISTED = {
    "beheer.haaglanden": "Menu's, en werken met meer gemeenten",
    "eindredactie.grootamsterdam": "Teksten in gewone taal",
}


class Portal:
    """Makes the demo; ``say`` is told what is being done."""

    def __init__(self, say):
        self.say = say
        self.dutch = Locale.objects.get_or_create(language_code="nl")[0]
        self.sites: dict[str, Site] = {}

    def load(self) -> None:
        """Make everything. The caller keeps it in one transaction."""
        with quiet():
            self.say("Landelijke site")
            self.load_national()
            self.audiences = {term.slug: term for term in Audience.objects.kept()}
            make_blueprints()
            make_shelf()
            regions = Region.objects.prefetch_related("municipalities").order_by("cbs_code")
            for number, region in enumerate(regions, 1):
                self.load_region(region, number)
                if number % 5 == 0:
                    self.say(f"{number} van de {len(regions)} regio's")
            self.load_subsite()
            self.say("Mensen en rollen")
            self.load_people()
            agree()
            share(self.sites)
        self.say("Verwijzingen en zoekindex")
        index_everything()
        Site.clear_site_root_paths_cache()

    def load_national(self):
        site = open_national_site(hostname=settings.BASE_DOMAIN, payoff=PAYOFF)
        self.sites[""] = site
        self.library = Library(site.library.collection)
        home = site.root_page.specific
        pages = write_home(home, NATIONAL, self.library, Palette.PAARS)
        contacts.fill_contact(
            site,
            phone=contacts.NATIONAL_PHONE,
            email="info@werkcentrum.example",
            organisation="Ministerie van Sociale Zaken en Werkgelegenheid",
            controller="Ministerie van Sociale Zaken en Werkgelegenheid",
            address="Werkcentrum.nl\nPostbus 0\n2500 AA Den Haag",
        )
        fill_menu(site, self.dutch, [pages[slug] for slug in SUBJECTS], on_every_site=True)
        fill_menu(site, self.dutch, [(pages["wat-is-een-werkcentrum"], "Wat is een Werkcentrum?")])
        self.agendas, self.newsroom = Agendas(), Newsroom(self.library)
        news = self.newsroom.national(site, Palette.PAARS)
        fill_menu(site, self.dutch, [news, self.agendas.national(site), pages["over-ons"]])
        self.load_english(site, pages)

    def load_english(self, site, dutch_pages):
        home = open_language(
            site,
            "en",
            hero_title=ENGLISH.hero_title,
            hero_text=ENGLISH.hero_text,
        )
        pages = write_home(home, ENGLISH, self.library, Palette.PAARS)
        for path, dutch_path in TRANSLATION_OF.items():
            pages[path].translation_key = dutch_pages[dutch_path].translation_key
        ContentPage.objects.bulk_update(pages.values(), ["translation_key"])
        fill_menu(site, home.locale, [pages[slug] for slug in ENGLISH_SUBJECTS], on_every_site=True)
        fill_menu(site, home.locale, [pages["what-is-a-werkcentrum"]])

    def load_region(self, region, number):
        facts = Facts(
            name=region.name,
            label=region.label,
            municipalities=tuple(row.spoken_name for row in region.municipalities.all()),
            centre=region.centre_municipality,
            number=number,
        )
        rich, basic = RICH.get(region.label), BASIC.get(region.label)
        palette = rich.palette if rich else tuple(Palette)[number % 3]
        site = open_region(
            region,
            hostname=own_domain_of(region) if rich and rich.own_domain else None,
            palette=palette,
            state=State.BASIC if basic else State.LIVE,
            # Who writes pages of their own here, starts with an empty site.
            from_blueprint=basic not in (None, "preparing"),
        )
        self.sites[region.label] = site
        if basic:
            self.load_basic(site, facts, basic)
            return
        contacts.fill_regional_contact(site, facts)
        if rich:
            self.library.add_image(rich.picture, site.library.collection)
        words = rich.site(facts) if rich else plain_site(facts)
        pages = write_home(site.root_page.specific, words, self.library, palette)
        if rich:
            let_pages_age(pages)
        places.make_places(site, rich.places if rich else [places.usual_place(facts)])
        people = rich.people if rich else places.usual_people(facts)
        places.make_people(site, people, facts, self.audiences)
        own = rich.menu if rich else ("over-ons",)
        labels = {"over-ons": "Over ons"}
        agenda = self.agendas.regional(
            site, name=facts.name, town=facts.town, number=facts.number, is_rich=bool(rich)
        )
        news = self.newsroom.regional(
            site, palette, name=facts.name, town=facts.town, is_rich=bool(rich)
        )
        entries = [(pages[path], labels.get(path, "")) for path in own]
        fill_menu(site, self.dutch, [agenda, news, *entries])
        if rich and rich.referral:
            contacts.make_referrals(site, [rich.referral], self.audiences)

    def load_basic(self, site, facts, kind):
        if kind == "empty":
            return
        contacts.fill_regional_contact(site, facts)
        if kind == "referrals":
            rows = contacts.present_websites(facts.name, facts.label)
            contacts.make_referrals(site, rows, self.audiences)
            places.make_places(site, [places.usual_place(facts)])
        elif kind == "independent":
            row = (
                f"Naar de website van {facts.werkcentrum}",
                "https://www.werkcentrum-amersfoort.example/",
                "",
                None,
            )
            contacts.make_referrals(site, [row], self.audiences)
        elif kind == "preparing":
            places.make_places(site, [places.usual_place(facts)])
            words = preparing(facts)
            write_home(site.root_page.specific, words, self.library, site.sitetheme.palette)

    def load_subsite(self):
        site = open_subsite(
            name="Aan de slag in de techniek",
            hostname=f"techniek.{settings.BASE_DOMAIN}",
            palette=Palette.GROEN,
            state=State.LIVE,
            from_blueprint=False,
        )
        self.sites["techniek"] = site
        pages = write_home(site.root_page.specific, SUBSITE, self.library, Palette.GROEN)
        contacts.fill_contact(
            site,
            phone=contacts.NATIONAL_PHONE,
            email="techniek.campagne@werkcentrum.example",
            organisation="Ministerie van Sociale Zaken en Werkgelegenheid",
            controller="Ministerie van Sociale Zaken en Werkgelegenheid",
            address="Werkcentrum.nl\nPostbus 0\n2500 AA Den Haag",
        )
        fill_menu(site, self.dutch, [page for path, page in pages.items() if "/" not in path])

    def load_people(self):
        # Hashing is slow on purpose; everybody has the same password here.
        password = make_password(PASSWORD)
        for name, first, last, label, role in PEOPLE:
            user = User.objects.create(
                email=f"{name}@werkcentrum.example",
                first_name=first,
                last_name=last,
                password=password,
                is_staff=role is None,
                is_superuser=role is None,
            )
            if role:
                assign(user, self.sites[label], role)
            if name in LISTED:
                Colleague.objects.create(user=user, is_listed=True, subjects=LISTED[name])
        # Without its mail: the demo's mail is the window in which it loads.
        Invitation.objects.create(
            site=self.sites["haaglanden"],
            email="noor.smit@gemeente.example",
            role=Role.EDITOR,
            token_hash=token_hash(make_token()),
            expires_at=timezone.now() + timedelta(days=invitations.DAYS),
        )


def fill_menu(site, locale, entries, *, on_every_site=False) -> None:
    """Add pages, or (page, words) pairs, at the end of a site's menu."""
    menu, _created = Menu.objects.get_or_create(site=site, locale=locale)
    start = MenuItem.objects.filter(menu=menu).count()
    MenuItem.objects.bulk_create(
        MenuItem(
            menu=menu,
            sort_order=start + number,
            page_id=(entry[0] if isinstance(entry, tuple) else entry).pk,
            label=entry[1] if isinstance(entry, tuple) else "",
            on_every_site=on_every_site,
        )
        for number, entry in enumerate(entries)
    )


@contextmanager
def quiet():
    """Keep no index up to date: that is done once, at the end, for a tenth of the time."""
    models = get_indexed_models()
    muted = [
        model for model in models if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in muted:
            post_save.connect(post_save_signal_handler, sender=model)


def index_everything() -> None:
    """Build the reference index and the search index of what the demo made."""
    for model in (HomePage, ContentPage, ArticleIndexPage, ArticlePage, AgendaPage, EventPage):
        for page in model.objects.select_related("locale"):
            ReferenceIndex.create_or_update_for_object(page)
    for model in get_indexed_models():
        if model is Page or not hasattr(model, "objects"):
            continue
        index_all(model.get_indexed_objects())


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
