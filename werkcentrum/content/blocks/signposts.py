"""Blocks that lead on: call to action, cards, tasks, steps, download and a home's entrances."""

from wagtail import blocks

from ..choosers import DocumentChooser, ImageChooser
from .links import LinkBlock, TargetBlock
from .samples import sample_documents

GROUP = "Doorverwijzen"

# Names of drawings in the icon set of the front end (static/src/icons.txt).
ICONS = [
    ("briefcase", "Koffer: werk"),
    ("school", "Afstudeerhoed: leren"),
    ("building-store", "Winkel: werkgever"),
    ("search", "Vergrootglas: zoeken"),
    ("map-2", "Kaart: de weg vinden"),
    ("compass", "Kompas: een ander beroep, overstappen"),
    ("certificate", "Diploma: scholing"),
    ("book", "Boek: leren, lezen"),
    ("tools", "Gereedschap: techniek"),
    ("stethoscope", "Stethoscoop: zorg"),
    ("alert-triangle", "Driehoek: ontslag, let op"),
    ("heart-handshake", "Hart en handen: hulp"),
    ("users", "Mensen: personeel, samen"),
    ("accessible", "Rolstoel: werken met een beperking"),
    ("message-circle", "Tekstwolk: praten, vragen"),
    ("calendar", "Kalender: agenda, afspraak"),
    ("coin-euro", "Munt: geld"),
    ("map-pin", "Speld: plek"),
]


class CallToActionBlock(blocks.StructBlock):
    """One thing to do now."""

    title = blocks.CharBlock(
        max_length=100, label="Kop", help_text="Bijvoorbeeld: Stel je vraag aan een gids."
    )
    text = blocks.TextBlock(required=False, max_length=300, rows=2, label="Tekst")
    link = LinkBlock()

    class Meta:
        label = "Oproep"
        icon = "tick-inverse"
        group = GROUP
        template = "blocks/call_to_action.html"
        description = "Eén duidelijke knop met een korte tekst. Gebruik er hooguit één per pagina."
        label_format = "{title}"
        preview_value = {
            "title": "Stel je vraag aan een gids",
            "text": "Je krijgt binnen twee werkdagen antwoord.",
            "link": {
                "label": "Stel je vraag",
                "page": None,
                "document": None,
                "path": "contact/",
                "url": "",
            },
        }


class CardBlock(blocks.StructBlock):
    """One choice: a title that is a link, a text and perhaps a picture."""

    title = blocks.CharBlock(
        max_length=80, label="Titel", help_text="De titel is de link. Bijvoorbeeld: Scholing."
    )
    text = blocks.TextBlock(required=False, max_length=200, rows=2, label="Tekst")
    image = ImageChooser(
        required=False,
        label="Afbeelding",
        help_text="Versiering: zet alles wat je wilt zeggen in de titel en de tekst.",
    )
    link = TargetBlock()

    class Meta:
        label = "Kaart"
        icon = "doc-empty"
        is_part = True
        description = "Eén keuze met een titel die doorlinkt."
        label_format = "{title}"
        preview_value = {
            "title": "Scholing",
            "text": "Een cursus, een opleiding of een ander beroep.",
            "image": None,
            "link": TargetBlock._meta_class.preview_value,
        }


class CardsBlock(blocks.StructBlock):
    """A few choices beside each other."""

    title = blocks.CharBlock(max_length=100, label="Kop")
    cards = blocks.ListBlock(CardBlock(), min_num=1, max_num=12, label="Kaarten")

    class Meta:
        label = "Kaarten"
        icon = "grid"
        group = GROUP
        template = "blocks/cards.html"
        description = "Een paar keuzes naast elkaar, elk met een link. Twee tot zes werkt het best."
        label_format = "{title}"
        preview_value = {
            "title": "Meer weten?",
            "cards": [
                CardBlock._meta_class.preview_value,
                CardBlock._meta_class.preview_value
                | {"title": "Vacatures", "text": "Banen bij jou in de buurt."},
                CardBlock._meta_class.preview_value
                | {"title": "Personeel", "text": "Mensen vinden, houden en laten groeien."},
            ],
        }


class TaskBlock(blocks.StructBlock):
    """One thing somebody comes to do."""

    icon = blocks.ChoiceBlock(ICONS, default="briefcase", label="Icoon")
    title = blocks.CharBlock(
        max_length=60, label="Titel", help_text="De titel is de link. Bijvoorbeeld: Werk vinden."
    )
    text = blocks.CharBlock(
        required=False,
        max_length=100,
        label="Tekst",
        help_text="Een paar woorden. Bijvoorbeeld: Vacatures, solliciteren, netwerken.",
    )
    link = TargetBlock()

    class Meta:
        label = "Taak"
        icon = "tasks"
        is_part = True
        description = "Eén ding dat iemand komt doen."
        label_format = "{title}"
        preview_value = {
            "icon": "search",
            "title": "Werk vinden",
            "text": "Vacatures, solliciteren, netwerken",
            "link": TargetBlock._meta_class.preview_value,
        }


