"""This file is `briefing serve`: the web page of this machine, for its user alone."""

from pathlib import Path

import click

from briefing.cli.streams import put_lines, say


@click.command("serve", short_help="Open the web page: paste an article, see its page, change its theme.")
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="A folder of your own themes; it is watched.")
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="127.0.0.1, localhost or ::1.")
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=0, help="[default: any that is free]")
@click.option("--open/--no-open", "is_opened", default=True, show_default=True, help="Open it in the browser.")
def command(templates: Path | None, host: str, port: int, *, is_opened: bool) -> None:
    """Open a web page of this machine: paste an article or choose files, see the page, keep or drop lines, change its theme.

    Its address is printed; it holds a secret, and nobody without it can read or steer the page. Other machines cannot
    reach it. Nothing is kept after Ctrl-C but what you saved.
    """
    from briefing.serve import Settings, serve

    def opened(address: str) -> None:
        put_lines(address)
        say("Ctrl-C stops it.")
        if is_opened:
            import threading
            import webbrowser

            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()  # one in the terminal would hold us up

    try:
        serve(Settings(host=host, port=port, templates=templates), opened=opened, say=say)
    except KeyboardInterrupt:
        say("Stopped; nothing is kept.")
