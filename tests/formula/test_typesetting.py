"""Formulas: what is typeset, what is rejected and where, and what is remembered."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from studyguide.formula import FormulaError, Typesetter, budget, katex, typesetter, typesetting
from studyguide.formula.disk import Disk

GOOD = {
    "softmax": r"p_i=\frac{e^{z_i}}{\sum_{j=1}^{K}e^{z_j}}",
    "softmax-jacobian": r"\frac{\partial p_i}{\partial z_j}=\begin{cases}p_i(1-p_i)&i=j\\-p_ip_j&i\neq j\end{cases}",
    "cross-entropy": r"\mathcal{L}_{\mathrm{CE}}=-\sum_{k}y_k\log p_k,\qquad\nabla_{"
    r"\mathbf{z}}\mathcal{L}=\mathbf{p}-\mathbf{y}",
    "batch-norm": r"\begin{aligned}\mu&=\tfrac1m\sum_i x_i\\\sigma^2&=\tfrac1m\sum_i(x_i-"
    r"\mu)^2\\y_i&=\gamma\hat{x}_i+\beta\end{aligned}",
    "batch-norm-gradient": r"\frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}\left(m\,g_i-\sum_jg_j-"
    r"\hat{x}_i\sum_jg_j\hat{x}_j\right)",
    "lstm": r"\begin{aligned}c_t&=f_t\odot c_{t-1}+i_t\odot\tilde{c}_t\\h_t&=o_t\odot\tanh(c_t)\end{aligned}",
    "gru": r"h_t=(1-z_t)\odot h_{t-1}+z_t\odot\tanh\bigl(W[r_t\odot h_{t-1},x_t]\bigr)",
    "attention": r"\operatorname{softmax}\!\left(\frac{QK^{\top}}{\sqrt{d_k}}\right)V",
    "multi-head": r"\mathrm{Concat}(\mathrm{head}_1,\dots,\mathrm{head}_h)W^O",
    "focal": r"-\alpha_t(1-p_t)^{\gamma}\log p_t,\quad p_t=\begin{cases}p&\text{若 }y=1\\1-p&\text{否则}\end{cases}",
    "iou": r"\mathrm{IoU}=\frac{|A\cap B|}{|A\cup B|}",
    "giou": r"\mathrm{IoU}-\frac{|C\setminus(A\cup B)|}{|C|}",
    "ciou": r"v=\frac{4}{\pi^2}\left(\arctan\frac{w^{gt}}{h^{gt}}-\arctan\frac wh\right)^2",
    "kl": r"D_{\mathrm{KL}}(P\,\|\,Q)=\mathbb{E}_{x\sim P}\left[\log\frac{P(x)}{Q(x)}\right]\ge0",
    "svm-primal": r"\min_{\mathbf{w},b,\boldsymbol{\xi}}\ \frac12\|\mathbf{w}\|^2+C\sum_i"
    r"\xi_i\quad\text{s.t.}\ \xi_i\ge0",
    "svm-dual": r"\max_{\boldsymbol{\alpha}}\ \sum_i\alpha_i-\frac12\sum_{i,j}\alpha_i"
    r"\alpha_jy_iy_j\mathbf{x}_i^\top\mathbf{x}_j",
    "yolo": r"\lambda_{\text{coord}}\sum_{i=0}^{S^2}\sum_{j=0}^{B}\mathbb{1}_{ij}^{"
    r"\text{obj}}\left[(x_i-\hat{x}_i)^2\right]",
    "adam": r"\theta_t=\theta_{t-1}-\eta\frac{\hat{m}_t}{\sqrt{\hat{v}_t}+"
    r"\epsilon},\quad\hat{m}_t=\frac{m_t}{1-\beta_1^t}",
    "convolution-size": r"\left\lfloor\frac{H+2p-d(k-1)-1}{s}\right\rfloor+1",
    "receptive-field": r"r_l=r_{l-1}+(k_l-1)\prod_{i=1}^{l-1}s_i",
    "convolution": r"(f*g)[i,j]=\sum_{m=-\infty}^{\infty}\sum_nf[m,n]\,g[i-m,j-n]",
    "matrix": r"\begin{bmatrix}a_{11}&\cdots&a_{1n}\\\vdots&\ddots&\vdots\\a_{m1}&"
    r"\cdots&a_{mn}\end{bmatrix}\in\mathbb{R}^{m\times n}",
    "hessian": r"\begin{pmatrix}\dfrac{\partial^2f}{\partial x_1^2}&0\\[2ex]0&\dfrac{"
    r"\partial^2f}{\partial x_2^2}\end{pmatrix}",
    "sigmoid": r"\sigma'(x)=\sigma(x)\bigl(1-\sigma(x)\bigr)",
    "relu": r"\max(0,x)",
    "gelu": r"x\,\Phi(x)\approx\frac x2\left(1+\tanh\left[\sqrt{\tfrac2\pi}\,(x+0.044715x^3)\right]\right)",
    "smooth-l1": r"\begin{cases}0.5x^2,&|x|<1\\|x|-0.5,&\text{otherwise}\end{cases}",
    "bayes": r"\frac{\overbrace{P(D\mid\theta)}^{\text{似然}}P(\theta)}{\underbrace{P(D)}_{\text{证据}}}",
    "bptt": r"\sum_{k=1}^{t}\left(\prod_{j=k+1}^{t}\frac{\partial h_j}{"
    r"\partial h_{j-1}}\right)\frac{\partial h_k}{\partial W}",
    "gan": r"\min_G\max_D\mathbb{E}_{\mathbf{x}\sim p_{\text{data}}}[\log D(\mathbf{x})]",
    "vae": r"\mathbb{E}_{q_\phi}\left[\log p_\theta\right]-D_{\mathrm{KL}}\left(q_"
    r"\phi\,\middle\|\,p(\mathbf{z})\right)",
    "diffusion": r"\mathcal{N}\left(\mathbf{x}_t;\sqrt{\bar\alpha_t}\,\mathbf{x}_0,(1-\bar\alpha_t)\mathbf{I}\right)",
    "auc": r"\frac{\sum_{i\in\text{正样本}}\mathrm{rank}_i-\frac{M(M+1)}{2}}{M\times N}",
    "precision": r"\text{Precision}=\frac{TP}{TP+FP},\quad F_1=\frac{2PR}{P+R}",
    "average-precision": r"\int_0^1p(r)\,\mathrm{d}r\approx\sum_n(r_{n+1}-r_n)\max_{\tilde r\ge r_{n+1}}p(\tilde r)",
    "xavier": r"\mathcal{U}\left[-\sqrt{\frac{6}{n_{\text{in}}+n_{\text{out}}}},\ "
    r"\sqrt{\frac{6}{n_{\text{in}}+n_{\text{out}}}}\right]",
    "svd": r"\mathbf{A}=\mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^\top",
    "step-decay": r"\eta_0\cdot0.1^{\lfloor t/30\rfloor}",
    "norm": r"\|\mathbf{x}\|_2=\sqrt{\textstyle\sum_ix_i^2}",
    "confusion": r"\begin{array}{c|cc}&\hat{y}=1&\hat{y}=0\\\hline y=1&TP&FN\\y=0&FP&TN\end{array}",
    "tagged": r"\left.\frac{\partial J}{\partial\theta}\right|_{\theta_0}=0\tag{3.7}",
}

BROKEN = {
    "open brace": (r"\frac{a}{b", "unexpected end of input in a macro argument, expected '}'", 10, 0),
    "unknown command": (r"x+\softmx{y}", r"undefined control sequence: \softmx", 2, 7),
    "open environment": (r"\begin{aligned}a&=b", r"expected & or \\ or \cr or \end", 19, 0),
    "unknown environment": (r"\begin{foo}x\end{foo}", "no such environment: foo", 6, 5),
    "crossed environments": (
        r"\begin{cases}1\end{aligned}", r"mismatch: \begin{cases} matched by \end{aligned}", 14, 4),
    "missing right": (r"\left(a+b", r"expected '\right', got 'EOF'", 9, 0),
    "double superscript": ("x^a^b", "double superscript", 3, 1),
    "ampersand outside": ("a & b", "expected 'EOF', got '&'", 2, 1),
    "Chinese outside \\text": ("损失=x", 'unicode text character "损" used in math mode', 0, 1),
    "HTML": (r"\htmlClass{a}{b}", "HTML extension is disabled on strict mode", None, 0),
    "link": (r"\href{https://example.org}{x}", r"\href is not allowed", None, 0),
    "unreadable address": (r"\href{java script:x}{y}", "an address of this kind is not allowed", None, 0),
    "image": (r"\includegraphics{a.png}", r"\includegraphics is not allowed", None, 0),
    "endless macro": (
        r"\def\a{\a\a}\a", "too many expansions: infinite loop or need to increase maxExpand setting", None, 0),
    "half of a wide character": (r"\text{😀}", 'unrecognized Unicode character "?" (55357)', 6, 1),
    "lone surrogate": ("\ud800", "unexpected character: '?'", 0, 1),
    "name with capitals": (r"\sout{x}", r"LaTeX's \sout works only in text mode", None, 0),
    "too long": ("x" * 4001, "has 4001 characters, more than 4000", None, 0),
    "control character": ("% \x00\nx", "is typeset as what no page may hold: `x % \x00 x x`", None, 0),
    "too high": (r"\rule{1em}{50em}\rule[-50em]{1em}{1em}", "is about 100em high, more than 60em", None, 0),
    "deep nesting": ("{" * 4_000, "too deeply nested or too large", None, 0),
}  # fmt: skip


TOKENS = (
    r"\frac", r"\sqrt", r"\left(", r"\right)", "{", "}", "^", "_", "&", r"\\", r"\begin{cases}",
    r"\end{cases}", "x", "%", "$", "#",
)  # fmt: skip


@pytest.mark.parametrize("tex", GOOD.values(), ids=GOOD)
def test_a_formula_of_the_field_is_typeset_with_its_source_beside(tex: str) -> None:
    html = typesetter(None).html(tex, display=True)
    assert html.startswith('<span class="katex-display"><span class="katex"><span class="katex-mathml"><math ')
    assert '<annotation encoding="application/x-tex">' in html


@pytest.mark.parametrize(("tex", "message", "position", "length"), BROKEN.values(), ids=BROKEN)
def test_a_broken_formula_is_rejected_at_its_place(tex: str, message: str, position: int | None, length: int) -> None:
    with pytest.raises(FormulaError) as caught:
        typesetter(None).html(tex, display=True)
    assert (caught.value.message, caught.value.position, caught.value.length) == (message, position, length)


def test_positions_count_a_wide_character_once() -> None:
    with pytest.raises(FormulaError) as caught:
        typesetter(None).html(r"𝒳+\foo", display=False)
    assert caught.value.position == 2


def test_running_text_gets_no_display_wrapper() -> None:
    assert typesetter(None).html("x", display=False).startswith('<span class="katex"><span class="katex-mathml">')


def test_nesting_is_no_problem_until_it_is_one_for_browsers() -> None:
    assert typesetter(None).html(r"\frac{1}{1+" * 40 + "x" + "}" * 40, display=True)
    with pytest.raises(FormulaError, match="is too deeply nested"):
        typesetter(None).html(r"\frac{1}{1+" * 200 + "x" + "}" * 200, display=True)


def test_a_definition_does_not_leak_into_the_next_formula() -> None:
    typesetter(None).html(r"\gdef\mine{x}\mine", display=False)
    with pytest.raises(FormulaError, match="undefined control sequence"):
        typesetter(None).html(r"\mine", display=False)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_arbitrary_text_is_typeset_or_rejected(tex: str) -> None:
    try:
        html = typesetter(None).html(tex, display=False)
    except FormulaError as error:
        assert error.message.encode()
        assert error.position is None or 0 <= error.position <= error.position + error.length <= len(tex)
    else:
        assert html.encode()


@given(st.lists(st.sampled_from(TOKENS)))
@settings(max_examples=200, deadline=None)
def test_arbitrary_tex_is_typeset_or_rejected(parts: list[str]) -> None:
    try:
        typesetter(None).html(" ".join(parts), display=True)
    except FormulaError as error:
        assert error.message


def test_every_thread_may_typeset() -> None:
    setter, found = Typesetter(), list[str]()

    def typeset(number: int) -> None:
        found.append(setter.html(f"x_{number}", display=False))

    threads = [threading.Thread(target=typeset, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 8


SLOW = r"\def\a{" + r"\let\b=c" * 300 + "}" + r"\a" * 300
"""TeX that takes most of a second."""


@pytest.fixture
def no_javascript(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """To be called when from then on no engine may start."""

    def refuse(_: int) -> None:
        raise AssertionError("JavaScript was started")

    return lambda: monkeypatch.setattr(katex, "_engine", refuse)


def test_a_formula_that_takes_too_long_is_rejected_and_the_next_one_is_typeset(
    monkeypatch: pytest.MonkeyPatch, no_javascript: Callable[[], None]
) -> None:
    monkeypatch.setattr(budget, "SECONDS", 0.02)
    monkeypatch.setattr(typesetting, "SECONDS", 0.02)
    setter, messages = Typesetter(), set()
    assert setter.html("x", display=False)
    for _ in range(2):
        with pytest.raises(FormulaError) as caught:
            setter.html(SLOW, display=False)
        messages.add((caught.value.message, caught.value.hint))
    assert messages == {("takes more than 0.02 s or 32 MB to typeset", "make it simpler")}
    assert setter.html("y", display=False)
    no_javascript()
    with pytest.raises(FormulaError, match="takes more than"):
        setter.html(SLOW, display=False)


def test_a_formula_that_takes_too_much_memory_is_rejected() -> None:
    with pytest.raises(FormulaError, match="takes more than 1 s or 32 MB to typeset"):
        Typesetter().html(r"\def\a{" + "x" * 3_000 + "}" + r"\a" * 400, display=False)


def test_a_fault_is_remembered_with_its_place(no_javascript: Callable[[], None]) -> None:
    setter, faults = Typesetter(), list[FormulaError]()
    for _ in range(3):
        with pytest.raises(FormulaError) as caught:
            setter.html(r"x+\foo", display=True)
        faults.append(caught.value)
        no_javascript()
    assert {(fault.message, fault.position, fault.length, fault.hint) for fault in faults} == {
        (r"undefined control sequence: \foo", 2, 4, "write TeX that KaTeX knows")
    }
    assert len(set(faults)) == 3


def test_a_warm_cache_starts_no_javascript(tmp_path: Path, no_javascript: Callable[[], None]) -> None:
    cold = Typesetter(tmp_path).html("x", display=True)
    no_javascript()
    assert Typesetter(tmp_path).html("x", display=True) == cold


def test_memory_alone_serves_the_second_time(no_javascript: Callable[[], None]) -> None:
    setter = Typesetter()
    first = setter.html("x", display=True)
    no_javascript()
    assert setter.html("x", display=True) == first


def test_memory_forgets_when_it_is_full(monkeypatch: pytest.MonkeyPatch, no_javascript: Callable[[], None]) -> None:
    setter = Typesetter()
    monkeypatch.setattr(typesetting, "MEMORY", 2 * len(setter.html("x", display=True)) + 100)
    setter.html("y", display=True)
    setter.html("z", display=True)
    no_javascript()
    assert setter.html("z", display=True)
    with pytest.raises(AssertionError):
        setter.html("x", display=True)


def test_the_same_formula_in_running_text_and_by_itself_are_two(tmp_path: Path) -> None:
    for _ in range(2):
        setter = Typesetter(tmp_path)
        assert "katex-display" in setter.html("x", display=True)
        assert "katex-display" not in setter.html("x", display=False)
        assert "katex-display" in setter.html("x", display=True)


@pytest.fixture
def other_script(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another script than the one that runs, by a space at its end."""
    script = katex.script()
    monkeypatch.setattr(katex, "script", lambda: f"{script} ")


