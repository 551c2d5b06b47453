#include "query/parser.h"

#include <optional>
#include <string>
#include <utility>

#include "error.h"
#include "query/filters.h"
#include "text/clean.h"
#include "text/document_number.h"
#include "text/document_types.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::query {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

constexpr std::string_view kDigits = "0123456789";

// Quotes that open and close a phrase: ASCII, typographic, guillemets.
struct QuoteMark {
  std::string_view open;
  std::string_view close;
};
constexpr QuoteMark kQuotes[] = {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}};

enum class Lexeme : unsigned char {
  end,
  text,
  phrase,
  open,
  close,
  minus,
  op_and,
  op_or,
  op_not,
  op_near,
  field
};

struct Piece {
  Lexeme kind = Lexeme::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view body;  // text: the chunk; phrase: what is inside; field: the value
  Field field = Field::province;
  unsigned distance = 0;
};

// Cuts the query into pieces. Works on the bytes as typed, so that offsets are
// those that the person sees; all syntax is ASCII but the typographic quotes.
class Lexer {
 public:
  Lexer(std::string_view text, std::vector<Remark>& remarks) : text_(text), remarks_(remarks) {}

  Piece next() {
    while (pos_ < text_.size() && is_space(text_[pos_])) ++pos_;
    Piece piece;
    piece.begin = piece.end = pos_;
    if (pos_ >= text_.size()) return piece;
    if (std::optional<Piece> phrase = quoted(pos_)) {
      pos_ = phrase->end;
      return *phrase;
    }
    const char c = text_[pos_];
    if (c == '(' || c == ')') {
      piece.kind = c == '(' ? Lexeme::open : Lexeme::close;
      piece.end = ++pos_;
      return piece;
    }
    if (c == '-' && begins_operand(pos_ + 1)) {
      piece.kind = Lexeme::minus;
      piece.end = ++pos_;
      return piece;
    }
    return chunk();
  }

 private:
  // `-` is an operator only right before something to leave out.
  bool begins_operand(std::size_t at) const {
    if (at >= text_.size()) return false;
    const auto c = static_cast<unsigned char>(text_[at]);
    return c >= 0x80 || std::isalnum(c) != 0 || c == '"' || c == '(';
  }

  std::optional<Piece> quoted(std::size_t at) {
    for (const QuoteMark& mark : kQuotes) {
      if (text_.substr(at, mark.open.size()) != mark.open) continue;
      const std::size_t inside = at + mark.open.size();
      const std::size_t close = text_.find(mark.close, inside);
      Piece piece;
      piece.kind = Lexeme::phrase;
      piece.begin = at;
      if (close == std::string_view::npos) {
        if (mark.open != "\"") continue;  // a lone typographic quote is text
        remarks_.push_back({"unclosed_quote", at});
        piece.body = text_.substr(inside);
        piece.end = text_.size();
      } else {
        piece.body = text_.substr(inside, close - inside);
        piece.end = close + mark.close.size();
      }
      return piece;
    }
    return std::nullopt;
  }

  bool ends_chunk(std::size_t at) const {
    const char c = text_[at];
    if (is_space(c) || c == '(' || c == ')' || c == '"') return true;
    const std::string_view rest = text_.substr(at);
    return rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("«") ||
           rest.starts_with("»");
  }

  Piece chunk() {
    Piece piece;
    piece.begin = pos_;
    std::size_t end = pos_ + 1;
    while (end < text_.size() && !ends_chunk(end)) ++end;
    piece.kind = Lexeme::text;
    piece.body = text_.substr(pos_, end - pos_);
    piece.end = end;
    if (const std::size_t colon = piece.body.find(':'); colon != std::string_view::npos) {
      // "Số: 219" with a space is a heading, not a filter.
      const std::size_t value_at = pos_ + colon + 1;
      const std::optional<Field> field = field_named(piece.body.substr(0, colon));
      if (field && value_at < text_.size() && !is_space(text_[value_at])) {
        return field_piece(piece, *field, value_at);
      }
    }
    pos_ = end;
    if (piece.body == "AND") piece.kind = Lexeme::op_and;
    if (piece.body == "OR") piece.kind = Lexeme::op_or;
    if (piece.body == "NOT") piece.kind = Lexeme::op_not;
    if (piece.body.starts_with("NEAR/") || piece.body == "NEAR") {
      piece.kind = Lexeme::op_near;
      piece.distance = near_distance(piece);
    }
    return piece;
  }

