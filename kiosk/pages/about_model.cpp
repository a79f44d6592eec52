// Queries for what the gallery tells of itself.
#include "pages/about_model.hpp"

#include <algorithm>

namespace etalase::pages {

using namespace parts;

namespace {

template <class Kind>
std::vector<Kind> all_of(const catalogue::Reader& reader, const std::string& kind) {
  std::vector<Kind> found;
  for (feed::Item& item : reader.items(kind)) found.push_back(std::get<Kind>(std::move(item)));
  return found;
}

Counted sorted(Counted counted) {
  std::erase_if(counted.crafts, [](const Counted::OfCraft& craft) { return craft.count == 0; });
  std::stable_sort(counted.crafts.begin(), counted.crafts.end(),
                   [](const Counted::OfCraft& a, const Counted::OfCraft& b) { return a.count > b.count; });
  return counted;
}

Counted count_makers(const catalogue::Reader& reader, const std::vector<catalogue::MakerCard>& makers) {
  Counted counted;
  counted.total = static_cast<int>(makers.size());
  for (const feed::Term& craft : reader.header().vocab.craft) {
    const auto has = [&](const catalogue::MakerCard& maker) {
      return std::find(maker.crafts.begin(), maker.crafts.end(), craft.id) != maker.crafts.end();
    };
    counted.crafts.push_back({craft.name, static_cast<int>(std::count_if(makers.begin(), makers.end(), has))});
  }
  return sorted(std::move(counted));
}

Counted count_pieces(const catalogue::Reader& reader) {
  Counted counted;
  counted.total = reader.count("product");
  for (const catalogue::FacetValue& value : reader.facet(catalogue::Facet::craft, {}))
    counted.crafts.push_back({value.name, value.count});
  return sorted(std::move(counted));
}

// Those that carry the mark and name the programme.
std::vector<catalogue::MakerCard> graduates_of(const catalogue::Reader& reader, const feed::Id& programme,
                                               const std::vector<catalogue::MakerCard>& makers) {
  std::vector<catalogue::MakerCard> graduates;
  for (const catalogue::MakerCard& card : makers) {
    if (!card.graduate) continue;
    const auto maker = reader.maker(card.id);
    if (maker && std::find(maker->programmes.begin(), maker->programmes.end(), programme) != maker->programmes.end())
      graduates.push_back(card);
  }
  return graduates;
}

ProgrammeEntry programme_entry(const catalogue::Reader& reader, feed::Programme programme,
                               const std::vector<catalogue::MakerCard>& makers) {
  ProgrammeEntry entry;
  for (const feed::Id& image : programme.images)
    if (!entry.cover) entry.cover = reader.media(image);
  for (const feed::Id& id : programme.partners)
    if (const auto item = reader.item({"organisation", id}))
      entry.partners.push_back(std::get<feed::Organisation>(*item).name);
  entry.graduates = graduates_of(reader, programme.id, makers);
  entry.programme = std::move(programme);
  return entry;
}

std::vector<Visit> visits_until(const catalogue::Reader& reader, base::Day today, const std::string& zone) {
  std::vector<Visit> visits;
  for (feed::Event& event : all_of<feed::Event>(reader, "event")) {
    const auto starts = base::parse_time(event.starts_at);
    const auto ends = base::parse_time(event.ends_at.empty() ? event.starts_at : event.ends_at);
    if (event.kind != feed::EventKind::visit || !starts || !ends) continue;
    Visit visit{std::move(event), base::local_time(*starts, zone).day, base::local_time(*ends, zone).day};
    if (visit.last < today) visits.push_back(std::move(visit));
  }
  std::stable_sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) { return a.first > b.first; });
  return visits;
}

}  // namespace

AboutModel load_about(const catalogue::Reader& reader, const Request& request) {
  AboutModel model;
  const feed::FeedHeader& header = reader.header();
  model.council = header.council;
  if (const feed::Gallery* gallery = gallery_of(header, request.gallery)) model.gallery = *gallery;
  if (const auto published = base::parse_time(header.published_at))
    model.counted_on = base::format_day(base::local_time(*published, model.gallery.time_zone).day);
  const std::vector<catalogue::MakerCard> makers = reader.makers();
  model.makers = count_makers(reader, makers);
  model.pieces = count_pieces(reader);
  model.crafts = header.vocab.craft;
  model.statistics = all_of<feed::Statistic>(reader, "statistic");
  for (feed::Programme& programme : all_of<feed::Programme>(reader, "programme"))
    model.programmes.push_back(programme_entry(reader, std::move(programme), makers));
  model.schemes = all_of<feed::CooperationScheme>(reader, "cooperation_scheme");
  model.partners = all_of<feed::Organisation>(reader, "organisation");
  model.visits = visits_until(reader, request.today, model.gallery.time_zone);
  return model;
}

}  // namespace etalase::pages
