#include "search/planner.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "error.h"
#include "index/terms.h"
#include "places/provinces.h"
#include "query/abbreviations.h"
#include "query/names.h"
#include "query/question_words.h"
#include "query/synonyms.h"
#include "search/number_terms.h"
#include "search/spelling.h"
#include "text/document_number.h"
#include "text/spell.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

using query::Kind;
using query::Node;
using query::Word;

// A unit is matched with one machine word of state.
constexpr std::size_t kLongestPhrase = 64;
// A prefix stands for at most this many words, the first in dictionary order.
constexpr std::size_t kMostPrefixWords = 256;
// A number between these is read as a year too: «lũ 2013».
constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

// Document frequency of a set of forms, as if they occurred independently.
double joined(double articles, const std::vector<double>& each) {
  double none = 1;
  for (const double one : each) none *= 1 - std::min(1.0, one / std::max(1.0, articles));
  return articles * (1 - none);
}

std::vector<std::string> province_slugs(const places::Province& province, ProvinceAs as) {
  std::vector<std::string> slugs;
  if (as == ProvinceAs::then) {
    slugs.emplace_back(province.slug);
  } else {
    for (const places::Province* sibling : places::siblings(province)) {
      slugs.emplace_back(sibling->slug);
    }
  }
  return slugs;
}

// Words as they are shown; the parts of a number with the signs between them, as typed.
std::string joined_text(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                        std::string_view query) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && words[i].glued) {
      out += query.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    } else if (i > begin) {
      out += ' ';
    }
    out += words[i].text;
    if (words[i].prefix) out += '*';
  }
  return out;
}

}  // namespace

// Builds one plan. Slots are shared between equal words.
class PlanWriter {
 public:
  PlanWriter(const Planner& planner, const Attempt& attempt)
      : planner_(planner), attempt_(attempt) {}

  Plan run() {
    plan_.root = condition(planner_.query_.root, true);
    add_request_filters();
    for (Slot& slot : plan_.slots) estimate(slot);
    return std::move(plan_);
  }

 private:
  Condition condition(const Node& node, bool positive) {
    Condition out;
    switch (node.kind) {
      case Kind::words:
        return run_condition(node, positive);
      case Kind::phrase:
        out.kind = Condition::Kind::unit;
        out.unit = unit(node.words, 0, node.words.size(), true, positive);
        return out;
      case Kind::near:
        out.kind = Condition::Kind::near;
        out.distance = node.distance;
        break;
      case Kind::all:
        out.kind = Condition::Kind::all;
        break;
      case Kind::any:
        out.kind = Condition::Kind::any;
        break;
      case Kind::none:
        out.kind = Condition::Kind::none;
        positive = !positive;
        break;
      case Kind::province:
        out.kind = Condition::Kind::province;
        out.provinces = province_slugs(*places::find_province(node.value), province_as());
        return out;
      case Kind::date:
        out.kind = Condition::Kind::date;
        out.from = node.from;
        out.until = node.until;
        return out;
      case Kind::number:
      case Kind::source:
        return term_condition(node);
    }
    for (const Node& child : node.children) out.children.push_back(condition(child, positive));
    return out;
  }

  Condition run_condition(const Node& node, bool positive) {
    Condition out;
    out.kind = Condition::Kind::all;
    std::vector<bool> asks(node.words.size());
    if (attempt_.question) asks = query::question_words(node.words);
    for (const query::Cut& cut : planner_.cuts(node, attempt_.segmentation)) {
      if (asks[cut.begin]) continue;
      out.children.push_back(unit_or_twins(node.words, cut, positive));
      const int year = positive ? year_of(node.words, cut) : 0;
      if (year != 0) out.children.back() = or_of_year(std::move(out.children.back()), year);
    }
    if (attempt_.any_word && positive) {
      out.kind = Condition::Kind::any;
    } else if (attempt_.stage == Stage::partial && positive && node.words.size() >= 3) {
      out.kind = Condition::Kind::at_least;
      out.least = attempt_.question ? (out.children.size() + 2) / 3 : (out.children.size() + 1) / 2;
    }
    return out;
  }

