#include "indexer/readers/reject.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

#include "error.h"
#include "indexer/url.h"

namespace timtin::indexer {

namespace {

constexpr bool kRejected = false;
constexpr bool kSkipped = true;

}  // namespace

std::span<const ReasonInfo> reasons() {
  static constexpr std::array<ReasonInfo, 15> table{{
      {Reason::unreadable, "unreadable", "cannot be opened",
       "see that the file exists, is a regular file, and that you may read it", kRejected,
       Fate::hidden},
      {Reason::damaged, "damaged", "damaged; what could be read of it was used",
       "fetch or compress the file again", kRejected, Fate::hidden},
      {Reason::unsupported, "unsupported", "a format that is not read",
       "convert it to text or JSONL first", kRejected, Fate::hidden},
      {Reason::not_text, "not-text", "not a text",
       "leave the file out; if it is UTF-16 or UTF-32, convert it with iconv -t UTF-8"},
      {Reason::too_large, "too-large", "larger than a page can be",
       "cut it into one page a file, or one record a line", kRejected, Fate::hidden},
      {Reason::no_text, "no-text", "no text", "leave it out, or crawl the page again", kRejected,
       Fate::stands},
      {Reason::invalid_json, "invalid-json", "invalid JSON",
       "one JSON object a line is needed; see what wrote the line, or whether it was cut off",
       kRejected, Fate::hidden},
      {Reason::not_object, "not-object", "a JSON value that is no object",
       "one JSON object a line is needed", kRejected, Fate::hidden},
      {Reason::wrong_type, "wrong-type", "a field of the wrong type",
       "id, url, title and text must be strings", kRejected, Fate::hidden},
      {Reason::broken_record, "broken-record", "a record that cannot be read",
       "the records around it were read; see what wrote the file, or whether it was cut off",
       kRejected, Fate::hidden},
      {Reason::not_page, "not-a-page", "no page", "nothing to do", kSkipped},
      {Reason::gone, "gone", "the server has no such page", "nothing to do", kSkipped},
      {Reason::http_status, "http-status", "the server gave no page",
       "crawl it again if it should be there", kSkipped, Fate::hidden},
      {Reason::redirect, "redirect", "the server named another address",
       "nothing to do, if the crawler followed it", kSkipped},
      {Reason::revisit, "revisit", "unchanged since an earlier crawl",
       "nothing to do, if that crawl is in the index", kSkipped, Fate::hidden},
  }};
  return table;
}

const ReasonInfo& info(Reason reason) noexcept {
  return reasons()[static_cast<std::size_t>(reason)];
}

std::string to_line(const Reject& reject) {
  std::string line = reject.origin.file;
  if (reject.origin.line > 0) {
    line += ":" + std::to_string(reject.origin.line);
  } else if (reject.origin.byte > 0) {
    line += ", byte " + std::to_string(reject.origin.byte);
  }
  line += ": ";
  line += info(reject.reason).meaning;
  if (!reject.detail.empty()) line += ": " + reject.detail;
  // A file's name may hold anything; a terminal must not obey it.
  std::replace_if(
      line.begin(), line.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return line;
}

std::string to_json(const Reject& reject) {
  nlohmann::ordered_json json;
  json["file"] = reject.origin.file;
  json["line"] = nullptr;
  if (reject.origin.line > 0) json["line"] = reject.origin.line;
  json["byte"] = reject.origin.byte;
  json["url"] = nullptr;
  if (!normalise_url(reject.id).empty()) json["url"] = reject.id;
  json["reason"] = info(reject.reason).code;
  json["skipped"] = info(reject.reason).skipped;
  json["detail"] = reject.detail;
  json["hint"] = reject.hint;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

RejectLog::RejectLog(const std::string& path) : path_(path) {
  if (path_.empty()) return;
  file_.open(path_, std::ios::binary | std::ios::trunc);
  if (!file_) {
    throw Error(Status::io, path_ + " cannot be written: " + std::generic_category().message(errno),
                "name a file in a folder that exists and that you may write to");
  }
}

void RejectLog::add(const Reject& reject) {
  if (info(reject.reason).skipped) {
    ++skipped_[reject.reason];
  } else {
    ++total_;
    ++by_reason_[reject.reason];
  }
  if (file_.is_open()) file_ << to_json(reject) << '\n';
}

void RejectLog::close() {
  if (!file_.is_open()) return;
  file_.close();
  if (!file_) {
    throw Error(Status::io, path_ + " could not be written whole", "see that the disk is not full");
  }
}

}  // namespace timtin::indexer
