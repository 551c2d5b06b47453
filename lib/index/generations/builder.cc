#include "index/generations/builder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "error.h"
#include "index/clock.h"
#include "index/generations/merge_policy.h"
#include "index/generations/revision.h"
#include "index/read/article_fields.h"
#include "index/write/give_back.h"
#include "index/write/id_map.h"
#include "index/write/segment_writer.h"

namespace timtin::index {
namespace {

/// Of one of the batch's articles; that of a dry run has none.
Sketch sketch_at(const Batch& batch, std::size_t article) {
  return article < batch.sketches.size() ? batch.sketches[article] : Sketch{};
}

}  // namespace

struct Builder::Impl {
  Impl(const std::filesystem::path& folder, const BuildOptions& wanted)
      : options(wanted),
        revision(folder, options.lock_timeout,
                 options.mode == BuildMode::update ? Base::current : Base::nothing),
        base_parts(static_cast<std::uint32_t>(revision.parts.size())),
        base_sources(static_cast<std::uint32_t>(revision.sources.size())),
        now(today()) {
    for (std::uint32_t part = 0; part < base_parts; ++part) {
      const Part& known = revision.parts[part];
      seen.emplace_back(known.articles.size(), false);
      for (ArticleNo number = 0; number < known.articles.size(); ++number) {
        if (!known.dead[number]) base_ids.put(known.articles[number].id, {part, number});
      }
    }
    live = unseen = base_ids.size();
    if (options.mode == BuildMode::reindex) carry_over(folder);
    fresh = revision.add_part();
    const Part& part = revision.parts[fresh];
    writer.emplace(revision.folder(part), part.entry.id, segment_options());
  }

  SegmentOptions segment_options() const {
    return {.memory = options.memory, .threads = options.threads};
  }

  /// Reads the ledger of the current generation, of whatever schema version.
  void carry_over(const std::filesystem::path& folder) {
    const Manifest manifest = read_current(folder, kOldestSchema);
    Ledger ledger = read_ledger(folder, manifest, kOldestSchema);
    revision.sources = manifest.sources;
    revision.sets = std::move(ledger.sets);
    base_sources = static_cast<std::uint32_t>(revision.sources.size());
    carried = std::move(ledger.articles);
    const auto created = places::parse_iso(manifest.created);
    if (created) now = to_day(created->date);
    for (ArticleNo i = 0; i < carried.size(); ++i) carried_ids.put(carried[i].id, {0, i});
  }

  void write(const Batch& batch) {
    if (!options.dry_run && !batch.rows.empty()) writer->add(batch);
  }

  /// Notes that the article was delivered.
  void note(ArticleRef article, const Delivery& delivery) {
    ArticleState& state = revision.state(article);
    if (article.segment < base_parts && !seen[article.segment][article.number]) {
      seen[article.segment][article.number] = true;
      --unseen;
    }
    if (options.mode == BuildMode::reindex && state.last_seen != 0) return;
    const Day last = delivery.last_seen != 0 ? delivery.last_seen : now;
    const Day first = delivery.first_seen != 0 ? delivery.first_seen : last;
    state.first_seen = state.first_seen == 0 ? first : std::min(state.first_seen, first);
    state.last_seen = std::max(state.last_seen, last);
    if (options.mode != BuildMode::reindex) {
      state.sources = revision.sets.with(state.sources, base_sources + delivery.source);
    }
  }

  /// The live article that has the id now.
  std::optional<ArticleRef> find(const IdHash& id) const {
    const std::optional<ArticleRef> newer = newer_ids.find(id);
    return newer ? newer : base_ids.find(id);
  }

  /// What is known of the id of a new article.
  ArticleState state_of(const IdHash& id) const {
    const std::optional<ArticleRef> known = carried_ids.find(id);
    return known ? carried[known->number] : ArticleState{.id = id};
  }

  /// Puts the article in the place of the one before it, which it takes the facts of.
  void replace(ArticleRef before, ArticleRef article) {
    ArticleState& state = revision.state(article);
    const ArticleState& known = revision.state(before);
    state.first_seen = known.first_seen;
    state.last_seen = known.last_seen;
    state.sources = known.sources;
    revision.bury(before);
    if (const std::optional<ArticleRef> superseded = newer_ids.find(state.id)) {
      --outcomes.at(static_cast<std::size_t>(outcome_of(state.id, *superseded)));
      ++outcomes.at(static_cast<std::size_t>(Taken::superseded));
    }
    newer_ids.put(state.id, article);
  }