  // The year that a unit is, beside other units: articles of that year will do as well as those
  // that write the number («lũ 2013»). 0 for none, and where a part of the units is enough.
  int year_of(const std::vector<Word>& words, const query::Cut& cut) const {
    const Word& word = words[cut.begin];
    const bool beside = cut.end - cut.begin == 1 && words.size() > 1;
    if (attempt_.stage == Stage::partial || !beside || !word.number || word.prefix ||
        word.text.size() != 4) {
      return 0;
    }
    int year = 0;
    std::from_chars(word.text.data(), word.text.data() + word.text.size(), year);
    return year >= kFirstYear && year <= kLastYear ? year : 0;
  }

  Condition or_of_year(Condition written, int year) {
    plan_.years.push_back(year);
    Condition date;
    date.kind = Condition::Kind::date;
    date.from = {year, 1, 1};
    date.until = {year + 1, 1, 1};
    Condition out;
    out.kind = Condition::Kind::any;
    out.children.push_back(std::move(written));
    out.children.push_back(std::move(date));
    return out;
  }

  static std::vector<Word>::const_iterator at(const std::vector<Word>& words, std::size_t i) {
    return words.begin() + static_cast<std::ptrdiff_t>(i);
  }

  // Words that stand for what was typed where `typed` stands.
  static std::vector<Word> written_out(const query::Phrase& phrase, const Word& typed,
                                       double weight) {
    std::vector<Word> out;
    for (const query::TokenForm& form : phrase) {
      Word word;
      word.text = text::spell(form.key);
      word.folded = form.folded;
      word.key = form.key;
      word.begin = typed.begin;
      word.end = typed.end;
      word.marked = form.key != form.folded;
      word.weight = weight;
      out.push_back(std::move(word));
    }
    return out;
  }

  // Words of a run, and those of them that are a unit.
  struct Form {
    std::vector<Word> run;
    query::Cut unit;
  };

  // Words [begin, begin + length) of the unit written as the phrase.
  static Form replaced(const Form& form, std::size_t begin, std::size_t length,
                       const query::Phrase& phrase, double weight) {
    Form out{{form.run.begin(), at(form.run, begin)}, form.unit};
    for (Word& word : written_out(phrase, form.run[begin], weight)) {
      out.run.push_back(std::move(word));
    }
    out.run.insert(out.run.end(), at(form.run, begin + length), form.run.end());
    out.unit.end = form.unit.end - length + phrase.size();
    return out;
  }

  // Calls `use(form, shorter)` with each form of the unit that has an abbreviation of it written
  // out, or words of it abbreviated.
  template <typename Use>
  static void each_abbreviation(const Form& form, const Use& use) {
    const std::size_t end = form.unit.end;
    for (std::size_t i = form.unit.begin; i < end; ++i) {
      const std::size_t length = query::longest_abbreviation_at(form.run, i);
      if (length > end - i) continue;
      for (const query::Expansion& twin : query::expansions(form.run, i, i + length)) {
        // A guess would match too much, and so would what holds beside its neighbours alone,
        // unless they are in the unit.
        const bool beside = length < end - form.unit.begin;
        if (!twin.certain || (twin.beside_only && !beside)) continue;
        use(replaced(form, i, length, twin.words, 1), twin.abbreviation);
      }
    }
  }

