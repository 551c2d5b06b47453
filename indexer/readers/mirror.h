// Folders in which a crawler mirrored a site file by file.
#pragma once

#include <filesystem>
#include <string>

namespace timtin::indexer {

/// The address of a page that `wget -r` saved under the path, or "" if no part of it is a host.
/// - The host is the first folder (the input folder itself included) that looks like one:
/// "localhost"
///   or an IPv4 address, or a name under one of the top-level domains of Vietnamese sites; a port
///   may follow. A folder "http" or "https" before it (wget --protocol-directories) gives the
///   scheme, which is http without one: sites redirect from there.
/// - A last part "index.html" is what wget calls the page of a folder: dropped.
/// - ".html" after a query or after the name of a script (index.html?id=5.html, tin.aspx.html) is
///   what wget --adjust-extension added: dropped.
/// - Bytes that are no part of a URL as they are get percent escapes.
/// `path` is that of the file, with the input folder's own path as its first part or parts.
std::string mirrored_url(const std::filesystem::path& path);

}  // namespace timtin::indexer
