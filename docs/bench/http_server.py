"""Starts the server for the HTTP benchmark and the soak test, and reads what wrk prints."""
import re
import subprocess
import sys

UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3, "m": 6e4}


class Server:
    """`lotse-server serve` at a free port, over the made-up sites, without limits for one client."""

    def __init__(self, program, work, *options):
        for ending in ("", "-wal", "-shm"):
            subprocess.run(["rm", "-f", f"{work}/data.sqlite{ending}"], check=True)
        self.log = open(f"{work}/server.log", "w")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--data", f"{work}/data.sqlite", "--sites", f"{work}/sites", "--draft",
             "--requests-per-minute", "0", "--running-per-client", "0", "--log-level", "error", *options],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        found = re.search(r":(\d+) \(", line)
        if not found:
            sys.exit(f"the server did not start; see {work}/server.log")
        self.port = int(found.group(1))
        self.address = f"http://127.0.0.1:{self.port}"

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        return self.process.wait(60)


def wrk(address, seconds, connections=16, script=None):
    """Requests a second, p50 and p99 in ms, answers that are none of 2xx or 3xx."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    output = subprocess.run(command + (["-s", script] if script else []) + [address], capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))

    def percentile(name):
        number, unit = re.search(rf"{name}%\s+([\d.]+)(us|ms|s|m)", output).groups()
        return float(number) * UNITS[unit]

    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    return rate, percentile(50), percentile(99), int(failed.group(1)) if failed else 0


def script(path, body, content_type, changing=False):
    """A script of wrk that posts a body; `changing`: every `NUMBER` in it is replaced by a number that never comes again."""
    with open(path, "w") as file:
        file.write(f'''local body = [==[{body}]==]
wrk.method = "POST"
wrk.headers["Content-Type"] = "{content_type}"
wrk.body = body
''')
        if changing:
            file.write('''local number = 0
function request()
  number = number + 1
  return wrk.format(nil, nil, nil, (body:gsub("NUMBER", tostring(number))))
end
''')
    return path