  // A unit, or what articles write instead of it: UBND, ủy ban nhân dân; kĩ thuật, kỹ thuật.
  Condition unit_or_twins(const std::vector<Word>& words, const query::Cut& cut, bool positive) {
    Condition either;
    either.kind = Condition::Kind::any;
    std::vector<std::vector<std::string>> known;
    const auto add = [&](const Form& form) {
      std::vector<std::string> keys;
      for (std::size_t i = form.unit.begin; i < form.unit.end; ++i) {
        keys.push_back(form.run[i].key);
      }
      if (std::ranges::count(known, keys) > 0) return;
      known.push_back(std::move(keys));
      Condition child;
      child.kind = Condition::Kind::unit;
      child.unit = unit(form.run, form.unit.begin, form.unit.end, false, positive);
      either.children.push_back(std::move(child));
    };
    const Form typed{words, cut};
    add(typed);
    each_abbreviation(typed, [&](const Form& form, bool shorter) {
      add(form);
      // What is written out may be abbreviated in parts: «Sở TN&MT» for STNMT.
      if (!shorter) each_abbreviation(form, [&](const Form& mixed, bool) { add(mixed); });
    });
    const bool name = query::is_name(words, cut.begin, cut.end);
    for (std::size_t i = cut.begin; i < cut.end && !name; ++i) {
      const std::size_t length = query::longest_synonym_at(words, i);
      if (length == 0 || length > cut.end - i) continue;
      for (const query::Synonym& synonym : query::synonyms(words, i, i + length)) {
        add(replaced(typed, i, length, synonym.words, synonym.weight));
      }
    }
    if (const auto number = document_number(words, cut, planner_.request_.query)) {
      either.children.push_back(has_term(*number, {index::document_number_term('W', *number)}));
    }
    return either.children.size() == 1 ? either.children.front() : either;
  }

  std::uint32_t unit(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                     bool quoted, bool positive) {
    if (end - begin > kLongestPhrase) {
      throw Error(Status::usage, "a phrase of more than 64 words",
                  "search for a shorter part of it", words[begin].begin);
    }
    Unit unit;
    unit.quoted = quoted;
    unit.positive = positive;
    unsigned marked = 0;
    for (std::size_t i = begin; i < end; ++i) {
      unit.slots.push_back(slot(words[i], positive));
      if (words[i].marked && !words[i].number) ++marked;
    }
    if (attempt_.stage == Stage::spellings) unit.least_exact = (marked + 1) / 2;
    unit.province = province_named(words, begin, end);
    plan_.units.push_back(std::move(unit));
    return static_cast<std::uint32_t>(plan_.units.size() - 1);
  }

  // «Nam Định», «tỉnh Nam Định», as typed; «đã nâng» is none.
  static std::string province_named(const std::vector<Word>& words, std::size_t begin,
                                    std::size_t end) {
    if (!query::is_name(words, begin, end)) return {};
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += words[i].text + ' ';
    const places::Province* province = places::resolve_province(text);
    return province != nullptr ? std::string(province->slug) : std::string();
  }

  std::uint32_t slot(const Word& word, bool ranked) {
    for (std::size_t i = 0; i < plan_.slots.size(); ++i) {
      Slot& known = plan_.slots[i];
      if (known.terms.empty() && known.word.key == word.key && known.word.folded == word.folded &&
          known.word.prefix == word.prefix) {
        known.ranked = known.ranked || ranked;
        known.word.weight = std::max(known.word.weight, word.weight);
        if (known.word.likely != word.likely) add_exact(known, word);
        return static_cast<std::uint32_t>(i);
      }
    }
    Slot slot;
    slot.word = word;
    slot.ranked = ranked;
    for (const auto& segment : planner_.index_.segments())
      slot.forms.push_back(forms(word, *segment));
    plan_.slots.push_back(std::move(slot));
    return static_cast<std::uint32_t>(plan_.slots.size() - 1);
  }

  // The same word twice, likely to mean two spellings.
  void add_exact(Slot& slot, const Word& word) const {
    for (std::size_t i = 0; i < slot.forms.size(); ++i) {
      const std::vector<SlotForm> more = forms(word, *planner_.index_.segments()[i]);
      for (std::size_t k = 0; k < more.size(); ++k) {
        slot.forms[i][k].exact = slot.forms[i][k].exact || more[k].exact;
      }
    }
  }

