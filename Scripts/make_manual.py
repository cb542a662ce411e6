#!/usr/bin/env python3
"""make_manual.py FOLDER < help.json: manual pages from `measurand --experimental-dump-help`.

One page for the program and one for each command, in man(7) macros, so that the help text and the
manual cannot disagree.
"""
import json
import pathlib
import sys
import textwrap


def escape(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + l if l.startswith((".", "'")) else l for l in text.splitlines())


def spelling(argument: dict) -> str:
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        dots = " ..." if argument.get("isRepeating") else ""
        return f"\\fI{escape(value)}\\fR{dots}"
    names = ["-" * (1 if n["kind"] == "short" else 2) + n["name"] for n in argument["names"]]
    text = ", ".join(f"\\fB{escape(n)}\\fR" for n in names)
    return text if argument["kind"] == "flag" else f"{text} \\fI{escape(value)}\\fR"


def page(command: dict, path: list[str], commands: list[dict]) -> str:
    title = "-".join(path)
    lines = [f'.TH "{title.upper()}" "1" "" "Measurand" ""', ".SH NAME"]
    lines.append(f"{escape(title)} \\- {escape(command.get('abstract', '').rstrip('.'))}")
    arguments = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    lines += [".SH SYNOPSIS", f".B {escape(' '.join(path))}"]
    for argument in arguments:
        text = spelling(argument)
        lines.append(f"[{text}]" if argument.get("isOptional") else text)
    if command.get("discussion"):
        lines.append(".SH DESCRIPTION")
        for paragraph in command["discussion"].split("\n\n"):
            lines += [".PP", escape(textwrap.fill(paragraph, 90))]
    if arguments:
        lines.append(".SH OPTIONS")
        for argument in arguments:
            lines += [".TP", spelling(argument)]
            help_text = argument.get("abstract", "") or ""
            if argument.get("defaultValue") and "default" not in help_text:
                help_text += f" (default: {argument['defaultValue']})"
            lines.append(escape(help_text) or "\\&")
    if commands:
        lines.append(".SH COMMANDS")
        for sub in commands:
            lines += [".TP", f"\\fB{escape(sub['commandName'])}\\fR", escape(sub.get("abstract", ""))]
    return "\n".join(lines) + "\n"


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    root = json.load(sys.stdin)["command"]
    commands = [c for c in root.get("subcommands", []) if c["commandName"] != "help"]
    name = root["commandName"]
    (folder / f"{name}.1").write_text(page(root, [name], commands))
    for command in commands:
        path = [name, command["commandName"]]
        (folder / f"{'-'.join(path)}.1").write_text(page(command, path, []))


if __name__ == "__main__":
    main()
