#include "indexer/commands/options.h"

#include <gmock/gmock.h>

#include <sstream>

#include "error.h"

namespace timtin::indexer {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> split(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

TEST(Options, BuildTakesItsOptionsAnywhere) {
  for (const char* line :
       {"build --strict --rejects r.jsonl idx a - b --lock-timeout 30 --progress never",
        "build idx a --rejects=r.jsonl - --lock-timeout=30 --progress=never b --strict"}) {
    const Request request = parse_command_line(split(line));
    EXPECT_EQ(request.action, Request::Action::run);
    EXPECT_EQ(request.command, CommandId::build);
    EXPECT_EQ(request.index, "idx");
    EXPECT_THAT(request.inputs, ElementsAre("a", "-", "b"));
    EXPECT_TRUE(request.strict);
    EXPECT_EQ(request.rejects, "r.jsonl");
    EXPECT_EQ(request.lock_timeout.count(), 30);
    EXPECT_EQ(request.progress, ProgressMode::never);
  }
}

TEST(Options, AfterTwoHyphensEverythingIsAName) {
  const Request request = parse_command_line(split("build idx -- --strict -x"));
  EXPECT_THAT(request.inputs, ElementsAre("--strict", "-x"));
  EXPECT_FALSE(request.strict);
}

TEST(Options, WrongOnesAreRefusedWithTheNextStep) {
  struct {
    const char* line;
    const char* message;
    const char* hint;
  } const cases[] = {
      {"", "no command", "--help"},
      {"biuld idx a", "no command \"biuld\"", "timtin-index build"},
      {"serach idx", "no command \"serach\"", "--help"},
      {"--strict build", "--strict", "COMMAND"},
      {"build", "no INDEX", "INDEX INPUT..."},
      {"build idx", "no INPUT", "INDEX INPUT..."},
      {"check", "no INDEX", "check INDEX"},
      {"check idx more", "\"more\"", "check INDEX"},
      {"build idx a --stric", "--stric", "--strict"},
      {"build idx a --rejcts r", "--rejcts", "--rejects"},
      {"build idx a --format jsonl", "--format", "--help"},
      {"build idx a --map headline", "\"headline\"", "title=headline"},
      {"build idx a --map name=x", "\"name=x\"", "id, url, title"},
      {"build idx a --map title=a,text=", "\"text=\"", "FIELD=KEY"},
      {"check idx --strict", "--strict", "--help"},
      {"build idx a -x", "-x", "./-name"},
      {"build idx a --strict=yes", "--strict", "--help"},
      {"build idx a --rejects", "--rejects", "--help"},
      {"build idx a --rejects r --rejects s", "--rejects", "--help"},
      {"build idx a --lock-timeout x", "\"x\"", "whole seconds"},
      {"build idx a --lock-timeout -1", "-1", "whole seconds"},
      {"build idx a --lock-timeout 99999999999", "99999999999", "whole seconds"},
      {"build idx a --jobs 0", "\"0\"", "whole threads, 1 to 256"},
      {"build idx a --memory 5MB", "5MB", "whole megabytes"},
      {"build idx a --progress sometimes", "sometimes", "auto, always, never"},
      {"stats idx --format xml", "xml", "text, jsonl"},
  };
  for (const auto& [line, message, hint] : cases) {
    try {
      parse_command_line(split(line));
      ADD_FAILURE() << "accepted: " << line;
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), Status::usage) << line;
      EXPECT_THAT(error.what(), HasSubstr(message)) << line;
      EXPECT_THAT(error.hint(), HasSubstr(hint)) << line;
    }
  }
}

TEST(Options, HelpAndVersion) {
  for (const char* line : {"--help", "-h", "help"}) {
    EXPECT_EQ(parse_command_line(split(line)).action, Request::Action::help);
    EXPECT_FALSE(parse_command_line(split(line)).command.has_value());
  }
  for (const char* line : {"build --help", "build idx -h", "help build"}) {
    EXPECT_EQ(parse_command_line(split(line)).action, Request::Action::help);
    EXPECT_EQ(parse_command_line(split(line)).command, CommandId::build);
  }
  EXPECT_EQ(parse_command_line(split("--version")).action, Request::Action::version);
}

// What the tables hold is what the help shows and the parser takes.
TEST(Options, HelpFitsOnOneScreenAndNamesEverything) {
  const std::string all = help(std::nullopt);
  EXPECT_LE(std::count(all.begin(), all.end(), '\n'), 45);
  std::istringstream lines(all);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100u) << line;
  for (const CommandInfo& command : commands()) {
    EXPECT_THAT(all, HasSubstr(command.name));
    EXPECT_THAT(help(command.id), HasSubstr(command.description));
    // The example is a command line that the parser takes.
    const std::vector<std::string> words = split(command.example);
    EXPECT_EQ(parse_command_line({words.begin() + 1, words.end()}).command, command.id);
  }
  for (const StatusInfo& status : statuses()) {
    if (status.status == Status::ok || status.status == Status::no_hit) continue;
    EXPECT_THAT(all, HasSubstr(status.meaning));
  }
  for (const OptionInfo& option : options()) {
    EXPECT_THAT(all, HasSubstr(std::string("--") + option.name));
    for (const CommandId command : option.commands) {
      EXPECT_THAT(help(command), HasSubstr(std::string("--") + option.name));
    }
  }
}

TEST(Nearest, NamesWhatWasMeantOrNothing) {
  const std::vector<std::string> names = {"build", "check", "stats"};
  EXPECT_EQ(nearest("buidl", names), "build");
  EXPECT_EQ(nearest("chek", names), "check");
  EXPECT_EQ(nearest("st", names), "stats");
  EXPECT_EQ(nearest("statistics", names), "");
  EXPECT_EQ(nearest("x", names), "");
  EXPECT_EQ(nearest("", names), "");
}

}  // namespace
}  // namespace timtin::indexer
