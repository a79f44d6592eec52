// Queries for a maker.
#include "pages/maker_model.hpp"

#include <algorithm>

#include "parts/names.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

constexpr int k_maker_stories = 3;
constexpr std::size_t k_techniques = 4;
constexpr std::size_t k_others = 6;

std::optional<feed::Media> cover_of(const catalogue::Reader& reader, const MakerModel& model) {
  for (const feed::Id& image : model.maker.images)
    if (auto media = reader.media(image)) return media;
  if (model.card.cover) return model.card.cover;
  for (const catalogue::ProductCard& piece : model.pieces)
    if (piece.cover) return piece.cover;
  return std::nullopt;
}

std::vector<MakerProgramme> programmes_of(const catalogue::Reader& reader, const feed::Maker& maker) {
  std::vector<MakerProgramme> programmes;
  for (const feed::Id& id : maker.programmes) {
    const auto item = reader.item({"programme", id});
    const auto* programme = item ? std::get_if<feed::Programme>(&*item) : nullptr;
    if (programme == nullptr) continue;
    MakerProgramme named{programme->name, 0, {}};
    for (const feed::Phase& phase : programme->phases) {
      named.months += phase.months;
      named.phases.push_back(phase.name);
    }
    programmes.push_back(std::move(named));
  }
  return programmes;
}

// What the maker says, else what the pieces say.
std::vector<feed::Id> techniques_of(const catalogue::Reader& reader, const MakerModel& model) {
  if (!model.maker.techniques.empty()) return model.maker.techniques;
  std::vector<feed::Id> ids;
  for (const catalogue::ProductCard& card : model.pieces) {
    const auto piece = reader.product(card.id);
    if (!piece) continue;
    for (const feed::Id& id : piece->techniques)
      if (ids.size() < k_techniques && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

// Makers with pieces who share the craft.
std::vector<catalogue::MakerCard> others_of(const catalogue::Reader& reader, const catalogue::MakerCard& maker) {
  std::vector<catalogue::MakerCard> others = reader.makers();
  std::erase_if(others, [&](const catalogue::MakerCard& other) {
    const bool shares = std::any_of(other.crafts.begin(), other.crafts.end(), [&](const feed::Id& craft) {
      return craft != "LAIN" && std::find(maker.crafts.begin(), maker.crafts.end(), craft) != maker.crafts.end();
    });
    return other.id == maker.id || other.products == 0 || !shares;
  });
  std::stable_partition(others.begin(), others.end(),
                        [&](const catalogue::MakerCard& other) { return other.region == maker.region; });
  others.resize(std::min(others.size(), k_others));
  return others;
}

}  // namespace

std::optional<MakerModel> load_maker(const catalogue::Reader& reader, const feed::Id& id, const Request&) {
  auto maker = reader.maker(id);
  auto card = reader.maker_card(id);
  if (!maker || !card) return std::nullopt;
  MakerModel model;
  model.maker = std::move(*maker);
  model.card = std::move(*card);
  model.pieces = reader.products_of_maker(id);
  model.cover = cover_of(reader, model);
  const feed::Vocabularies& vocab = reader.header().vocab;
  model.crafts = terms_of(vocab.craft, model.maker.crafts);
  model.techniques = glossary_terms(vocab, actions::PageKind::technique, techniques_of(reader, model));
  model.programmes = programmes_of(reader, model.maker);
  model.story = load_prose(reader, model.maker.story);
  model.stories = reader.stories_about({"maker", id}, k_maker_stories);
  model.others = others_of(reader, model.card);
  model.takeaway = {{"maker", id}, model.maker.name, model.maker.name, model.maker.links};
  return model;
}

PriceDays price_days(const std::vector<catalogue::ProductCard>& pieces) {
  PriceDays days;
  for (const catalogue::ProductCard& piece : pieces) {
    if (!piece.price || !base::parse_day(piece.price->as_of)) continue;
    const std::string& day = piece.price->as_of;
    if (days.first.empty() || day < days.first) days.first = day;
    if (day > days.last) days.last = day;
  }
  return days;
}

}  // namespace etalase::pages
