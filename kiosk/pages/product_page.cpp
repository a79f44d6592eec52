// Lays a product out.
#include "pages/product_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/product_offer.hpp"
#include "pages/product_photo.hpp"
#include "parts/cards.hpp"
#include "parts/floor_sheet.hpp"
#include "parts/frame.hpp"
#include "parts/maker_line.hpp"
#include "parts/marks.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "parts/take_home.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/photograph.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_photo = 636;
// At most this much of the first screen is the photograph, so that name and price stand below it.
constexpr float k_photo_share = 0.5F;

// High enough that it and the thumbnails on it are within reach.
float photo_height(const Canvas& measure, const PhotoView& photo) {
  const Theme& theme = measure.theme();
  const float wanted = std::min(theme.px(k_photo), theme.height() * k_photo_share);
  const loop::PixelSize size{static_cast<int>(theme.width()), static_cast<int>(wanted)};
  const float controls =
      std::max(photo.pictures.size() > 1 ? thumbnails_height(theme) : 0, turn_height(measure, size, photo));
  const float reached = std::max(widgets::photograph_reach(theme), theme.reach_line() + controls);
  return std::round(std::max(wanted, reached));
}

// What the picture is beside a view of the whole.
std::string_view role_key(feed::MediaRole role) {
  switch (role) {
    case feed::MediaRole::front: return "";
    case feed::MediaRole::back: return "picture_back";
    case feed::MediaRole::detail: return "picture_detail";
    case feed::MediaRole::process: return "picture_process";
  }
  return "";
}

std::string alt_of(const View& view, const feed::Media& media) {
  const std::string alt = view.pick(media.alt).text;
  const std::string_view key = media.role ? role_key(*media.role) : "";
  return key.empty() ? alt : joined({view.say(key).text, alt}, ": ");
}

class ProductScreen final : public Screen {
 public:
  explicit ProductScreen(ProductModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    const PhotoView shown = photo_view(view);
    const auto photo = [shown](Canvas& canvas, Rect rect) { draw_photo_view(canvas, rect, shown); };
    if (theme.portrait())
      page.add({photo_height(measure, shown), photo, widgets::Ground::none, colours::k_hero_ground, 0});
    else
      page.beside(picture_panel(theme, page.where(), photo));
    for (const feed::Media& media : m_model.pictures) page.photograph(photograph_of(view, media));
    page.photographs(photographs_in(view, m_model.story));
    page.gap(theme.portrait() ? 34 : 48);
    add_words(view, measure, page);
    if (!halves(theme, page.where())) page.add(facts(view, measure, page.where()));
    add_related(view, measure, page);
    if (view.state.sheet == Sheet::floor && m_model.floor && has_zone(*m_model.floor))
      page.open(floor_sheet(view, measure, page.where(), *m_model.floor, place_words(view)));
    open_codes(view, measure, page, m_model.takeaway);
    return std::move(page).take(measure);
  }
  [[nodiscard]] int words(const View& view) const override { return words_in(m_model.story, view.language); }
  [[nodiscard]] int pictures() const override { return std::max(1, static_cast<int>(m_model.pictures.size())); }

 private:
  [[nodiscard]] PhotoView photo_view(const View& view) const {
    PhotoView photo;
    photo.pictures = m_model.pictures;
    photo.craft = m_model.card.crafts.empty() ? "LAIN" : m_model.card.crafts.front();
    const int last = static_cast<int>(m_model.pictures.size()) - 1;
    photo.chosen = static_cast<std::size_t>(std::clamp(view.state.picture, 0, std::max(last, 0)));
    // Who has closed the full screen stands before the photograph that was there last.
    for (std::size_t i = 0; i < m_model.pictures.size(); ++i)
      if (m_model.pictures[i].id == view.state.photograph) photo.chosen = i;
    for (const feed::Media& media : m_model.pictures) photo.alts.push_back(alt_of(view, media));
    photo.turn = turn(view, photo);
    return photo;
  }

  [[nodiscard]] std::optional<widgets::Control> turn(const View& view, const PhotoView& photo) const {
    const auto other = other_side(photo.pictures, photo.chosen);
    if (!other) return std::nullopt;
    const bool cloth = photo.craft == "BATIK" || photo.craft == "TENUN";
    const bool is_back = photo.pictures[photo.chosen].role == feed::MediaRole::back;
    const Phrase said = view.say(is_back ? "turn_back" : cloth ? "turn_cloth" : "turn_over");
    widgets::Control turn;
    turn.label = {said.text, said.language, "refresh"};
    turn.action = ShowPicture{static_cast<int>(*other)};
    return turn;
  }

