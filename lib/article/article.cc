#include "article/article.h"

namespace timtin::article {

std::string_view name(YearSource source) noexcept {
  switch (source) {
    case YearSource::published:
      return "published";
    case YearSource::updated:
      return "updated";
    case YearSource::event:
      return "event";
    case YearSource::url:
      return "url";
    case YearSource::none:
      break;
  }
  return "none";
}

std::string_view name(ProvinceSource source) noexcept {
  switch (source) {
    case ProvinceSource::host:
      return "host";
    case ProvinceSource::header:
      return "header";
    case ProvinceSource::text:
      return "text";
    case ProvinceSource::none:
      break;
  }
  return "none";
}

std::string_view name(PageKind kind) noexcept {
  switch (kind) {
    case PageKind::listing:
      return "listing";
    case PageKind::foreign:
      return "foreign";
    case PageKind::article:
      break;
  }
  return "article";
}

std::string_view province_now(const Article& article) noexcept {
  const places::Province* province = places::find_province(article.province);
  return province == nullptr ? std::string_view() : places::province_now(*province).slug;
}

}  // namespace timtin::article
