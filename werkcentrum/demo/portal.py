"""The demo portal as a whole: sites, pages, contact, menus and people, made in one go."""

from django.conf import settings
from wagtail.models import Locale, Site

from regions.models import Region
from regions.opening.examples import make_shelf
from regions.opening.making import make_blueprints
from regions.opening.services import (
    open_national_site,
    open_region,
    open_subsite,
    own_domain_of,
)
from themes.models import Palette
from werkcentrum.content.writing import write_home
from werkcentrum.taxonomy.models import Audience
from werkcentrum.tenancy.models import SiteProfile

from . import contacts, places
from .agenda import Agendas
from .agreements import agree
from .directory import Directories
from .english import open_english, translate_lists
from .indexing import index_everything, quiet
from .library import Library
from .menus import fill_menu
from .news import Newsroom
from .people import make_users
from .sharing import share
from .texts.english import ENGLISH, TRANSLATION_OF
from .texts.english_lists import (
    NATIONAL_EVENTS,
    NATIONAL_NEWS,
    NATIONAL_SERVICES,
    REGIONAL_EVENTS,
    REGIONAL_NEWS,
    REGIONAL_SERVICES,
)
from .texts.facts import Facts
from .texts.haaglanden_english import HAAGLANDEN_ENGLISH
from .texts.haaglanden_english import TRANSLATION_OF as OF_HAAGLANDEN
from .texts.national_about import NATIONAL
from .texts.plain import plain_site
from .texts.rich import RICH, preparing
from .texts.subsite import SUBSITE
from .upkeep import let_pages_age

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
            make_users(self.sites)
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
        self.directories = Directories(self.library)
        directory = self.directories.national(site, Palette.PAARS)
        lists = (directory, news, self.agendas.national(site))
        fill_menu(site, self.dutch, [*lists, pages["over-ons"]])
        self.load_national_english(site, pages, lists)

    def load_national_english(self, site, dutch_pages, lists):
        home, pages = open_english(
            site, ENGLISH, TRANSLATION_OF, dutch_pages, self.library, Palette.PAARS
        )
        fill_menu(site, home.locale, [pages[slug] for slug in ENGLISH_SUBJECTS], on_every_site=True)
        fill_menu(site, home.locale, [pages["what-is-a-werkcentrum"]])
        told = (NATIONAL_SERVICES, NATIONAL_NEWS, NATIONAL_EVENTS)
        fill_menu(site, home.locale, translate_lists(lists, told, {}, home.locale))

    def load_haaglanden_english(self, site, dutch_pages, lists):
        home, pages = open_english(
            site,
            HAAGLANDEN_ENGLISH,
            OF_HAAGLANDEN,
            dutch_pages,
            self.library,
            site.sitetheme.palette,
        )
        told = (REGIONAL_SERVICES, REGIONAL_NEWS, REGIONAL_EVENTS)
        translated = translate_lists(lists, told, {"town": "The Hague"}, home.locale)
        fill_menu(site, home.locale, [*translated, pages["come-by"]])

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
        directory = self.directories.regional(site, palette, region, town=facts.town)
        entries = [(pages[path], labels.get(path, "")) for path in own]
        fill_menu(site, self.dutch, [directory, agenda, news, *entries])
        if region.label == "haaglanden":
            lists = (directory, news, agenda)
            self.load_haaglanden_english(site, pages, lists)
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
