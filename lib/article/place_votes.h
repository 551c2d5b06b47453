// What the names of places in a text say about where its news is.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "article/evidence.h"
#include "article/place_day.h"
#include "places/finder.h"

namespace timtin::article {

/// Counts the weights of the provinces and districts that title and paragraphs name.
class PlaceVotes {
 public:
  /// `unmarked`: the text is typed without marks.
  PlaceVotes(const PlaceDay& day, bool unmarked, Evidence* evidence)
      : day_(day), unmarked_(unmarked), evidence_(evidence) {}

  void read_title(std::string_view title);
  void read_body(const std::vector<std::string_view>& paragraphs);

  /// The province that leads by the margin asked for, or null.
  const places::Province* winner() const;
  /// The weight of a province.
  double weight(const places::Province& province) const;
  /// The district that dominates within the province, or null.
  const places::District* district_in(const places::Province& province) const;

 private:
  struct DistrictVote {
    double weight = 0;
    int mentions = 0;  // outside lists
    bool in_lead = false;
  };

  void read_line(std::string_view line, double factor, std::string_view source, bool lead);
  std::map<const places::Province*, double> settled() const;
  bool is_still_district(const places::Mention& mention) const;
  void vote_province(std::string_view line, const places::Mention& mention, double factor,
                     std::string_view source);
  void vote_district(std::string_view line, const places::Mention& mention, double factor,
                     std::string_view source, bool lead);
  void note(std::string_view value, std::string_view source, std::string_view text,
            std::string_view reason, double weight);

  PlaceDay day_;
  bool unmarked_;
  Evidence* evidence_;
  std::map<const places::Province*, double> votes_;
  std::map<const places::Province*, int> province_mentions_;
  std::map<const places::District*, int> district_mentions_;
  std::map<const places::District*, DistrictVote> district_votes_;
};

}  // namespace timtin::article
