"""The national site in English: the home page and the pages a newcomer needs first."""

from werkcentrum.content.building import (
    HomeText,
    accordion,
    beside,
    call_to_action,
    entrance,
    image,
    notice,
    page,
    partners,
    steps,
    table,
    text,
)

# A page with the slug of the Dutch one is its translation; (slug, Dutch path) pairs.
TRANSLATION_OF = {
    "looking-for-work": "ik-zoek-werk",
    "looking-for-work/new-in-the-netherlands": "ik-zoek-werk/nieuw-in-nederland",
    "learning-and-changing-jobs": "leren-en-overstappen",
    "learning-and-changing-jobs/paying-for-training": "leren-en-overstappen/scholing-betalen",
    "employers": "ik-ben-werkgever",
    "what-is-a-werkcentrum": "wat-is-een-werkcentrum",
    "how-a-guide-helps-you": "zo-helpt-een-gids",
}

WORK = page(
    "looking-for-work",
    "Looking for work",
    "You want a job, or you want to know what you are good at. Start here. "
    "If you get stuck, a guide will help you. It is free.",
    text(
        """
        ## Three steps to begin with

        1. Write down five things you can do well. Ask somebody who knows you to add five more.
        2. Look at jobs near your home. Search for tasks as well as job titles.
        3. Talk to a guide. You can practise your job interview together.

        ## You do not need to know who to ask

        UWV, your gemeente, a school, a trade union: it can be hard to see who does what. At the
        Werkcentrum you ask once. We find out who can help you.
        """
    ),
    image("balie", "Somebody walks in and greets two people behind a desk."),
    call_to_action(
        "Talk to a guide in your region",
        "Enter your postcode and see where you can go.",
        "Find your Werkcentrum",
        "/jouw-werkcentrum/",
    ),
    children=[
        page(
            "new-in-the-netherlands",
            "New in the Netherlands",
            "You have not lived here for long and you want to work. This is what is possible, even "
            "while you are still learning Dutch.",
            text(
                """
                ## Am I allowed to work?

                That depends on your papers. If you come from a country in the European Union, you
                may work. If you have an asylum permit, you may work too. Other rules can apply if
                you come from Ukraine. A guide will look it up with you.

                ## A diploma from another country

                You can find out what your diploma is worth here. Sometimes you can then take a
                shorter course.

                ## Working while you learn Dutch

                You learn a language fastest at work. Some jobs include lessons. Many libraries
                have a language café where you can practise.
                """
            ),
            notice(
                "warning",
                "never pay for a job. People who ask money for work or papers are deceiving you.",
            ),
        ),
    ],
)

LEARNING = page(
    "learning-and-changing-jobs",
    "Learning and changing jobs",
    "A short course, a full training or a completely different job. You are never too old. "
    "We show you what is possible and who pays for it.",
    beside(
        "leren",
        "Somebody sits at a desk with a laptop and a pile of books.",
        """
        ## Start small

        Learning does not have to take years. Two evenings count too. You can often begin with one
        part of a training. If you like it, you go on.
        """,
    ),
    text(
        """
        ## Working and learning at the same time

        In a work-study job (leerbaan) you earn money from the first day. You go to school one day a
        week and work the other days. A colleague teaches you the trade.
        """
    ),
    children=[
        page(
            "paying-for-training",
            "Paying for training",
            "Training costs money. Often you do not have to pay for it yourself.",
            table(
                "Who can pay for your training?",
                [
                    ("row_heading", "Your situation"),
                    ("text", "Who can pay?"),
                    ("text", "Ask"),
                ],
                ["I have a job", "Your employer or a fund in your sector", "your manager"],
                ["I get unemployment benefit (WW)", "UWV, if it helps you find work", "UWV"],
                ["I get social assistance (bijstand)", "The gemeente", "your contact there"],
                ["I have my own business", "A fund, or you deduct it", "your accountant"],
            ),
            accordion(
                "Questions about money and learning",
                (
                    "Do I keep my benefit while I learn?",
                    "Usually, but always ask first. UWV or the gemeente has to agree.",
                ),
                (
                    "What if I stop?",
                    "That depends on what you agreed. Read it together with a guide.",
                ),
            ),
        ),
    ],
)