  static unsigned near_distance(const Piece& piece) {
    constexpr unsigned kDefault = 10;
    constexpr unsigned kMost = 1000;
    if (piece.body == "NEAR") return kDefault;
    unsigned distance = 0;
    const std::string_view digits = piece.body.substr(5);
    for (const char c : digits) {
      if (c < '0' || c > '9' || distance > kMost) distance = kMost + 1;
      if (distance > kMost) break;
      distance = distance * 10 + static_cast<unsigned>(c - '0');
    }
    if (digits.empty() || distance == 0 || distance > kMost) {
      throw Error(Status::usage, "NEAR/n needs a number of words from 1 to 1000",
                  "write for example: lũ NEAR/5 Huế", piece.begin);
    }
    return distance;
  }

  // A field's value is a quoted string or runs to the next white space.
  Piece field_piece(Piece piece, Field field, std::size_t value_at) {
    piece.kind = Lexeme::field;
    piece.field = field;
    if (value_at < text_.size()) {
      if (std::optional<Piece> phrase = quoted(value_at)) {
        piece.body = phrase->body;
        piece.end = pos_ = phrase->end;
        return piece;
      }
    }
    std::size_t end = value_at;
    while (end < text_.size() && !ends_chunk(end)) ++end;
    piece.body = text_.substr(value_at, end - value_at);
    piece.end = pos_ = end;
    return piece;
  }

