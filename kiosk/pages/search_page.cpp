// Lays the search page out.
#include "pages/search_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/search_groups.hpp"
#include "parts/covers.hpp"
#include "parts/names.hpp"
#include "widgets/keyboard.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_search_picture = 250;

enum class HeadForm { whole, no_lead, small };

// The headline with what was searched for underlined, and a line below it.
struct Head {
  Phrase eyebrow;
  Phrase title;
  std::string searched;
  Phrase lead;
};

std::vector<text::Span> stretch_of(const std::string& title, const std::string& searched) {
  const auto at = searched.empty() ? std::string::npos : title.rfind(searched);
  if (at == std::string::npos) return {};
  return {{at, at + searched.size()}};
}

float draw_head(Canvas& canvas, Rect rect, const Head& head, HeadForm form) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  if (form != HeadForm::small)
    y += static_cast<float>(
        canvas
            .text({rect.left, y}, {upper(head.eyebrow.text), theme.style(Type::eyebrow, head.eyebrow.language),
                                   colours::k_sogan, width})
            .height);
  const Type type = form == HeadForm::small ? Type::section : Type::sheet_title;
  const text::Fitted title = canvas.paragraphs().fit_headline(head.title.text, theme.style(type, head.title.language),
                                                              width, {2, theme.text_floor_px()});
  const Words words{head.title.text, title.style, colours::k_ink, width};
  canvas.underline({rect.left, y}, words, stretch_of(head.title.text, head.searched));
  canvas.text({rect.left, y}, words, widgets::Role::heading);
  y += static_cast<float>(title.measure.height) + canvas.u(10);
  if (form == HeadForm::whole && !head.lead.text.empty()) {
    const int lead_width = std::min(width, static_cast<int>(theme.text_width(Type::label)));
    const Words lead{head.lead.text, theme.style(Type::label, head.lead.language), colours::k_secondary, lead_width};
    y += static_cast<float>(canvas.text({rect.left, y}, lead).height);
  }
  return y - rect.top;
}

class SearchScreen final : public Screen {
 public:
  explicit SearchScreen(SearchModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_no_panel, Foot::key);
    if (m_model.list.empty()) add_keyboard(view, page);
    page.sky(m_model.covers);
    add_head(view, measure, page);
    add_found(view, measure, page, m_model);
    add_nearest(view, measure, page, m_model);
    add_terms(view, measure, page, m_model);
    if (is_none()) add_ways(view, measure, page);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int missing() const override {
    const auto& results = m_model.results;
    if (m_model.list == "product") return results.products.total - static_cast<int>(results.products.cards.size());
    if (m_model.list == "maker") return results.makers.total - static_cast<int>(results.makers.cards.size());
    if (m_model.list == "story") return results.stories.total - static_cast<int>(results.stories.cards.size());
    return 0;
  }

 private:
  [[nodiscard]] bool is_empty() const { return m_model.results.words.empty(); }
  [[nodiscard]] bool is_one_letter() const {
    return m_model.results.words.size() == 1 && m_model.results.words.front().typed.size() == 1;
  }
  [[nodiscard]] bool is_none() const {
    return !is_empty() && m_model.results.total() == 0 && m_model.results.terms.empty();
  }
  [[nodiscard]] int count() const {
    if (m_model.list == "product") return m_model.results.products.total;
    if (m_model.list == "maker") return m_model.results.makers.total;
    return m_model.list == "story" ? m_model.results.stories.total : m_model.results.total();
  }

  void add_keyboard(const View& view, PageFrame& page) const {
    widgets::Keyboard keyboard;
    keyboard.keys = view.state.keys;
    keyboard.typed = view.state.typed.value_or(m_model.text);
    keyboard.hint = view.say("search_start").text;
    keyboard.language = view.language;
    keyboard.space_text = view.say("key_space").text;
    keyboard.hide_text = view.say("key_hide").text;
    keyboard.letters_text = view.say("key_letters").text;
    keyboard.digits_text = view.say("key_digits").text;
    keyboard.erase_text = view.say("key_erase").text;
    keyboard.clear_text = view.say("key_clear").text;
    keyboard.more_text = view.say("more_below").text;
    const widgets::KeyboardPlace place = widgets::keyboard_place(view.theme, page.where().bar, keyboard.keys);
    page.end_at(place.top, place.tools ? PageFrame::LeadsOn::below : PageFrame::LeadsOn::in_column);
    page.over(
        [place, keyboard](Canvas& canvas, const widgets::Seen&) { widgets::draw_keyboard(canvas, place, keyboard); });
  }

  [[nodiscard]] Head list_head(const View& view) const {
    const char* title = m_model.list == "product" ? "search_pieces_in"
                        : m_model.list == "maker" ? "search_makers_in"
                                                  : "search_stories_in";
    const std::string searched = m_model.results.searched();
    return {view.say("search_eyebrow"), view.say(title, {{"q", searched}}), searched,
            view.say("search_total", {{"n", std::to_string(count())}})};
  }

  [[nodiscard]] Phrase counted_results(const View& view) const {
    return view.say("search_count", {{"n", std::to_string(count())}});
  }

  [[nodiscard]] Head head(const View& view) const {
    const Phrase eyebrow = view.say("search_eyebrow");
    if (!m_model.list.empty()) return list_head(view);
    if (is_empty()) return {eyebrow, view.say("search_start"), "", view.say("search_start_lead")};
    const std::string searched = m_model.results.searched();
    if (is_none()) return {eyebrow, view.say("search_none", {{"q", searched}}), "", view.say("search_none_lead")};
    if (is_one_letter())
      return {eyebrow, view.say("search_results_for", {{"q", searched}}), searched, view.say("search_one_letter")};
    const Phrase found = counted_results(view);
    if (!m_model.results.corrected())
      return {eyebrow, view.say("search_results_for", {{"q", searched}}), searched, found};
    const Phrase typed = view.say("search_typed", {{"q", m_model.text}});
    return {eyebrow,
            view.say("search_corrected", {{"q", searched}}),
            searched,
            {joined({typed.text, found.text}, " "), typed.language}};
  }

  // The lead, the eyebrow and the size give way where the first row would not stand whole above the keys.
  void add_head(const View& view, Canvas& measure, PageFrame& page) const {
    const Head said = head(view);
    const float row = view.theme.px(is_empty() || is_none() ? 130 : 230);
    for (const HeadForm form : {HeadForm::whole, HeadForm::no_lead, HeadForm::small}) {
      const float around = view.theme.px(form == HeadForm::whole ? 24.0F : 10.0F);
      const Strip strip = tall_strip(measure, page.where(), [said, form](Canvas& canvas, Rect rect) {
        return draw_head(canvas, rect, said, form);
      });
      const float height = strip.height + 2 * around;
      if (form != HeadForm::small && page.room_above(height + row) < 0) continue;
      const bool pictured = form == HeadForm::whole && !m_model.covers.empty() && view.theme.portrait();
      const float picture = pictured ? page.head_picture(k_search_picture, height, height + 1.4F * row) : 0;
      if (picture > 0) {
        page.add(covers_strip(page.where(), picture, m_model.covers));
        page.add(band_strip(view.theme));
      }
      page.add(space(around));
      page.add(strip);
      return page.add(space(around));
    }
  }

  void add_ways(const View& view, Canvas& measure, PageFrame& page) const {
    page.gap(12);
    page.add(ways_strip(view, measure, page.where(), m_model.ways));
    page.gap(24);
  }

  SearchModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_search_screen(SearchModel model) {
  return std::make_unique<SearchScreen>(std::move(model));
}

}  // namespace etalase::pages
