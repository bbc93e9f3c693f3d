"""How easily a Dutch text reads, judged on sentences as they stand on sites of Werkcentra."""

from datetime import date

import pytest

from werkcentrum.quality.dutch import sentences, syllables, words
from werkcentrum.quality.readability import Name, Passage, Verdict, read

GONE = [
    Name(("wsp",), "het Werkcentrum", until=date(2027, 1, 1)),
    Name(("leerwerkloket",), "het Werkcentrum"),
    Name(("rmt", "regionale mobiliteitsteams"), "het Werkcentrum"),
]
EASY = (
    "Wil je ander werk? Loop binnen bij het Werkcentrum. Een gids praat met je over wat je kunt. "
    "Je hoeft niets voor te bereiden. Het gesprek is gratis. Samen maak je een plan voor de "
    "stap die bij je past."
)
HARD = (
    "Teneinde de duurzame inzetbaarheid van werknemers binnen de arbeidsmarktregio te bevorderen, "
    "worden loopbaanoriëntatietrajecten middels subsidieregelingen gefaciliteerd door de "
    "samenwerkingspartners, waarbij een verantwoordelijkheidsverdeling tussen werkgevers en "
    "uitvoeringsorganisaties is overeengekomen."
)
BETWEEN = (
    "Zoek je personeel, dan helpt het Werkcentrum je met een vacature die iedereen begrijpt. "
    "Wij kennen veel mensen die graag willen werken, ook als zij nog geen diploma hebben. "
    "Onze adviseur belt je binnen twee werkdagen om te horen wat je precies nodig hebt."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel J. de Vries. Hij helpt je.", ["Bel J. de Vries.", "Hij helpt je."]),
        ("Neem mee, bijv. Een cv. Meer niet.", ["Neem mee, bijv. Een cv.", "Meer niet."]),
        ("Open van 9.30 tot 17.00 uur. Kom langs!", ["Open van 9.30 tot 17.00 uur.", "Kom langs!"]),
        ("Kijk op werkcentrum.nl. Of bel.", ["Kijk op werkcentrum.nl.", "Of bel."]),
        ("Mag dat? “Ja.” Dan wel…", ["Mag dat?", "“Ja.”", "Dan wel…"]),
        ("Werk en inkomen", ["Werk en inkomen"]),
        (" … !", []),
    ],
)
def test_a_text_falls_into_its_sentences(text, found):
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *[("zee", 1), ("baan", 1), ("team", 1), ("coach", 1), ("2027", 1), ("UWV", 3)],
        *[("opa", 2), ("mooie", 2), ("nieuwe", 2), ("idee", 2), ("auto's", 2), ("tweede", 2)],
        *[("ideeën", 3), ("e-mail", 3), ("dialoog", 3), ("museum", 3), ("wegwijzer", 3)],
        *[("beïnvloeden", 4), ("Oekraïner", 4), ("financieel", 4), ("begeleiding", 4)],
        *[("organisatie", 5), ("solliciteren", 5), ("werkgeversservicepunt", 7)],
    ],
)
def test_a_word_has_the_syllables_one_hears(word, count):
    assert syllables(word) == count


def test_numbers_and_addresses_are_one_word():
    assert words("Bel 088-123 45 67 of mail info@werkcentrum.nl, zo'n half-uurtje.") == [
        *["Bel", "088-123", "45", "67", "of", "mail", "info@werkcentrum.nl", "zo'n", "half-uurtje"]
    ]


def report(*texts, on=date(2026, 11, 24)):
    return read([Passage(text, f"b{n}") for n, text in enumerate(texts)], GONE, on)


def test_the_score_is_that_of_flesch_douma():
    found = report("De kat ziet de mus. De mus ziet de kat niet.")
    assert (found.sentences, found.words, found.syllables) == (2, 11, 11)
    assert found.score == pytest.approx(206.835 - 0.93 * 5.5 - 77)
    assert found.shown_score == 100


def test_a_plain_text_is_green_an_office_text_is_red_and_between_them_is_amber():
    assert report(EASY).verdict == Verdict.GREEN
    assert report(BETWEEN).verdict == Verdict.AMBER
    assert report(HARD).verdict == Verdict.RED
    assert report(EASY).score > 75 > report(BETWEEN).score > report(HARD).score


def test_one_sentence_over_twenty_words_is_not_green_and_over_twenty_five_is_red():
    def with_sentence(length):
        return report(" ".join([EASY, EASY, EASY, " ".join(["Ga", *["en"] * (length - 1)]) + "."]))

    assert with_sentence(20).verdict == Verdict.GREEN
    assert with_sentence(21).verdict == Verdict.AMBER
    assert with_sentence(25).verdict == Verdict.AMBER
    assert with_sentence(26).verdict == Verdict.RED


def test_a_few_words_get_no_verdict_and_nothing_breaks_on_none():
    assert report("Welkom bij ons.").verdict == Verdict.NONE
    assert report().verdict == Verdict.NONE
    assert report("!!! ... 1").words == 1 or report().score == 0


def test_headings_and_buttons_do_not_make_a_text_look_short():
    plain = report(BETWEEN)
    assert report("Personeel", "Bel ons", BETWEEN, "Maak een afspraak").mean == plain.mean


def test_the_longest_sentences_come_first_with_their_hard_words_marked():
    middle = " ".join(["Loop", *["en"] * 20]) + "."
    found = report(middle, HARD)
    assert [one.block for one in found.long_sentences] == ["b1", "b0"]
    first = found.long_sentences[0]
    assert first.is_too_long
    assert "".join(words for words, _is_hard in first.pieces) == HARD
    marked = [words for words, is_hard in first.pieces if is_hard]
    assert "loopbaanoriëntatietrajecten" in marked
    assert "Teneinde" in marked
    assert "werkgevers" not in marked


def test_words_of_offices_come_with_what_people_say():
    found = {one.text: one.advice for one in report(HARD).hard_words}
    assert found["Teneinde"] == "Liever: om"
    assert found["middels"] == "Liever: met"
    assert found["arbeidsmarktregio"] == ""
    easy = "Solliciteren bij een organisatie in Leeuwarden? Mail info@arbeidsmarktregio-oost.nl."
    assert report(easy).hard_words == []


def test_the_name_of_a_place_is_no_hard_word():
    text = "Woon je in Leidschendam-Voorburg of Zwartewaterlanden? Zuid-Kennemerlanders ook."
    assert report(text).hard_words == []
    found = report("Loonkostensubsidies krijg je terug. Vraag om diplomawaarderingen.").hard_words
    assert [one.text for one in found] == ["Loonkostensubsidies", "diplomawaarderingen"]


def test_names_that_went_are_named_with_what_came_instead():
    text = "Het WSP, de leerwerkloketten en de RMT's werken samen. Wspelen is geen woord."
    found = {one.text: one.advice for one in report(text).names}
    assert found["WSP"] == "Deze naam mag nog tot 1 januari 2027. Daarna: het Werkcentrum."
    assert found["leerwerkloketten"] == found["RMT's"] == "Nu: het Werkcentrum."
    assert len(found) == 3
    later = {one.text: one.advice for one in report(text, on=date(2027, 1, 1)).names}
    assert later["WSP"] == "Nu: het Werkcentrum."
    assert report("De wegwijzer en het team.").names == []


def test_what_an_example_asks_to_fill_in_is_found():
    found = report("Bel [naam van de adviseur] of [[telefoon]]. Zie [1].").gaps
    assert [one.text for one in found] == ["[naam van de adviseur]"]