  std::string_view text_;
  std::vector<Remark>& remarks_;
  std::size_t pos_ = 0;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), lexer_(text, query_.remarks) { advance(); }

  Query run() {
    query_.root = alternatives(0);
    while (piece_.kind != Lexeme::end) {  // a `)` that closes nothing is text
      query_.remarks.push_back({"unmatched_parenthesis", piece_.begin});
      advance();
      if (piece_.kind == Lexeme::end) break;
      Node more = alternatives(0);
      if (query_.root.kind != Kind::all) query_.root = wrap(std::move(query_.root));
      append(query_.root, std::move(more));
    }
    if (query_.root.kind != Kind::all) query_.root = wrap(std::move(query_.root));
    glue_numbers(query_.root);
    return std::move(query_);
  }

 private:
  void advance() { piece_ = lexer_.next(); }

  static Node wrap(Node node) {
    Node parent;
    parent.kind = Kind::all;
    parent.begin = node.begin;
    parent.end = node.end;
    parent.children.push_back(std::move(node));
    return parent;
  }

  // Adds a node to a conjunction; runs of plain words grow together.
  static void append(Node& conjunction, Node node) {
    conjunction.end = node.end;
    if (node.kind == Kind::all) {
      for (Node& child : node.children) append(conjunction, std::move(child));
      return;
    }
    if (node.kind == Kind::words && !conjunction.children.empty() &&
        conjunction.children.back().kind == Kind::words) {
      Node& last = conjunction.children.back();
      for (Word& word : node.words) last.words.push_back(std::move(word));
      last.end = node.end;
      return;
    }
    conjunction.children.push_back(std::move(node));
  }

  [[noreturn]] static void missing_operand(std::string_view name, std::size_t at) {
    const std::string example = name == "NEAR" ? "NEAR/5" : std::string(name);
    throw Error(Status::usage, std::string(name) + " needs something to find on both sides",
                "write for example: lũ " + example + " lụt; in quotes it is an ordinary word", at);
  }

  Node alternatives(int depth) {
    const std::size_t begin = piece_.begin;
    Node first = conjunction(depth);
    if (piece_.kind != Lexeme::op_or) return first;
    Node node;
    node.kind = Kind::any;
    node.begin = begin;
    if (first.children.empty()) missing_operand("OR", piece_.begin);
    node.children.push_back(std::move(first));
    while (piece_.kind == Lexeme::op_or) {
      const std::size_t at = piece_.begin;
      advance();
      Node next = conjunction(depth);
      if (next.children.empty()) missing_operand("OR", at);
      node.end = next.end;
      node.children.push_back(std::move(next));
    }
    return node;
  }

  Node conjunction(int depth) {
    Node node;
    node.kind = Kind::all;
    node.begin = node.end = piece_.begin;
    for (;;) {
      if (piece_.kind == Lexeme::end || piece_.kind == Lexeme::op_or) return node;
      if (piece_.kind == Lexeme::close) return node;
      if (piece_.kind == Lexeme::op_and) {
        const std::size_t at = piece_.begin;
        advance();
        if (node.children.empty() || piece_.kind == Lexeme::end) missing_operand("AND", at);
        continue;
      }
      if (piece_.kind == Lexeme::op_near) {
        near(node, depth);
        continue;
      }
      append(node, operand(depth));
    }
  }

  // a NEAR/n b: takes the last word or phrase before it and the first one after it.
  void near(Node& conjunction, int depth) {
    const std::size_t at = piece_.begin;
    const unsigned distance = piece_.distance;
    advance();
    if (conjunction.children.empty()) missing_operand("NEAR", at);
    Node& left = conjunction.children.back();
    const bool chained = left.kind == Kind::near && left.distance == distance;
    if (left.kind != Kind::words && left.kind != Kind::phrase && !chained) {
      missing_operand("NEAR", at);
    }
    Node right = operand(depth);
    if ((right.kind != Kind::words && right.kind != Kind::phrase) || right.words.empty()) {
      missing_operand("NEAR", at);
    }
    Node rest;  // words after the first belong to the conjunction again
    rest.kind = Kind::words;
    if (right.kind == Kind::words && right.words.size() > 1) {
      rest.begin = right.words[1].begin;
      rest.end = right.end;
      rest.words.assign(right.words.begin() + 1, right.words.end());
      right.words.resize(1);
    }
    right.kind = Kind::phrase;
    if (chained) {
      left.children.push_back(std::move(right));
    } else {
      Node node;
      node.kind = Kind::near;
      node.distance = distance;
      Node mine = left;
      if (left.kind == Kind::words && left.words.size() > 1) {
        mine.words.assign(1, left.words.back());
        left.words.pop_back();
      } else {
        conjunction.children.pop_back();
      }
      mine.kind = Kind::phrase;
      node.begin = mine.begin;
      node.end = right.end;
      node.children.push_back(std::move(mine));
      node.children.push_back(std::move(right));
      conjunction.children.push_back(std::move(node));
    }
    if (!rest.words.empty()) append(conjunction, std::move(rest));
  }

  Node operand(int depth) {
    if (depth > kMaxDepth) {
      throw Error(Status::usage, "the query is nested too deeply", "use fewer parentheses or NOTs",
                  piece_.begin);
    }
    Node node;
    node.begin = piece_.begin;
    node.end = piece_.end;
    switch (piece_.kind) {
      case Lexeme::minus:
      case Lexeme::op_not: {
        const std::size_t at = piece_.begin;
        advance();
        Node child = piece_.kind == Lexeme::end || piece_.kind == Lexeme::close ||
                             piece_.kind == Lexeme::op_or || piece_.kind == Lexeme::op_and ||
                             piece_.kind == Lexeme::op_near
                         ? Node{}
                         : operand(depth + 1);
        if (child.words.empty() && child.children.empty() && is_matching(child.kind)) {
          throw Error(Status::usage, "NOT needs something to leave out",
                      "write for example: lũ -Huế; in quotes it is an ordinary word", at);
        }
        node.kind = Kind::none;
        node.end = child.end;
        node.children.push_back(std::move(child));
        return node;
      }
      case Lexeme::open: {
        const std::size_t at = piece_.begin;
        advance();
        Node inner = alternatives(depth + 1);
        if (piece_.kind == Lexeme::close) {
          inner.end = piece_.end;
          advance();
        } else {
          query_.remarks.push_back({"unmatched_parenthesis", at});
        }
        return inner;
      }
      case Lexeme::phrase:
        node.kind = Kind::phrase;
        node.words = words_of(piece_.body);
        break;
      case Lexeme::field:
        node = filter(piece_.field, piece_.body, piece_.begin, value_offset());
        node.begin = piece_.begin;
        node.end = piece_.end;
        break;
      default:
        if (std::optional<Node> range = bare_date_range(piece_.body)) {
          range->begin = piece_.begin;
          range->end = piece_.end;
          node = *std::move(range);
        } else {
          node.kind = Kind::words;
          node.words = words_of(piece_.body);
          if (node.words.empty()) node.kind = Kind::all;  // stray punctuation
        }
        break;
    }
    advance();
    if (node.kind == Kind::phrase && node.words.empty()) node.kind = Kind::all;  // ""
    return node;
  }

  // A document number with spaces for its slashes: 219 KH SLĐTBXH, 06 2020 nq hdnd. The issuer is
  // in capitals, or no syllable.
  static void glue_numbers(Node& node) {
    std::vector<Word>& words = node.words;
    for (std::size_t type = 1; type + 1 < words.size(); ++type) {
      const Word& issuer = words[type + 1];
      if (!words[type - 1].number || words[type].glued || issuer.glued ||
          !text::is_document_type(words[type].folded) ||
          !(issuer.all_upper || !text::is_legal_syllable(issuer.key))) {
        continue;
      }
      words[type].glued = words[type + 1].glued = true;
      const bool year = type >= 2 && words[type - 2].number && words[type - 1].folded.size() == 4;
      if (year) words[type - 1].glued = true;
    }
    for (Node& child : node.children) glue_numbers(child);
  }

  static bool is_matching(Kind kind) {
    return kind == Kind::words || kind == Kind::phrase || kind == Kind::all || kind == Kind::any;
  }

  std::size_t value_offset() const {
    return static_cast<std::size_t>(piece_.body.data() - text_.data());
  }

  // An e-mail or web address.
  static bool is_address(std::string_view body) {
    if (body.find(' ') != std::string_view::npos) return false;
    return body.find('@') != std::string_view::npos || body.starts_with("www.") ||
           body.find("://") != std::string_view::npos;
  }

  // Tokens of a piece of the query. Parts of a document number, of a chunk of numbers (30/10/2022,
  // 10/10, 5-7), of an address (a@b.vn, www.hue.gov.vn) stay together: they are read as one unit.
  std::vector<Word> words_of(std::string_view body) {
    const auto base = static_cast<std::size_t>(body.data() - text_.data());
    const std::vector<text::DocumentNumber> numbers = text::find_document_numbers(body);
    const bool address = is_address(body);
    std::vector<Word> words;
    for (const text::OwnedToken& token : text::tokenize(body)) {
      if (++word_count_ > kMaxWords) {
        if (word_count_ == kMaxWords + 1) {
          query_.remarks.push_back({"too_many_words", base + token.begin});
        }
        break;
      }
      Word word;
      word.text = text::clean_line(body.substr(token.begin, token.end - token.begin));
      word.folded = token.folded;
      word.key = token.key;
      word.begin = base + token.begin;
      word.end = base + token.end;
      word.marked = token.marked;
      word.number = token.number;
      word.upper = token.upper;
      word.all_upper = token.all_upper;
      word.prefix = token.end < body.size() && body[token.end] == '*';
      for (const text::DocumentNumber& number : numbers) {
        if (token.begin > number.begin && token.begin < number.end) word.glued = true;
      }
      if (!words.empty() && word.number) {
        const std::size_t gap = words.back().end - base;
        const bool one_sign = token.begin == gap + 1;
        const bool both = words.back().number && (body[gap] == '/' || body[gap] == '-');
        const bool digits = kDigits.find(words.back().folded.back()) != std::string_view::npos;
        // PM2.5 is PM2 and 5.
        const bool point = digits && (body[gap] == '.' || body[gap] == ',');
        if (one_sign && (both || point)) word.glued = true;
      }
      if (!words.empty() && address) word.glued = true;
      words.push_back(std::move(word));
    }
    return words;
  }

  std::string_view text_;
  Query query_;
  Lexer lexer_;
  Piece piece_;
  std::size_t word_count_ = 0;
};

}  // namespace

bool is_bare(const Node& node) {
  bool bare = true;
  for_each_word(node, [&](const Word& word) { bare = bare && (!word.marked || word.number); });
  return bare;
}

Query parse(std::string_view text) { return Parser(text).run(); }

}  // namespace timtin::query
