#include "quality/retrieval/options.h"

#include <charconv>
#include <string_view>

#include "error.h"

namespace timtin::quality {
namespace {

template <typename Number>
Number number(std::string_view option, std::string_view text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) {
    throw Error(Status::usage,
                std::string(option) + " is not a number: \"" + std::string(text) + "\"",
                "give a whole number, 0 or more");
  }
  return value;
}

template <typename Value>
Value known(std::string_view option, std::string_view text, const std::optional<Value>& value,
            const char* names) {
  if (!value) {
    throw Error(Status::usage, std::string(option) + " does not know \"" + std::string(text) + "\"",
                std::string("known are ") + names);
  }
  return *value;
}

std::vector<Form> forms(std::string_view list) {
  std::vector<Form> out;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t comma = std::min(list.find(',', begin), list.size());
    const std::string_view one = list.substr(begin, comma - begin);
    out.push_back(known("--forms", one, form_named(one), "typed, bare, half, tones, typo"));
    begin = comma + 1;
  }
  return out;
}

}  // namespace

std::string option_help() {
  return "  --index-program PATH     the timtin-index that builds the index of each set\n"
         "  --match smart|any|loose  may be given several times; default: smart and any\n"
         "  --forms LIST             of typed,bare,half,tones,typo; default: all\n"
         "  --seed N                 of the changes that make the forms, and of samples; default "
         "1\n"
         "  --queries MAX            a sample of at most so many queries of each set\n"
         "  --tsv FILE               the figures once more, between tabs\n"
         "  --misses FILE            queries whose first hit is wrong, between tabs\n"
         "A SET_FOLDER holds queries.jsonl (id, text), qrels.tsv (query, article, grade 0..2, "
         "after\n"
         "a header line) and corpus.jsonl, or corpus.path with the path of a folder of pages.\n";
}

Options read_options(std::span<const char* const> words) {
  Options out;
  out.index_program = TIMTIN_INDEX_PROGRAM;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      out.sets.emplace_back(word);
      continue;
    }
    if (word == "--help") {
      out.help = true;
      return out;
    }
    if (i + 1 == words.size()) {
      throw Error(Status::usage, std::string(word) + " needs a value, or is no option",
                  "see --help");
    }
    const std::string_view value = words[++i];
    if (word == "--index-program") {
      out.index_program = value;
    } else if (word == "--match") {
      out.matches.push_back(known(word, value, match_named(value), "smart, any, loose"));
    } else if (word == "--forms") {
      out.forms = forms(value);
    } else if (word == "--seed") {
      out.seed = number<std::uint64_t>(word, value);
    } else if (word == "--queries") {
      out.queries = number<std::size_t>(word, value);
    } else if (word == "--tsv") {
      out.tsv = value;
    } else if (word == "--misses") {
      out.misses = value;
    } else {
      throw Error(Status::usage, "there is no option " + std::string(word), "see --help");
    }
  }
  if (out.sets.empty()) throw Error(Status::usage, "no test set is given", "see --help");
  if (out.matches.empty()) out.matches = {kMatches[0], kMatches[1]};
  if (out.forms.empty()) out.forms.assign(kForms.begin(), kForms.end());
  return out;
}

}  // namespace timtin::quality
