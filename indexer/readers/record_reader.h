// What readers of records share: one record after the other, each one page or one reject.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.h"
#include "indexer/readers/record.h"

namespace timtin::indexer {

/// A file of records. A format says where the next one begins and where it ends.
class RecordReader : public Reader {
 public:
  /// The fields must outlive the reader. A byte order mark in front of the content is passed over.
  RecordReader(Buffer content, const FieldTable& fields, FileName name, RejectSink sink);

  bool next(article::Page& page, Origin& origin) final;
  std::uint64_t bytes() const noexcept final { return content_.offset(); }
  std::uint64_t stored() const noexcept final { return content_.stored(); }

 protected:
  /// Steps to the first byte of the next record; false at the end.
  virtual bool find_record() = 0;
  /// Steps over the record that begins here, and makes its page or tells why there is none.
  virtual bool take_record(const Origin& origin, article::Page& page) = 0;

  /// Consumes bytes that peek() has shown, and counts lines.
  virtual void take(std::size_t count);
  /// Takes bytes as long as they are among these; false at the end.
  bool skip_any_of(std::string_view bytes);
  /// Takes the rest of the line and its end.
  void skip_line();

  /// Makes the page of a record; what is wrong with it is told to the sink and returned. Of a page
  /// without an address or id, the number makes one: "<file id>:<number>".
  std::optional<Reason> read(std::string_view record, std::uint64_t number, const Origin& origin,
                             article::Page& page);
  /// What is wrong with a record whose end is not found: too_large; damaged, of which next() tells;
  /// or broken_record, as the data just end.
  Reason why_endless();
  void tell(const Origin& origin, Reason reason, std::string detail);

  Buffer& content() noexcept { return content_; }
  std::uint64_t line() const noexcept { return line_; }  ///< that is read next, from 1

 private:
  Buffer content_;
  FileName name_;
  RejectSink sink_;
  RecordParser parser_;
  std::uint64_t line_ = 1;
};

}  // namespace timtin::indexer
