#include "indexer/commands/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <charconv>

#include "error.h"
#include "indexer/readers/fields.h"

namespace timtin::indexer {
namespace {

namespace po = boost::program_options;

const CommandInfo& find_command(const std::string& name) {
  std::vector<std::string> names;
  for (const CommandInfo& command : commands()) {
    if (name == command.name) return command;
    names.emplace_back(command.name);
  }
  const std::string near = nearest(name, names);
  throw Error(Status::usage, "there is no command \"" + name + "\"",
              near.empty() ? "timtin-index --help lists the commands"
                           : "did you mean \"timtin-index " + near + "\"?");
}

bool takes(const OptionInfo& option, CommandId command) {
  return std::find(option.commands.begin(), option.commands.end(), command) !=
         option.commands.end();
}

std::string help_hint(const CommandInfo& command) {
  return std::string("timtin-index ") + command.name + " --help explains it";
}

[[noreturn]] void unknown_option(const CommandInfo& command, const std::string& typed) {
  std::vector<std::string> names;
  for (const OptionInfo& option : options()) {
    if (takes(option, command.id)) names.push_back(std::string("--") + option.name);
  }
  const std::string near = nearest(typed, names);
  throw Error(Status::usage, std::string(command.name) + " has no option " + typed,
              near.empty() ? std::string("timtin-index ") + command.name +
                                 " --help lists them; a "
                                 "file name that begins with - is written ./-name"
                           : "did you mean " + near + "?");
}

[[noreturn]] void bad_value(const std::string& option, const std::string& value,
                            const std::string& allowed) {
  throw Error(Status::usage, "--" + option + " cannot be \"" + value + "\"",
              "--" + option + " takes " + allowed);
}

/// A whole number from `least` to `most`; `what` names it: "seconds".
unsigned parse_number(const std::string& option, const std::string& value, const char* what,
                      unsigned least, unsigned most) {
  unsigned number = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most) {
    bad_value(option, value,
              std::string("whole ") + what + ", " + std::to_string(least) + " to " +
                  std::to_string(most));
  }
  return number;
}

template <typename Value>
Value parse_word(const std::string& option, const std::string& typed,
                 std::initializer_list<std::pair<const char*, Value>> words) {
  std::string allowed;
  for (const auto& [word, value] : words) {
    if (typed == word) return value;
    allowed += (allowed.empty() ? "" : ", ") + std::string(word);
  }
  bad_value(option, typed, allowed);
}

/// The command line taken apart: options with their values, and the other words.
struct Words {
  po::variables_map values;
  std::vector<std::string> arguments;
};

Words read_words(const CommandInfo& command, const std::vector<std::string>& words) {
  po::options_description described;
  described.add_options()("help,h", "");
  for (const OptionInfo& option : options()) {
    if (!takes(option, command.id)) continue;
    if (option.argument == nullptr) {
      described.add_options()(option.name, "");
    } else {
      described.add_options()(option.name, po::value<std::string>(), "");
    }
  }
  // Everything usual but guessing: an abbreviation that works today means something else tomorrow.
  namespace style = po::command_line_style;
  constexpr int kStyle = style::unix_style & ~style::allow_guessing;
  const auto parsed = po::command_line_parser(words).options(described).style(kStyle).run();
  Words result;
  po::store(parsed, result.values);
  for (const auto& option : parsed.options) {
    if (option.position_key >= 0) {
      result.arguments.insert(result.arguments.end(), option.value.begin(), option.value.end());
    }
  }
  return result;
}

void take_arguments(const CommandInfo& command, const std::vector<std::string>& arguments,
                    Request& request) {
  const std::string usage = std::string("timtin-index ") + command.name + " " + command.arguments;
  if (command.id == CommandId::explain) {
    if (arguments.empty()) throw Error(Status::usage, "no INPUT is named", usage);
    request.inputs = arguments;
    return;
  }
  if (arguments.empty()) throw Error(Status::usage, "no INDEX folder is named", usage);
  request.index = arguments.front();
  request.inputs.assign(arguments.begin() + 1, arguments.end());
  if (request.index.empty()) throw Error(Status::usage, "the name of INDEX is empty", usage);
  if (command.id == CommandId::build || command.id == CommandId::update) {
    if (request.inputs.empty()) throw Error(Status::usage, "no INPUT is named", usage);
  } else if (command.id == CommandId::remove) {
    if (request.inputs.empty()) throw Error(Status::usage, "no ID or URL is named", usage);
  } else if (!request.inputs.empty()) {
    throw Error(Status::usage,
                std::string(command.name) + " takes one INDEX, and there is \"" +
                    request.inputs.front() + "\" after it",
                usage);
  }
}

void take_values(const po::variables_map& values, Request& request) {
  const auto given = [&values](const char* option) {
    return values.count(option) > 0 ? values[option].as<std::string>() : std::string();
  };
  request.strict = values.count("strict") > 0;
  request.remove_missing = values.count("remove-missing") > 0;
  request.dry_run = values.count("dry-run") > 0;
  request.coverage = values.count("coverage") > 0;
  request.undo = values.count("undo") > 0;
  if (values.count("keep") > 0) {
    request.keep = parse_number("keep", given("keep"), "generations", 0, 1000);
  }
  if (values.count("rejects") > 0) {
    request.rejects = given("rejects");
    if (request.rejects.empty()) bad_value("rejects", "", "the name of a file to write");
  }
  if (values.count("map") > 0) {
    request.map = given("map");
    const FieldTable refuses_mistakes(request.map);
  }
  if (values.count("lock-timeout") > 0) {
    constexpr unsigned kDay = 24 * 60 * 60;
    request.lock_timeout = std::chrono::seconds(
        parse_number("lock-timeout", given("lock-timeout"), "seconds", 0, kDay));
  }
  if (values.count("jobs") > 0) {
    request.jobs = parse_number("jobs", given("jobs"), "threads", 1, 256);
  }
  if (values.count("memory") > 0) {
    request.memory_mb = parse_number("memory", given("memory"), "megabytes", 64, 1'000'000);
  }
  if (values.count("progress") > 0) {
    request.progress = parse_word<ProgressMode>("progress", given("progress"),
                                                {{"auto", ProgressMode::automatic},
                                                 {"always", ProgressMode::always},
                                                 {"never", ProgressMode::never}});
  }
  if (values.count("format") > 0) {
    request.format = parse_word<StatsFormat>("format", given("format"),
                                             {{"text", StatsFormat::text},
                                              {"jsonl", StatsFormat::jsonl},
                                              {"tsv", StatsFormat::tsv},
                                              {"svg", StatsFormat::svg}});
    if (request.format > StatsFormat::jsonl && !request.coverage) {
      throw Error(Status::usage, "--format " + given("format") + " is for --coverage",
                  "add --coverage, or use --format text or jsonl");
    }
  }
}

}  // namespace

