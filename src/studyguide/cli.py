"""The command line: parse arguments, call, print, exit. Exit status 1: faults found; 2: wrong usage."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import click

from studyguide import assembly, check as checking, fixes, report, skeleton, source
from studyguide.folders import FolderError, ForeignFolderError, explained
from studyguide.pages import folder
from studyguide.plugin.build import build
from studyguide.report.cells import printable
from studyguide.schema import BankFile, Caption, Facts, Glossary, Written, is_name

SCHEMAS: dict[str, type[Written]] = {"bank": BankFile, "guide": Facts, "figure": Caption, "glossary": Glossary}
_ROOT = click.argument("root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")


def _name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not is_name(value):
        message = "use lower-case words joined by hyphens, like roi-align, and no name of the site's own"
        raise click.BadParameter(message, context, parameter)
    return value


class _Commands(click.Group):
    """Commands that tell in a line what the system refuses, and that print whatever the terminal's encoding is."""

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # as sys.stderr is from the beginning
        try:
            with explained("the command cannot go on"):
                return super().invoke(ctx)
        except FolderError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="studyguide")
def main() -> None:
    """Check a question bank and turn it into a study site."""


@main.command()
@_ROOT
@click.option("--format", "name", type=click.Choice(list(report.FORMATS)), default="text", help="How to print.")
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
def check(root: Path, name: str, strict: bool) -> None:  # noqa: FBT001 - click passes a flag
    """Report every fault of every file of the project at ROOT."""
    checked = checking.check(root)
    for line in report.FORMATS[name](checked.diagnostics, checked.sources):
        click.echo(line)
    if checked.errors or (strict and checked.warnings):
        raise SystemExit(1)


@main.command()
@_ROOT
def fix(root: Path) -> None:
    """Mend every fault of the project at ROOT that has one certain remedy, and report what is left."""
    checked = checking.check(root)
    for fixed in fixes.apply(checked.guide, checked.diagnostics):
        for done in fixed.done:
            click.echo(
                f"{printable(str(done.span))}: fixed {done.rule.code} {done.rule.name}: {printable(done.message)}"
            )
        if fixed.problem:
            click.echo(f"{printable(str(fixed.path))}: left alone: {fixed.problem}")
    left = checking.check(root)
    for line in report.text.render(left.diagnostics, left.sources):
        click.echo(line)
    if left.errors:
        raise SystemExit(1)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Tell what the rule CODE (or its name) is about, with an example of wrong and right."""
    known = {key: rule for rule in checking.CATALOGUE.values() for key in (rule.code.lower(), rule.name)}
    rule = known.get(code.lower())
    if rule is None:
        raise click.UsageError(f"no rule is called {code}; the rules are {', '.join(checking.CATALOGUE)}")
    click.echo(f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.explanation.strip()}")


@main.command()
@click.argument("topic", callback=_name)
@click.argument("question", metavar="ID", callback=_name)
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".", help="The project.")
def new(topic: str, question: str, root: Path) -> None:
    """Make the answer files of the question ID in TOPIC, and print the entry that its bank needs."""
    guide, _ = source.read(root)
    for path in skeleton.write_answers(root, topic, question, guide.locales):
        click.echo(f"made {path}")
    if question not in guide.by_id:
        click.echo(f"Add this to the end of questions/{topic}.yaml and write what is missing:\n")
        click.echo(skeleton.entry(question, guide.locales))


@main.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".", help="The project.")
def pages(out: Path, root: Path) -> None:
    """Write the site's Markdown pages, figures and assets to the folder OUT, for another engine to build."""
    if root.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"{out} holds the project itself; name an empty folder")
    checked = checking.check(root)
    if checked.errors:
        for line in report.text.render(checked.diagnostics, checked.sources):
            click.echo(line, err=True)
        raise SystemExit(1)
    try:
        site = assembly.assemble(checked.guide, checked.fragments, checked.drawings)
        count = folder.write(site, out)
    except ForeignFolderError as error:
        raise click.UsageError(f"{error}; name an empty folder") from error
    click.echo(f"{count} pages in {out}")


@main.command()
@click.argument("name", type=click.Choice(list(SCHEMAS)), default="bank")
def schema(name: str) -> None:
    """Print the JSON Schema of a bank, of _guide.yaml, _glossary.yaml or a figure's labels, for editors."""
    click.echo(json.dumps(SCHEMAS[name].model_json_schema(), ensure_ascii=False, indent=2))


@main.command()
@_ROOT
def site(root: Path) -> None:
    """Check the project at ROOT and build its site into ROOT/site; the last good site stays if that fails."""
    built = build(root)
    if built is None:
        raise click.ClickException("the site was not built; the last good one is untouched")
    count = sum(1 for _ in built.rglob("index.html"))
    click.echo(f"{count} pages in {built}")
    click.echo(f"To read them: python3 -m http.server --directory '{built}' 8000, then open http://localhost:8000/")
