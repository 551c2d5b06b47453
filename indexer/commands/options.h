// The command line of timtin-index: one table of commands, one of options.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace timtin::indexer {

enum class CommandId : unsigned char {
  build,
  update,
  remove,
  reindex,
  rollback,
  gc,
  check,
  stats,
  dump,
  explain,
};

/// One row of the table of commands; help and tests are derived from it.
struct CommandInfo {
  CommandId id;
  const char* name;         ///< "build"
  const char* arguments;    ///< "INDEX INPUT..."
  const char* summary;      ///< one line
  const char* description;  ///< some lines for its own help
  const char* example;      ///< a command line that works
};
std::span<const CommandInfo> commands();

/// One row of the table of options.
struct OptionInfo {
  const char* name;                 ///< "lock-timeout"
  const char* argument;             ///< "SEC"; null = a switch
  const char* meaning;              ///< one line, without a full stop
  std::vector<CommandId> commands;  ///< which commands take it
};
std::span<const OptionInfo> options();

enum class ProgressMode : unsigned char { automatic, always, never };
enum class StatsFormat : unsigned char { text, jsonl, tsv, svg };

/// What the command line says.
struct Request {
  enum class Action : unsigned char { run, help, version };
  Action action = Action::run;
  std::optional<CommandId> command;  ///< empty: help about everything, version
  std::string index;
  std::vector<std::string> inputs;  ///< of remove: ids and URLs
  std::string rejects;              ///< file, or empty
  std::string map;                  ///< see FieldTable
  bool strict = false;
  bool remove_missing = false;
  bool dry_run = false;
  bool undo = false;
  std::uint64_t keep = 1;
  bool coverage = false;
  std::chrono::seconds lock_timeout{0};
  unsigned jobs = 0;              ///< threads; 0 = as many as the machine has processors
  std::uint64_t memory_mb = 256;  ///< 10^6 bytes
  ProgressMode progress = ProgressMode::automatic;
  StatsFormat format = StatsFormat::text;
};

/// Reads the words after the program's name. Throws Error (usage) with the nearest name as hint.
Request parse_command_line(const std::vector<std::string>& words);

/// The help: of one command, or on one screen of all.
std::string help(std::optional<CommandId> command);

/// The name nearest to a mistyped one (few letters inserted, dropped, replaced or swapped), or "".
std::string nearest(const std::string& typed, const std::vector<std::string>& names);

}  // namespace timtin::indexer