  [[nodiscard]] MakerLine maker_line(const View& view) const {
    MakerLine line;
    line.craft = m_model.card.crafts.empty() ? "LAIN" : m_model.card.crafts.front();
    line.name = view.pick(m_model.card.maker_name);
    const feed::Text place = m_model.maker ? m_model.maker->place : feed::Text{};
    line.place = place_of(view, place, m_model.card.district_name, m_model.card.region_name);
    if (m_model.maker) line.action = open(PageKind::maker, m_model.maker->id);
    return line;
  }

  void add_words(const View& view, Canvas& measure, PageFrame& page) const {
    NameHead head;
    const Phrase craft = names_of(view, m_model.crafts);
    head.eyebrow = {joined({craft.text, view.pick(m_model.card.region_name).text}, " · "), craft.language};
    head.name = view.pick(m_model.product.name);
    head.mark = fallback_mark(view, m_model.product.name);
    page.add(tall_strip(measure, page.where(),
                        [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head); }));
    page.gap(6);
    const Offer offer{maker_line(view), price_words(view, m_model.product.price)};
    page.add(tall_strip(measure, page.where(),
                        [offer](Canvas& canvas, Rect rect) { return draw_offer(canvas, rect, offer); }));
    if (const auto parts = halves(view.theme, page.where()))
      page.add(side_by_side(about(view, measure, parts->first), facts(view, measure, parts->second)));
    else
      page.add(about(view, measure, page.where()));
  }

  // "Shelf G-04 · Pottery Room".
  [[nodiscard]] Phrase place_words(const View& view) const {
    const Phrase zone = view.pick(m_model.zone_name);
    if (m_model.floor->shelf.empty()) return zone;
    const Phrase shelf = view.say("shelf", {{"shelf", m_model.floor->shelf}});
    return {joined({shelf.text, zone.text}, " · "), shelf.language};
  }

  // What is told of the piece: its story, its certificates, its variants, where it stands.
  [[nodiscard]] std::vector<Strip> about(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Strip> strips;
    const auto add = [&](float gap, Strip strip) {
      strips.push_back(space(view.theme.px(gap)));
      strips.push_back(std::move(strip));
    };
    if (!m_model.story.empty()) {
      strips.push_back(space(view.theme.px(26)));
      append(strips, prose_strips(view, measure, where, m_model.story));
    }
    const auto marks_strip = [&](const Marks& marks) {
      return tall_strip(measure, where, [marks](Canvas& canvas, Rect rect) { return draw_marks(canvas, rect, marks); });
    };
    const Marks marks = marks_of(view, m_model.product.certificates, m_model.product.passed_on);
    if (!marks.empty()) add(20, marks_strip(marks));
    const Marks variants = variants_of(view);
    if (!variants.empty()) {
      add(20, text_strip(measure, where, view.say(texts::label_key("product", "variants")), Type::label,
                         colours::k_secondary));
      add(8, marks_strip(variants));
    }
    append(strips, take_strips(view, measure, where, m_model.takeaway));
    add(8, place_strip(measure, where, place_card(view, m_model)));
    return strips;
  }

  [[nodiscard]] Marks variants_of(const View& view) const {
    Marks marks;
    const std::string craft = m_model.card.crafts.empty() ? "LAIN" : m_model.card.crafts.front();
    for (const feed::Variant& variant : m_model.product.variants) {
      const Phrase name = view.pick(variant.name);
      const std::string words =
          joined({name.text, view.pick(variant.colour).text, view.pick(variant.size).text}, " · ");
      marks.push_back({words, name.language, std::string(widgets::craft_look(craft).icon)});
    }
    return marks;
  }

  [[nodiscard]] std::vector<Strip> facts(const View& view, Canvas& measure, const Regions& where) const {
    const std::vector<Fact> facts = product_facts(view, m_model);
    if (facts.empty()) return {};
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(12)));
    strips.push_back(heading_strip(measure, where, {{}, view.say("about_piece"), Type::section, {}, 2}));
    const float gap = view.theme.px(24);
    strips.push_back(tall_strip(measure, where, [facts, gap](Canvas& canvas, Rect rect) {
      return gap / 2 + draw_facts(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, facts) + gap;
    }));
    return strips;
  }

  void add_related(const View& view, Canvas& measure, PageFrame& page) const {
    std::vector<widgets::Card> pieces;
    for (const catalogue::ProductCard& piece : m_model.related)
      pieces.push_back(product_card(view, piece, {CardLine::maker}));
    add_small_cards(view, measure, page, {8, view.say("related_pieces"), std::move(pieces)});
    add_small_cards(view, measure, page, {8, view.say("related_stories"), small_story_cards(view, m_model.stories)});
  }

  ProductModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_product_screen(ProductModel model) {
  return std::make_unique<ProductScreen>(std::move(model));
}

}  // namespace etalase::pages
