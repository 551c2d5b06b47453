#include "article/html/html_metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "article/dates/record_date.h"
#include "article/scan.h"
#include "text/clean.h"
#include "text/repair.h"

namespace timtin::article {
namespace {

using nlohmann::json;

// JSON-LD of one page; more than that is no description of an article.
constexpr std::size_t kLongestScript = std::size_t{1} << 20U;
constexpr int kDeepest = 6;  // lists and graphs in each other

std::string lower(std::string_view text) {
  std::string result(trim(text));
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string_view value_of(std::span<const HtmlAttribute> attributes, std::string_view name) {
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

std::string clean_value(std::string_view value) {
  return text::clean_line(text::repair_encoding(value).text);
}

void add_date(std::vector<StatedDate>& dates, std::string_view written, bool updated,
              std::string_view source) {
  const auto when = parse_record_date(trim(written));
  if (when) dates.push_back({*when, updated, source, std::string(trim(written))});
}

void set_if_empty(std::string& field, std::string_view value) {
  if (field.empty()) field = clean_value(value);
}

enum class MetaField : unsigned char { title, published, updated, author, publisher, section, url };

struct MetaName {
  std::string_view name;
  MetaField field;
};

// Names of <meta> in use on news sites, by how much they can be relied on.
constexpr MetaName kMetaNames[] = {
    {"article:published_time", MetaField::published},
    {"datepublished", MetaField::published},
    {"pubdate", MetaField::published},
    {"publishdate", MetaField::published},
    {"publish_date", MetaField::published},
    {"publish-date", MetaField::published},
    {"dc.date.issued", MetaField::published},
    {"dcterms.issued", MetaField::published},
    {"article:modified_time", MetaField::updated},
    {"datemodified", MetaField::updated},
    {"og:updated_time", MetaField::updated},
    {"lastmod", MetaField::updated},
    {"dcterms.modified", MetaField::updated},
    {"og:title", MetaField::title},
    {"headline", MetaField::title},
    {"twitter:title", MetaField::title},
    {"dc.title", MetaField::title},
    {"article:author", MetaField::author},
    {"author", MetaField::author},
    {"dc.creator", MetaField::author},
    {"og:site_name", MetaField::publisher},
    {"dc.publisher", MetaField::publisher},
    {"article:section", MetaField::section},
    {"og:url", MetaField::url},
};

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// The text of a value: itself, its name, or those of its members.
std::string names_in(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) {
    const auto name = value.find("name");
    return name != value.end() && name->is_string() ? name->get<std::string>() : std::string();
  }
  std::string names;
  if (value.is_array()) {
    for (const json& member : value) {
      const std::string name = member.is_array() ? std::string() : names_in(member);
      if (name.empty()) continue;
      if (!names.empty()) names += ", ";
      names += name;
    }
  }
  return names;
}

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : names_in(*found);
}

bool is_article(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto fits = [](const json& name) {
    if (!name.is_string()) return false;
    const std::string text = name.get<std::string>();
    return text.ends_with("Article") || text.ends_with("BlogPosting") || text == "Report";
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), fits) : fits(*type);
}

// The first article of a description: not those of lists, which are other articles.
const json* find_article(const json& value, int depth) {
  if (depth > kDeepest) return nullptr;
  if (value.is_array()) {
    for (const json& member : value) {
      if (const json* found = find_article(member, depth + 1)) return found;
    }
    return nullptr;
  }
  if (!value.is_object()) return nullptr;
  if (is_article(value)) return &value;
  for (const char* key : {"@graph", "mainEntity"}) {
    const auto found = value.find(key);
    if (found == value.end()) continue;
    if (const json* article = find_article(*found, depth + 1)) return article;
  }
  return nullptr;
}

}  // namespace

