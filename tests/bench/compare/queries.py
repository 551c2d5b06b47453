"""The queries, and how each engine's own language says the same."""

import csv
import re
import unicodedata

ITEM = re.compile(r'"[^"]*"|[()]|-|\bOR\b|[^\s()"]+')


class Query:
    def __init__(self, kind, text):
        self.kind = kind
        self.marked = kind.startswith("marked")
        self.text = text if self.marked else fold(text)

    @property
    def plain(self):
        """A list of words, as typed without operators: also asked in the smart way."""
        return not re.search(r'["()*-]|\bOR\b', self.text) and len(self.text.split()) in (2, 3)

    def items(self):
        return ITEM.findall(self.text)

    def classic(self):
        """Xapian's and Lucene's query parsers, AND between words."""
        return self.text

    def fts5(self):
        out = []
        for item in self.items():
            operator = item in ("OR", "-", ")")
            if out and not operator and out[-1] not in ("OR", "NOT", "("):
                out.append("AND")
            if item == "-":
                out.append("NOT")
            elif item in ("OR", "(", ")") or item.startswith('"'):
                out.append(item)
            elif item.endswith("*"):
                out.append(f'"{item[:-1]}" *')
            else:
                out.append(f'"{item}"')
        return " ".join(out)

    def timtin(self):
        """Every word a phrase of its own, so that none are taken together."""
        words = " ".join(
            item if item in ("OR", "-", "(", ")") or item[0] == '"' or item[-1] == "*"
            else f'"{item}"'
            for item in self.items()
        ).replace("- ", "-")
        return ("required " if self.marked else "ignored ") + words

    def smart(self):
        return "smart " + self.text


def fold(text):
    operators = {"OR"}
    return " ".join(
        word if word in operators else fold_word(word) for word in text.split(" ")
    )


def fold_word(word):
    word = unicodedata.normalize("NFD", word.lower()).replace("đ", "d")
    return "".join(c for c in word if not unicodedata.combining(c))


def read(path):
    with open(path, encoding="utf-8") as file:
        return [Query(row["class"], row["query"]) for row in csv.DictReader(
            file, delimiter="\t", quoting=csv.QUOTE_NONE)]
