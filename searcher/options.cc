#include "searcher/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "searcher/failure.h"

namespace timtin::searcher {
namespace {

namespace po = boost::program_options;

/// One row of the table.
struct Option {
  std::string name;     ///< "province"
  std::string value;    ///< what stands behind it: "P", "then|now"; empty = a switch
  std::string meaning;  ///< for the help; empty = not in it
  std::function<void(Options&, const std::string&)> apply;
};

[[noreturn]] void bad_value(const std::string& option, const std::string& value,
                            const std::string& hint) {
  throw Failure(TIMTIN_USAGE, "--" + option + " cannot be \"" + value + "\"", hint);
}

/// An option with named values, which are listed in the help and in the hint.
template <typename Value>
Option choice(const std::string& name, Value Options::*member, const std::string& meaning,
              std::initializer_list<std::pair<const char*, Value>> values) {
  std::vector<std::pair<std::string, Value>> table(values.begin(), values.end());
  std::vector<std::string> names;
  std::string listed;
  for (const auto& [word, value] : table) {
    names.push_back(word);
    listed += (listed.empty() ? "" : "|") + word;
  }
  auto apply = [=](Options& options, const std::string& typed) {
    for (const auto& [word, value] : table) {
      if (word == typed) {
        options.*member = value;
        return;
      }
    }
    const std::string near = nearest(typed, names);
    bad_value(name, typed, near.empty() ? "it takes " + listed : "did you mean " + near + "?");
  };
  return {name, listed, meaning, apply};
}

/// An option that takes a whole number.
Option number(const std::string& name, unsigned long Options::*member, const std::string& meaning) {
  auto apply = [=](Options& options, const std::string& typed) {
    const char* const end = typed.data() + typed.size();
    const auto [stop, error] = std::from_chars(typed.data(), end, options.*member);
    if (error != std::errc() || stop != end) bad_value(name, typed, "it takes 0, 1, 2 ...");
  };
  return {name, "N", meaning, apply};
}

Option on(const std::string& name, bool Options::*member, const std::string& meaning) {
  return {name, "", meaning, [=](Options& options, const std::string&) { options.*member = true; }};
}

Option action(const std::string& name, Action what, const std::string& meaning) {
  return {name, "", meaning, [=](Options& options, const std::string&) { options.action = what; }};
}

/// Reads a year, or takes `otherwise` where the text is empty: an open end.
bool read_year(std::string_view text, int otherwise, int& year) {
  year = otherwise;
  if (text.empty()) return true;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc() && stop == text.data() + text.size();
}

void add_years(Options& options, const std::string& typed) {
  constexpr int kFirst = 1;  // the limits of timtin_request_add_years()
  constexpr int kLast = 9999;
  constexpr std::string_view kDots = "..";
  const std::string_view text = typed;
  const std::size_t dots = text.find(kDots);
  Years years{};
  bool good = false;
  if (dots == std::string_view::npos) {
    good = !text.empty() && read_year(text, 0, years.first);
    years.last = years.first;
  } else if (text != kDots) {
    good = read_year(text.substr(0, dots), kFirst, years.first) &&
           read_year(text.substr(dots + kDots.size()), kLast, years.last);
  }
  if (!good) bad_value("year", typed, "it takes 2019, 2019..2022, 2019.. or ..2022");
  options.years.push_back(years);
}

void set_include(Options& options, const std::string& typed) {
  options.include = TIMTIN_INCLUDE_NOTHING;
  for (std::size_t begin = 0; begin <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', begin), typed.size());
    const std::string name = typed.substr(begin, end - begin);
    if (name == "spam") {
      options.include |= TIMTIN_INCLUDE_SPAM;
    } else if (name == "listings") {
      options.include |= TIMTIN_INCLUDE_LISTINGS;
    } else {
      bad_value("include", typed, "it takes spam, listings, or both with a comma between");
    }
    begin = end + 1;
  }
}

void set_facets(Options& options, const std::string& typed) {
  options.facets.clear();
  if (typed == "none") return;
  for (std::size_t begin = 0; begin <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', begin), typed.size());
    const std::string name = typed.substr(begin, end - begin);
    if (name != "province" && name != "year") {
      bad_value("facets", typed, "it takes province, year, both with a comma between, or none");
    }
    options.facets.push_back(name);
    begin = end + 1;
  }
}

const std::vector<Option>& table() {
  static const std::vector<Option> rows = {
      {"province", "P", "only this province; again for more",
       [](Options& options, const std::string& typed) { options.provinces.push_back(typed); }},
      {"year", "Y|Y..Z|Y..|..Z", "only these years; again for more", add_years},
      choice("province-as", &Options::province_as, "the article's own province, or today's",
             {{"then", TIMTIN_PROVINCE_THEN}, {"now", TIMTIN_PROVINCE_NOW}}),
      choice("marks", &Options::marks, "what typed marks mean",
             {{"prefer", TIMTIN_MARKS_PREFER},
              {"require", TIMTIN_MARKS_REQUIRE},
              {"ignore", TIMTIN_MARKS_IGNORE}}),
      choice("match", &Options::match, "words side by side, anywhere, any of them",
             {{"smart", TIMTIN_MATCH_SMART},
              {"loose", TIMTIN_MATCH_LOOSE},
              {"any", TIMTIN_MATCH_ANY}}),
      choice("sort", &Options::sort, "order of the hits",
             {{"relevance", TIMTIN_SORT_RELEVANCE},
              {"newest", TIMTIN_SORT_NEWEST},
              {"oldest", TIMTIN_SORT_OLDEST}}),
      {"include", "spam,listings", "show betting spam, lists of articles", set_include},
      choice("duplicates", &Options::duplicates, "of copies the best is a hit, or each",
             {{"collapse", TIMTIN_DUPLICATES_COLLAPSE}, {"show", TIMTIN_DUPLICATES_SHOW}}),
      number("limit", &Options::limit, "at most so many hits [10]"),
      number("offset", &Options::offset, "leave out so many at the front [0]"),
      {"facets", "province,year|none", "which counts to show [both]", set_facets},
      choice("format", &Options::format, "for people, or for programs",
             {{"text", Format::text},
              {"jsonl", Format::jsonl},
              {"tsv", Format::tsv},
              {"ids", Format::ids}}),
      on("explain", &Options::explain, "say of every hit why it is there"),
      on("count", &Options::count, "print the number of matches, nothing else"),
      choice("color", &Options::color, "auto: on a terminal, unless NO_COLOR is set",
             {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}}),
      action("help", Action::help, ""),
      action("version", Action::version, "the version of timtin"),
  };
  return rows;
}

const Option& row(const std::string& name) {
  return *std::find_if(table().begin(), table().end(),
                       [&](const Option& option) { return option.name == name; });
}

[[noreturn]] void unknown_option(const std::string& typed) {
  std::vector<std::string> names;
  for (const Option& option : table()) names.push_back("--" + option.name);
  const std::string near = nearest(typed, names);
  throw Failure(TIMTIN_USAGE, "there is no option " + typed,
                near.empty() ? "a -word of the query stands inside a quoted argument or after --; "
                               "timtin-search --help lists the options"
                             : "did you mean " + near + "?");
}

/// True for what looks like an option that we do not have. A lone `-` is text, and so is anything
/// with a space in it: a quoted argument.
bool looks_like_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-' && word.find(' ') == std::string::npos;
}

