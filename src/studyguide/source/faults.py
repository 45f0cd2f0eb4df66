"""The rules of the reading stage: SG0xx, a file cannot be read; SG1xx, a field has the wrong shape."""

from __future__ import annotations

from studyguide.diagnostics import Rule

YAML_SYNTAX = Rule(
    "SG001",
    "yaml-syntax",
    """\
A YAML file cannot be parsed.

Nothing of the file can be used before it parses. The usual causes are a colon followed by a space in an unquoted
text, a tab, indentation that does not line up, or a bracket that is never closed.

Wrong:  `title: {zh: 批归一化: 原理}`
Right:  `title: {zh: "批归一化: 原理"}`
""",
)

DUPLICATE_KEY = Rule(
    "SG002",
    "duplicate-key",
    """\
A mapping of YAML or an entry of BibTeX holds the same key twice.

Parsers keep one of the two and say nothing, so half of what was written would be lost.

Wrong:  `tags: [anchors]` and, some lines below in the same entry, `tags: [inference]`
Right:  `tags: [anchors, inference]`
""",
)

NOT_UTF8 = Rule(
    "SG003",
    "not-utf8",
    """\
A file is not encoded in UTF-8.

Chinese text saved as GBK or UTF-16 turns into other characters. Save the file as UTF-8 in the editor.
""",
)

EMPTY_BANK = Rule(
    "SG004",
    "empty-bank",
    """\
A bank holds no question, or the project no bank.

An empty topic would stand in the navigation and lead nowhere. Write the first question, or delete the file.
""",
)

YAML_ALIAS_BOMB = Rule(
    "SG005",
    "yaml-alias-bomb",
    """\
Aliases of a YAML file unfold to far more than was written.

A few lines of aliases to aliases unfold to billions of values and fill any memory. Write the values out.

Wrong:  `a: &a [x, x]`, `b: &b [*a, *a]`, `c: &c [*b, *b]` and so on
Right:  the list itself
""",
)

OVERSIZED_FILE = Rule(
    "SG006",
    "oversized-file",
    """\
A file is larger than a file of its kind may be.

Banks and answers are text written by people (at most 1 MB and 256 kB), a figure is a handful of shapes (at most
64 kB); no YAML file needs 100,000 values. A larger file is usually an embedded photograph or a plot with every sample
in it.
""",
)

PATH_ESCAPE = Rule(
    "SG007",
    "path-escape",
    """\
A file, a link or a figure leads out of the project.

What lies outside of the project differs from machine to machine and must not reach the site.

Wrong:  `![](../../../../secret.svg)`, or `figures/x.svg` as a symbolic link to `/etc/x.svg`
Right:  `![The two stages](../../figures/two-stages.svg)`
""",
)

XML_SYNTAX = Rule(
    "SG008",
    "xml-syntax",
    """\
An SVG file is not well-formed.

A browser would show half of the drawing or nothing. Every tag must be closed, every attribute quoted, and `&`, `<`
in texts be written as `&amp;`, `&lt;`.
""",
)

UNREADABLE_FILE = Rule(
    "SG009",
    "unreadable-file",
    """\
A file or a folder cannot be opened.

It lacks read permission, is a pipe or a device, or is a link to nothing; or a folder is a link, which would show some
files twice or lead out of the project. Mend or delete it.
""",
)

FORBIDDEN_CHARACTER = Rule(
    "SG010",
    "forbidden-character",
    """\
A character that nobody sees, or that has no meaning which all share.

Control characters, line ends that editors do not show as such, zero-width spaces, and marks that turn the direction of
text come from copying. They break searches, addresses and code, and can make a line read otherwise than it works.
Characters for private use look different in each font; the program uses some as marks of its own. The joiners U+200C
and U+200D are allowed, for names in some scripts are spelt with them. `studyguide fix` deletes what stands for nothing;
U+0080 to U+009F and private use, which may have been meant for letters, are left to you.

Wrong:  `id: roi-align` with a zero-width space (U+200B) behind `roi`
Right:  `id: roi-align`
""",
)

MISSING_FIELD = Rule(
    "SG101",
    "missing-field",
    """\
A field that every entry must have is not there, or a text lacks one of the site's languages.

Wrong:  `title: {zh: 批归一化}` in a guide of the languages zh and en
Right:  `title: {zh: 批归一化, en: Batch normalization}`
""",
)

UNKNOWN_FIELD = Rule(
    "SG102",
    "unknown-field",
    """\
A field that no entry has.

It is nearly always a misspelt one; ignoring it would lose what was written.

Wrong:  `tag: [anchors]`
Right:  `tags: [anchors]`
""",
)

INVALID_VALUE = Rule(
    "SG103",
    "invalid-value",
    """\
A field holds something that cannot stand there.

Ids, topics and tags are lower-case words joined by hyphens; `level` and `kind` are words of a fixed list; `order` is
a whole number; a list stands in brackets or has a hyphen before each item.

Wrong:  `level: hard`
Right:  `level: advanced`
""",
)

OVERCOMPLEX_TEXT = Rule(
    "SG011",
    "overcomplex-text",
    """\
An answer is more intricate than any reader could follow.

Lines of thousands of characters, paragraphs with hundreds of brackets, lists within lists within lists: what is made
of such a text takes far longer than what is made of others. Divide it, or write it more simply.
""",
)

BIBTEX_SYNTAX = Rule(
    "SG012",
    "bibtex-syntax",
    """\
`questions/_papers.bib` holds something that is no entry of a work.

The file holds entries with a comma behind the key and each field, and comments that begin with `%`. Each value is the
text as it is printed, in one pair of braces: `ö` instead of a command of LaTeX. Only `&`, `%`, `$`, `#` and `_` may
have a backslash before them; further braces keep capital letters.

Wrong:  `title = "Batch " # norm,` or `author = {G{\\"o}del, Kurt}`
Right:  `title = {Batch Normalization},` and `author = {Gödel, Kurt}`
""",
)

RULES = (
    YAML_SYNTAX, DUPLICATE_KEY, NOT_UTF8, EMPTY_BANK, YAML_ALIAS_BOMB, OVERSIZED_FILE, PATH_ESCAPE, XML_SYNTAX,
    UNREADABLE_FILE, FORBIDDEN_CHARACTER, OVERCOMPLEX_TEXT, BIBTEX_SYNTAX, MISSING_FIELD, UNKNOWN_FIELD, INVALID_VALUE,
)  # fmt: skip
