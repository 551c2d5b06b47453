// Decoders: byte sources on top of another one.
#pragma once

#include <memory>

#include "indexer/bytes/bytes.h"

namespace timtin::indexer {

/// gzip (RFC 1952) of one or more members; zero padding after the last one is fine.
std::unique_ptr<ByteSource> make_gzip_decoder(Buffer stored);

/// The content coding "deflate": zlib data (RFC 1950) as it should be, or bare deflate (RFC 1951)
/// as some servers send it.
std::unique_ptr<ByteSource> make_deflate_decoder(Buffer stored);

/// Brotli (RFC 7932).
std::unique_ptr<ByteSource> make_brotli_decoder(Buffer stored);

/// Zstandard (RFC 8878) of one or more frames, skippable ones included.
std::unique_ptr<ByteSource> make_zstd_decoder(Buffer stored);

/// UTF-16 with a byte order mark, either order, to UTF-8 without one. Unpaired surrogates and an
/// odd last byte become U+FFFD.
std::unique_ptr<ByteSource> make_utf16_decoder(Buffer utf16);

}  // namespace timtin::indexer
