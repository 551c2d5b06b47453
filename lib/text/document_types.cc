#include "text/document_types.h"

#include <algorithm>

namespace timtin::text {
namespace {

// Kinds of administrative documents: Decree 30/2020/NĐ-CP, annex III. Kinds of legal documents: Law
// 80/2015/QH13 on their promulgation. The Party's: its guidance on the form of documents.
constexpr std::string_view kTypes[] = {
    "bb",    // biên bản
    "bc",    // báo cáo
    "bgn",   // bản ghi nhớ
    "btt",   // bản thỏa thuận
    "cd",    // công điện
    "ct",    // chỉ thị
    "cthd",  // chương trình hành động
    "ctr",   // chương trình
    "cv",    // công văn
    "da",    // đề án, dự án
    "gcn",   // giấy chứng nhận
    "ggt",   // giấy giới thiệu
    "gm",    // giấy mời
    "gnp",   // giấy nghỉ phép
    "gp",    // giấy phép
    "guq",   // giấy ủy quyền
    "hd",    // hướng dẫn, hợp đồng
    "hdlt",  // hướng dẫn liên tịch
    "kh",    // kế hoạch
    "khlt",  // kế hoạch liên tịch
    "khph",  // kế hoạch phối hợp
    "kl",    // kết luận
    "l",     // lệnh, luật
    "nd",    // nghị định
    "nq",    // nghị quyết
    "nqlt",  // nghị quyết liên tịch
    "pa",    // phương án
    "pb",    // phiếu báo
    "pc",    // phiếu chuyển
    "pg",    // phiếu gửi
    "pl",    // pháp lệnh
    "qc",    // quy chế
    "qcph",  // quy chế phối hợp
    "qd",    // quyết định
    "qdi",   // quy định (of the Party)
    "qyd",   // quy định
    "sl",    // sắc lệnh
    "tb",    // thông báo
    "tc",    // thông cáo
    "tt",    // thông tư
    "ttlt",  // thông tư liên tịch
    "ttr",   // tờ trình
    "vbhn",  // văn bản hợp nhất
};

constexpr std::string_view kLoneIssuers[] = {"cp", "hdbt", "ttg"};

bool is_in(const auto& table, std::string_view what) {
  return std::find(std::begin(table), std::end(table), what) != std::end(table);
}

/// QH15 (National Assembly, 15th term), UBTVQH13 (its Standing Committee).
bool is_of_assembly(std::string_view folded) {
  const std::size_t letters = std::min(folded.find_first_of("0123456789"), folded.size());
  const std::string_view body = folded.substr(0, letters);
  const std::string_view term = folded.substr(letters);
  return (body == "qh" || body == "ubtvqh") && term.size() <= 2 &&
         term.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool is_document_type(std::string_view folded) noexcept {
  return is_in(kTypes, folded) || is_of_assembly(folded);
}

bool is_lone_issuer(std::string_view folded) noexcept { return is_in(kLoneIssuers, folded); }

}  // namespace timtin::text