EMPLOYERS = page(
    "employers",
    "I am an employer",
    "Find people, keep them and help them grow. You have one adviser, who knows your region "
    "and your "
    "line of work.",
    text(
        """
        ## What an adviser does for you

        - Looks for people who can and want to do the work.
        - Reads your vacancy with you and looks at the work itself.
        - Knows which grants there are and helps you apply.
        - Puts you in touch with schools and other employers.

        Does your team speak several languages? Your adviser also knows about Dutch lessons at work.
        """
    ),
    image("team", "Three colleagues at a planning board; one of them uses a wheelchair."),
    call_to_action(
        "Find your adviser",
        "Enter the postcode of your company.",
        "Find my region",
        "/jouw-werkcentrum/",
    ),
)

WHAT_IS_IT = page(
    "what-is-a-werkcentrum",
    "What is a Werkcentrum?",
    "One place for every question about work, learning and staff. There is one in every region "
    "of the "
    "Netherlands.",
    text(
        """
        ## One door, many organisations

        A Werkcentrum is not a new organisation. It is a place where organisations work together:
        municipalities, UWV, schools, trade unions and employers. You no longer have to find out who
        does what.

        ## Who is it for?

        Everyone. People who look for work, people who have a job, people with their own business,
        and employers. All help is free. You do not need an appointment.
        """
    ),
    accordion(
        "Frequently asked questions",
        ("What does it cost?", "Nothing. All help is free."),
        (
            "Can I speak my own language?",
            "Often you can. Ask your Werkcentrum. We will look for somebody who speaks it.",
        ),
        (
            "Can I still go to UWV or my gemeente?",
            "Yes, as always. The Werkcentrum is there when you do not know where to go.",
        ),
    ),
)

GUIDE = page(
    "how-a-guide-helps-you",
    "How a guide helps you",
    "A guide is the first person you meet at the Werkcentrum. Somebody who listens, thinks "
    "with you "
    "and knows the way.",
    steps(
        "From question to next step",
        ("You ask your question", "At the desk, by phone or by e-mail."),
        ("You talk to a guide", "You tell your story only once."),
        ("You look at what you need", "Work, a course, money or rest. Often it is a mix."),
        ("You get a name", "Not a pile of leaflets, but somebody who expects you."),
    ),
    image("gesprek", "Two people talk at a table with coffee."),
)

ENGLISH = HomeText(
    title="Werkcentrum",
    hero_title="Work, learning or staff? We find the way together.",
    hero_text="You can ask the Werkcentrum in your region anything about work. It is free, and "
    "you do "
    "not need an appointment.",
    search_description="Ask the Werkcentrum in your region anything about work, learning and "
    "staff.",
    entrances=[
        entrance(
            "briefcase",
            "Looking for work",
            "From a first step to a new job.",
            ("Where to begin", "looking-for-work"),
            ("New in the Netherlands", "looking-for-work/new-in-the-netherlands"),
        ),
        entrance(
            "school",
            "Learning and changing jobs",
            "A course, a training or a different job.",
            ("What is possible?", "learning-and-changing-jobs"),
            ("Paying for training", "learning-and-changing-jobs/paying-for-training"),
        ),
        entrance(
            "building-store",
            "Employers",
            "Find people, keep them, help them grow.",
            ("What an adviser does", "employers"),
            ("What is a Werkcentrum?", "what-is-a-werkcentrum"),
        ),
    ],
    blocks=[
        steps(
            "How a guide helps you",
            ("You ask your question", "Walk in, call or write. You need not know who to ask."),
            ("We look at what you need", "A guide takes time for you and knows the way."),
            ("You get to the right place", "We put you in touch with someone who can help."),
        ),
        beside(
            "gesprek",
            "Two people talk at a table with coffee.",
            """
            ## You tell your story only once

            Behind every question about work there is a person. So we start by listening. Then we
            look for the shortest way together.

            [Read how a guide helps you](how-a-guide-helps-you)
            """,
        ),
        partners("Together we are the Werkcentrum"),
    ],
    pages=[WORK, LEARNING, EMPLOYERS, WHAT_IS_IT, GUIDE],
)
