"""The engines as programs: how each is built, asked, and weighed."""

import os
import shutil
import subprocess
import time


def size_of(folder, leave_out=()):
    total = 0
    for root, _, files in os.walk(folder):
        total += sum(os.path.getsize(os.path.join(root, f)) for f in files if f not in leave_out)
    return total


def timed(command, stdin=None):
    """Runs a program to its end: CPU and wall seconds, peak memory in MB."""
    start = time.monotonic()
    with open(stdin or os.devnull, "rb") as source, open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=subprocess.PIPE)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command} ended with {process.returncode}: {complaint.decode()}")
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": time.monotonic() - start,
        "memory": usage.ru_maxrss / 1024,
    }


class Server:
    """One engine with its index open, answering one question at a time."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, mode, where, year, repeats, query):
        self.process.stdin.write(f"{mode}\t{where}\t{year}\t{repeats}\t{query}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline().rstrip("\n").split("\t")
        if len(line) != 5:
            raise RuntimeError(f"{self.process.args} fails on {query}")
        total, provinces, years = map(int, line[:3])
        if mode == "facets" and not total == provinces == years:
            raise RuntimeError(f"{self.process.args} miscounts the facets of {query}: {line[:3]}")
        return total, [float(t) for t in line[3].split()], [float(t) for t in line[4].split()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Engine:
    """A peer. Its folded index answers bare queries, its marked index marked ones."""

    def __init__(self, name, program, work):
        self.name = name
        self.program = program
        self.work = work

    def folder(self, form):
        return os.path.join(self.work, f"{self.name}-{form}")

    def build(self, form):
        shutil.rmtree(self.folder(form), ignore_errors=True)
        source = os.path.join(self.work, "corpus.tsv")
        return timed([*self.program, "index", self.folder(form), form], stdin=source)

    def size(self):
        return {"index": size_of(self.folder("folded")), "texts": 0}

    def server(self, form):
        return Server([*self.program, "serve", self.folder(form), form])

    def start(self, query):
        return timed([*self.program, "ask", self.folder("folded"), query.classic()])

    def words(self, query):
        return query.classic()


class Sqlite(Engine):
    def words(self, query):
        return query.fts5()

    def start(self, query):
        return timed([*self.program, "ask", self.folder("folded"), query.fts5()])


class Timtin(Engine):
    """One index answers both kinds of queries."""

    def __init__(self, bin_folder, work):
        super().__init__("timtin", [os.path.join(bin_folder, "bench_timtin")], work)
        self.bin = bin_folder

    def folder(self, form):
        return os.path.join(self.work, "timtin")

    def build(self, form, jobs=1):
        shutil.rmtree(self.folder(form), ignore_errors=True)
        command = [os.path.join(self.bin, "timtin-index"), "build", self.folder(form)]
        if jobs != 1 or self.has_jobs():
            command += ["--jobs", str(jobs)]
        return timed([*command, os.path.join(self.work, "corpus.jsonl")])

    def has_jobs(self):
        help_text = subprocess.run(
            [os.path.join(self.bin, "timtin-index"), "help", "build"],
            capture_output=True, text=True, check=False,
        ).stdout
        return "--jobs" in help_text

    def size(self):
        # What is stored of the articles themselves: their bodies, and their other fields.
        everything = size_of(self.folder("folded"))
        without = size_of(self.folder("folded"), leave_out=("texts", "heads"))
        return {"index": without, "texts": everything - without}

    def server(self, form):
        return Server([*self.program, "serve", self.folder(form)])

    def start(self, query):
        search = os.path.join(self.bin, "timtin-search")
        return timed([search, self.folder("folded"), query.timtin().split(" ", 1)[1],
                      "--format", "jsonl"])

    def start_without_snippets(self, query):
        """A program that prints what the peers' do: ids, and how many were found."""
        return timed([*self.program, "ask", self.folder("folded"), query.timtin()])

    def words(self, query):
        return query.timtin()


def engines(bin_folder, classes, work):
    java = ["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", classes, "Lucene"]
    return [
        Timtin(bin_folder, work),
        Engine("xapian", [os.path.join(bin_folder, "bench_xapian")], work),
        Engine("lucene", java, work),
        Sqlite("sqlite", [os.path.join(bin_folder, "bench_sqlite")], work),
    ]
