"""The corpus as every engine reads it: JSONL for Timtin, tab-separated lines for its peers.

Articles of a set without places and dates are given both, the same for all engines: Timtin reads
the province from the host of the URL and the year from the date, its peers get the two in columns.
"""

import json
import os
import subprocess
import zlib

PROVINCES = (
    "ha-noi ho-chi-minh thanh-hoa nghe-an da-nang hai-phong quang-nam ha-tinh bac-ninh dong-nai"
    " hung-yen lam-dong quang-ninh phu-tho can-tho dak-lak nam-dinh thai-nguyen dong-thap son-la"
).split()
YEARS = range(2009, 2024)


def place_and_year(name):
    """A province, the first ones more often, and a year; fixed by the article's id."""
    code = zlib.crc32(name.encode())
    spread = (code % 1000) / 1000
    province = PROVINCES[int(spread * spread * len(PROVINCES))]
    return province, YEARS[(code // 1000) % len(YEARS)]


def lines_of(path, generator, articles):
    """The JSON lines of the corpus file, or of the generator where there is none."""
    if path is None:
        command = [generator, "--articles", str(articles)]
    else:
        command = ["zstdcat", path]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as source:
        for number, line in enumerate(source.stdout):
            if articles and number == articles:
                source.kill()
                return
            yield line


def flat(text, line_end=" "):
    return text.replace("\t", " ").replace("\r", "").replace("\n", line_end)


def write(folder, path, generator, articles):
    """Writes corpus.jsonl and corpus.tsv; returns (articles, bytes of titles and texts)."""
    count = size = 0
    with open(os.path.join(folder, "corpus.jsonl"), "w", encoding="utf-8") as ours, open(
        os.path.join(folder, "corpus.tsv"), "w", encoding="utf-8"
    ) as theirs:
        for line in lines_of(path, generator, articles):
            record = json.loads(line)
            name = record.get("id") or f"bai-{count}"
            province, year = place_and_year(name)
            title, text = record["title"].strip(), record["text"].strip()
            json.dump(
                {
                    "id": name,
                    "url": f"https://{province.replace('-', '')}.gov.vn/{name}",
                    "date": f"{year}-06-15",
                    "title": title,
                    "text": text,
                },
                ours,
                ensure_ascii=False,
            )
            ours.write("\n")
            theirs.write(
                f"{name}\t{province}\t{year}\t{flat(title)}\t{flat(text, chr(0x2028))}\n"
            )
            count += 1
            size += len(title.encode()) + len(text.encode())
    return count, size
