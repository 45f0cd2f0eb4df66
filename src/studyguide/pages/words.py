"""The words of the site itself, in each language it can be read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studyguide.schema import Kind, Level, Locale


@dataclass(frozen=True)
class Words:
    """Everything a template says; `{}` places are filled with `str.format`."""

    language: str
    """The language's name in itself."""
    home: str
    topics: str
    topic: str
    begin: str
    begin_topic: str
    begin_levels: str
    begin_tags: str
    hottest: str
    hottest_lead: str
    questions: str
    """A number of questions."""
    answered: str
    """Answered of all, when some lack an answer."""
    all_topics_lead: str
    how: str
    how_steps: tuple[str, ...]
    short: str
    tags: str
    tags_lead: str
    levels: str
    levels_lead: str
    level: Mapping[Level, str]
    level_lead: Mapping[Level, str]
    kind: Mapping[Kind, str]
    heat: str
    heat_title: str
    asked: str
    asked_nowhere: str
    related: str
    no_answer: str
    no_translation: str
    read_other: str
    give_answer: str
    missing: str
    missing_lead: str
    missing_none: str
    missing_answer: str
    missing_translation: str
    missing_how: str
    missing_steps: tuple[str, ...]
    order_lead: str


_ZH = Words(
    language="中文",
    home="首页",
    topics="主题",
    topic="主题",
    begin="从哪里开始",
    begin_topic="按顺序学：从“{}”开始，每个主题内的题目已按学习顺序排好。",
    begin_levels="时间不多：先看[按难度与热度]({})里最热的题目。",
    begin_tags="查漏补缺：在[标签索引]({})里找到薄弱的知识点，或直接搜索（按 `/` 键）。",
    hottest="被问得最多的题目",
    hottest_lead="热度是收录了这道题的面试清单的份数。",
    questions="{} 题",
    answered="已答 {} / {} 题",
    all_topics_lead="共 {} 个主题、{} 道题。",
    how="每一页怎么读",
    how_steps=(
        "先读标题，自己说一遍答案，再看**短答**：二十秒内能说清的一到三句话。",
        "正文给出推导、图与可运行的代码，每个符号在首次出现时定义。",
        "**常见误区**与**追问**是面试官最爱深挖的地方；**参考文献**是原始论文。",
    ),
    short="短答",
    tags="标签索引",
    tags_lead="按知识点查找题目。",
    levels="按难度与热度",
    levels_lead="同一难度内，被越多面试清单收录的题目排得越靠前。",
    level={Level.BASIC: "基础", Level.INTERMEDIATE: "进阶", Level.ADVANCED: "高级"},
    level_lead={
        Level.BASIC: "人人都会被问到，应当脱口而出。",
        Level.INTERMEDIATE: "需要推导、比较或动手写过。",
        Level.ADVANCED: "区分度最高的题目。",
    },
    kind={
        Kind.CONCEPT: "概念",
        Kind.DERIVATION: "推导",
        Kind.COMPARISON: "比较",
        Kind.CODING: "编程",
        Kind.COMPUTATION: "计算",
        Kind.PRACTICE: "实践",
        Kind.OPEN: "开放",
    },
    heat="热度 {}/{}",
    heat_title="{} 份面试清单中有 {} 份问到",
    asked="{} 份面试清单中有 {} 份问到这道题：{}。",
    asked_nowhere="暂无面试清单收录这道题。",
    related="相关题目",
    no_answer="这道题还没有答案。",
    no_translation="这道题还没有中文答案。",
    read_other="先读[{}版本]({})。",
    give_answer="[看看怎样补上它]({})。",
    missing="待补充",
    missing_lead="下面的题目还缺答案或某种语言的译文，欢迎补上。",
    missing_none="目前所有题目都有全部语言的答案。发现错误或想添新题，也请按下面的步骤提交。",
    missing_answer="还没有答案",
    missing_translation="还缺译文",
    missing_how="怎样补上",
    missing_steps=(
        "答案是 Markdown 文件 `answers/<主题>/<题目 id>.<语言>.md`，第一段就是短答，格式见 CONTRIBUTING.md。",
        "运行 `make check`：所有问题会一次列出，每条都带有位置与改法。",
        "运行 `make serve` 查看效果，然后提交 pull request。",
    ),
    order_lead="按学习顺序排列",
)

_EN = Words(
    language="English",
    home="Home",
    topics="Topics",
    topic="Topic",
    begin="Where to begin",
    begin_topic="In order: begin with “{}”; the questions of each topic stand in the order in which to learn them.",
    begin_levels="Short of time: read the hottest questions of [level and heat]({}) first.",
    begin_tags="Filling gaps: find the weak spot in the [tag index]({}), or search (press `/`).",
    hottest="Asked most often",
    hottest_lead="Heat is the number of interview lists that ask the question.",
    questions="{} questions",
    answered="{} of {} answered",
    all_topics_lead="{} topics, {} questions.",
    how="How to read a page",
    how_steps=(
        "Read the title, say your own answer, then read the **short answer**: what one can say in twenty seconds.",
        "The text gives the derivation, figures and code that runs; every symbol is defined where it first occurs.",
        "**Common mistakes** and **follow-up questions** are where interviewers dig; **references** are the papers.",
    ),
    short="Short answer",
    tags="Tag index",
    tags_lead="Find questions by what they are about.",
    levels="Level and heat",
    levels_lead="Within a level, the questions that more interview lists ask come first.",
    level={Level.BASIC: "Basic", Level.INTERMEDIATE: "Intermediate", Level.ADVANCED: "Advanced"},
    level_lead={
        Level.BASIC: "Everybody is asked these; the answer should come at once.",
        Level.INTERMEDIATE: "Needs a derivation, a comparison, or having written it oneself.",
        Level.ADVANCED: "The questions that tell candidates apart.",
    },
    kind={
        Kind.CONCEPT: "Concept",
        Kind.DERIVATION: "Derivation",
        Kind.COMPARISON: "Comparison",
        Kind.CODING: "Coding",
        Kind.COMPUTATION: "Computation",
        Kind.PRACTICE: "Practice",
        Kind.OPEN: "Open",
    },
    heat="Heat {}/{}",
    heat_title="Of {} interview lists, {} ask it",
    asked="Of {} interview lists, {} ask this question: {}.",
    asked_nowhere="No interview list asks this question yet.",
    related="Related questions",
    no_answer="This question has no answer yet.",
    no_translation="This question has no English answer yet.",
    read_other="Read it in [{}]({}) for now.",
    give_answer="[See how to give one]({}).",
    missing="What is missing",
    missing_lead="These questions still lack an answer or a translation. Yours is welcome.",
    missing_none="Every question is answered in every language. "
    "Found a mistake, or have a new question? The steps below are the same.",
    missing_answer="Without an answer",
    missing_translation="Without a translation",
    missing_how="How to give one",
    missing_steps=(
        "An answer is a Markdown file `answers/<topic>/<question id>.<language>.md`; its first paragraph is the short "
        "answer. CONTRIBUTING.md tells the rest.",
        "Run `make check`: it lists every fault at once, each with its place and its remedy.",
        "Run `make serve` to see the page, then open a pull request.",
    ),
    order_lead="in the order in which to learn them",
)

WORDS: Mapping[Locale, Words] = {"zh": _ZH, "en": _EN}
