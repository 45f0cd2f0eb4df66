"""The command line: exit statuses and streams."""

import json

import pytest
from click.testing import CliRunner

from studyguide.cli import main
from studyguide.folders import FolderError, ForeignFolderError
from studyguide.pages import folder
from tests.sample import FILES, MKDOCS, write_project


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *words: runner.invoke(main, [str(word) for word in words])


def test_check_of_a_project_with_warnings_succeeds(tmp_path, run):
    result = run("check", write_project(tmp_path))
    assert result.exit_code == 0
    assert "SG203 missing-answer" in result.output


def test_check_strict_fails_on_warnings(tmp_path, run):
    assert run("check", "--strict", write_project(tmp_path)).exit_code == 1


def test_check_fails_on_errors(tmp_path, run):
    result = run("check", write_project(tmp_path, {"questions/losses.yaml": "topic: a: b"}))
    assert result.exit_code == 1
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in result.output


def test_check_prints_json(tmp_path, run):
    result = run("check", "--format", "json", write_project(tmp_path, {"questions/losses.yaml": ""}))
    assert "SG004" in json.dumps(json.loads(result.output))


def test_fix_mends_what_is_certain_and_reports_the_rest(tmp_path, run):
    bank = FILES["questions/losses.yaml"].replace("topic: losses", "topic: loss")
    hinge = FILES["answers/losses/hinge.zh.md"]
    project = write_project(
        tmp_path, {"questions/losses.yaml": bank, "answers/losses/hinge.zh.md": f"{hinge}\u200b\ue000"}
    )
    result = run("fix", project)
    assert result.exit_code == 1
    fixed, left = result.output.split("\n", 1)
    assert fixed == (
        "answers/losses/hinge.zh.md:6:1: fixed SG010 forbidden-character: `U+200B` is a character that nobody sees"
    )
    assert "hinge.zh.md:6:1: error SG010 forbidden-character: `U+E000`" in left
    assert (project / "answers/losses/hinge.zh.md").read_text("utf-8") == f"{hinge}\ue000"


def test_fix_tells_what_it_left_alone(tmp_path, run):
    project = write_project(tmp_path)
    (project / "elsewhere.md").write_text("Pool\u200bing.\n", "utf-8")
    (project / "answers/losses/triplet.en.md").symlink_to(project / "elsewhere.md")
    result = run("fix", project)
    assert result.exit_code == 1
    assert result.output.startswith("answers/losses/triplet.en.md: left alone: a link leads to it\n")


def test_fix_of_a_sound_project_succeeds(tmp_path, run):
    assert run("fix", write_project(tmp_path)).exit_code == 0


@pytest.mark.parametrize("name", ["SG204", "sg204", "unknown-related"])
def test_explain_prints_a_rule(run, name):
    result = run("explain", name)
    assert result.exit_code == 0
    assert result.output.startswith("SG204 unknown-related (error)\n\n")


def test_explain_of_an_unknown_code_is_wrong_usage(run):
    result = run("explain", "SG999")
    assert result.exit_code == 2
    assert "no rule is called SG999" in result.output


def test_pages_writes_a_folder(tmp_path, run):
    out = tmp_path / "out"
    result = run("pages", out, "--root", write_project(tmp_path / "project"))
    assert result.exit_code == 0
    assert result.output == f"22 pages in {out}\n"
    assert (out / "en/layers/max-pooling.md").exists()


def test_pages_of_a_faulty_project_writes_nothing(tmp_path, run):
    project = write_project(tmp_path / "project", {"questions/losses.yaml": "topic: a: b"})
    result = run("pages", tmp_path / "out", "--root", project)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in result.stderr
    assert not (tmp_path / "out").exists()


def test_pages_refuses_a_folder_that_holds_something_else(tmp_path, run):
    project = write_project(tmp_path)
    result = run("pages", project / "answers", "--root", project)
    assert result.exit_code == 2
    assert "name an empty folder" in result.output
    assert (project / "answers/losses/hinge.zh.md").exists()


@pytest.mark.parametrize("out", ["project", "project/answers/..", "."])
def test_pages_refuses_the_project_itself(tmp_path, run, out):
    project = write_project(tmp_path / "project")
    (tmp_path / out / ".studyguide").touch()
    result = run("pages", tmp_path / out, "--root", project)
    assert result.exit_code == 2
    assert "holds the project itself" in result.output
    assert (project / "answers/losses/hinge.zh.md").exists()


@pytest.mark.parametrize(
    ("error", "status", "hint"), [(FolderError, 1, ""), (ForeignFolderError, 2, "; name an empty folder")]
)
def test_pages_that_cannot_be_written_are_a_message(tmp_path, run, monkeypatch, error, status, hint):
    def refuse(guide, out):
        raise error("`index.md` is in the way")

    monkeypatch.setattr(folder, "write", refuse)
    result = run("pages", tmp_path / "out", "--root", write_project(tmp_path / "project"))
    assert result.exit_code == status
    assert result.output.endswith(f"Error: `index.md` is in the way{hint}\n")


@pytest.mark.parametrize(("name", "field"), [("bank", "questions"), ("guide", "locales"), ("figure", "labels")])
def test_schema_prints_a_json_schema(run, name, field):
    assert field in json.loads(run("schema", name).output)["properties"]


def test_site_builds_and_says_where(tmp_path, run):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    result = run("site", write_project(tmp_path))
    assert result.exit_code == 0
    assert f"22 pages in {tmp_path / 'site'}" in result.output
    assert "http.server" in result.output


def test_site_of_a_faulty_project_fails(tmp_path, run):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    result = run("site", write_project(tmp_path, {"questions/losses.yaml": "topic: a: b"}))
    assert result.exit_code == 1
    assert "the last good one is untouched" in result.output


def test_new_makes_answers_and_prints_the_entry(tmp_path, run):
    result = run("new", "losses", "contrastive", "--root", write_project(tmp_path))
    assert result.exit_code == 0
    assert "made answers/losses/contrastive.zh.md\nmade answers/losses/contrastive.en.md\n" in result.output
    assert result.output.endswith("""\
  - id: contrastive
    title: {zh: …, en: …}
    level: basic  # intermediate, advanced
    kind: concept  # derivation, comparison, coding, computation, practice, open
    tags: []
    aliases: []
    sources: []
    related: []

""")
    text = (tmp_path / "answers/losses/contrastive.en.md").read_text("utf-8")
    assert text == "\n## In the interview\n\n## Common mistakes\n\n## Follow-up questions\n\n## References\n"


def test_new_leaves_what_is_there(tmp_path, run):
    result = run("new", "losses", "hinge", "--root", write_project(tmp_path))
    assert result.exit_code == 0
    assert result.output == ""
    assert "small margins" in (tmp_path / "answers/losses/hinge.en.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["../escape", "Upper", "a/b", "", "a\n", "index", "con", "a" * 81])
def test_new_takes_ids_only(tmp_path, run, name):
    assert run("new", "losses", name, "--root", write_project(tmp_path)).exit_code == 2
