#include <algorithm>
#include <string_view>
#include <vector>

#include "indexer/readers/record_reader.h"

namespace timtin::indexer {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

/// Finds where a JSON object ends, fed piece by piece: brackets outside of strings count.
class ObjectEnd {
 public:
  /// Looks at `text` from where the last call came to. One past the end of the object, or npos if
  /// it goes on behind the text.
  std::size_t find(std::string_view text) {
    while (seen_ < text.size()) {
      const char c = text[seen_++];
      if (in_string_) {
        if (escaped_) {
          escaped_ = false;
        } else if (c == '\\') {
          escaped_ = true;
        } else if (c == '"') {
          in_string_ = false;
        }
      } else if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if ((c == '}' || c == ']') && --depth_ == 0) {
        return seen_;
      }
    }
    return std::string_view::npos;
  }

 private:
  std::size_t seen_ = 0;
  int depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

class JsonReader final : public RecordReader {
 public:
  using RecordReader::RecordReader;

 private:
  /// RS begins every record of a JSON text sequence (RFC 7464); a byte order mark stands inside of
  /// files that were put together.
  bool find_record() override { return skip_any_of(" \t\r\n\f\v,[]\x1E\xEF\xBB\xBF"); }

  bool take_record(const Origin& origin, article::Page& page) override {
    ++number_;
    if (content().peek(1).front() != '{') {
      tell(origin, Reason::not_object, "");
      take(scalar_length());
      return false;
    }
    const std::size_t length = object_length();
    if (length == 0) {
      skip_endless(origin);
      return false;
    }
    const std::string_view object = content().peek(length).substr(0, length);
    const std::optional<Reason> problem = read(object, number_, origin, page);
    if (problem == Reason::invalid_json) {
      skip_to_next_record(length);
    } else {
      take(length);
    }
    return !problem;
  }

  /// `indent_` becomes what stands before the next byte in its line.
  void take(std::size_t count) override {
    const std::string_view gone = content().peek(count).substr(0, count);
    const std::size_t line_end = gone.rfind('\n');
    if (line_end != std::string_view::npos) {
      indent_ = gone.substr(line_end + 1);
    } else if (indent_.size() <= kMostIndent) {
      indent_ += gone.substr(0, kMostIndent + 1);
    }
    RecordReader::take(count);
  }

  /// Length of the object that begins here; 0 if it does not end, or only behind kMaxPageBytes.
  std::size_t object_length() {
    ObjectEnd end;
    for (std::size_t wanted = 1;;) {
      const std::string_view view = content().peek(wanted);
      const std::size_t length = end.find(view);
      if (length != std::string_view::npos) return length <= kMaxPageBytes ? length : 0;
      if (view.size() < wanted || view.size() > kMaxPageBytes) return 0;
      wanted = view.size() + 1;
    }
  }

  /// What is no object ends with the line, with its quote, or before the next one of the list.
  std::size_t scalar_length() {
    const std::string_view view = content().peek(1);
    const bool string = view.front() == '"';
    const std::size_t end = view.find_first_of(string ? "\n\"" : "\n,{", 1);
    return end == std::string_view::npos ? view.size() : end + (view[end] == '"' ? 1 : 0);
  }

  /// Steps over a record whose end is not found.
  void skip_endless(const Origin& origin) {
    const Reason reason = why_endless();
    const std::size_t rest = content().peek(0).size();
    if (reason == Reason::damaged) return take(rest);
    if (reason == Reason::too_large) {
      tell(origin, reason, size_limit());
      skip_to_next_record(std::string_view::npos);
    } else {
      tell(origin, Reason::invalid_json, "the data end in the middle of a record");
      skip_to_next_record(rest);
    }
  }

  /// Behind a record that cannot be read, of which `most` bytes may belong to it: to the next line
  /// that begins as its own did, or, where several stand in a line, to the next "{" behind "},".
  void skip_to_next_record(std::size_t most) {
    const bool own_line =
        indent_.find_first_not_of(kSpace) == std::string::npos && indent_.size() <= kMostIndent;
    std::vector<std::string> marks = {"},{", "}, {", "},\n{"};
    if (own_line) marks = {"\n" + indent_ + "{"};
    std::size_t longest = 0;
    for (const std::string& mark : marks) longest = std::max(longest, mark.size());
    for (std::size_t begin = 1; most > 0; begin = 0) {
      const std::string_view view = content().peek(longest + 1);
      std::size_t next = std::string_view::npos;
      for (const std::string& mark : marks) {
        const std::size_t found = view.find(mark, begin);
        if (found != std::string_view::npos) next = std::min(next, found + mark.size() - 1);
      }
      if (next == std::string_view::npos && view.size() <= longest) next = view.size();  // the end
      if (next != std::string_view::npos) return take(std::min(next, most));
      const std::size_t step = std::min(view.size() - longest, most);
      take(step);
      most -= step;
    }
  }

  static constexpr std::size_t kMostIndent = 64;

  std::uint64_t number_ = 0;  ///< of the record
  std::string indent_;        ///< the line up to here, cut off behind kMostIndent
};

}  // namespace

std::unique_ptr<Reader> make_json_reader(Buffer content, const FieldTable& fields, FileName name,
                                         RejectSink sink) {
  return std::make_unique<JsonReader>(std::move(content), fields, std::move(name), std::move(sink));
}

}  // namespace timtin::indexer
