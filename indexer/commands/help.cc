#include <algorithm>
#include <array>
#include <string_view>

#include "error.h"
#include "indexer/commands/options.h"

namespace timtin::indexer {
namespace {

constexpr const char* kInputs =
    "INPUT is a folder (read recursively, names with a leading dot left out), a file, or - for\n"
    "standard input. Read are WARC, WET and WACZ files, records (JSONL, JSON, CSV), HTML and text\n"
    "(one page a file); each also compressed with gzip or zstd; told apart by content. The same "
    "id\n"
    "twice: the later one wins. Images, redirects and the like are skipped and counted.\n";

/// A row of two columns; the second begins at `column`.
std::string row(const std::string& left, const std::string& right, std::size_t column) {
  std::string out = "  " + left;
  out.resize(std::max(out.size() + 2, column), ' ');
  return out + right + "\n";
}

std::string option_row(const OptionInfo& option, std::size_t column) {
  std::string left = std::string("--") + option.name;
  if (option.argument != nullptr) left += std::string(" ") + option.argument;
  return row(left, option.meaning, column);
}

std::string option_rows(CommandId command, std::size_t column) {
  std::string out;
  for (const OptionInfo& option : options()) {
    if (std::find(option.commands.begin(), option.commands.end(), command) ==
        option.commands.end()) {
      continue;
    }
    out += option_row(option, column);
  }
  return out;
}

/// The statuses that this program ends with, several a line.
std::string exit_codes() {
  constexpr std::size_t kWidth = 80;
  std::string out;
  std::string line = "Exit codes:";
  const auto add = [&](const std::string& item) {
    if (line.size() + item.size() > kWidth) {
      out += line + "\n";
      line = " ";
    }
    line += item;
  };
  for (const StatusInfo& status : statuses()) {
    if (status.status == Status::no_hit) continue;
    const bool done = status.status == Status::ok;  // its meaning in the table speaks of hits too
    add(" " + std::to_string(static_cast<int>(status.status)) + " " +
        (done ? "done" : status.meaning) + ";");
  }
  add(" 128 + number of the signal (130 for Ctrl-C): interrupted, the old index stands");
  return out + line + "\n";
}

std::string help_of(const CommandInfo& command) {
  std::string out = std::string("Usage: timtin-index ") + command.name + " " + command.arguments +
                    " [OPTION...]\n\n" + command.description;
  if (const std::string rows = option_rows(command.id, 32); !rows.empty()) {
    out += "\nOptions:\n" + rows;
  }
  if (command.id == CommandId::build || command.id == CommandId::update ||
      command.id == CommandId::explain) {
    out += std::string("\n") + kInputs;
  }
  return out + "\n" + exit_codes() + "\nExample: " + command.example + "\n";
}

}  // namespace

std::span<const CommandInfo> commands() {
  static constexpr std::array<CommandInfo, 10> table{{
      {CommandId::build, "build", "INDEX INPUT...", "index crawled pages from scratch",
       "Reads all pages, finds the article in each, and publishes a new generation of INDEX (a\n"
       "folder; made if it is missing). Until then, and after any failure, searches get the old\n"
       "one. What cannot be read is reported and left out; the run goes on.\n",
       "timtin-index build archive crawl/"},
      {CommandId::update, "update", "INDEX INPUT...", "take in a new crawl",
       "Adds new articles, replaces changed ones (same id), skips unchanged ones, and publishes a\n"
       "new generation. A page that was delivered before byte by byte is not even looked into.\n"
       "Articles that the crawl does not have stay, unless --remove-missing says it is complete.\n",
       "timtin-index update archive crawl-2026-05.jsonl.zst"},
      {CommandId::remove, "remove", "INDEX ID|URL...", "take articles down for good",
       "Publishes a generation without these articles; updates, builds and rollback do not bring\n"
       "them back. Their text is on disk until the next gc. --undo lets them be taken in again.\n",
       "timtin-index remove archive http://hue.gov.vn/tin/1"},
      {CommandId::reindex, "reindex", "INDEX", "write the index anew from its stored articles",
       "For an index of an older schema version, or when the crawl is gone: publishes a new\n"
       "generation made from the articles of the current one. They are not looked for anew in\n"
       "their pages.\n",
       "timtin-index reindex archive"},
      {CommandId::rollback, "rollback", "INDEX", "go back to the generation before",
       "Makes the newest whole generation before the current one current, also when the current\n"
       "one is damaged. What was removed since stays removed.\n",
       "timtin-index rollback archive"},
      {CommandId::gc, "gc", "INDEX", "delete what no generation needs, and removed text",
       "Keeps the current generation and the one before. Segments with text of removed articles\n"
       "are written anew, and older generations that have such text are deleted whatever --keep\n"
       "says: after gc it is nowhere in the index.\n",
       "timtin-index gc archive"},
      {CommandId::check, "check", "INDEX", "read every byte of an index and say what is damaged",
       "Compares every file with its checksum and the parts of the index with each other. Prints\n"
       "one line for each damage and exits with 4 if there is any.\n",
       "timtin-index check archive"},
      {CommandId::stats, "stats", "INDEX", "articles, sources, bytes, provinces, years",
       "Prints what the index holds. JSONL: one object a line, told apart by \"type\": index, "
       "file,\n"
       "source, province, year; an unknown province or year is null.\n"
       "With --coverage: how many articles each province has in each year, and where there is "
       "none\n"
       "though the province existed.\n",
       "timtin-index stats archive"},
      {CommandId::dump, "dump", "INDEX", "all articles as JSONL",
       "Prints every article with all its fields, the days on which it was first and last seen\n"
       "and its sources, one JSON object a line. build and update read it back without loss.\n",
       "timtin-index dump archive"},
      {CommandId::explain, "explain", "INPUT...", "what was found in each page, and why",
       "Prints of every page how it was read, its fields, its lines with what each was taken for,\n"
       "and the evidence for title, date, place and author. Needs no index.\n",
       "timtin-index explain crawl/page.html"},
  }};
  return table;
}

std::string help(std::optional<CommandId> command) {
  if (command) {
    const auto all = commands();
    return help_of(*std::find_if(all.begin(), all.end(), [command](const CommandInfo& info) {
      return info.id == *command;
    }));
  }
  std::string out =
      "timtin-index makes and looks after the index that timtin-search asks.\n\n"
      "Usage: timtin-index COMMAND INDEX [INPUT...] [OPTION...]\n"
      "       timtin-index COMMAND --help | --help | --version\n\nCommands:\n";
  for (const CommandInfo& info : commands()) {
    out += row(std::string(info.name) + " " + info.arguments, info.summary, 26);
  }
  out += std::string("\n") + kInputs;
  out += "\nOptions (COMMAND --help has those of one command):\n";
  for (const OptionInfo& option : options()) out += option_row(option, 32);
  return out + "\n" + exit_codes();
}

}  // namespace timtin::indexer
