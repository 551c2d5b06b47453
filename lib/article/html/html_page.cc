#include "article/html/html_page.h"

#include <algorithm>
#include <unordered_set>

#include "article/html/charset.h"
#include "article/html/html_lines.h"
#include "article/scan.h"
#include "text/clean.h"
#include "text/repair.h"

namespace timtin::article {
namespace {

// A line of so many words, not in links, counts as prose of the element that it stands in.
constexpr std::size_t kProseWords = 12;
// A region with so much of the page's prose, in percent, is not what its name says. Boxes, menus
// and heads only: comments may well be longer than the article.
constexpr std::size_t kMostProse = 75;
// Of an element named as the body, one inside it is taken if it holds so much of its prose.
constexpr std::size_t kInnerBody = 80;
// Titles of sites and sections are shorter.
constexpr std::size_t kTitleWords = 4;

class Collector final : public HtmlHandler {
 public:
  void open(std::string_view name, std::span<const HtmlAttribute> attributes) override {
    metadata.open(name, attributes);
    lines.open(name, attributes);
  }
  void close(std::string_view name) override {
    metadata.close(name);
    lines.close(name);
  }
  void text(std::string_view text) override {
    metadata.text(text);
    lines.text(text);
  }

  MetadataReader metadata;
  LineCollector lines;
};

// Folded words joined by blanks: a title is often in capitals on the page alone.
std::string key_of(std::string_view text) {
  std::string key;
  for (const Word& word : words_of(text)) {
    if (!key.empty()) key += ' ';
    key += word.folded;
  }
  return key;
}

std::size_t words_in_key(std::string_view key) {
  return key.empty() ? 0 : static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

// The titles that a page states, in all forms that they may have on it: the <title> with and
// without what stands before or behind its bars.
class TitleKeys {
 public:
  explicit TitleKeys(const std::vector<StatedTitle>& titles) {
    for (const StatedTitle& title : titles) {
      add(title.text);
      for (const std::string_view bar : {" | ", " - ", " \u2013 ", " :: ", " \u00BB ", " > "}) {
        for (std::size_t at = title.text.find(bar); at != std::string::npos;
             at = title.text.find(bar, at + 1)) {
          add(std::string_view(title.text).substr(0, at));
          add(std::string_view(title.text).substr(at + bar.size()));
        }
      }
    }
  }

  bool has(std::string_view line) const {
    if (keys_.empty()) return false;
    constexpr std::size_t kLongest = 600;  // bytes; no title is longer
    if (line.size() > kLongest) return false;
    const std::string key = key_of(line);
    if (keys_.contains(key)) return true;
    return std::any_of(cut_.begin(), cut_.end(),
                       [&](const std::string& begin) { return key.starts_with(begin); });
  }

 private:
  void add(std::string_view text) {
    std::string key = key_of(text);
    if (words_in_key(key) < kTitleWords) return;
    // «Huyện Lạc Thủy tổng kết phong trào…»: cut by the system that made it.
    if (text.ends_with("...") || text.ends_with("\u2026")) cut_.push_back(key);
    keys_.insert(std::move(key));
  }

  std::unordered_set<std::string> keys_;
  std::vector<std::string> cut_;
};

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    lines.push_back(text.substr(pos, end - pos));
    pos = end + 1;
  }
  return lines;
}

// Tells which of the named elements mean what they are named.
class Meaning {
 public:
  Meaning(const HtmlLines& page, const std::vector<std::string_view>& texts)
      : page_(page), prose_(page.named.size()), holds_article_(page.named.size()) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const HtmlLine& line = page.lines[i];
      const std::size_t words = count_words(texts[i]);
      const bool prose = words >= kProseWords && line.markup.linked < kAllLinked && !line.hidden;
      const bool title = line.markup.stated_title && line.markup.linked < kAllLinked;
      const bool heading = title && (line.markup.heading != 0 || line.markup.title);
      if (prose) prose_[0] += words;
      for (std::uint32_t at = line.within; at != 0; at = page.named[at].parent) {
        if (prose) prose_[at] += words;
        if (heading) holds_article_[at] = true;
      }
    }
    choose_bodies();
    std::uint32_t best = 0;
    for (std::uint32_t at = 1; at < page.named.size(); ++at) {
      if (chosen_[at] && prose_[at] > 0 && (best == 0 || prose_[at] > prose_[best])) best = at;
    }
    for (std::uint32_t up = page.named[best].parent; up != 0; up = page.named[up].parent) {
      holds_article_[up] = true;
    }
  }

  Region region(std::uint32_t within) const {
    for (std::uint32_t at = within; at != 0; at = page_.named[at].parent) {
      const Region region = page_.named[at].region;
      if (region != Region::none && !is_void(at)) return region;
    }
    return Region::none;
  }

  std::uint32_t body(std::uint32_t within) const {
    for (std::uint32_t at = within; at != 0; at = page_.named[at].parent) {
      if (chosen_[at]) return at;
    }
    return 0;
  }

 private:
  bool is_void(std::uint32_t at) const {
    if (holds_article_[at]) return true;
    const Region region = page_.named[at].region;
    const bool box = region == Region::header || region == Region::menu ||
                     region == Region::aside || region == Region::tools;
    return box && prose_[0] > 0 && prose_[at] * 100 >= prose_[0] * kMostProse;
  }

  // Of bodies inside each other the innermost that holds nearly all; children stand behind their
  // parents in the list.
  void choose_bodies() {
    chosen_.assign(page_.named.size(), false);
    std::vector<bool> covered(page_.named.size(), false);
    for (std::uint32_t at = 1; at < page_.named.size(); ++at) {
      if (page_.named[at].region != Region::none) continue;
      std::uint32_t outer = page_.named[at].parent;
      while (outer != 0 && !chosen_[outer]) outer = page_.named[outer].parent;
      if (outer != 0 && prose_[at] * 100 < prose_[outer] * kInnerBody) continue;
      if (outer != 0) chosen_[outer] = false;
      chosen_[at] = true;
    }
  }

  const HtmlLines& page_;
  std::vector<std::size_t> prose_;  // words; [0] of the whole page
  std::vector<bool> holds_article_;
  std::vector<bool> chosen_;
};

