"""The terms that a new portal starts with; afterwards the national team keeps them in the CMS.

Slugs stand in addresses (``?doelgroep=werkgever``), so they are short and singular. Each row is
``(slug, name in Dutch, name in English, rows below it)``.
"""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from .models import Audience, Synonym, Term, Topic

AUDIENCES = (
    (
        "werkzoekende",
        "Werkzoekenden",
        "Jobseekers",
        (
            ("jongere", "Jongeren", "Young people"),
            ("55-plusser", "55-plussers", "People over 55"),
            ("statushouder", "Statushouders", "Refugees with a residence permit"),
            ("oekrainer", "Oekraïners", "Ukrainians"),
            ("arbeidsmigrant", "Arbeidsmigranten", "Migrant workers"),
            ("arbeidsbeperking", "Met een arbeidsbeperking", "With a disability"),
            ("psychische-klachten", "Met psychische klachten", "With mental health problems"),
            ("na-detentie", "Na detentie", "After detention"),
            (
                "lezen-en-schrijven",
                "Moeite met lezen en schrijven",
                "Difficulty with reading and writing",
            ),
        ),
    ),
    ("werkende", "Werkenden", "Working people", (("zzper", "Zzp'ers", "Self-employed"),)),
    ("werkgever", "Werkgevers", "Employers", ()),
)
TOPICS = (
    (
        "werk-vinden",
        "Werk vinden",
        "Finding work",
        (
            ("vacatures", "Vacatures", "Vacancies"),
            ("solliciteren", "Solliciteren", "Applying for a job"),
            ("van-werk-naar-werk", "Van werk naar werk", "From job to job"),
            ("ontslag", "Ontslag", "Dismissal"),
        ),
    ),
    (
        "loopbaan-en-leren",
        "Loopbaan en leren",
        "Career and learning",
        (
            ("loopbaan", "Loopbaan", "Career"),
            ("scholing", "Scholing", "Training"),
            ("omscholing", "Omscholing", "Retraining"),
            ("leren-en-werken", "Leren en werken", "Learning while working"),
            ("taal", "Taal en basisvaardigheden", "Language and basic skills"),
        ),
    ),
    (
        "ontwikkelpaden",
        "Ontwikkelpaden",
        "Career paths by sector",
        (
            ("zorg-en-welzijn", "Zorg en welzijn", "Care and welfare"),
            ("techniek", "Techniek", "Engineering"),
            ("bouw", "Bouw", "Construction"),
            ("kinderopvang", "Kinderopvang", "Childcare"),
            ("ict", "ICT", "IT"),
            ("horeca", "Horeca", "Hospitality"),
            ("logistiek", "Logistiek", "Logistics"),
        ),
    ),
    (
        "geld-en-hulp",
        "Geld en hulp",
        "Money and help",
        (
            ("geldzorgen", "Geldzorgen", "Money worries"),
            ("subsidies", "Subsidies", "Subsidies"),
            ("hulp-in-je-gemeente", "Hulp in je gemeente", "Help in your municipality"),
        ),
    ),
    (
        "personeel",
        "Personeel",
        "Staff",
        (
            ("personeel-vinden", "Personeel vinden", "Finding staff"),
            ("behoud-van-personeel", "Behoud van personeel", "Keeping staff"),
            ("werkplek-aanpassen", "Werkplek aanpassen", "Adapting the workplace"),
            ("inclusief-werkgeven", "Inclusief werkgeven", "Inclusive employment"),
        ),
    ),
)
# (word, audience, topic, what came in its place)
GONE = "Het Werkcentrum in je regio"
SYNONYMS = (
    ("wsp", "werkgever", "personeel-vinden", GONE),
    ("werkgeversservicepunt", "werkgever", "personeel-vinden", GONE),
    ("leerwerkloket", "", "leren-en-werken", GONE),
    ("rmt", "werkende", "van-werk-naar-werk", GONE),
    ("regionaal mobiliteitsteam", "werkende", "van-werk-naar-werk", GONE),
    ("ondernemer", "werkgever", "", ""),
    ("zelfstandige", "zzper", "", ""),
    ("freelancer", "zzper", "", ""),
    ("vluchteling", "statushouder", "", ""),
    ("laaggeletterd", "lezen-en-schrijven", "taal", ""),
    ("cv", "", "solliciteren", ""),
    ("sollicitatiebrief", "", "solliciteren", ""),
    ("baan", "", "vacatures", ""),
    ("cursus", "", "scholing", ""),
    ("opleiding", "", "scholing", ""),
    ("schulden", "", "geldzorgen", ""),
    ("ontslagen", "", "ontslag", ""),
)
NAME_IN = {settings.LANGUAGE_CODE: 0, "en": 1}


@transaction.atomic
def load_first_terms() -> None:
    """Make the terms of a new portal, in each language there is; does nothing when there are some.

    A language that was added later gets the names that are known for it.
    """
    is_new = not Audience.objects.exists()
    for model, rows in ((Audience, AUDIENCES), (Topic, TOPICS)):
        for locale in Locale.objects.filter(language_code__in=NAME_IN):
            if is_new or not model.objects.filter(locale=locale).exists():
                _load(model, rows, locale)
    if is_new:
        for word, audience, topic, instead in SYNONYMS:
            Synonym.objects.get_or_create(
                word=word,
                defaults={
                    "audience": _kept(Audience, audience),
                    "topic": _kept(Topic, topic),
                    "instead": instead,
                },
            )


def _kept(model: type[Term], slug: str) -> Term | None:
    return model.objects.kept().filter(slug=slug).first()


def _load(model, rows, locale) -> None:
    number = 0
    for slug, *names, below in rows:
        number += 1
        parent = _make(model, locale, slug, names, number)
        for slug_below, *names_below in below:
            number += 1
            _make(model, locale, slug_below, names_below, number, parent)


def _make(model, locale, slug, names, number, parent=None) -> Term | None:
    dutch = _kept(model, slug)
    if locale.language_code != settings.LANGUAGE_CODE and dutch is None:
        return None
    term = model(
        locale=locale,
        slug=slug,
        name=names[NAME_IN[locale.language_code]],
        sort_order=number,
        parent=parent,
    )
    if dutch is not None:
        term.translation_key = dutch.translation_key
    term.save()
    return term
