// Which generations an index folder holds, and which of its files none of them needs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace timtin::index {

/// Generation numbers of the manifests in the folder, ascending, whole or not.
std::vector<std::uint64_t> list_generations(const std::filesystem::path& index_folder);

/// The generation that CURRENT names, whether its manifest is whole or not; nothing if there is no
/// readable CURRENT.
std::optional<std::uint64_t> current_generation(const std::filesystem::path& index_folder);

/// True if a build may write here: an index, an empty folder, or what a first build left behind
/// when it was killed.
bool may_hold_index(const std::filesystem::path& index_folder);

/// Removes the manifests but those of the generations in `keep`, then every segment and temporary
/// file that no remaining manifest names. Removes no segment while one of the remaining manifests
/// cannot be read: it may need it. Only under the writers' lock.
void remove_all_but(const std::filesystem::path& index_folder,
                    const std::vector<std::uint64_t>& keep);

}  // namespace timtin::index