  std::vector<SlotForm> forms(const Word& word, const index::Segment& segment) const {
    std::vector<SlotForm> out;
    const index::TokenStreams& tokens = segment.tokens();
    const auto add = [&](std::string_view folded) {
      for (const index::Form& form : tokens.forms(folded)) {
        SpellingMatch match{true, true};
        if (word.prefix && word.marked) {
          match.accepted = match.exact = form.key.empty() || prefix_fits(word.key, form.key);
        } else if (!word.prefix) {
          match = match_spelling(word, form.key, attempt_.stage, planner_.request_.marks,
                                 planner_.bare() && !word.marked);
          if (attempt_.any_word || attempt_.stage == Stage::partial) match.accepted = true;
        }
        out.push_back({form.id, form.articles, match.accepted, match.exact});
      }
    };
    if (word.prefix) {
      for (const std::string_view folded :
           tokens.folded_with_prefix(word.folded, kMostPrefixWords)) {
        add(folded);
      }
    } else {
      add(word.folded);
    }
    return out;
  }

  // «đẳ*»: letters must agree; a tone typed must agree as well.
  static bool prefix_fits(std::string_view key, std::string_view form) {
    if (key.back() >= '1' && key.back() <= '5') {
      if (form.back() != key.back()) return false;
      key.remove_suffix(1);
    }
    return form.starts_with(key);
  }

  // An article that has one of the index terms, which stand for the text.
  Condition has_term(const std::string& text, std::vector<std::string> terms) {
    Slot slot;
    slot.ranked = false;
    slot.word.text = text;
    slot.terms = std::move(terms);
    plan_.slots.push_back(std::move(slot));
    Unit unit;
    unit.slots.push_back(static_cast<std::uint32_t>(plan_.slots.size() - 1));
    plan_.units.push_back(std::move(unit));
    Condition out;
    out.kind = Condition::Kind::unit;
    out.unit = static_cast<std::uint32_t>(plan_.units.size() - 1);
    return out;
  }

  Condition term_condition(const Node& node) {
    if (node.kind == Kind::source) {
      const std::string host = text::fold(node.value);
      return has_term(node.value,
                      {index::host_term(host.starts_with("www.") ? host.substr(4) : host),
                       index::publisher_term(node.value)});
    }
    if (node.value.find('*') == std::string::npos) {
      const std::vector<text::DocumentNumber> numbers = text::find_document_numbers(node.value);
      if (numbers.size() == 1 && numbers[0].begin == 0 && numbers[0].end == node.value.size()) {
        return has_term(node.value, {index::document_number_term('W', numbers[0].whole())});
      }
    }
    Condition out;  // some parts of a number: KH-UBND, 252, */2020/NQ-HĐND
    out.kind = Condition::Kind::all;
    for (const std::vector<std::string>& terms : number_parts(text::fold(node.value))) {
      out.children.push_back(has_term(node.value, terms));
    }
    if (out.children.empty()) {
      throw Error(Status::usage, "so: needs a part of a document number",
                  "write for example: so:219/KH-SLĐTBXH, so:KH-UBND, so:*/2020/NQ-HĐND",
                  node.begin);
    }
    return out;
  }

  ProvinceAs province_as() const {
    return attempt_.siblings ? ProvinceAs::now : planner_.request_.province_as;
  }

  void add_request_filters() {
    const Request& request = planner_.request_;
    if (!request.provinces.empty()) {
      Condition filter;
      filter.kind = Condition::Kind::province;
      for (const std::string& name : request.provinces) {
        const places::Province* province = places::resolve_province(name);
        for (std::string& slug : province_slugs(*province, province_as())) {
          filter.provinces.push_back(std::move(slug));
        }
      }
      plan_.root.children.push_back(std::move(filter));
    }
    if (!request.years.empty()) {
      Condition filter;
      filter.kind = Condition::Kind::any;
      for (const YearRange& range : request.years) {
        Condition years;
        years.kind = Condition::Kind::date;
        years.from = {range.first, 1, 1};
        years.until = {range.last + 1, 1, 1};
        filter.children.push_back(std::move(years));
      }
      plan_.root.children.push_back(std::move(filter));
    }
  }

