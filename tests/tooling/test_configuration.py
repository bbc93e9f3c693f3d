"""One truth about the configuration: settings, README, the compose file and the example agree."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Of pytest itself, and of docker compose alone.
NOT_OURS = {"PYTEST_VERSION"}
COMPOSE_ONLY = {"POSTGRES_PASSWORD", "PUBLISH_PORT"}


def variables_of_settings():
    """The name of every environment variable that the settings read."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / "werkcentrum" / "settings.py").read_text())):
        if (
            isinstance(node, ast.Call)
            and re.fullmatch(r"env(\.\w+)?|os\.environ\.get", ast.unparse(node.func))
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            names.add(node.args[0].value)
    return names - NOT_OURS


def documented_variables():
    section = (ROOT / "README.md").read_text().split("## Configuration", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `([A-Z0-9_]+)` \|", section, re.MULTILINE)


def test_the_settings_read_variables_at_all():
    assert {"SECRET_KEY", "DATABASE_URL", "DEBUG"} <= variables_of_settings()


def test_the_readme_documents_every_variable_once():
    documented = documented_variables()

    assert sorted(documented) == sorted(variables_of_settings())


def test_the_compose_file_sets_only_variables_that_exist():
    compose = (ROOT / "docker-compose.yml").read_text()
    shared = compose.split("environment: &environment", 1)[1].split("volumes:", 1)[0]
    names = set(re.findall(r"^    ([A-Z_]+):", shared, re.MULTILINE))

    assert names
    assert names <= variables_of_settings()


def test_the_example_holds_only_variables_that_exist_and_no_secret():
    lines = re.findall(
        r"^#? ?([A-Z0-9_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE
    )
    values = dict(lines)

    assert values.keys() <= variables_of_settings() | COMPOSE_ONLY
    assert values["SECRET_KEY"] == values["POSTGRES_PASSWORD"] == ""


def test_the_compose_file_takes_what_it_needs_from_the_example():
    compose = (ROOT / "docker-compose.yml").read_text()
    example = (ROOT / ".env.example").read_text()

    for name in re.findall(r"\$\{([A-Z_]+)", compose):
        assert re.search(rf"^#? ?{name}=", example, re.MULTILINE), name
