"""English."""

from __future__ import annotations

import re

from studyguide.languages.record import Headings, Language, Limit, Words

_WORD = re.compile(r"\S*\w\S*")
_FILLER = """
a an the of for to in on at is are was be been do does did how what why when which who and or with by it its from can
could should would we you i me my use used using there that this these those as if then than into about between
explain describe tell please many much have has make makes get need work works not no so just also any some such very
really actually exactly only people something anything thing things way ways let like want get gets getting got happen
happens where while but because still even too almost end up out all
"""

EN = Language(
    code="en",
    name="English",
    hreflang="en",
    headings=Headings(
        spoken="In the interview",
        mistakes="Common mistakes",
        followups="Follow-up questions",
        references="References",
        board="On the board:",
    ),
    short=Limit(60, "words", _WORD),
    spoken=Limit(200, "words", _WORD, least=90),
    spoken_basic=Limit(200, "words", _WORD, least=70),
    pace=2.5,
    filler=tuple(_FILLER.split()),
    phrasings={
        "difference": ("difference", "differ", "versus", "vs", "compare", "compared", "comparison"),
        "strength": ("advantage", "benefit", "strength", "pros"),
        "weakness": ("disadvantage", "drawback", "weakness", "limitation", "cons"),
        "purpose": ("purpose", "role", "point"),
        "cause": ("cause", "reason"),
        "principle": ("principle", "mechanism"),
        "implementation": ("implementation", "implement", "implementing", "code", "coding", "from scratch"),
        "derivation": ("derivation", "derive", "deriving"),
        "formula": ("formula", "equation"),
        "structure": ("structure", "architecture"),
        "computation": ("computation", "compute", "calculation", "calculate"),
        "choice": ("choice", "choose", "choosing", "selection"),
        "remedy": ("solve", "fix", "mitigate", "avoid", "prevent"),
        "procedure": ("procedure", "step", "process"),
        "kinds": ("kind", "type"),
        "methods": ("method", "approach", "technique", "trick"),
        "effect": ("effect", "impact", "influence", "consequence"),
        "definition": ("definition", "meaning", "concept"),
        "application": ("applicable", "use case", "application"),
    },
    words=Words(
        home="Home",
        topics="Topics",
        topic="Topic",
        begin="Where to begin",
        begin_topic='In order: begin with “<a href="{url}">{topic}</a>”; '
        "the questions of each topic stand in the order in which to learn them.",
        begin_levels='Short of time: read the hottest questions of <a href="{url}">level and heat</a> first.',
        begin_tags='Filling gaps: find the weak spot in the <a href="{url}">tag index</a>, '
        'or <a href="{search}">search</a> (press <kbd>/</kbd>).',
        hottest="Asked most often",
        hottest_lead="Heat is the number of interview lists that ask the question.",
        questions="{count} questions",
        answered="{answered} of {count} answered",
        all_topics_lead="{topics} topics, {questions} questions.",
        how="How to read a page",
        how_steps=(
            "Read the title, say your own answer, then read the <strong>short answer</strong>: "
            "what one can say in twenty seconds.",
            "The text gives the derivation, figures and code that runs; every symbol is defined where it first occurs.",
            "<strong>Common mistakes</strong> and <strong>follow-up questions</strong> are where interviewers dig; "
            "<strong>references</strong> are the papers.",
        ),
        short="Short answer",
        seconds="about {seconds} s",
        copy="Copy",
        copied="Copied",
        verified="How this is verified",
        tags="Tag index",
        tags_lead="Find questions by what they are about.",
        glossary="Glossary",
        glossary_lead="One name for one thing; in an interview you may hear the names of both languages.",
        glossary_also="also",
        glossary_avoid="not",
        papers="Papers",
        papers_lead="Every work that the answers cite and the questions that cite it, the most cited first.",
        copy_bibtex="Copy BibTeX",
        search="Search",
        search_lead="By term, abbreviation or whole question, in either language; slips do not matter.",
        search_scriptless="The search needs JavaScript. Without it, these pages list every question:",
        search_failed="The search could not be loaded. Check the connection and type on.",
        found="{count} pages found",
        found_one="1 page found",
        found_elsewhere="Only pages in {language} were found: {count}",
        found_none="Nothing was found. Perhaps one of these helps:",
        levels="Level and heat",
        levels_lead="Within a level, the questions that more interview lists ask come first.",
        level={"basic": "Basic", "intermediate": "Intermediate", "advanced": "Advanced"},
        level_lead={
            "basic": "Everybody is asked these; the answer should come at once.",
            "intermediate": "Needs a derivation, a comparison, or having written it oneself.",
            "advanced": "The questions that tell candidates apart.",
        },
        kind={
            "concept": "Concept",
            "derivation": "Derivation",
            "comparison": "Comparison",
            "coding": "Coding",
            "computation": "Computation",
            "practice": "Practice",
            "open": "Open",
        },
        heat="Heat {asked}/{lists}",
        heat_title="Of {lists} interview lists, {asked} ask it",
        asked="Of {lists} interview lists, {asked} ask this question: {items}.",
        asked_nowhere="No interview list asks this question yet.",
        related="Related questions",
        no_answer="This question has no answer yet.",
        no_translation="This question has no English answer yet.",
        read_other='Read it in <a href="{url}">{language}</a> for now.',
        give_answer='<a href="{url}">See how to give one</a>.',
        missing="What is missing",
        missing_lead="These questions still lack an answer or a translation. Yours is welcome.",
        missing_none="Every question is answered in every language. "
        "Found a mistake, or have a new question? The steps below are the same.",
        missing_answer="Without an answer",
        missing_translation="Without a translation",
        missing_how="How to give one",
        missing_steps=(
            "An answer is a Markdown file <code>answers/topic/question-id.language.md</code>; its first paragraph is "
            "the short answer. CONTRIBUTING.md tells the rest.",
            "Run <code>make check</code>: it lists every fault at once, each with its place and its remedy.",
            "Run <code>make serve</code> to see the page, then open a pull request.",
        ),
        order_lead="in the order in which to learn them",
    ),
)
