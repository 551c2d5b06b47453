// What the names of places in a text say about where its news is.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "article/evidence.h"
#include "article/place/place_day.h"
#include "places/finder.h"

namespace timtin::article {

/// Counts the weights of the provinces, districts and communes that title and paragraphs name.
/// The texts must stay while the votes are used.
class PlaceVotes {
 public:
  /// `bare`: the text is typed without marks.
  PlaceVotes(const PlaceDay& day, bool bare, Evidence* evidence)
      : day_(day), bare_(bare), evidence_(evidence) {}

  void read_title(std::string_view title);
  void read_body(const std::vector<std::string_view>& paragraphs);
  /// Districts that share a name, one of which is meant: the site's own.
  void consider(const std::vector<const places::District*>& namesakes);
  /// To be called when all has been read: weighs communes, and through them the namesakes.
  void settle();

  /// The province that leads, with what speaks for it and for others.
  struct Leader {
    const places::Province* province = nullptr;
    double weight = 0;
    double second = 0;  ///< of the next one, or of all countries abroad
    double sum = 0;     ///< of all
  };
  Leader leader() const;
  /// The leader's province if it leads by the margin asked for, or null.
  const places::Province* winner() const;
  /// The weight of a province; of all.
  double weight(const places::Province& province) const;
  double sum() const { return leader().sum; }
  /// True if the title names the province or a unit of it.
  bool in_title(const places::Province& province) const;
  /// The names that speak most for the province, in quotes, for people.
  std::string names_for(const places::Province& province) const;

  /// The district that dominates within the province, or null.
  const places::District* district_in(const places::Province& province) const;
  /// The commune that dominates within the province, and within the district if that is known.
  const places::Commune* commune_in(const places::Province& province,
                                    const places::District* district) const;

 private:
  struct ProvinceVote {
    double weight = 0;
    int mentions = 0;
    bool in_title = false;
    bool named = false;  // the province itself, by name
    bool sure = false;   // with its type, or a unit of it with its type
    bool below = false;  // a unit of it
    std::vector<std::pair<double, std::string_view>> names;
  };
  struct UnitVote {
    double weight = 0;
    int mentions = 0;  // outside lists
    int votes = 0;     // mentions that counted for the province
    bool in_lead = false;
    bool in_title = false;
    bool typed = false;
  };
  struct CommuneVote {
    std::vector<const places::Commune*> candidates;
    UnitVote vote;
    double best = 0;  // factor of its best place in the text
    bool in_title = false;
    std::string_view text;
  };
  struct Spot {  // where a line stands
    double factor;
    std::string_view source;
    bool lead;
    bool title;
  };
  static constexpr Spot kSomewhere{1, "body", false, false};
  enum class Kind : unsigned char { bare_province, sure_province, bare_unit, sure_unit };
  using Namesakes = std::vector<const places::District*>;

  void read_line(std::string_view line, const Spot& spot);
  bool is_still_district(const places::Mention& mention) const;
  void vote_province(std::string_view line, const places::Mention& mention, const Spot& spot);
  void vote_district(std::string_view line, const places::Mention& mention, const Spot& spot);
  void vote_country(std::string_view name, const Spot& spot);
  void vote_commune(std::string_view line, const places::Mention& mention, const Spot& spot);
  void settle_communes();
  void settle_clusters();
  void settle_namesakes();
  template <class Districts>
  const places::District* richest(const Districts& districts, std::size_t least) const;
  std::size_t communes_named(const places::District& district) const;
  std::map<const places::Province*, double> settled() const;
  void count(const places::Province& province, double weight, std::string_view name,
             const Spot& spot, std::string_view reason, Kind kind);
  void note_ambiguous(std::string_view name, std::string_view source);

  PlaceDay day_;
  bool bare_;
  Evidence* evidence_;
  std::map<const places::Province*, ProvinceVote> provinces_;
  std::map<const places::District*, UnitVote> districts_;
  std::map<std::string_view, CommuneVote> communes_;  // by name
  std::vector<Namesakes> namesakes_;
  std::map<std::string_view, int> countries_;  // mentions
  double abroad_ = 0;                          // weight of all countries
};

}  // namespace timtin::article
