"""Blocks of words: text, quote, notice, accordion and table."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue

from .rich_text import RichTextBlock

GROUP = "Tekst en beeld"
INLINE = ["bold", "italic", "ol", "ul", "link", "document-link"]
WITH_HEADINGS = ["h2", "h3", *INLINE]


class TextBlock(RichTextBlock):
    """Running text with headings, lists and links."""

    def __init__(self, features=WITH_HEADINGS, **kwargs):
        super().__init__(features=list(features), **kwargs)

    class Meta:
        label = "Tekst"
        icon = "pilcrow"
        group = GROUP
        template = "blocks/text.html"
        description = "Gewone tekst met koppen, lijsten en links."
        preview_value = (
            "<h2>Wat doet een gids?</h2><p>Een gids luistert naar je vraag. Samen kijken jullie "
            "wat je nodig hebt. Dat kan <b>een baan</b> zijn, een cursus of hulp bij geldzorgen."
            "</p><ul><li>Je hoeft niets voor te bereiden.</li><li>Het gesprek is gratis.</li></ul>"
        )


class QuoteBlock(blocks.StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(
        max_length=300,
        label="Uitspraak",
        rows=3,
        help_text="Zonder aanhalingstekens. Houd het kort.",
    )
    who = blocks.CharBlock(
        required=False,
        max_length=120,
        label="Wie zegt dit?",
        help_text="Bijvoorbeeld: een deelnemer uit Delft. Vraag altijd toestemming.",
    )

    class Meta:
        label = "Citaat"
        icon = "openquote"
        group = GROUP
        template = "blocks/quote.html"
        description = "Een korte uitspraak van iemand, groter dan de tekst eromheen."
        label_format = "{text}"
        preview_value = {
            "text": "Ik dacht dat ik te oud was om te leren. Nu rijd ik lijn 33.",
            "who": "Een deelnemer aan een omscholing",
        }


class NoticeBlock(blocks.StructBlock):
    """Something a reader must not miss."""

    KINDS = [
        ("info", "Informatie"),
        ("warning", "Let op"),
        ("success", "Gelukt"),
        ("error", "Fout"),
    ]
    # The word before the text carries the meaning; colour and icon help. The classes are written
    # in full, because the build keeps only the rules of classes it can read somewhere.
    LOOKS = {
        "info": {
            "word": _("Informatie:"),
            "icon_name": "info-circle",
            "style": "utrecht-alert--info",
            "icon_style": "utrecht-alert__icon--info",
        },
        "warning": {
            "word": _("Let op:"),
            "icon_name": "alert-triangle",
            "style": "utrecht-alert--warning",
            "icon_style": "utrecht-alert__icon--warning",
        },
        "success": {
            "word": _("Gelukt:"),
            "icon_name": "circle-check",
            "style": "utrecht-alert--ok",
            "icon_style": "utrecht-alert__icon--ok",
        },
        "error": {
            "word": _("Fout:"),
            "icon_name": "alert-circle",
            "style": "utrecht-alert--error",
            "icon_style": "utrecht-alert__icon--error",
        },
    }

    kind = blocks.ChoiceBlock(
        KINDS, default="info", label="Soort", help_text="Het woord komt voor de tekst te staan."
    )
    text = RichTextBlock(
        features=["bold", "link", "document-link"],
        label="Tekst",
        help_text="Een of twee zinnen. Bijvoorbeeld: aanmelden kan tot 15 januari 2027.",
    )

    class Meta:
        label = "Melding"
        icon = "info-circle"
        group = GROUP
        template = "blocks/notice.html"
        description = "Een korte mededeling die opvalt, met een icoon en een woord ervoor."
        label_format = "{kind}: {text}"
        preview_value = {
            "kind": "warning",
            "text": "<p>aanmelden voor de volgende groep kan tot 15 januari 2027.</p>",
        }

    def get_context(self, value, parent_context=None):
        look = self.LOOKS.get(value.get("kind"), self.LOOKS["info"])
        return super().get_context(value, parent_context) | look


class QuestionBlock(blocks.StructBlock):
    """A question that opens to its answer."""

    question = blocks.CharBlock(
        max_length=150, label="Vraag", help_text="Bijvoorbeeld: Wat kost de opleiding?"
    )
    answer = RichTextBlock(features=INLINE, label="Antwoord")

    class Meta:
        label = "Vraag en antwoord"
        icon = "help"
        description = "Eén vraag met het antwoord dat openklapt."
        label_format = "{question}"
        preview_value = {
            "question": "Wat kost de opleiding?",
            "answer": "<p>Voor jou niets. De werkgever en de regio betalen samen.</p>",
        }


class AccordionBlock(blocks.StructBlock):
    """Questions that open one by one."""

    title = blocks.CharBlock(
        required=False,
        max_length=100,
        label="Kop",
        help_text="Bijvoorbeeld: Veelgestelde vragen. Mag leeg blijven.",
    )
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, label="Vragen")

    class Meta:
        label = "Uitklapper"
        icon = "list-ul"
        group = GROUP
        template = "blocks/accordion.html"
        description = "Vragen die openklappen naar het antwoord. Handig bij veel korte vragen."
        label_format = "{title}"
        preview_value = {
            "title": "Veelgestelde vragen",
            "questions": [
                {
                    "question": "Wat kost de opleiding?",
                    "answer": "<p>Voor jou niets. De werkgever en de regio betalen samen.</p>",
                },
                {
                    "question": "Kan ik meedoen zonder diploma?",
                    "answer": "<p>Ja. We kijken naar wat je kunt en wat je wilt leren.</p>",
                },
            ],
        }


class TableBlock(TypedTableBlock):
    """Figures or facts in rows and columns, with headings a screen reader can follow."""

    row_heading = blocks.CharBlock(label="Kop van de rij", icon="title")
    text = blocks.TextBlock(required=False, rows=1, label="Tekst", icon="pilcrow")
    number = blocks.CharBlock(required=False, label="Getal", icon="decimal")

    class Meta:
        label = "Tabel"
        icon = "table"
        group = GROUP
        template = "blocks/table.html"
        description = (
            "Feiten in rijen en kolommen. Gebruik een tabel voor gegevens, niet voor de opmaak."
        )
        help_text = (
            "Geef elke kolom een kop en de tabel een titel. Begin met een kolom “Kop van de rij”."
        )
        preview_value = {
            "caption": "Hoe lang duurt een cursus?",
            "columns": [
                {"type": "row_heading", "heading": "Cursus"},
                {"type": "text", "heading": "Wanneer"},
                {"type": "number", "heading": "Weken"},
            ],
            "rows": [
                {"values": ["Heftruck", "Overdag", "2"]},
                {"values": ["Zorghulp", "Avond", "16"]},
            ],
        }

    @cached_property
    def required(self):
        return True

    def clean(self, value: TypedTable) -> TypedTable:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = []
        if not (cleaned.caption or "").strip():
            errors.append("Geef de tabel een titel. Bijvoorbeeld: Hoe lang duurt een cursus?")
        if not cleaned.columns or not cleaned.row_data:
            errors.append("Voeg minstens één kolom en één rij toe.")
        if any(not (column["heading"] or "").strip() for column in cleaned.columns):
            errors.append("Geef elke kolom een kop.")
        if errors:
            raise TypedTableBlockValidationError(
                non_block_errors=[ValidationError(error) for error in errors]
            )
        return cleaned

    # wagtail-localize does not know typed tables; these two tell it where the words are.

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        words = {"caption": value.caption}
        words |= {f"heading-{i}": column["heading"] for i, column in enumerate(value.columns)}
        words |= {
            f"cell-{r}-{c}": cell
            for r, row in enumerate(value.row_data)
            for c, cell in enumerate(row["values"])
        }
        return [StringSegmentValue(path, text or "") for path, text in words.items()]

    def restore_translated_segments(self, value: TypedTable, segments) -> TypedTable:
        words = {segment.path: segment.render_text() for segment in segments}
        return TypedTable(
            caption=words.get("caption", value.caption),
            columns=[
                column | {"heading": words.get(f"heading-{i}", column["heading"])}
                for i, column in enumerate(value.columns)
            ],
            row_data=[
                {
                    "values": [
                        words.get(f"cell-{r}-{c}", cell) for c, cell in enumerate(row["values"])
                    ]
                }
                for r, row in enumerate(value.row_data)
            ],
        )
