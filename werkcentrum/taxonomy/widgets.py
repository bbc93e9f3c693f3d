"""How editors pick terms: a list of boxes, those with a parent below it."""

from django import forms
from django.template.loader import render_to_string
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import RadioSelectAdapter


class TermChoice(forms.CheckboxSelectMultiple):
    """Boxes for terms, in their own order, indented below their parent."""

    template_name = "taxonomy/term_choice.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["terms"] = [
            {
                "value": str(option["value"]),
                "name": option["label"],
                "selected": option["selected"],
                "is_below": bool(option["value"].instance.parent_id),
            }
            for _group, options, _index in context["widget"]["optgroups"]
            for option in options
        ]
        offered = {term["value"] for term in context["terms"]}
        if gone := {str(one) for one in value or []} - offered:
            # What was chosen, and nobody can choose any more.
            context["retired"] = self.choices.queryset.model.objects.filter(
                pk__in=[pk for pk in gone if pk.isascii() and pk.isdigit() and len(pk) < 19],
                is_retired=True,
            )
        return context

    def value_from_datadict(self, data, files, name):
        """A form that was open while a term went up in another holds the other."""
        values = super().value_from_datadict(data, files, name) or []
        ids = [int(one) for one in values if one.isascii() and one.isdigit() and len(one) < 19]
        if len(ids) < len(values):
            # What is no id, the field refuses.
            return values
        return self.choices.queryset.model.objects.survivors(ids)

    def _render(self, template_name, context, renderer=None):
        # Django's own renderer knows the templates of apps only.
        return render_to_string(template_name, context)


class TermChoiceAdapter(RadioSelectAdapter):
    """Without the boxes: no script makes a field of terms, and a form would hold them twice."""

    def js_args(self, widget):
        return ["<div></div>"]


register(TermChoiceAdapter(), TermChoice)
