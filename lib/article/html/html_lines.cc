#include "article/html/html_lines.h"

#include <algorithm>
#include <unordered_map>

#include "article/html/html_names.h"
#include "article/scan.h"
#include "text/old_encodings.h"

namespace timtin::article {
namespace {

enum class TagKind : unsigned char { in_line, block, break_, skip };

TagKind kind_of_tag(std::string_view name) {
  static const std::unordered_map<std::string_view, TagKind> kTags = [] {
    std::unordered_map<std::string_view, TagKind> tags;
    for (const std::string_view block :
         {"address",  "article",    "aside",  "blockquote", "body",    "caption",  "center",
          "dd",       "details",    "dialog", "dir",        "div",     "dl",       "dt",
          "fieldset", "figcaption", "figure", "footer",     "form",    "frameset", "h1",
          "h2",       "h3",         "h4",     "h5",         "h6",      "header",   "hr",
          "html",     "legend",     "li",     "main",       "marquee", "menu",     "nav",
          "noframes", "ol",         "p",      "pre",        "section", "summary",  "table",
          "tbody",    "td",         "tfoot",  "th",         "thead",   "tr",       "ul"}) {
      tags.emplace(block, TagKind::block);
    }
    for (const std::string_view skip :
         {"applet", "audio", "button",   "canvas",   "datalist", "iframe", "input",
          "map",    "math",  "noscript", "object",   "optgroup", "option", "script",
          "select", "style", "svg",      "template", "textarea", "title",  "video"}) {
      tags.emplace(skip, TagKind::skip);
    }
    tags.emplace("br", TagKind::break_);
    return tags;
  }();
  const auto found = kTags.find(name);
  return found == kTags.end() ? TagKind::in_line : found->second;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The value without white space, in lower case: for looking into style attributes.
std::string squeezed_lower(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (is_space(c)) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

// Styles that keep text from readers: the usual ones, and those of hidden links.
bool hides(std::string_view style) {
  static constexpr std::string_view kHiding[] = {
      "display:none",   "visibility:hidden", "left:-9",      "top:-9",
      "text-indent:-9", "font-size:0;",      "font-size:0px"};
  const std::string squeezed = squeezed_lower(style);
  return std::any_of(
             std::begin(kHiding), std::end(kHiding),
             [&](std::string_view hiding) { return squeezed.find(hiding) != std::string::npos; }) ||
         squeezed.ends_with("font-size:0");
}

// Classes that keep text from readers, as the common style sheets name them; not where another
// class shows it from some width of the screen on («d-none d-md-block», «hidden md:block»).
bool hides_by_class(std::string_view classes) {
  bool hidden = false;
  for (std::size_t pos = 0; pos < classes.size();) {
    while (pos < classes.size() && is_space(classes[pos])) ++pos;
    std::size_t end = pos;
    while (end < classes.size() && !is_space(classes[end])) ++end;
    const std::string_view name = classes.substr(pos, end - pos);
    pos = end;
    if (name == "d-none" || name == "hidden" || name == "hide" || name == "sr-only" ||
        name == "visually-hidden" || name == "screen-reader-text") {
      hidden = true;
    } else if (name.starts_with("d-") || name.starts_with("visible-") ||
               name.find(':') != std::string_view::npos) {
      return false;
    }
  }
  return hidden;
}

Region region_of(NameKind kind) {
  switch (kind) {
    case NameKind::header:
      return Region::header;
    case NameKind::menu:
      return Region::menu;
    case NameKind::aside:
      return Region::aside;
    case NameKind::footer:
      return Region::footer;
    case NameKind::related:
      return Region::related;
    case NameKind::comments:
      return Region::comments;
    case NameKind::tools:
      return Region::tools;
    default:
      return Region::none;
  }
}

// Elements and roles whose meaning is in their name.
Region region_of_tag(std::string_view tag) {
  if (tag == "nav") return Region::menu;
  if (tag == "aside") return Region::aside;
  if (tag == "footer") return Region::footer;
  return tag == "header" ? Region::header : Region::none;
}
Region region_of_role(std::string_view role) {
  if (role == "navigation" || role == "search" || role == "menubar") return Region::menu;
  if (role == "complementary" || role == "dialog") return Region::aside;
  if (role == "contentinfo") return Region::footer;
  return role == "banner" ? Region::header : Region::none;
}

bool has_year(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t digits = read_number(text, pos).digits;
    if (digits == 4) return true;
    pos += digits + 1;
  }
  return false;
}

}  // namespace

void LineCollector::enter(Region region) {
  out_.named.push_back({region, now_.within});
  now_.within = static_cast<std::uint32_t>(out_.named.size() - 1);
}

void LineCollector::name_element(std::string_view tag, std::span<const HtmlAttribute> attributes) {
  if (const Region region = region_of_tag(tag); region != Region::none) enter(region);
  for (const HtmlAttribute& attribute : attributes) {
    const std::string_view name = attribute.name;
    if (name == "style") {
      now_.hidden = now_.hidden || hides(attribute.value);
    } else if (name == "hidden") {
      now_.hidden = true;
    } else if (name == "role") {
      if (const Region region = region_of_role(attribute.value); region != Region::none) {
        enter(region);
      }
    } else if (name == "itemprop") {
      if (attribute.value == "articleBody") enter(Region::none);
      if (attribute.value == "headline") now_.title = true;
      if (attribute.value == "author") now_.author = true;
      if (attribute.value == "description") now_.lead = true;
    } else if (name == "rel") {
      if (attribute.value == "author") now_.author = true;
    } else if (name == "class" || name == "id") {
      if (name == "class") now_.hidden = now_.hidden || hides_by_class(attribute.value);
      switch (const NameKind kind = kind_of_names(attribute.value)) {
        case NameKind::none:
          break;
        case NameKind::body:
          enter(Region::none);
          break;
        case NameKind::title:
          now_.title = true;
          break;
        case NameKind::lead:
          now_.lead = true;
          break;
        case NameKind::author:
          now_.author = true;
          break;
        case NameKind::caption:
          now_.caption = true;
          break;
        default:
          enter(region_of(kind));
      }
    }
  }
}

void LineCollector::open(std::string_view name, std::span<const HtmlAttribute> attributes) {
  const TagKind kind = kind_of_tag(name);
  if (kind == TagKind::block || kind == TagKind::break_) end_line();
  outer_.push_back(now_);
  if (kind == TagKind::skip) now_.skip = true;
  if (now_.skip || name == "html" || name == "body") return;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
    now_.heading = static_cast<std::uint8_t>(name[1] - '0');
  }
  if (name == "pre") now_.preformatted = true;
  if (name == "figcaption") now_.caption = true;
  if (name == "a") {
    now_.link = now_.link || std::any_of(attributes.begin(), attributes.end(),
                                         [](const auto& a) { return a.name == "href"; });
  }
  if (name == "time") {
    time_.clear();
    for (const HtmlAttribute& attribute : attributes) {
      if (attribute.name == "datetime") time_ = attribute.value;
    }
    time_begin_ = line_.size();
  }
  if (!attributes.empty() || kind == TagKind::block) name_element(name, attributes);
  // <span class="views">12</span><span class="time">10:30</span>: parted by the style alone; so are
  // numbers without a class, while letters may be parts of one word.
  const bool number = name == "span" && !line_.empty() && is_digit(line_.back());
  now_.styled = kind == TagKind::in_line &&
                (number || std::any_of(attributes.begin(), attributes.end(),
                                       [](const auto& a) { return a.name == "class"; }));
  if (now_.styled && behind_styled_) blank_ = true;
  behind_styled_ = false;
  if (now_.author != outer_.back().author || now_.hidden != outer_.back().hidden) end_line();
}

void LineCollector::close(std::string_view name) {
  if (outer_.empty()) return;
  // «3 ngày trước»: the attribute says which day.
  if (name == "time" && !now_.skip && !time_.empty() && time_begin_ <= line_.size()) {
    if (!has_year(std::string_view(line_).substr(time_begin_)) && has_year(time_)) {
      append(" " + time_ + " ");
    }
    time_.clear();
  }
  behind_styled_ = now_.styled || (name == "span" && !line_.empty() && is_digit(line_.back()));
  const bool ends = now_.author != outer_.back().author || now_.hidden != outer_.back().hidden;
  if (kind_of_tag(name) == TagKind::block || ends) end_line();
  now_ = outer_.back();
  outer_.pop_back();
}

void LineCollector::text(std::string_view text) {
  if (!now_.skip) append(text);
}

void LineCollector::append(std::string_view piece) {
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    if (is_space(c)) {
      blank_ = true;
      if (now_.preformatted && c == '\n') end_line();
      continue;
    }
    // Line and paragraph separators are white space here, too; the controls U+0080..U+009F are
    // what pages of CP1252 wrote as numbers («&#150;»).
    if (piece.substr(i, 3) == "\u2028" || piece.substr(i, 3) == "\u2029") {
      blank_ = true;
      i += 2;
      continue;
    }
    if (letters_ == 0) {
      marks_ = {};
      marks_.within = now_.within;
      marks_.hidden = now_.hidden;
      marks_.markup.heading = now_.heading;
      marks_.markup.caption = now_.caption;
      marks_.markup.lead = now_.lead;
      marks_.markup.author = now_.author;
      marks_.markup.title = now_.title;
    } else if (blank_) {
      line_ += ' ';
    }
    blank_ = false;
    behind_styled_ = false;
    const bool control =
        c == '\xC2' && i + 1 < piece.size() && static_cast<unsigned char>(piece[i + 1]) < 0xA0;
    if (control) {
      line_ += text::decode_cp1252(text::units_of_bytes(piece.substr(i + 1, 1)));
      ++i;
    } else {
      line_ += c;
    }
    ++letters_;
    if (now_.link) ++linked_;
  }
}

void LineCollector::end_line() {
  blank_ = false;
  if (letters_ == 0) return;
  marks_.markup.linked = static_cast<std::uint8_t>(100 * linked_ / letters_);
  out_.text += line_;
  out_.text += '\n';
  out_.lines.push_back(marks_);
  line_.clear();
  letters_ = 0;
  linked_ = 0;
  time_begin_ = 0;
}

HtmlLines LineCollector::take() {
  end_line();
  return std::move(out_);
}

}  // namespace timtin::article