  /// What came of the live article that this run has put there.
  Taken outcome_of(const IdHash& id, ArticleRef article) const {
    const std::optional<ArticleRef> known = base_ids.find(id);
    if (!known) return Taken::added;
    return *known == article ? Taken::unchanged : Taken::replaced;
  }

  /// An article that the current generation has as it is.
  Taken take_known(const Arrival& arrival) {
    const ArticleRef known = base_ids.find(arrival.id).value();
    note(known, arrival.delivery);
    if (arrival.delivery.page != 0) pages.emplace_back(known, arrival.delivery.page);
    const ArticleRef now_live = find(arrival.id).value();
    if (now_live != known) {
      // This run has replaced it already, and now comes the old text again: the later one wins.
      revision.revive(known);
      replace(now_live, known);
    }
    return Taken::unchanged;
  }

  /// An article of which the batch has the text; it is the next of the fresh part.
  Taken take_fresh(const Arrival& arrival, const Sketch& sketch) {
    ArticleState state = state_of(arrival.id);
    state.content = arrival.content;
    state.cluster = kNotClustered;
    state.sketch = sketch;
    if (arrival.delivery.page != 0) state.page = arrival.delivery.page;
    Part& part = revision.parts[fresh];
    const ArticleRef place{fresh, static_cast<ArticleNo>(part.articles.size())};
    part.add(state);
    const std::optional<ArticleRef> known = find(arrival.id);
    const bool same = known && revision.state(*known).content == arrival.content;
    if (same || (known && arrival.partial)) {  // twice in this run
      note(*known, arrival.delivery);
      revision.bury(place);
      return Taken::unchanged;
    }
    if (known) {
      note(*known, arrival.delivery);
      replace(*known, place);
    } else {
      newer_ids.put(arrival.id, place);
      ++live;
    }
    note(place, arrival.delivery);
    return outcome_of(arrival.id, place);
  }

  /// `sketch`: of a fresh one.
  Taken take(const Arrival& arrival, const Sketch& sketch) {
    Taken taken = Taken::withheld;
    if (arrival.standing == Standing::known) taken = take_known(arrival);
    if (arrival.standing == Standing::fresh) taken = take_fresh(arrival, sketch);
    ++outcomes.at(static_cast<std::size_t>(taken));
    return taken;
  }

  void bury_missing() {
    for (std::uint32_t part = 0; part < base_parts; ++part) {
      for (ArticleNo number = 0; number < seen[part].size(); ++number) {
        if (!seen[part][number]) revision.bury({part, number});
      }
    }
  }

  /// Sources of the same name are one; the numbers are those of the last run.
  void merge_sources(const std::vector<SourceEntry>& run);

