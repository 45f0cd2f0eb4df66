"""The room that a formula takes: no endless pages, and nothing over the text around it."""

from __future__ import annotations

import re

import pytest

from studyguide.formula import KATEX, FormulaError, Typesetter, allowed, extent
from studyguide.formula.effect import effect
from studyguide.formula.extent import HEIGHT, REACH, WIDTH

WIDE = r"\hspace{50em}"
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
LONG = "a text that lies over its neighbours"
PUSHES = "is smashed so much that it pushes away what is beside it"
REFUSED = {
    # What stretches the page.
    "stretched rows": (r"\def\arraystretch{1000000}\begin{matrix}a\\b\end{matrix}", "has a length of more than 400"),
    "stretched a little less": (r"\def\arraystretch{50}\begin{matrix}a\\b\end{matrix}", "is about 120em high"),
    "rules": (r"\rule{1em}{40em}^{\rule{1em}{40em}}", "em high"),
    "an invisible rule": (r"\vphantom{\raisebox{40em}{\rule{1em}{40em}}}", "is about 80em high"),
    "a bar of a fraction": (r"\genfrac(){40em}{0}{a}{b}", "em high"),
    "gaps between rows": (r"\begin{matrix}a\\[40em]b\\[40em]c\end{matrix}", "is about 84em high"),
    "a hundred rows": (r"\begin{matrix}" + r"a\\" * 100 + r"\end{matrix}", "em high"),
    "large type": (r"\Huge\rule{1em}{30em}", "is about 75em high"),
    "a raised box": (r"\raisebox{40em}{\raisebox{40em}{x}}", "is about 80em high"),
    "a shift in small units": (r"\raisebox{-99999mm}{x}", "has a length of more than 400"),
    "spaces": (WIDE * 6, "is about 300em wide"),
    "rules in a row": (r"\rule{50em}{1em}" * 6, "is about 300em wide"),
    "letters that may be broken": ("+".join(["x" * 50] * 11), "is about 2"),
    "empty columns": (r"\begin{matrix}" + "&" * 300 + r"\end{matrix}", "em wide"),
    "empty columns in large letters": (r"\Huge\begin{matrix}" + "&" * 120 + r"\end{matrix}", "em wide"),
    "letters": ("x" * 600, "is about 300em wide"),
    "columns": (rf"\begin{{matrix}}{' & '.join([WIDE] * 6)}\end{{matrix}}", "em wide"),
    # What leaves its place sideways.
    "a kern back": (r"\kern-30em x", "reaches about 30em out of its place, more than 6em"),
    "a kern back at the end": (r"xxx\kern-30em", "reaches about 30em out of its place"),
    "a kern back and nothing else": (r"\kern-30em", "reaches about 30em out of its place"),
    "a long kern back": (r"\kern-500em x", "has a length of more than 400"),
    "an endless kern back": (r"\kern-99999999999999999999999em x", "has a length of more than 400"),
    "hspace": (r"\hspace{-30em}x", "reaches about 30em out of its place"),
    "hskip": (r"\hskip-30em x", "reaches about 30em out of its place"),
    "mu": (r"\mskip-500mu x", "reaches about 28em out of its place"),
    "many short kerns": (r"\kern-1em" * 30, "reaches about 30em out of its place"),
    "in a superscript": (r"x^{\kern-30em x}", "reaches about 29em out of its place"),
    "in a fraction": (r"\frac{\kern-30em x}{y}", "reaches about 30em out of its place"),
    "there and further back": (r"\frac{\kern30em x\kern-60em}{y}", "reaches about 60em out of its place"),
    "in a box": (r"\boxed{\kern-30em x}", "reaches about 30em out of its place"),
    "in a cell": (r"\begin{matrix}\kern-30em x&y\end{matrix}", "reaches about 30em out of its place"),
    "in a limit": (r"\sum_{\kern-60em x}", "out of its place"),
    "a lap to the left": (rf"\llap{{{LONG}}}", "reaches about 18em out of its place"),
    "a lap to the right": (rf"\rlap{{{LONG}}}", "reaches about 18em out of its place"),
    "a lap to both": (rf"\clap{{{LONG}}}", "reaches about 9em out of its place"),
    "a lap of mathematics": (r"\mathrlap{\kern20em x}", "reaches about 20em out of its place"),
    "a lap in large letters": (r"\Huge\rlap{abcdef}", "reaches about 7em out of its place"),
    "a lap of large letters": (r"\mathrlap{\Huge abcdef}", "reaches about 7em out of its place"),
    "a lap of a large rule": (r"\Huge\rlap{\rule{3em}{1em}}", "reaches about 7em out of its place"),
    "a mirrored lap": (rf"\reflectbox{{\rlap{{{LONG}}}}}", "reaches about 18em out of its place"),
    "a lap in a column": (rf"\begin{{array}}{{r}}{'a' * 40}\\\rlap{{{LONG}}}\end{{array}}", "out of its place"),
    "a box in a lap": (rf"\rlap{{\colorbox{{white}}{{\phantom{{{LONG}}}}}}}", "reaches about 18em out of its place"),
    "a rule in a lap": (r"\rlap{\rule{20em}{1em}}", "reaches about 20em out of its place"),
    "a label at the left of a diagram": (rf"\begin{{CD}}A@V{{{LONG * 2}}}VV\\B\end{{CD}}", "out of its place"),
    "a label of a diagram": (rf"\begin{{CD}}A@VV{{{LONG * 2}}}V\\B\end{{CD}}", "out of its place"),
    "a kern back in a lap": (r"\mathllap{\kern-30em x}", "reaches about 30em out of its place"),
    "a kern back at the end of a lap": (r"\frac{\mathrlap{x\kern-30em}}{y}", "out of its place"),
    "a wide phantom in a lap": (r"\rlap{$\phantom{" + r"\kern50em" * 6 + "x}$}", "is about 300em wide"),
    # What leaves its line upwards or downwards.
    "a smashed shift": (r"\smash{\raisebox{20em}{x}}", "reaches about 20em out of its line, more than 6em"),
    "a smashed shift down": (r"\smash{\raisebox{-20em}{x}}", "reaches about 20em out of its line"),
    "a smashed rule": (r"\smash{\rule{1em}{20em}}", "reaches about 20em out of its line"),
    "a smashed rule below": (r"\smash{\rule[-20em]{1em}{1em}}", "reaches about 20em out of its line"),
    "smashed above": (r"\smash[t]{\rule{1em}{20em}}", "reaches about 20em out of its line"),
    "smashed below": (r"\smash[b]{\rule[-20em]{1em}{1em}}", "reaches about 20em out of its line"),
    "smashed twice": (r"\smash{\raisebox{5em}{\smash{\raisebox{5em}{x}}}}", "reaches about 10em out of its line"),
    "smashed in large type": (r"\Huge\smash{\raisebox{3em}{x}}", "reaches about 7em out of its line"),
    "smashed rows": (r"\smash{\begin{matrix}a\\b" + r"\\c" * 13 + r"\end{matrix}}", "reaches about 8em"),
    "an invisible smashed shift": (r"\smash{\phantom{\raisebox{20em}{x}}}", "reaches about 20em out of its line"),
    "an empty smashed shift": (r"\smash{\raisebox{20em}{}}", "reaches about 20em out of its line"),
    "a rule that is shifted down": (r"\rule[-40em]{1em}{20em}", "reaches about 20em out of its line"),
    "a rule shifted in laps": (r"\mathrlap{\mathrlap{\rule[4em]{1em}{1em}}}", "out of its line"),
    "smashed in large letters": (r"\Huge\smash{\rule{1em}{3em}}", "reaches about 7em out of its line"),
    "shifted in large letters": (r"\Huge\smash{\rule[3em]{1em}{0.1em}}", "reaches about 8em out of its line"),
    # What pushes all beside it away.
    "smashed in small letters": (r"\tiny\underset{\smash{\raisebox{3em}{x}}}{x}", PUSHES),
    "smashed a little in a lap": (r"\mathrlap{\smash{\raisebox{1.5em}{x}}}", PUSHES),
    "smashed in a lap in small letters": (r"\tiny\mathrlap{\smash{\raisebox{3em}{x}}}", PUSHES),
    "smashed in a limit": (r"\underset{\smash{\raisebox{5em}{x}}}{x}", PUSHES),
    "smashed in a lap": (r"\mathrlap{\smash{\rule{1em}{5em}}}", PUSHES),
    "a smashed box": (r"\smash{\colorbox{red}{\phantom{\raisebox{20em}{x}}}}", "reaches about 21em out of its line"),
}  # fmt: skip
REFUSED_IN_A_LINE = {
    "gaps between lines": (r"a\\[40em]b\\[40em]c", "is about 82em high"),
    "a line that goes up": (r"a\\[-30em]b", "reaches about 30em out of its place"),
    "the first of two lines": (r"\kern-30em x\\y", "reaches about 30em out of its place"),
    "the second of two lines": (r"y\\\kern-30em x", "reaches about 30em out of its place"),
    "a gap in a group": (r"{a\\[20em]b}", "reaches about 19em out of its line"),
    "a hundred lines": (r"\rule{0em}{1em}\\" * 100, "em high"),
}
TAKEN = {
    "the narrowest space, often": r"f\!\left(x\right)" * 40,
    "a clapped limit": r"\sum_{\mathclap{1\le i\le j\le n,\,i\ne k}}x_{ij}",
    "a lapped remark": r"x\rlap{\quad(i)}",
    "a negated sign": r"\not\equiv\neq\notin",
    "a smashed sum": r"\smash{\sum_{i=1}^{n}}x_i",
    "a phantom of any width": rf"\vphantom{{\text{{{LONG}}}}}x",
    "a phantom of a smashed box": r"\smash{\vphantom{\raisebox{5em}{x}}}",
    "a smashed fraction in a fraction": r"\frac{\smash{\frac{a}{b}}}{\smash[t]{\frac{a}{b}}}",
    "lines within": r"{a\\[1em]b}",
    "twenty rows": r"\begin{aligned}" + r"a&=\frac{b}{c}\\" * 20 + r"\end{aligned}",
    "ten columns": r"\begin{pmatrix}" + "a_{1}&" * 9 + r"b\end{pmatrix}",
    "large type": r"\Huge\text{Large}^{\tiny small}",
    "rules up to the limit": r"\rule{40em}{50em}",
    "lines up to the limit": r"a\\[40em]b",
    "back and there again": r"\kern-5em\kern5em x",
    "back over itself": r"abcdefghijklmnopqrstuvw\kern-5em\kern5em",
    "accents": r"\hat{x}\vec{v}\tilde{AB}\widehat{abc}\overline{x}\dddot{x}",
    "a diagram": r"\begin{CD}A@>a>b>B\\@VcVdV@AAeA\\C@=D\end{CD}",
    "other units": r"\raisebox{2mm}{x}\raisebox{65536sp}{y}\kern1cc\kern2in z",
    "indices": r"x_{1}" * 250,
    "a shifted rule in a lap": r"\mathrlap{\rule[2em]{1em}{1em}}x",
    "a smashed letter in a lap": r"\mathrlap{\smash{\raisebox{0.8em}{x}}}y",
    "a lap over its own formula, to the left": rf"{ALPHABET * 2}\llap{{{LONG}}}",
    "a lap over its own formula, to the right": rf"\rlap{{{LONG}}}{ALPHABET * 2}",
    "a label at the left over its own diagram": rf"\begin{{CD}}{LONG * 2}@>>>B\\@.@V{{{LONG}}}VV\\C@>>>D\end{{CD}}",
    "a label over its own diagram": rf"\begin{{CD}}A@>>>{LONG * 2}\\@VV{{{LONG}}}V@.\\C@>>>D\end{{CD}}",
    "a tag": r"a=b\tag{1.2.3}",
    "struck out": r"\cancel{\frac{a}{b}}\boxed{x}\text{\sout{y}}",
    "a reflection": r"\reflectbox{R}",
    "a line of ordinary length": "+".join(["x_{i}y^{2}"] * 30),
}


