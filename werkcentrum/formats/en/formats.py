"""English in the CMS: its date fields show a day as the Dutch write it."""

from django.conf.locale.en import formats as of_django

# Before the American order: 01-02-2027 is the first of February.
DATE_INPUT_FORMATS = ["%d-%m-%Y", *of_django.DATE_INPUT_FORMATS]
DATETIME_INPUT_FORMATS = ["%d-%m-%Y %H:%M", *of_django.DATETIME_INPUT_FORMATS]
