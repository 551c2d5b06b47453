#include "article/html/html_events.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace timtin::article {
namespace {

// Nothing that people read is nested so deep; pages that never close <font> or <b> are.
constexpr std::size_t kDeepest = 600;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

// One run of the parser: up to the end, or to where the nesting becomes too deep.
class Run {
 public:
  explicit Run(HtmlHandler& handler) : handler_(handler) {}

  // Returns how many bytes were parsed.
  std::size_t parse(std::string_view utf8) {
    const Context context(htmlNewParserCtxt());
    if (context == nullptr) throw std::bad_alloc();
    context_ = context.get();
    htmlSAXHandler& sax = *context->sax;
    sax = {};
    sax.startElement = on_open;
    sax.endElement = on_close;
    sax.characters = on_text;
    sax.cdataBlock = on_text;  // contents of <script> and <style>
    sax.ignorableWhitespace = on_text;
    context->userData = this;
    const auto size = static_cast<int>(
        std::min(utf8.size(), static_cast<std::size_t>(std::numeric_limits<int>::max())));
    htmlCtxtReadMemory(context.get(), utf8.data(), size, nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    while (!open_.empty()) close_last();
    return stopped_ ? behind_tag(utf8, parsed_) : utf8.size();
  }

 private:
  static Run& self(void* data) { return *static_cast<Run*>(data); }

  // libxml2 tells of a tag before it has read the tag's last bracket.
  static std::size_t behind_tag(std::string_view utf8, std::size_t pos) {
    while (pos < utf8.size() &&
           std::string_view(" \t\r\n/").find(utf8[pos]) != std::string_view::npos)
      ++pos;
    return pos < utf8.size() && utf8[pos] == '>' ? pos + 1 : pos;
  }

  static void on_open(void* data, const xmlChar* name, const xmlChar** attributes) {
    self(data).open(view(name), attributes);
  }
  static void on_close(void* data, const xmlChar* name) { self(data).close(view(name)); }
  static void on_text(void* data, const xmlChar* text, int length) {
    Run& run = self(data);
    if (run.stopped_) return;
    run.handler_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  }

  void open(std::string_view name, const xmlChar** attributes) {
    if (stopped_) return;
    attributes_.clear();
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      attributes_.push_back({view(attributes[0]), view(attributes[1])});
    }
    open_.emplace_back(name);
    handler_.open(open_.back(), attributes_);
    if (open_.size() >= kDeepest) stop();
  }

  void close(std::string_view name) {
    if (stopped_ || open_.empty() || open_.back() != name) return;
    close_last();
  }

  void close_last() {
    handler_.close(open_.back());
    open_.pop_back();
  }

  void stop() {
    parsed_ = static_cast<std::size_t>(xmlByteConsumed(context_));
    stopped_ = true;
    xmlStopParser(context_);
  }

  HtmlHandler& handler_;
  htmlParserCtxt* context_ = nullptr;
  std::vector<std::string> open_;
  std::vector<HtmlAttribute> attributes_;
  bool stopped_ = false;
  std::size_t parsed_ = 0;
};

}  // namespace

void parse_html(std::string_view utf8, HtmlHandler& handler) {
  // Before the first page, once: pages are parsed in several threads.
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);
  while (!utf8.empty()) utf8.remove_prefix(Run(handler).parse(utf8));
}

}  // namespace timtin::article
