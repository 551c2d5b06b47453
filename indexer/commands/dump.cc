#include "indexer/readers/dump_record.h"

#include <nlohmann/json.hpp>

#include "index/generations/stored_articles.h"
#include "index/read/article_fields.h"
#include "indexer/commands/run.h"
#include "indexer/output.h"

namespace timtin::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPrintBytes = std::size_t{1} << 16;

std::string dump_record(const article::Article& article, const index::StoredArticles& articles) {
  Json json = {{kDumpKey, kDumpVersion}};
  std::string text;
  for (const index::ArticleField& field : index::article_fields()) {
    text.clear();
    field.append(article, text);
    if (!text.empty()) json[std::string(field.name)] = text;
  }
  const index::ArticleState& state = articles.state();
  if (state.first_seen != 0) json["first_seen"] = index::to_iso(state.first_seen);
  if (state.last_seen != 0) json["last_seen"] = index::to_iso(state.last_seen);
  Json sources = Json::array();
  for (const std::uint32_t source : articles.sets().members(state.sources)) {
    sources.push_back(articles.manifest().sources.at(source).name);
  }
  json["sources"] = std::move(sources);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

Status dump(const Request& request) {
  index::StoredArticles articles(request.index);
  std::string out;
  for (article::Article article; articles.next(article); article = {}) {
    out += dump_record(article, articles);
    if (out.size() < kPrintBytes) continue;
    print(out);
    out.clear();
  }
  print(out);
  return Status::ok;
}

}  // namespace timtin::indexer