std::span<const OptionInfo> options() {
  using enum CommandId;
  static const std::array<OptionInfo, 13> table{{
      {"rejects",
       "FILE",
       "write what could not be taken in to FILE, one JSON object a line",
       {build, update}},
      {"map",
       "FIELD=KEY,...",
       "names of fields in JSONL: title=headline,text=story.full",
       {build, update, explain}},
      {"strict",
       nullptr,
       "exit with 7 if anything was rejected (the rest is published)",
       {build, update}},
      {"remove-missing",
       nullptr,
       "drop the articles that this crawl, a complete one, does not have",
       {update}},
      {"dry-run", nullptr, "only say what an update would do", {update}},
      {"undo", nullptr, "let updates and builds take in these ids again", {remove}},
      {"keep", "N", "generations before the current one that stay [1]", {gc}},
      {"lock-timeout",
       "SEC",
       "wait so long for another writer of INDEX [0]",
       {build, update, remove, reindex, rollback, gc}},
      {"jobs",
       "N",
       "threads that work at the same time [as many as processors]",
       {build, update, reindex}},
      {"memory",
       "MB",
       "about how much memory to use, whatever the size of INPUT [256]",
       {build, update, reindex}},
      {"progress",
       "auto|always|never",
       "a line that counts along [auto: on a terminal]",
       {build, update, reindex}},
      {"coverage", nullptr, "province by year: where the archive has holes", {stats}},
      {"format",
       "text|jsonl|tsv|svg",
       "for people or programs; tsv, svg: of --coverage [text]",
       {stats}},
  }};
  return table;
}

Request parse_command_line(const std::vector<std::string>& words) {
  Request request;
  if (words.empty()) {
    throw Error(Status::usage, "no command is given", "timtin-index --help lists the commands");
  }
  if (words.front() == "--version") {
    request.action = Request::Action::version;
    return request;
  }
  if (words.front() == "--help" || words.front() == "-h" || words.front() == "help") {
    request.action = Request::Action::help;
    if (words.size() > 1) request.command = find_command(words[1]).id;
    return request;
  }
  if (words.front().starts_with('-')) {
    throw Error(Status::usage, "the first word is a command, not " + words.front(),
                "timtin-index COMMAND INDEX …; timtin-index --help lists the commands");
  }
  const CommandInfo& command = find_command(words.front());
  request.command = command.id;
  try {
    const Words read = read_words(command, {words.begin() + 1, words.end()});
    if (read.values.count("help") > 0) {
      request.action = Request::Action::help;
      return request;
    }
    take_values(read.values, request);
    take_arguments(command, read.arguments, request);
  } catch (const po::unknown_option& error) {
    unknown_option(command, error.get_option_name());
  } catch (const po::error& error) {
    throw Error(Status::usage, error.what(), help_hint(command));
  }
  return request;
}

}  // namespace timtin::indexer
