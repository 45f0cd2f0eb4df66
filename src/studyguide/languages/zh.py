"""Chinese, simplified."""

from __future__ import annotations

import re

from studyguide.languages.record import Headings, Language, Limit, Words

_UNIT = "Chinese characters"
_CHARACTER = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_FILLER = """
情况下 情况 而不是 不是 需要 能不能 什么是 是什么 什么叫 为什么 为何 怎么样 怎么办 怎么 怎样 如何 哪些 哪个 哪种
有哪些 什么 多少 几种 请问 介绍 讲讲 讲一下 说说 说一下 谈谈 解释 简述 一下 的时候 时候 可以 应该 怎么回事
为啥 干嘛 干什么 一个 一张 一种 是不是 有没有 要不要 会不会 直接
的 了 是 在 和 与 有 把 被 会 能 要 对 从 及 其 吗 呢 吧 啊 不 都 也 还 就 才 又 再 很 太 更 最 让 给 到 去 来 这 那 哪
个 些 么 啥 嘛 咋 几 得 着 或 而 但 并 且 以 为 于 由 跟 用 做 想
"""

ZH = Language(
    code="zh",
    name="中文",
    hreflang="zh-Hans",
    headings=Headings(
        spoken="面试这样答", mistakes="常见误区", followups="追问", references="参考文献", board="白板："
    ),
    short=Limit(120, _UNIT, _CHARACTER),
    spoken=Limit(350, _UNIT, _CHARACTER, least=150),
    spoken_basic=Limit(350, _UNIT, _CHARACTER, least=110),
    pace=4.5,
    filler=tuple(_FILLER.split()),
    phrasings={
        "difference": ("区别", "不同", "差异", "差别", "异同", "对比", "比较", "相比"),
        "strength": ("优点", "优势", "好处"),
        "weakness": ("缺点", "不足", "劣势", "局限", "弊端"),
        "purpose": ("作用", "用途", "用处", "目的", "意义"),
        "cause": ("原因", "成因"),
        "principle": ("原理", "机制"),
        "implementation": ("实现", "手写", "代码", "编程"),
        "derivation": ("推导", "求导"),
        "formula": ("公式", "表达式"),
        "structure": ("结构", "架构"),
        "computation": ("计算", "演算"),
        "choice": ("选择", "选型", "取舍"),
        "remedy": ("解决", "应对", "缓解", "避免", "防止"),
        "procedure": ("步骤", "流程", "过程"),
        "kinds": ("种类", "类型"),
        "methods": ("方法", "办法", "手段", "方式", "做法", "技巧"),
        "effect": ("影响", "后果", "效果"),
        "definition": ("定义", "含义", "概念"),
        "application": ("适用", "场景", "应用"),
    },
    words=Words(
        home="首页",
        topics="主题",
        topic="主题",
        begin="从哪里开始",
        begin_topic='按顺序学：从“<a href="{url}">{topic}</a>”开始，每个主题内的题目已按学习顺序排好。',
        begin_levels='时间不多：先看<a href="{url}">按难度与热度</a>里最热的题目。',
        begin_tags='查漏补缺：在<a href="{url}">标签索引</a>里找到薄弱的知识点，'
        '或直接<a href="{search}">搜索</a>（按 <kbd>/</kbd> 键）。',
        hottest="被问得最多的题目",
        hottest_lead="热度是收录了这道题的面试清单的份数。",
        questions="{count} 题",
        answered="已答 {answered} / {count} 题",
        all_topics_lead="共 {topics} 个主题、{questions} 道题。",
        how="每一页怎么读",
        how_steps=(
            "先读标题，自己说一遍答案，再看<strong>短答</strong>：二十秒内能说清的一到三句话。",
            "正文给出推导、图与可运行的代码，每个符号在首次出现时定义。",
            "<strong>常见误区</strong>与<strong>追问</strong>是面试官最爱深挖的地方；<strong>参考文献</strong>是原始论文。",
        ),
        short="短答",
        seconds="约 {seconds} 秒",
        copy="复制",
        copied="已复制",
        verified="怎样验证",
        tags="标签索引",
        tags_lead="按知识点查找题目。",
        glossary="术语表",
        glossary_lead="一个概念只用一个名称；面试中两种语言的说法都可能听到。",
        glossary_also="也作",
        glossary_avoid="不用",
        papers="文献",
        papers_lead="答案引用的全部文献，以及引用它们的题目；被引用最多的排在最前。",
        copy_bibtex="复制 BibTeX",
        search="搜索",
        search_lead="术语、缩写或一整句话都可以，中英文皆可，写错一两个字母也无妨。",
        search_scriptless="搜索需要 JavaScript。没有它时，下面的页面列出了全部题目：",
        search_failed="搜索未能加载。请检查网络，然后继续输入。",
        found="找到 {count} 个页面",
        found_one="找到 1 个页面",
        found_elsewhere="仅找到{language}页面：{count} 个",
        found_none="没有找到。也许可以从这些看起：",
        levels="按难度与热度",
        levels_lead="同一难度内，被越多面试清单收录的题目排得越靠前。",
        level={"basic": "基础", "intermediate": "进阶", "advanced": "高级"},
        level_lead={
            "basic": "人人都会被问到，应当脱口而出。",
            "intermediate": "需要推导、比较或动手写过。",
            "advanced": "区分度最高的题目。",
        },
        kind={
            "concept": "概念",
            "derivation": "推导",
            "comparison": "比较",
            "coding": "编程",
            "computation": "计算",
            "practice": "实践",
            "open": "开放",
        },
        heat="热度 {asked}/{lists}",
        heat_title="{lists} 份面试清单中有 {asked} 份问到",
        asked="{lists} 份面试清单中有 {asked} 份问到这道题：{items}。",
        asked_nowhere="暂无面试清单收录这道题。",
        related="相关题目",
        no_answer="这道题还没有答案。",
        no_translation="这道题还没有中文答案。",
        read_other='先读<a href="{url}">{language}版本</a>。',
        give_answer='<a href="{url}">看看怎样补上它</a>。',
        missing="待补充",
        missing_lead="下面的题目还缺答案或某种语言的译文，欢迎补上。",
        missing_none="目前所有题目都有全部语言的答案。发现错误或想添新题，也请按下面的步骤提交。",
        missing_answer="还没有答案",
        missing_translation="还缺译文",
        missing_how="怎样补上",
        missing_steps=(
            "答案是 Markdown 文件 <code>answers/主题/题目 id.语言.md</code>，第一段就是短答，格式见 CONTRIBUTING.md。",
            "运行 <code>make check</code>：所有问题会一次列出，每条都带有位置与改法。",
            "运行 <code>make serve</code> 查看效果，然后提交 pull request。",
        ),
        order_lead="按学习顺序排列",
    ),
)
