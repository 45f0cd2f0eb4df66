"""Formulas: what KaTeX accepts and rejects, and what the cache survives."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import sys
import threading
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from studyguide import formula
from studyguide.formula import FormulaError, Typesetter, engine, linear, typesetter

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
    "deep nesting": ("{" * 50_000 + "}" * 50_000, "too deeply nested or too large", None, 0),
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


def test_two_hundred_nested_fractions_are_no_problem() -> None:
    assert typesetter(None).html(r"\frac{1}{1+" * 200 + "x" + "}" * 200, display=True)


def test_a_definition_does_not_leak_into_the_next_formula() -> None:
    typesetter(None).html(r"\gdef\mine{x}\mine", display=False)
    with pytest.raises(FormulaError, match="undefined control sequence"):
        typesetter(None).html(r"\mine", display=False)


def test_a_formula_that_takes_too_long_is_rejected_and_the_next_one_is_typeset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "SECONDS", 0.02)
    formula._engine.cache_clear()
    with pytest.raises(FormulaError, match="takes too long to typeset"):
        Typesetter().html("x" * 200_000, display=False)
    monkeypatch.undo()
    assert Typesetter().html("x", display=False)


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


def no_javascript(_: int) -> None:
    raise AssertionError("JavaScript was started")


def test_a_warm_cache_starts_no_javascript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = Typesetter(tmp_path).html("x", display=True)
    monkeypatch.setattr(formula, "_engine", no_javascript)
    assert Typesetter(tmp_path).html("x", display=True) == cold


def test_memory_alone_serves_the_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    setter = Typesetter()
    first = setter.html("x", display=True)
    monkeypatch.setattr(formula, "_engine", no_javascript)
    assert setter.html("x", display=True) == first


def test_another_version_of_katex_does_not_use_the_old_formulas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Typesetter(tmp_path).html("x", display=True)
    monkeypatch.setattr(formula, "_vendored", "0.0.0 {}".format)
    monkeypatch.setattr(formula, "_engine", no_javascript)
    with pytest.raises(AssertionError, match="JavaScript was started"):
        Typesetter(tmp_path).html("x", display=True)


def test_the_cache_folder_is_made(tmp_path: Path) -> None:
    Typesetter(tmp_path / "a" / "b").html("x", display=True)
    assert (tmp_path / "a" / "b" / "formulas.sqlite3").is_file()


def test_a_corrupt_cache_is_gone_after_the_run_that_met_it(tmp_path: Path) -> None:
    file = tmp_path / "formulas.sqlite3"
    file.write_bytes(b"not a database" * 100)
    assert Typesetter(tmp_path).html("x", display=True)
    assert not file.exists()


def test_a_cache_damaged_in_the_middle_is_no_problem(tmp_path: Path) -> None:
    setter, file = Typesetter(tmp_path), tmp_path / "formulas.sqlite3"
    for n in range(50):
        setter.html(f"x_{n}", display=True)
    file.write_bytes(file.read_bytes()[:4096] + os.urandom(file.stat().st_size - 4096))
    assert Typesetter(tmp_path).html("x_1", display=True)


def test_a_locked_cache_is_no_problem_and_stays(tmp_path: Path) -> None:
    Typesetter(tmp_path).html("x", display=True)
    file = tmp_path / "formulas.sqlite3"
    lock = sqlite3.connect(file, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    assert Typesetter(tmp_path).html("x", display=True)
    lock.close()
    assert file.exists()


def test_a_read_only_cache_still_serves_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = Typesetter(tmp_path).html("x", display=True)
    connect = sqlite3.connect

    def read_only(path: Path, **options: Any) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", uri=True, **options)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    reader = Typesetter(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(formula, "_engine", no_javascript)
        assert reader.html("x", display=True) == cold
    assert reader.html("y", display=True)
    assert reader.html("z", display=True)


def test_a_file_in_place_of_the_cache_folder_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    assert Typesetter(tmp_path / "cache").html("x", display=True)


def test_one_typesetter_serves_a_cache_folder(tmp_path: Path) -> None:
    assert typesetter(tmp_path) is typesetter(tmp_path)


def test_missing_katex_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formula, "KATEX", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"KaTeX is not in place: run `pip install \.` in the project"):
        Typesetter().html("x", display=True)


class Racer:
    """What the engine uses of mini-racer, played by QuickJS."""

    def __init__(self) -> None:
        self._context = engine.quickjs.Context()

    def eval(self, code: str, timeout_sec: float | None = None) -> object:  # noqa: ARG002
        try:
            return self._context.eval(code)
        except engine.quickjs.JSException as error:
            raise RacerError from error


class RacerError(Exception):
    pass


@pytest.fixture
def fallback(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The engine as it is where there is no quickjs."""
    monkeypatch.setitem(sys.modules, "quickjs", None)
    stub = SimpleNamespace(MiniRacer=Racer, JSEvalException=RacerError)
    monkeypatch.setitem(sys.modules, "py_mini_racer", stub)
    spec = importlib.util.spec_from_file_location("fallback_engine", engine.__file__)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_mini_racer_evaluates_where_there_is_no_quickjs(fallback: ModuleType) -> None:
    assert fallback.Engine("function twice(x) { return x + x; }")('twice("ab")') == "abab"


def test_a_failure_of_mini_racer_is_an_engine_error(fallback: ModuleType) -> None:
    with pytest.raises(fallback.EngineError):
        fallback.Engine("function f() { throw 1; }")("f()")


@pytest.mark.parametrize(("tex", "text"), [
    (r"\gamma", "γ"),
    ("x_i^2", "x_i²"),
    (r"\frac{a}{b}", "a/b"),
    (r"\sqrt{d_k}", "√d_k"),
    (r"\hat{x}", "x\u0302"),
    (r"\mathrm{IoU} \ge 0.5", "IoU ≥ 0.5"),
    (r"\left( n \right)\,", "( n )"),
    (r"\operatorname{softmax}(z)", "softmax(z)"),
    (r"\unknown x", "unknown x"),
])  # fmt: skip
def test_a_formula_as_a_line_of_text(tex: str, text: str) -> None:
    assert linear(tex) == text