@pytest.mark.parametrize(("tex", "message"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_keep_to_its_room_is_refused(tex: str, message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Typesetter().html(tex, display=True)
    assert message in caught.value.message
    assert caught.value.hint == "make it smaller"


@pytest.mark.parametrize(("tex", "message"), REFUSED_IN_A_LINE.values(), ids=REFUSED_IN_A_LINE)
def test_lines_of_running_text_keep_to_their_room(tex: str, message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Typesetter().html(tex, display=False)
    assert message in caught.value.message


@pytest.mark.parametrize("tex", TAKEN.values(), ids=TAKEN)
def test_what_authors_do_is_taken(tex: str) -> None:
    assert Typesetter().html(tex, display=True)


def test_a_line_may_follow_another_in_running_text() -> None:
    assert Typesetter().html(r"a\\b\\[1em]c\kern-5em\\abcdefghijklmnop", display=False)


@pytest.mark.parametrize(("tex", "most"), [
    (r"\raisebox{20em}{\rule{1em}{%sem}}", HEIGHT - 20),
    (r"\rlap{\rule{%sem}{1em}}", REACH),
    (r"\llap{\rule{%sem}{1em}}", REACH),
    (r"\smash{\rule{1em}{%sem}}", REACH),
    (r"\smash{\raisebox{%sem}{x}}", REACH),
    (r"\kern-%sem x", REACH),
])  # fmt: skip
def test_the_limits_are_what_they_say(tex: str, most: int) -> None:
    assert Typesetter().html(tex % (most - 0.6), display=True)
    with pytest.raises(FormulaError):
        Typesetter().html(tex % (most + 0.6), display=True)


def test_the_width_is_limited_where_it_says() -> None:
    assert Typesetter().html(r"\hspace{50em}" * (WIDTH // 50), display=True)
    with pytest.raises(FormulaError):
        Typesetter().html(r"\hspace{50em}" * (WIDTH // 50) + r"\hspace{1em}", display=True)


@pytest.mark.parametrize(("tex", "display", "em"), [
    ("x", True, 0.43),
    (r"\rule{1em}{2em}\rule[-1em]{1em}{0.5em}", True, 3),
    (r"\rule{1em}{2em}\\[1em]\rule{1em}{3em}", False, 6),
    (r"a+b+\rule{1em}{2em}+c", True, 2.08),
    (r"\Huge\rule{1em}{2em}", True, 4.98),
])  # fmt: skip
def test_the_height_is_that_of_all_lines(tex: str, display: bool, em: float) -> None:  # noqa: FBT001
    html = Typesetter().html(tex, display=display)
    assert extent.height(allowed.pieces(html, display=display)) == pytest.approx(em, abs=0.01)


def test_the_sizes_of_letters_are_those_of_the_style_sheet() -> None:
    css = (KATEX / "katex.min.css").read_text("utf-8")
    sizes = re.findall(r"katex-sizing\.reset-size(\d+)\.size(\d+)[^{]*\{font-size:([\d.]+)em", css)
    assert len(sizes) == 121
    for around, size, scale in sizes:
        tag = f'<span class="mord katex-sizing reset-size{around} size{size}">'
        assert effect(tag).scale == pytest.approx(float(scale), abs=0.001)


LETTER = '<span class="mord mathnormal">x</span>'
PLANTED = {
    "moved to the left": (f'<span style="margin-left:-50em;">{LETTER}</span>', "reaches about 50em out of its place"),
    "shifted to the left": (f'<span style="left:-50em;">{LETTER}</span>', "reaches about 50em out of its place"),
    "shifted to the right": (f'<span style="left:50em;">{LETTER}</span>', "reaches about 50em out of its place"),
    "moved over from behind": (f'{LETTER}<span style="margin-right:-50em;"></span>', "reaches about 50em"),
    "a padding": (f'<span style="padding-left:300em;">{LETTER}</span>', "is about 300em wide"),
    "a width": ('<span style="width:300em;"></span>', "is about 300em wide"),
    "a border": ('<span style="border-right-width:300em;"></span>', "is about 300em wide"),
    "shifted upwards": (f'<span style="top:-50em;">{LETTER}</span>', "reaches about 50em out of its line"),
    "shifted downwards": (f'<span style="bottom:-50em;">{LETTER}</span>', "reaches about 50em out of its line"),
    "no strut in a stack": (f'<span class="vlist"><span style="top:-50em;">{LETTER}</span></span>', "out of its line"),
    "sizes in sizes": ('<span class="katex-sizing reset-size1 size11">' * 3 + '<span style="margin-right:-1em;"></span>'
                       + LETTER + "</span>" * 3, "reaches about 123em out of its place"),
}  # fmt: skip


@pytest.mark.parametrize(("planted", "message"), PLANTED.values(), ids=PLANTED)
def test_what_a_planted_cache_could_hold_keeps_to_its_room(planted: str, message: str) -> None:
    html = Typesetter().html("x", display=True)
    assert html.count(LETTER) == 1
    with pytest.raises(FormulaError, match=message):
        extent.height(allowed.pieces(html.replace(LETTER, planted), display=True))
