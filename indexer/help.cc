#include <algorithm>
#include <array>
#include <string_view>

#include "error.h"
#include "indexer/options.h"

namespace timtin::indexer {
namespace {

constexpr const char* kInputs =
    "INPUT is a folder (read recursively, names with a leading dot left out), a file, or - for\n"
    "standard input. Read are WARC, WET and WACZ files, JSONL (one record a line), HTML and text\n"
    "(one page a file); each also compressed with gzip or zstd; told apart by content. The same "
    "id\n"
    "twice: the later one wins. Images, redirects and the like are skipped and counted.\n";

/// A row of two columns; the second begins at `column`.
std::string row(const std::string& left, const std::string& right, std::size_t column) {
  std::string out = "  " + left;
  out.resize(std::max(out.size() + 2, column), ' ');
  return out + right + "\n";
}

std::string option_rows(CommandId command, std::size_t column) {
  std::string out;
  for (const OptionInfo& option : options()) {
    if (std::find(option.commands.begin(), option.commands.end(), command) ==
        option.commands.end()) {
      continue;
    }
    std::string left = std::string("--") + option.name;
    if (option.argument != nullptr) left += std::string(" ") + option.argument;
    out += row(left, option.meaning, column);
  }
  return out;
}

/// The statuses that this program ends with.
std::string exit_codes() {
  std::string out = "Exit codes:\n";
  for (const StatusInfo& status : statuses()) {
    if (status.status == Status::no_hit) continue;
    const bool done = status.status == Status::ok;  // its meaning in the table speaks of hits too
    out += "  " + std::to_string(static_cast<int>(status.status)) + "  " +
           (done ? "done" : status.meaning) + "\n";
  }
  return out + "  128 + number of the signal (130 for Ctrl-C): interrupted, the old index stands\n";
}

std::string help_of(const CommandInfo& command) {
  std::string out = std::string("Usage: timtin-index ") + command.name + " " + command.arguments +
                    " [OPTION...]\n\n" + command.description;
  if (const std::string rows = option_rows(command.id, 32); !rows.empty()) {
    out += "\nOptions:\n" + rows;
  }
  if (command.id == CommandId::build) out += std::string("\n") + kInputs;
  return out + "\n" + exit_codes() + "\nExample: " + command.example + "\n";
}

}  // namespace

std::span<const CommandInfo> commands() {
  static constexpr std::array<CommandInfo, 3> table{{
      {CommandId::build, "build", "INDEX INPUT...", "index crawled pages from scratch",
       "Reads all pages, finds the article in each, and publishes a new generation of INDEX (a\n"
       "folder; made if it is missing). Until then, and after any failure, searches get the old\n"
       "one. What cannot be read is reported and left out; the run goes on.\n",
       "timtin-index build archive crawl/"},
      {CommandId::check, "check", "INDEX", "read every byte of an index and say what is damaged",
       "Compares every file with its checksum and the parts of the index with each other. Prints\n"
       "one line for each damage and exits with 4 if there is any.\n",
       "timtin-index check archive"},
      {CommandId::stats, "stats", "INDEX", "articles, sources, bytes, provinces, years",
       "Prints what the index holds. JSONL: one object a line, told apart by \"type\": index, "
       "file,\n"
       "source, province, year; an unknown province or year is null.\n",
       "timtin-index stats archive"},
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
  for (const CommandInfo& info : commands()) {
    if (const std::string rows = option_rows(info.id, 32); !rows.empty()) {
      out += std::string("\nOptions of ") + info.name + ":\n" + rows;
    }
  }
  return out + "\n" + exit_codes();
}

}  // namespace timtin::indexer
