// What the names of classes and ids say of an element.
#pragma once

#include <string_view>

namespace timtin::article {

/// What an element is for.
enum class NameKind : unsigned char {
  none,
  header,
  menu,
  aside,
  footer,
  related,
  comments,
  tools,
  body,
  title,
  lead,
  author,
  caption,
};

/// The first meaning that the names in a class or id attribute have («detail__sapo box»,
/// «navMain»), or none. The words are those of html_names.inc.
NameKind kind_of_names(std::string_view attribute);

}  // namespace timtin::article