class TasksBlock(blocks.StructBlock):
    """What people come to do most, as rows to choose from."""

    title = blocks.CharBlock(
        max_length=100, label="Kop", help_text="Bijvoorbeeld: Waar kunnen we je mee helpen?"
    )
    tasks = blocks.ListBlock(TaskBlock(), min_num=1, max_num=12, label="Taken")

    class Meta:
        label = "Taken"
        icon = "tasks"
        group = GROUP
        template = "blocks/tasks.html"
        description = "Waar mensen het meest voor komen: rijen met een icoon die doorlinken."
        label_format = "{title}"
        preview_value = {
            "title": "Waar kunnen we je mee helpen?",
            "tasks": [
                TaskBlock._meta_class.preview_value,
                TaskBlock._meta_class.preview_value
                | {
                    "icon": "compass",
                    "title": "Overstappen",
                    "text": "Ander beroep of sector",
                },
                TaskBlock._meta_class.preview_value
                | {"icon": "users", "title": "Personeel vinden", "text": "Voor werkgevers"},
            ],
        }


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(
        max_length=80, label="Titel", help_text="Bijvoorbeeld: Je stelt je vraag."
    )
    text = blocks.TextBlock(max_length=300, rows=2, label="Tekst")

    class Meta:
        label = "Stap"
        icon = "order"
        is_part = True
        description = "Eén stap met een titel en een korte uitleg."
        label_format = "{title}"
        preview_value = {"title": "Je stelt je vraag", "text": "Loop binnen, bel of schrijf."}


class StepsBlock(blocks.StructBlock):
    """What happens, in order, with big numbers."""

    title = blocks.CharBlock(
        max_length=100, label="Kop", help_text="Bijvoorbeeld: Zo helpt een gids je verder."
    )
    steps = blocks.ListBlock(StepBlock(), min_num=2, max_num=9, label="Stappen")

    class Meta:
        label = "Stappen"
        icon = "list-ol"
        group = GROUP
        template = "blocks/steps.html"
        description = "Wat er gebeurt, op volgorde. De nummers komen vanzelf."
        label_format = "{title}"
        preview_value = {
            "title": "Zo helpt een gids je verder",
            "steps": [
                {"title": "Je stelt je vraag", "text": "Loop binnen, bel of schrijf."},
                {
                    "title": "Samen kijken we wat je nodig hebt",
                    "text": "Een gids neemt de tijd voor je en kent de weg.",
                },
                {
                    "title": "Je komt op de goede plek",
                    "text": "Wij brengen je in contact met wie je verder helpt.",
                },
            ],
        }


class DownloadBlock(blocks.StructBlock):
    """Documents to download, with their kind and size."""

    title = blocks.CharBlock(
        required=False,
        max_length=100,
        label="Kop",
        help_text="Bijvoorbeeld: Formulieren. Mag leeg blijven.",
    )
    documents = blocks.ListBlock(
        DocumentChooser(label="Document"), min_num=1, max_num=20, label="Documenten"
    )

    class Meta:
        label = "Downloads"
        icon = "download"
        group = GROUP
        template = "blocks/download.html"
        description = "Documenten om te downloaden. Soort en grootte staan er vanzelf bij."
        label_format = "{title}"

    def get_preview_value(self):
        return self.normalize({"title": "Formulieren", "documents": sample_documents()})


class EntranceBlock(blocks.StructBlock):
    """The way in for one group of visitors."""

    icon = blocks.ChoiceBlock(ICONS, default="briefcase", label="Icoon")
    title = blocks.CharBlock(max_length=60, label="Titel", help_text="Bijvoorbeeld: Ik zoek werk.")
    text = blocks.CharBlock(
        max_length=120,
        label="Tekst",
        help_text="Eén zin. Bijvoorbeeld: Van eerste stap tot nieuwe baan.",
    )
    links = blocks.ListBlock(LinkBlock(), min_num=1, max_num=4, label="Links")

    class Meta:
        label = "Ingang"
        icon = "login"
        group = GROUP
        template = "blocks/entrance.html"
        description = "Een kaart bovenaan de homepagina voor één groep bezoekers, met links."
        label_format = "{title}"
        preview_value = {
            "icon": "briefcase",
            "title": "Ik zoek werk",
            "text": "Van eerste stap tot nieuwe baan.",
            "links": [
                LinkBlock._meta_class.preview_value | {"label": "Wat past bij mij?"},
                LinkBlock._meta_class.preview_value | {"label": "Vacatures in de buurt"},
                LinkBlock._meta_class.preview_value | {"label": "Werk met een beperking"},
            ],
        }


class EntrancesBlock(blocks.StreamBlock):
    """Up to three entrances below the hero of a home page."""

    entrance = EntranceBlock()

    class Meta:
        label = "Ingangen"
        icon = "login"
        max_num = 3
        required = False
