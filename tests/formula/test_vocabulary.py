"""The list of what a formula may hold is long enough for all that KaTeX knows."""

from __future__ import annotations

import re

import pytest

from studyguide.formula import FormulaError, allowed, extent, katex

SCRIPT = katex.script()
COMMANDS = sorted(set(re.findall(r'"\\\\([A-Za-z@]+\*?|[^A-Za-z"\s])"', SCRIPT)))
WORDS = sorted(set(re.findall(r'"([A-Za-z]{2,12}\*?)"', SCRIPT)))
SIGNS = sorted({chr(int(code, 16)) for code in re.findall(r'"\\u([0-9a-fA-F]{4})"', SCRIPT)})
USES = (
    r"{C}", r"{C}{x}{y}", r"{C}[x]{y}{z}", r"{C}{1em}{x}", r"{C}{red}{x}", r"\left{C} x\right{C}\big{C}",
    r"\text{{C}{x}}", r"\tiny x^{C}_{{C}{x}}", r"{C}_a^b", r"\color{#abc}\boldsymbol{{C}{x}}",
)  # fmt: skip
ENVIRONMENTS = (
    r"\begin{C}a&b\\c&d\end{C}", r"\begin{C}a\end{C}", r"\begin{C}{2}a&b\end{C}",
    r"\begin{C}{|l||c:r|}a&b&c\\\hline\hdashline d\\[1em]\hline\hline\end{C}",
    r"\begin{C}a\tag{1}\\b\notag\\c\end{C}", r"\begin{C}A@>a>b>B@=C\\@VcVdV@AAeA@|\\D@<<<E@.F\end{C}",
)  # fmt: skip
OTHERS = (
    r"\def\arraystretch{2}\begin{matrix}a\\b\end{matrix}", r"\rule[-1em]{1em}{2em}", r"\raisebox{-.5ex}{x}",
    r"\raisebox{1mm}{x}\raisebox{1mu}{y}", r"\kern-0.5em\mkern18mu\hskip1pt\mskip1mu\hspace*{1cm}", "f''''",
    r"\text{中文 한국어 ру îé}", r"\verb|a b<c|\verb*|a b|", r"\sqrt[3]{\begin{matrix}a\\b\\c\\d\\e\end{matrix}}",
    r"\left\{\begin{matrix}a\\b\\c\\d\\e\\f\\g\end{matrix}\middle|x\right\rangle", r"\phase{-78^\circ}",
    r"\fcolorbox{#123456}{yellow}{$x$}\colorbox{#ff0}{x}", r"\genfrac[]{2pt}{1}{a}{b}", r"{a\above1pt b}",
    r"\mathchoice{a}{b}{c}{d}", r"\widehat{abcdef}\widecheck{ab}\widetilde{abc}\utilde{abcd}", r"\pmb{x}",
    r"\overbrace{abc}^{d}\underbrace{abc}_{d}", r"\sum_{\substack{a\\b}}", r"\bra{x}\ket{y}\Braket{x|y|z}",
    r"\rlap{x}\mathllap{\Huge y}\mathclap{z}", r"\smash[b]{\frac ab}\vphantom{x}\hphantom{y}", r"\Set{x|\frac12}",
    r"\cancel{x}\bcancel{x}\xcancel{x}\text{\sout{x}}\boxed{x}\angl{n}", r"\mathrel{\enspace}\mathbin{\,}",
    r"\oiint_a^b\oiiint\vec{x}", r"\text{\textbf{\textit{a}\textsf{b}}\texttt{c}}", r"\reflectbox{R}", "a\n\t b",
    "\U0001d400\U0001d7ce\U0001d504\U0001d56c\U0001d5a0\U0001d5d4\U0001d608\U0001d670", r"\hat{\hat{x}^2}^2",
    r"\xrightarrow[a]{b}\xmapsto{}", r"\boldsymbol{\colon}",
)  # fmt: skip


def refusals(texts: list[str]) -> list[str]:
    """The texts that KaTeX typesets and we do not take."""
    found = []
    for tex in texts:
        try:
            html = katex.typeset(tex, display=True, seconds=5)
        except FormulaError:
            continue
        try:
            extent.height(allowed.pieces(html, display=True))
        except FormulaError as error:
            found.append(f"{tex}: {error}")
    return found


def test_the_names_are_found_in_the_script() -> None:
    assert {"frac", "alpha", "xrightarrow", "textcolor", ","} <= set(COMMANDS)
    assert {"array", "CD", "alignat"} <= set(WORDS)
    assert len(COMMANDS) > 800


@pytest.mark.parametrize("use", USES)
def test_no_command_of_katex_is_refused(use: str) -> None:
    assert refusals([use.replace("{C}", rf"\{name}") for name in COMMANDS]) == []


@pytest.mark.parametrize("use", ENVIRONMENTS)
def test_no_environment_of_katex_is_refused(use: str) -> None:
    assert refusals([use.replace("{C}", f"{{{name}}}") for name in WORDS]) == []


def test_no_sign_is_refused() -> None:
    assert len(SIGNS) > 300
    assert refusals([*SIGNS, *(rf"\text{{{sign}}}" for sign in SIGNS)]) == []


@pytest.mark.parametrize("tex", OTHERS)
@pytest.mark.parametrize("display", [True, False])
def test_what_else_katex_can_is_taken(tex: str, display: bool) -> None:  # noqa: FBT001
    extent.height(allowed.pieces(katex.typeset(tex, display=display, seconds=5), display=display))
