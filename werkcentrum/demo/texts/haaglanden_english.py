"""Haaglanden in English: a home page and the page that a newcomer needs first."""

from werkcentrum.content.building import (
    HomeText,
    beside,
    call_to_action,
    locations,
    page,
    steps,
    tasks,
    text,
)

from .listings import listing

TRANSLATION_OF = {"looking-for-work": "ik-zoek-werk", "come-by": "kom-langs"}

HAAGLANDEN_ENGLISH = HomeText(
    title="Werkcentrum Haaglanden",
    hero_title="From the dunes to the city: we find the way together.",
    hero_text="Werkcentrum Haaglanden helps you with any question about work, learning or staff. "
    "Walk in, call or write.",
    search_description="Werkcentrum Haaglanden helps you with any question about work, learning "
    "or staff.",
    entrances=[],
    blocks=[
        tasks(
            "What can we help you with?",
            ("search", "Looking for work", "Where to begin", "looking-for-work"),
            ("map-pin", "Come by", "Five places", "come-by"),
            ("message-circle", "Ask us", "By phone or e-mail", "/contact/"),
        ),
        beside(
            "gesprek",
            "Two people talk at a table with coffee.",
            """
            ## You tell your story only once

            A guide listens first. Then you look together for a job, a course or help with money.
            Many of our guides speak English.
            """,
        ),
        listing("Agenda, news and help", "agenda", "nieuws", "dienst", number=6),
        locations("Where to find us"),
    ],
    pages=[
        page(
            "looking-for-work",
            "Looking for work",
            "You want a job in Haaglanden, or you want to know what you can do here. It is free.",
            steps(
                "Three steps to begin with",
                ("Look at what you can do", "Write down five things you do well."),
                ("Look at what there is", "See vacancies near you and ask around."),
                ("Practise with us", "Your CV, your letter and the job interview."),
            ),
            text(
                """
                ## Is your Dutch not perfect yet?

                There is work where English is enough, and work where you learn Dutch as you go.
                We know the companies.
                """
            ),
            listing("Help for people who look for work", "dienst", audiences=["werkzoekende"]),
        ),
        page(
            "come-by",
            "Come by",
            "You can walk in at more than one place. Choose what is near.",
            locations("Our places"),
            call_to_action(
                "Would you rather make an appointment?",
                "Call or write. Then you know that somebody has time.",
                "Contact us",
                "/contact/",
            ),
        ),
    ],
)