// Whether what is hidden is all that the page has.
bool all_hidden(const HtmlLines& page, const std::vector<std::string_view>& texts) {
  std::size_t shown = 0;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::size_t words = count_words(texts[i]);
    if (words >= kProseWords && page.lines[i].markup.linked < kAllLinked) {
      (page.lines[i].hidden ? hidden : shown) += words;
    }
  }
  return shown == 0 && hidden > 0;
}

}  // namespace

HtmlPage read_html(std::string_view bytes, std::string_view declared_charset) {
  HtmlPage result;
  const Decoded decoded = decode_page(bytes, declared_charset);
  result.charset = decoded.charset;
  result.charset_reason = decoded.reason;
  Collector collector;
  parse_html(decoded.text, collector);
  result.metadata = collector.metadata.take();
  HtmlLines page = collector.lines.take();

  text::Repaired repaired = text::repair_encoding(page.text);
  result.repaired = std::move(repaired.found);
  const std::string clean = text::clean(repaired.text);
  const std::vector<std::string_view> texts = split(clean);
  page.lines.resize(texts.size());  // the same number: neither repair nor cleaning ends lines here
  const TitleKeys titles(result.metadata.titles);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    page.lines[i].markup.stated_title = titles.has(texts[i]);
  }
  const Meaning meaning(page, texts);
  const bool keep_hidden = all_hidden(page, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    HtmlLine& line = page.lines[i];
    if (line.hidden && !keep_hidden) continue;
    line.markup.region = meaning.region(line.within);
    line.markup.body = meaning.body(line.within);
    result.text += texts[i];
    result.text += '\n';
    result.marks.push_back(line.markup);
  }
  return result;
}

}  // namespace timtin::article
