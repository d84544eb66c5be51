"""Real web servers on this machine's own loopback address, with the settings that a build made."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

NGINX = """
daemon off; error_log {work}/fejl; pid {work}/pid; worker_processes 1; {user}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {work}/1; proxy_temp_path {work}/2; fastcgi_temp_path {work}/3;
  uwsgi_temp_path {work}/4; scgi_temp_path {work}/5;
  server {{ listen 127.0.0.1:{port}; root {site}; include {site}/udgivelse/nginx.conf; }}
}}
"""
ATTEMPTS = 5
MODULES = "authz_core alias deflate dir headers mime mpm_event rewrite setenvif"
APACHE = """
ServerName localhost
{user}
Listen 127.0.0.1:{port}
PidFile {work}/pid
ErrorLog {work}/fejl
{modules}
TypesConfig /etc/mime.types
DocumentRoot {site}
<Directory {site}>
  AllowOverride All
  Options FollowSymLinks
  Require all granted
</Directory>
"""


@contextmanager
def serving(kind: str, site: Path, work: Path) -> Iterator[str]:
    """The address of `site` on »nginx« or »apache2«, as long as the block runs; what the server needs lies in `work`."""
    for _ in range(ATTEMPTS):
        with _started(kind, site, work, port := _free_port()) as server:
            if _answers(server, port):
                yield f"http://127.0.0.1:{port}"
                return
    raise AssertionError("serveren svarer ikke")


@contextmanager
def _started(kind: str, site: Path, work: Path, port: int) -> Iterator[subprocess.Popen]:
    loaded = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES.split())
    is_root = Path("/proc/self").owner() == "root"
    user = {"nginx": "user root;", "apache2": "User nobody"}[kind] if is_root else ""
    form = {"nginx": NGINX, "apache2": APACHE}[kind]
    settings = work / "indstillinger"
    settings.write_text(form.format(work=work, port=port, site=site, modules=loaded, user=user), encoding="utf-8")
    command = {
        "nginx": ["/usr/sbin/nginx", "-p", work, "-e", work / "fejl", "-c", settings],
        "apache2": ["/usr/sbin/apache2", "-X", "-f", settings],
    }[kind]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield server
        finally:
            server.terminate()


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(server: subprocess.Popen, port: int) -> bool:
    """Whether the server came up: another process can have taken the port that was free a moment ago."""
    deadline = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < deadline:
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server.poll() is None
        time.sleep(0.05)
    return False