  BuildOptions options;
  Revision revision;
  std::uint32_t base_parts;    ///< parts that were there before
  std::uint32_t base_sources;  ///< sources that were there before
  Day now;
  std::vector<ArticleState> carried;  ///< reindex: states of the current generation
  /// Places in `carried`.
  IdMap carried_ids{[this](ArticleRef place) -> const IdHash& { return carried[place.number].id; }};
  /// Live articles of the current generation; like their hashes never changed by this run, so
  /// that many threads may look.
  IdMap base_ids{
      [this](ArticleRef article) -> const IdHash& { return revision.state(article).id; }};
  /// Where this run has put an id.
  IdMap newer_ids{
      [this](ArticleRef article) -> const IdHash& { return revision.state(article).id; }};
  std::vector<std::pair<ArticleRef, std::uint64_t>> pages;  ///< new pages of known articles
  std::vector<std::vector<bool>> seen;                      ///< by base part: delivered in this run
  TakenCounts outcomes{};
  std::uint64_t live = 0;
  std::uint64_t unseen = 0;
  std::uint32_t fresh = 0;  ///< the part that new articles go to
  std::optional<SegmentWriter> writer;
};

void Builder::Impl::merge_sources(const std::vector<SourceEntry>& run) {
  std::vector<std::uint32_t> places(base_sources);
  for (std::uint32_t i = 0; i < base_sources; ++i) places[i] = i;
  std::vector<SourceEntry>& sources = revision.sources;
  for (const SourceEntry& source : run) {
    const auto known = std::find_if(sources.begin(), sources.end(), [&](const SourceEntry& entry) {
      return entry.name == source.name;
    });
    places.push_back(static_cast<std::uint32_t>(known - sources.begin()));
    if (known == sources.end()) {
      sources.push_back(source);
    } else {
      *known = source;
    }
  }
  SourceSets merged;
  std::vector<SourceSet> numbers;
  for (SourceSet set = 0; set < revision.sets.size(); ++set) {
    SourceSet number = 0;
    for (const std::uint32_t source : revision.sets.members(set)) {
      if (source < places.size()) number = merged.with(number, places[source]);
    }
    numbers.push_back(number);
  }
  for (Part& part : revision.parts) {
    for (ArticleState& state : part.articles) state.sources = numbers[state.sources];
  }
  revision.sets = std::move(merged);
}

Builder::Builder(const std::filesystem::path& index_folder, const BuildOptions& options)
    : impl_(std::make_unique<Impl>(index_folder, options)) {}

Builder::~Builder() = default;

Standing Builder::standing(const Arrival& arrival) const {
  if (impl_->revision.taken_down(arrival.id)) return Standing::withheld;
  const std::optional<ArticleRef> known = impl_->base_ids.find(arrival.id);
  if (!known) return Standing::fresh;
  const ArticleState& state = impl_->revision.state(*known);
  const bool same_page = arrival.delivery.page != 0 && arrival.delivery.page == state.page;
  const bool same_content = arrival.content != 0 && arrival.content == state.content;
  return same_page || same_content || arrival.partial ? Standing::known : Standing::fresh;
}

Batch Builder::prepare(std::span<const article::Article> articles) {
  return impl_->options.dry_run ? Batch() : impl_->writer->prepare(articles);
}

void Builder::add(const Batch& batch, std::span<const Arrival> arrivals) {
  impl_->write(batch);
  std::size_t fresh = 0;
  for (const Arrival& arrival : arrivals) {
    impl_->take(arrival,
                arrival.standing == Standing::fresh ? sketch_at(batch, fresh++) : Sketch{});
  }
}

Taken Builder::add(const article::Article& article, const Delivery& delivery) {
  Arrival arrival{
      .id = hash_id(article.id), .delivery = delivery, .content = content_hash(article)};
  arrival.standing = standing(arrival);
  Batch batch;
  if (arrival.standing == Standing::fresh) batch = prepare({&article, 1});
  impl_->write(batch);
  return impl_->take(arrival, sketch_at(batch, 0));
}

const TakenCounts& Builder::outcomes() const noexcept { return impl_->outcomes; }

bool Builder::seen(std::string_view id, const Delivery& delivery) {
  const std::optional<ArticleRef> known = impl_->find(hash_id(id));
  if (known) impl_->note(*known, delivery);
  return known.has_value();
}

const std::vector<std::uint64_t>& Builder::unread() const noexcept {
  return impl_->revision.unread;
}

void Builder::keep_missing() noexcept { impl_->options.remove_missing = false; }

std::uint64_t Builder::articles() const noexcept {
  return impl_->live - (impl_->options.remove_missing ? impl_->unseen : 0);
}

std::uint64_t Builder::missing() const noexcept { return impl_->unseen; }

Manifest Builder::publish(const std::vector<SourceEntry>& sources) {
  if (impl_->options.dry_run) throw Error(Status::internal, "a dry run publishes nothing");
  if (impl_->options.remove_missing) impl_->bury_missing();
  impl_->merge_sources(sources);
  for (const auto& [article, page] : impl_->pages) impl_->revision.state(article).page = page;
  // Nothing comes any more: what told arrivals apart makes room for the work at the end.
  impl_->base_ids.clear();
  impl_->newer_ids.clear();
  impl_->carried_ids.clear();
  impl_->carried = {};
  give_back_memory();
  impl_->revision.parts[impl_->fresh].entry = impl_->writer->finish();
  impl_->writer.reset();
  give_back_memory();
  if (impl_->options.mode == BuildMode::update) {
    apply_merge_policy(impl_->revision, impl_->segment_options());
  }
  return impl_->revision.publish();
}

}  // namespace timtin::index