/// Applies the options among the words; returns the others.
std::vector<std::string> read_options(const std::vector<std::string>& words, Options& options) {
  po::options_description described;
  for (const Option& option : table()) {
    if (option.value.empty()) {
      described.add_options()(option.name.c_str(), "");
    } else {
      described.add_options()(option.name.c_str(), po::value<std::string>(), "");
    }
  }
  // Long options only, and whole: an abbreviation that works today means something else tomorrow.
  namespace style = po::command_line_style;
  const auto parsed =
      po::command_line_parser(words)
          .options(described)
          .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next)
          .run();
  std::vector<std::string> others;
  for (const po::option& option : parsed.options) {
    if (option.position_key >= 0) {
      if (looks_like_option(option.value.front())) unknown_option(option.value.front());
      others.push_back(option.value.front());
    } else {
      row(option.string_key).apply(options, option.value.empty() ? "" : option.value.front());
    }
  }
  return others;
}

}  // namespace

Options parse_command_line(const std::vector<std::string>& words) {
  Options options;
  const auto terminator = std::find(words.begin(), words.end(), "--");
  std::vector<std::string> arguments;
  try {
    std::vector<std::string> before(words.begin(), terminator);
    std::replace(before.begin(), before.end(), std::string("-h"), std::string("--help"));
    arguments = read_options(before, options);
  } catch (const po::unknown_option& error) {
    unknown_option(error.get_option_name());
  } catch (const po::error& error) {
    throw Failure(TIMTIN_USAGE, error.what(), "timtin-search --help lists the options");
  }
  if (options.action != Action::search) return options;
  if (terminator != words.end()) arguments.insert(arguments.end(), terminator + 1, words.end());
  constexpr const char* kUsage = "usage: timtin-search INDEX QUERY...; --help tells more";
  if (arguments.empty()) throw Failure(TIMTIN_USAGE, "no INDEX folder is named", kUsage);
  if (arguments.size() == 1) throw Failure(TIMTIN_USAGE, "no QUERY is given", kUsage);
  options.index = arguments.front();
  for (auto word = arguments.begin() + 1; word != arguments.end(); ++word) {
    if (word != arguments.begin() + 1) options.query += ' ';
    options.query += *word;
  }
  return options;
}

std::string help() {
  constexpr std::size_t kColumn = 34;
  constexpr std::size_t kWidth = 80;
  std::string out = "Usage: timtin-search [OPTION...] INDEX QUERY...  (of a|b the default is a)\n";
  for (const Option& option : table()) {
    if (option.meaning.empty()) continue;
    std::string left = "  --" + option.name;
    if (!option.value.empty()) left += " " + option.value;
    left.resize(std::max(left.size() + 2, kColumn), ' ');
    out += left + option.meaning + "\n";
  }
  out +=
      "QUERY: words, \"a phrase\", -without (in quotes or after --), a OR b, ( ), begin*,\n"
      "  a NEAR/5 b, 2019-01..2019-06, tinh:hue nam:2019 so:9/KH-UBND nguon:hue.gov.vn\n";
  std::string line = "Exit codes:";
  for (int status = 0; timtin_status_name(status) != nullptr; ++status) {
    const bool last = timtin_status_name(status + 1) == nullptr;
    const std::string item =
        " " + std::to_string(status) + " " + timtin_status_meaning(status) + (last ? "" : ";");
    if (line.size() + item.size() > kWidth) {
      out += line + "\n";
      line = " ";
    }
    line += item;
  }
  return out + line + "\n";
}

}  // namespace timtin::searcher
