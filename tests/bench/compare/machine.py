"""What a run was made on: without this its figures mean nothing."""

import datetime
import os
import platform
import re
import subprocess


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).strip()


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"model name\s*: (.*)", file.read())
    return found.group(1) if found else platform.machine()


def memory():
    with open("/proc/meminfo", encoding="utf-8") as file:
        return round(int(file.readline().split()[1]) / 2**20)


def version(package):
    return output("dpkg-query", "-W", "-f", "${Version}", package)


def describe(top):
    changed = output("git", "-C", top, "status", "--porcelain", "--untracked-files=no")
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ"),
        "commit": output("git", "-C", top, "rev-parse", "HEAD") + ("+changes" if changed else ""),
        "processor": f"{processor()}, {os.cpu_count()} cores, {memory()} GiB",
        "load": os.getloadavg()[0],
        "system": f"{platform.system()} {platform.release()}",
        "compiler": output("c++", "--version").split("\n", maxsplit=1)[0],
        "xapian": version("libxapian-dev"),
        "lucene": version("liblucene8-java"),
        "java": output("java", "-version").split("\n", maxsplit=1)[0],
        "sqlite": version("libsqlite3-0"),
    }
