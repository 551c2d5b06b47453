// Kinds of official documents by their abbreviations.
#pragma once

#include <string_view>

namespace timtin::text {

/// True for the folded abbreviation of a kind of document ("kh", "qd", "ttr", "qh15").
bool is_document_type(std::string_view folded) noexcept;

/// True for the folded abbreviation of an issuer that old numbers give alone: 63/CP, 30/HĐBT.
bool is_lone_issuer(std::string_view folded) noexcept;

}  // namespace timtin::text