def test_formulas_of_another_script_are_not_used(
    tmp_path: Path, no_javascript: Callable[[], None], request: pytest.FixtureRequest
) -> None:
    Typesetter(tmp_path).html("x", display=True)
    request.getfixturevalue("other_script")
    no_javascript()
    with pytest.raises(AssertionError, match="JavaScript was started"):
        Typesetter(tmp_path).html("x", display=True)


def keys(folder: Path) -> list[bytes]:
    """The keys of the formulas in the cache."""
    return [bytes.fromhex(name) for name in re.findall(r"^(\w{64})\t", (folder / "formulas.tsv").read_text(), re.M)]


def poison(folder: Path, html: str) -> None:
    """Put another HTML under every key of the cache, with the digest that belongs to it."""
    for key in keys(folder):
        Disk(folder).put(key, html)


@pytest.mark.parametrize("html", [
    "<script>alert(1)</script>",
    "",
    Typesetter().html("x", display=False),
    Typesetter().html("x", display=True).replace("<mrow>", '<mrow onclick="alert(1)">'),
    Typesetter().html("x", display=True).replace("height:", "height:99"),
    Typesetter().html("x", display=True).replace('"katex-strut"', '"mspace"').replace("height:", "margin-right:-50"),
], ids=["script", "nothing", "no display", "handler", "too high", "out of its place"])  # fmt: skip
def test_what_no_formula_may_hold_does_not_come_out_of_the_cache_and_goes(tmp_path: Path, html: str) -> None:
    cold = Typesetter(tmp_path).html("x", display=True)
    poison(tmp_path, html)
    assert Typesetter(tmp_path).html("x", display=True) == cold
    assert [Disk(tmp_path).get(key) for key in set(keys(tmp_path))] == [cold]


def test_the_poison_would_have_come_out(tmp_path: Path) -> None:
    other = Typesetter().html("y", display=True)
    Typesetter(tmp_path).html("x", display=True)
    poison(tmp_path, other)
    assert Typesetter(tmp_path).html("x", display=True) == other


def test_what_the_engine_may_not_write_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(katex, "typeset", lambda *_, **__: "<script>alert(1)</script>")
    with pytest.raises(FormulaError, match="is typeset as what no page may hold: `<script>"):
        Typesetter(tmp_path).html("x", display=True)
    assert not list(tmp_path.iterdir())


def test_one_typesetter_serves_a_cache_folder(tmp_path: Path) -> None:
    assert typesetter(tmp_path) is typesetter(tmp_path)
    assert typesetter(tmp_path) is not typesetter(None)
