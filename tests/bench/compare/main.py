"""Timtin and its peers side by side; tests/bench/run builds everything and calls this."""

import argparse
import json
import os
import statistics
import sys
import time

import corpus
import engines
import machine
import queries
import report

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.dirname(HERE)
TOP = os.path.dirname(os.path.dirname(BENCH))
FILTER = ("ha-noi", 2019)
# SQLite takes ten times as long as the others, and its times spread little.
SLOW = {"sqlite": 5}
WARM_UP = {"lucene": 30}  # until the JIT has settled


def options():
    parser = argparse.ArgumentParser(prog="tests/bench/run", description=__doc__)
    data = os.environ.get("TIMTIN_DATA", os.path.join(os.path.dirname(TOP), "shared"))
    news = os.path.join(data, "data", "news-62k.jsonl.zst")
    parser.add_argument("--corpus", default=news if os.path.exists(news) else None,
                        help="JSONL with title and text, by zstd (default: news-62k, else made up)")
    parser.add_argument("--articles", type=int, default=0,
                        help="only so many (default: all; 20000 of a made-up corpus)")
    parser.add_argument("--work", default=os.path.join(TOP, "build", "bench"),
                        help="folder for corpus and indexes (default: build/bench)")
    parser.add_argument("--name", default=None, help="of the files in tests/bench/runs")
    parser.add_argument("--rounds", type=int, default=7, help="turns of every query (default 7)")
    parser.add_argument("--builds", type=int, default=2,
                        help="builds of the quick engines, the median counts (default 2)")
    parser.add_argument("--keep-indexes", action="store_true",
                        help="use the indexes in the work folder, measure queries alone")
    parser.add_argument("--bin", help=argparse.SUPPRESS)
    parser.add_argument("--classes", help=argparse.SUPPRESS)
    return parser.parse_args()


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def median_of(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def measure_builds(all_engines, rounds):
    """The folded indexes in turns; plain Xapian, the slowest by far, once."""
    runs = {engine.name: [] for engine in all_engines}
    for turn in range(rounds):
        for engine in all_engines:
            if engine.name == "xapian" and turn > 0:
                continue
            say(f"indexing with {engine.name}")
            runs[engine.name].append(engine.build("folded"))
    out = {name: median_of(measured) for name, measured in runs.items()}
    ours = all_engines[0]
    if ours.has_jobs():
        say("indexing with timtin, two workers")
        out["timtin, 2 workers"] = ours.build("folded", jobs=2)
    for engine in all_engines:
        if engine.name != "timtin":
            say(f"indexing marked text with {engine.name}")
            engine.build("marked")
    return out


def ways(query):
    """(mode, province, year, smart) of everything that is asked with a query."""
    out = [("top", "", 0, False), ("facets", "", 0, False), ("facets", *FILTER, False)]
    if query.plain:
        out.append(("facets", "", 0, True))
    return out


def label(mode, where, smart):
    if smart:
        return "smart"
    return "filtered" if where else mode


def measure_queries(all_engines, all_queries, rounds):
    """By engine, way and query: how many were found, and the times of every turn."""
    servers = {
        (engine.name, form): engine.server(form)
        for engine in all_engines for form in ("folded", "marked")
    }
    results = {}
    for turn in range(-1, rounds):  # the first turn warms up
        say("warming up" if turn < 0 else f"asking, turn {turn + 1} of {rounds}")
        for number, query in enumerate(all_queries):
            for mode, where, year, smart in ways(query):
                for engine in all_engines:
                    if turn > 0 and turn % SLOW.get(engine.name, 1) != 0:
                        continue
                    repeats = 3 if engine.name not in SLOW else 1
                    if turn < 0:
                        repeats = WARM_UP.get(engine.name, 2)
                    text = engine.words(query)
                    if smart and engine.name == "timtin":
                        text = query.smart()
                    server = servers[engine.name, "marked" if query.marked else "folded"]
                    total, cpu, wall = server.ask(mode, where, year, repeats, text)
                    key = (engine.name, label(mode, where, smart), number)
                    if turn < 0:
                        results[key] = {"total": total, "first": cpu[0], "cpu": [], "wall": []}
                        continue
                    entry = results[key]
                    entry["cpu"] += cpu
                    entry["wall"] += wall
    for server in servers.values():
        server.close()
    return results


def measure_starts(all_engines, all_queries, rounds=15):
    """A process for every question, with facets."""
    chosen = [q for q in all_queries if not q.marked and q.kind in ("two", "phrase")][:4]
    ours = all_engines[0]
    without = f"{ours.name}, no snippets"
    times = {name: [] for name in [*(engine.name for engine in all_engines), without]}
    for _ in range(rounds):
        for query in chosen:
            times[without].append(ours.start_without_snippets(query))
            for engine in all_engines:
                if engine.name == "lucene" and len(times["lucene"]) >= 12:
                    continue
                times[engine.name].append(engine.start(query))
    return {name: median_of(runs) for name, runs in times.items()}


def main():
    chosen = options()
    articles = chosen.articles or (0 if chosen.corpus else 20000)
    os.makedirs(chosen.work, exist_ok=True)
    begin = time.monotonic()
    say("writing the corpus")
    count, size = corpus.write(chosen.work, chosen.corpus,
                               os.path.join(chosen.bin, "timtin-corpus"), articles)
    all_engines = engines.engines(chosen.bin, chosen.classes, chosen.work)
    all_queries = queries.read(os.path.join(BENCH, "queries.tsv"))
    run = {
        "machine": machine.describe(TOP),
        "corpus": {"name": os.path.basename(chosen.corpus or "timtin-corpus"),
                   "articles": count, "text_bytes": size},
        "builds": {} if chosen.keep_indexes else measure_builds(all_engines, chosen.builds),
        "sizes": {engine.name: engine.size() for engine in all_engines},
    }
    results = measure_queries(all_engines, all_queries, chosen.rounds)
    say("starting from a shell")
    run["starts"] = measure_starts(all_engines, all_queries)
    run["queries"] = [
        {"class": all_queries[number].kind, "query": all_queries[number].text, "engine": name,
         "way": way, "total": entry["total"], "first": round(entry["first"], 1),
         "cpu": round(statistics.median(entry["cpu"]), 1),
         "wall": round(statistics.median(entry["wall"]), 1)}
        for (name, way, number), entry in results.items()
    ]
    run["minutes"] = round((time.monotonic() - begin) / 60, 1)
    text = report.write(run)
    print(text)
    name = chosen.name or f"{run['machine']['date'][:10]}-{run['machine']['commit'][:10]}"
    for ending, content in ((".txt", text), (".json", json.dumps(run, ensure_ascii=False,
                                                                indent=0))):
        with open(os.path.join(BENCH, "runs", name + ending), "w", encoding="utf-8") as file:
            file.write(content + "\n")
    say(f"kept as tests/bench/runs/{name}.txt and .json")


if __name__ == "__main__":
    main()
