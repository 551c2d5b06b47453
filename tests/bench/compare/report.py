"""A run as tables for people, with the ratios that are aimed at."""

import statistics

ENGINES = ("timtin", "xapian", "lucene", "sqlite")
WAYS = (("top", "T: top 10"), ("facets", "F: top 10 + facets"), ("filtered", "R: F, filtered"),
        ("smart", "S: smart + facets"))


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(widths[i]) if i == 0 else cell.rjust(widths[i])
                  for i, cell in enumerate(row)).rstrip()
        for row in rows
    )


class Times:
    """CPU times by engine, way and query."""

    def __init__(self, run):
        self.run = run
        self.cells = {(q["engine"], q["way"], q["class"], q["query"]): q for q in run["queries"]}

    def select(self, engine, way, kind=None, clock="cpu"):
        # A smart query's peer is the same list of words as a plain AND.
        chosen = {(k[2], k[3]) for k in self.cells if k[0] == "timtin" and k[1] == way}
        return [q[clock] for k, q in self.cells.items()
                if k[0] == engine and k[1] == way and (k[2], k[3]) in chosen
                and (kind is None or kind(k[2]))]

    def p50(self, *what, **more):
        return statistics.median(self.select(*what, **more))

    def p95(self, *what, **more):
        return percentile(self.select(*what, **more), 0.95)


def build_table(run):
    size = run["corpus"]["text_bytes"]
    rows = [["indexing", "MB/s CPU", "MB/s wall", "peak MB", "index/text", "texts/text"]]
    for name in list(ENGINES) + ["timtin, 2 workers"]:
        built = run["builds"].get(name)
        weighed = run["sizes"].get(name)
        rows.append(
            [name]
            + ([f"{size / built['cpu'] / 1e6:.1f}", f"{size / built['wall'] / 1e6:.1f}",
                f"{built['memory']:.0f}"] if built else ["-"] * 3)
            + ([f"{weighed['index'] / size:.3f}",
                f"{weighed['texts'] / size:.3f}" if weighed["texts"] else "-"]
               if weighed else ["-"] * 2)
        )
    return table(rows)


def way_table(times):
    rows = [["µs of CPU (wall)"] + [f"{e} {p}" for e in ENGINES for p in ("p50", "p95")]]
    for way, title in WAYS:
        cells = [title]
        for engine in ENGINES:
            for measure in (times.p50, times.p95):
                cells.append(f"{measure(engine, way):.0f} "
                             f"({measure(engine, way, clock='wall'):.0f})")
        rows.append(cells)
    # What an engine keeps of earlier queries does not help here; what is asked first pays for all.
    rows.append(["T, asked for the first time"] + [
        f"{measure(engine, 'top', clock='first'):.0f}"
        for engine in ENGINES for measure in (times.p50, times.p95)])
    return table(rows)


def class_table(times):
    kinds = list(dict.fromkeys(q["class"] for q in times.run["queries"]))
    rows = [["p50 by class"] + [f"{e} {letter}" for letter in "TFR" for e in ENGINES]]
    for kind in kinds:
        cells = [kind]
        for way, _ in WAYS[:3]:
            for engine in ENGINES:
                cells.append(f"{times.p50(engine, way, kind=lambda k, kind=kind: k == kind):.0f}")
        rows.append(cells)
    return table(rows)


def count_table(run):
    """Where another engine found less or more than Timtin: nobody may win by another answer."""
    totals = {}
    for q in run["queries"]:
        if q["way"] == "facets":
            totals.setdefault((q["class"], q["query"]), {})[q["engine"]] = q["total"]
    rows = [["articles found"] + list(ENGINES)]
    for (kind, query), found in totals.items():
        rows.append([f"{kind}: {query}"] + [str(found[e]) for e in ENGINES])
    return table(rows)


def ratio_rows(run, times):
    """(what, ours relative to whom, ratio, aim, smaller is better)."""
    def phrase(kind):
        return "phrase" in kind

    rows = []
    built = run["builds"]
    if built:
        ours = built["timtin"]["cpu"]
        rows += [("index speed / plain Xapian", built["xapian"]["cpu"] / ours, ">=", 4),
                 ("index speed / Lucene", built["lucene"]["cpu"] / ours, ">=", 1.3)]
        if "timtin, 2 workers" in built:
            rows.append(("two workers / one, wall",
                         built["timtin"]["wall"] / built["timtin, 2 workers"]["wall"], ">=", 1.7))
        rows.append(("peak memory, MB", built["timtin"]["memory"], "<=", 300))
    size = run["corpus"]["text_bytes"]
    rows += [("index without texts / text", run["sizes"]["timtin"]["index"] / size, "<=", 0.45),
             ("texts / text", run["sizes"]["timtin"]["texts"] / size, "<=", 0.31)]
    for name, measure in (("p50", times.p50), ("p95", times.p95)):
        ours = measure("timtin", "facets")
        rows += [(f"top 10 + facets {name} / Lucene", ours / measure("lucene", "facets"),
                  "<=", 0.7),
                 (f"top 10 + facets {name} / plain Xapian", ours / measure("xapian", "facets"),
                  "<=", 0.25)]
    rows += [
        ("top 10 p50 / Lucene", times.p50("timtin", "top") / times.p50("lucene", "top"), "<=", 1),
        ("filtered + facets p50 / Lucene",
         times.p50("timtin", "filtered") / times.p50("lucene", "filtered"), "<=", 1),
        ("phrases + facets p50 / plain Xapian",
         times.p50("timtin", "facets", kind=phrase) / times.p50("xapian", "facets", kind=phrase),
         "<=", 0.5),
        ("smart + facets p50 / loose AND of Lucene",
         times.p50("timtin", "smart") / times.p50("lucene", "smart"), "<=", 1.5),
        ("shell to faceted answer, CPU / plain Xapian",
         run["starts"]["timtin"]["cpu"] / run["starts"]["xapian"]["cpu"], "<=", 1.2),
        ("shell to faceted answer, wall / plain Xapian",
         run["starts"]["timtin"]["wall"] / run["starts"]["xapian"]["wall"], "<=", 1.2),
        ("the same without snippets, as Xapian's, CPU",
         run["starts"]["timtin, no snippets"]["cpu"] / run["starts"]["xapian"]["cpu"], "<=", 1.2),
    ]
    return rows


def write(run):
    times = Times(run)
    ratios = [["ratio", "measured", "aim", ""]]
    for what, value, direction, aim in ratio_rows(run, times):
        met = value >= aim if direction == ">=" else value <= aim
        ratios.append([what, f"{value:.3g}", f"{direction} {aim}", "met" if met else "missed"])
    starts = [["shell to faceted answer, ms", "CPU", "wall"]]
    for name, start in run["starts"].items():
        starts.append([name, f"{start['cpu'] * 1e3:.1f}", f"{start['wall'] * 1e3:.1f}"])
    about = run["corpus"]
    head = (f"{about['name']}: {about['articles']} articles, {about['text_bytes'] / 1e6:.1f} MB of "
            f"text; {run['minutes']} minutes\n"
            + "\n".join(f"{key}: {value}" for key, value in run["machine"].items()))
    return "\n\n".join([head, table(ratios), build_table(run), way_table(times),
                        class_table(times), table(starts), count_table(run)])