  void estimate(Slot& slot) const {
    const auto articles = static_cast<double>(planner_.index_.size());
    for (std::size_t i = 0; i < slot.forms.size(); ++i) {
      std::vector<double> exact;
      std::vector<double> all;
      const auto size = static_cast<double>(planner_.index_.segments()[i]->size());
      for (const SlotForm& form : slot.forms[i]) {
        all.push_back(form.articles);
        if (form.exact) exact.push_back(form.articles);
      }
      slot.exact_articles += joined(size, exact);
      slot.all_articles += joined(size, all);
    }
    slot.exact_articles = std::min(slot.exact_articles, articles);
    slot.all_articles = std::min(slot.all_articles, articles);
  }

  const Planner& planner_;
  const Attempt& attempt_;
  Plan plan_;
};

Planner::Planner(const index::Index& index, const query::Query& query, const Request& request,
                 query::Cohesion cohesion)
    : index_(index),
      query_(query),
      request_(request),
      cohesion_(std::move(cohesion)),
      bare_(query::is_bare(query.root)) {
  query::for_each_word(query.root, [&](const Word&) { has_words_ = true; });
  const auto visit = [&](const auto& self, const Node& node) -> void {
    if (node.kind == Kind::words) {
      longest_run_ = std::max(longest_run_, node.words.size());
      const std::vector<query::Cut> cut = cuts(node, Segmentation::cut);
      cut_units_ += cut.size();
      const bool some_unit = cut.size() < node.words.size();
      if (node.words.size() == 3 && some_unit && cut.size() > 1) cutting_matters_ = true;
    }
    for (const Node& child : node.children) self(self, child);
  };
  visit(visit, query.root);
}

std::vector<query::Cut> Planner::cuts(const Node& run, Segmentation segmentation) const {
  const std::size_t count = run.words.size();
  std::vector<query::Cut> out;
  if (segmentation == Segmentation::whole && count <= 3) {
    out.push_back({0, count});
  } else if (segmentation == Segmentation::single) {
    for (std::size_t i = 0; i < count; ++i) out.push_back({i, i + 1});
  } else {
    for (const auto& [node, cut] : cut_cache_) {
      if (node == &run) return cut;
    }
    out = query::cut_into_units(run.words, cohesion_);
    cut_cache_.emplace_back(&run, out);
  }
  return out;
}

std::vector<query::Cut> Planner::units(const query::Node& node) const {
  if (node.kind != Kind::words) return {{0, node.words.size()}};
  return cuts(node, Segmentation::cut);
}

Plan Planner::plan(const Attempt& attempt) const {
  Plan plan = PlanWriter(*this, attempt).run();
  if (!request_.spam) plan.hidden |= index::kSpam;
  if (!request_.listings) plan.hidden |= index::kListing;
  return plan;
}

std::string Planner::read_as(Segmentation segmentation) const {
  const auto write = [&](const auto& self, const Node& node, bool inner) -> std::string {
    std::string out;
    const auto list = [&](std::string_view separator) {
      std::string text;
      for (const Node& child : node.children) {
        if (!text.empty()) text += separator;
        text += self(self, child, true);
      }
      return text;
    };
    switch (node.kind) {
      case Kind::words:
        for (const query::Cut& cut : cuts(node, segmentation)) {
          if (!out.empty()) out += ' ';
          out += '[' + joined_text(node.words, cut.begin, cut.end, request_.query) + ']';
        }
        return out;
      case Kind::phrase:
        return '"' + joined_text(node.words, 0, node.words.size(), request_.query) + '"';
      case Kind::near:
        return list(" NEAR/" + std::to_string(node.distance) + ' ');
      case Kind::all:
        return inner && node.children.size() > 1 ? '(' + list(" ") + ')' : list(" ");
      case Kind::any:
        return '(' + list(" OR ") + ')';
      case Kind::none:
        return "-" + self(self, node.children.front(), true);
      case Kind::province:
        return "tinh:" + node.value;
      case Kind::date:
        return node.value;
      case Kind::number:
        return "so:" + node.value;
      case Kind::source:
        return "nguon:" + node.value;
    }
    return out;
  };
  return write(write, query_.root, false);
}

}  // namespace timtin::search
