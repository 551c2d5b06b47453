// Things that were used last, kept in memory.
#pragma once

#include <cstddef>
#include <iterator>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace timtin::index {

/// Keeps named things up to some number of bytes, and forgets those that were not used for longest.
/// T::bytes() says what one takes in memory; it may grow while it is kept. Not thread-safe.
template <class T>
class RecentlyUsed {
 public:
  /// Keeps at most `most_bytes`, but always the thing used last.
  explicit RecentlyUsed(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The thing of that name, null if it is not kept; stays whole as long as the pointer is held.
  std::shared_ptr<T> find(const std::string& name) {
    const auto known = by_name_.find(name);
    if (known == by_name_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, known->second);
    weigh(entries_.front());
    return entries_.front().thing;
  }

  /// Keeps something, in place of what has the name.
  std::shared_ptr<T> keep(const std::string& name, std::shared_ptr<T> thing) {
    const auto known = by_name_.find(name);
    if (known != by_name_.end()) forget(known->second);
    entries_.push_front({name, thing, 0});
    by_name_.emplace(name, entries_.begin());
    weigh(entries_.front());
    return thing;
  }

  /// What the things kept take, as far as is known.
  std::size_t bytes() const noexcept { return bytes_; }

 private:
  struct Entry {
    std::string name;
    std::shared_ptr<T> thing;
    std::size_t bytes;  ///< when it was looked at last
  };

  void weigh(Entry& entry) {
    const std::size_t now = entry.thing->bytes();
    bytes_ += now - entry.bytes;
    entry.bytes = now;
    while (bytes_ > most_bytes_ && entries_.size() > 1) forget(std::prev(entries_.end()));
  }

  void forget(typename std::list<Entry>::iterator entry) {
    bytes_ -= entry->bytes;
    by_name_.erase(entry->name);
    entries_.erase(entry);
  }

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  ///< used last first
  std::unordered_map<std::string, typename std::list<Entry>::iterator> by_name_;
};

}  // namespace timtin::index