void MetadataReader::open(std::string_view name, std::span<const HtmlAttribute> attributes) {
  if (name == "title") in_title_ = title_.empty();
  if (name == "script") {
    in_json_ = lower(value_of(attributes, "type")).starts_with("application/ld+json");
    script_.clear();
  }
  if (name == "meta") read_meta(attributes);
  if (name == "link" && lower(value_of(attributes, "rel")) == "canonical") {
    const std::string_view address = trim(value_of(attributes, "href"));
    if (is_web_address(address)) meta_.address = clean_value(address);
  }
  const std::string property = lower(value_of(attributes, "itemprop"));
  const bool published = property == "datepublished";
  if (published || property == "datemodified") {
    std::string_view written = value_of(attributes, "content");
    if (written.empty()) written = value_of(attributes, "datetime");
    if (!written.empty()) {
      add_date(meta_.dates, written, !published, "microdata");
    } else {
      in_date_ = published ? DateText::published : DateText::updated;
      date_tag_ = name;
      date_text_.clear();
    }
  }
}

void MetadataReader::close(std::string_view name) {
  if (name == "title") in_title_ = false;
  if (in_date_ != DateText::none && name == date_tag_) {
    add_date(meta_.dates, date_text_, in_date_ == DateText::updated, "microdata");
    in_date_ = DateText::none;
  }
  if (name == "script" && in_json_) {
    read_json(script_);
    in_json_ = false;
  }
}

void MetadataReader::text(std::string_view text) {
  if (in_title_) title_ += text;
  constexpr std::size_t kLongestDate = 80;  // bytes
  if (in_date_ != DateText::none && date_text_.size() < kLongestDate) date_text_ += text;
  if (in_json_ && script_.size() < kLongestScript) script_ += text;
}

void MetadataReader::read_meta(std::span<const HtmlAttribute> attributes) {
  const std::string_view content = value_of(attributes, "content");
  if (trim(content).empty()) return;
  for (const char* key : {"property", "name"}) {
    const std::string name = lower(value_of(attributes, key));
    const auto* const row = std::find_if(std::begin(kMetaNames), std::end(kMetaNames),
                                         [&](const MetaName& known) { return known.name == name; });
    if (row == std::end(kMetaNames)) continue;
    switch (row->field) {
      case MetaField::title:
        meta_.titles.push_back({clean_value(content), "meta"});
        break;
      case MetaField::published:
      case MetaField::updated:
        add_date(meta_.dates, content, row->field == MetaField::updated, "meta");
        break;
      case MetaField::author:
        if (!is_web_address(content)) set_if_empty(meta_.author, content);
        break;
      case MetaField::publisher:
        set_if_empty(meta_.publisher, content);
        break;
      case MetaField::section:
        set_if_empty(meta_.section, content);
        break;
      case MetaField::url:
        if (is_web_address(content)) set_if_empty(meta_.address, content);
        break;
    }
    return;
  }
}

void MetadataReader::read_json(const std::string& script) {
  // Line feeds inside strings are the commonest fault of such scripts.
  std::string repaired(script);
  for (char& c : repaired) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const json value = json::parse(repaired, nullptr, false, true);
  const json* article = find_article(value, 0);
  if (article == nullptr || !json_.titles.empty()) return;
  for (const char* key : {"headline", "name"}) {
    const std::string title = clean_value(text_at(*article, key));
    if (!title.empty()) json_.titles.push_back({title, "json-ld"});
  }
  add_date(json_.dates, text_at(*article, "datePublished"), false, "json-ld");
  add_date(json_.dates, text_at(*article, "dateModified"), true, "json-ld");
  set_if_empty(json_.author, text_at(*article, "author"));
  set_if_empty(json_.publisher, text_at(*article, "publisher"));
  set_if_empty(json_.section, text_at(*article, "articleSection"));
}

Metadata MetadataReader::take() {
  Metadata all = std::move(json_);
  all.titles.insert(all.titles.end(), meta_.titles.begin(), meta_.titles.end());
  std::string title = clean_value(title_);
  if (!title.empty()) all.titles.push_back({std::move(title), "title"});
  all.dates.insert(all.dates.end(), meta_.dates.begin(), meta_.dates.end());
  if (all.author.empty()) all.author = std::move(meta_.author);
  if (all.publisher.empty()) all.publisher = std::move(meta_.publisher);
  if (all.section.empty()) all.section = std::move(meta_.section);
  all.address = std::move(meta_.address);
  return all;
}

}  // namespace timtin::article
