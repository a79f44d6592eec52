// One row for each page, and what is read from the rows.
#include "pages/registry.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "feed/ref.hpp"
#include "pages/about_page.hpp"
#include "pages/agenda_page.hpp"
#include "pages/attract_page.hpp"
#include "pages/collection_page.hpp"
#include "pages/event_page.hpp"
#include "pages/glossary_page.hpp"
#include "pages/home_page.hpp"
#include "pages/list_page.hpp"
#include "pages/maker_page.hpp"
#include "pages/makers_page.hpp"
#include "pages/place_page.hpp"
#include "pages/places_page.hpp"
#include "pages/present_page.hpp"
#include "pages/privacy_page.hpp"
#include "pages/product_page.hpp"
#include "pages/region_page.hpp"
#include "pages/search_page.hpp"
#include "pages/stories_page.hpp"
#include "pages/story_page.hpp"
#include "pages/survey_page.hpp"
#include "pages/welcome_page.hpp"

namespace etalase::pages {

using actions::Page;
using actions::PageKind;
using catalogue::Reader;
using parts::Request;
using parts::Screen;

namespace {

// Calls a model's loader with what it takes of the address: the item, the facets or nothing.
template <auto Load>
auto model_of(const Reader& reader, const Page& page, const Request& request) {
  if constexpr (std::is_invocable_v<decltype(Load), const Reader&, const feed::Id&, const Request&>)
    return Load(reader, page.id, request);
  else if constexpr (std::is_invocable_v<decltype(Load), const Reader&, const catalogue::Chosen&, const Request&>)
    return Load(reader, page.chosen, request);
  else if constexpr (std::is_invocable_v<decltype(Load), const Reader&, const Page&, const Request&>)
    return Load(reader, page, request);
  else
    return Load(reader, request);
}

template <class Model>
std::unique_ptr<Screen> screen_of(Model model, std::unique_ptr<Screen> (*make)(Model)) {
  return make(std::move(model));
}
template <class Model>
std::unique_ptr<Screen> screen_of(std::optional<Model> model, std::unique_ptr<Screen> (*make)(Model)) {
  return model ? make(std::move(*model)) : nullptr;
}

// A page is its model, loaded, and the screen made of it.
template <auto Load, auto Make>
std::unique_ptr<Screen> load(const Reader& reader, const Page& page, const Request& request) {
  return screen_of(model_of<Load>(reader, page, request), Make);
}

std::unique_ptr<Screen> load_privacy(const Reader&, const Page&, const Request&) { return make_privacy_screen(); }
std::unique_ptr<Screen> load_welcome(const Reader&, const Page&, const Request&) { return make_welcome_screen(); }

// A page whose kind has a list as well: the list where the address names no item.
template <auto LoadList, auto MakeList, auto Load, auto Make>
std::unique_ptr<Screen> load_either(const Reader& reader, const Page& page, const Request& request) {
  return page.id.empty() ? load<LoadList, MakeList>(reader, page, request) : load<Load, Make>(reader, page, request);
}

constexpr auto k_visitors = Audience::visitors;
constexpr auto k_staff = Audience::staff;

constexpr std::array k_pages{
    PageRow{PageKind::attract, Takes::nothing, k_visitors, Standing::before, load<load_attract, make_attract_screen>,
            Moves::slides},
    PageRow{PageKind::home, Takes::nothing, k_visitors, Standing::home, load<load_home, make_home_screen>},
    PageRow{PageKind::collection, Takes::facets, k_visitors, Standing::inner,
            load<load_collection, make_collection_screen>},
    PageRow{PageKind::product, Takes::item, k_visitors, Standing::inner, load<load_product, make_product_screen>},
    PageRow{PageKind::maker, Takes::item, k_visitors, Standing::inner, load<load_maker, make_maker_screen>},
    PageRow{PageKind::makers, Takes::nothing, k_visitors, Standing::inner, load<load_makers, make_makers_screen>},
    PageRow{PageKind::story, Takes::item, k_visitors, Standing::inner, load<load_story, make_story_screen>},
    PageRow{PageKind::stories, Takes::nothing, k_visitors, Standing::inner, load<load_stories, make_stories_screen>},
    PageRow{PageKind::agenda, Takes::nothing, k_visitors, Standing::inner, load<load_agenda, make_agenda_screen>},
    PageRow{PageKind::event, Takes::item, k_visitors, Standing::inner, load<load_event, make_event_screen>},
    PageRow{PageKind::place, Takes::item_or_nothing, k_visitors, Standing::inner,
            load_either<load_places, make_places_screen, load_place, make_place_screen>},
    PageRow{PageKind::region, Takes::item, k_visitors, Standing::inner, load<load_region, make_region_screen>},
    PageRow{PageKind::technique, Takes::item, k_visitors, Standing::inner, load<load_glossary, make_glossary_screen>},
    PageRow{PageKind::material, Takes::item, k_visitors, Standing::inner, load<load_glossary, make_glossary_screen>},
    PageRow{PageKind::motif, Takes::item, k_visitors, Standing::inner, load<load_glossary, make_glossary_screen>},
    PageRow{PageKind::about, Takes::nothing, k_visitors, Standing::inner, load<load_about, make_about_screen>},
    PageRow{PageKind::privacy, Takes::nothing, k_visitors, Standing::inner, load_privacy},
    PageRow{PageKind::search, Takes::text, k_visitors, Standing::inner, load<load_search, make_search_screen>},
    PageRow{PageKind::list, Takes::pieces, k_visitors, Standing::inner, load<load_list, make_list_screen>},
    PageRow{PageKind::survey, Takes::nothing, k_visitors, Standing::before, load<load_survey, make_survey_screen>},
    PageRow{PageKind::welcome, Takes::nothing, k_visitors, Standing::before, load_welcome},
    PageRow{PageKind::idle, Takes::nothing, k_visitors, Standing::before, load<load_home, make_home_screen>, Moves::no,
            IdleDialog::at_once},
    PageRow{PageKind::pin, Takes::nothing, k_staff, Standing::inner},
    PageRow{PageKind::staff, Takes::nothing, k_staff, Standing::inner},
    PageRow{PageKind::present, Takes::nothing, k_staff, Standing::inner, load<load_about, make_present_screen>},
};

const PageRow* find_page(std::string_view name) {
  const auto pages = all_pages();
  const auto row =
      std::find_if(pages.begin(), pages.end(), [&](const PageRow& page) { return page.kind.name == name; });
  return row == pages.end() ? nullptr : &*row;
}

std::string address_of(const PageRow& row) {
  const std::string name(row.kind.name);
  if (row.takes == Takes::item) return name + "/ID";
  if (row.takes == Takes::item_or_nothing) return name + "[/ID]";
  if (row.takes == Takes::text) return name + "[?q=text]";
  if (row.takes == Takes::pieces) return name + "[?ids=ID,…]";
  return row.takes == Takes::facets ? name + "[?facet=value,…&facet=value]" : name;
}

tl::unexpected<base::Error> refuse(std::string_view text) {
  return base::fail(base::ErrorKind::refused, "no page \"" + std::string(text) + "\": use " + page_addresses());
}

base::Result<catalogue::Chosen> parse_chosen(std::string_view query, std::string_view whole) {
  catalogue::Chosen chosen;
  for (const std::string& pair : base::split(query, '&')) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos) return refuse(whole);
    const auto facet = actions::facet_of(std::string_view(pair).substr(0, equals));
    if (!facet) return refuse(whole);
    // A second "=" is another facet behind a comma: facets are parted by "&".
    if (pair.find('=', equals + 1) != std::string::npos) return refuse(whole);
    for (const std::string& value : base::split(std::string_view(pair).substr(equals + 1), ','))
      if (!value.empty()) chosen[*facet].insert(value);
  }
  return chosen;
}

// "q=kain%20batik", perhaps with "in=product": the list that is shown whole.
base::Result<Page> parse_search(std::string_view query, std::string_view whole) {
  Page page = actions::search_page({});
  for (const std::string& pair : base::split(query, '&')) {
    const std::string_view value = std::string_view(pair).substr(pair.find('=') + 1);
    if (pair.starts_with("q="))
      page.text = base::percent_decode(value);
    else if (pair.starts_with("in=") && is_search_list(value))
      page.id = value;
    else
      return refuse(whole);
  }
  if (!base::is_utf8(page.text)) return refuse(whole);
  return page;
}

// "ids=BTK-001,BTK-004": products, each an id.
base::Result<Page> parse_list(std::string_view query, std::string_view whole) {
  constexpr std::string_view k_ids = "ids=";
  if (!query.starts_with(k_ids)) return refuse(whole);
  Page page = actions::list_page(base::split(query.substr(k_ids.size()), ','));
  if (page.pieces.empty() || !std::all_of(page.pieces.begin(), page.pieces.end(), feed::is_id)) return refuse(whole);
  return page;
}

}  // namespace

std::span<const PageRow> all_pages() { return k_pages; }

const PageRow& row_of(PageKind kind) {
  const PageRow* row = find_page(kind.name);
  ETALASE_ASSERT(row != nullptr);
  return *row;
}

base::Result<Page> parse_page(std::string_view text) {
  const auto question = text.find('?');
  const std::string_view path = text.substr(0, question);
  const auto slash = path.find('/');
  const std::string_view name = path.substr(0, slash);
  const PageRow* row = find_page(name);
  if (row == nullptr) return refuse(text);
  Page page{row->kind, {}, {}};
  const bool names_item = slash != std::string_view::npos;
  if (names_item) page.id = std::string(path.substr(slash + 1));
  if (row->takes == Takes::item && !names_item) return refuse(text);
  const bool takes_item = row->takes == Takes::item || row->takes == Takes::item_or_nothing;
  if (names_item && (!takes_item || !feed::is_id(page.id))) return refuse(text);
  if (question == std::string_view::npos) return page;
  if (row->takes == Takes::text) return parse_search(text.substr(question + 1), text);
  if (row->takes == Takes::pieces) return parse_list(text.substr(question + 1), text);
  if (row->takes != Takes::facets) return refuse(text);
  ETALASE_TRY(page.chosen, parse_chosen(text.substr(question + 1), text));
  return page;
}

std::string page_addresses() {
  std::vector<std::string> addresses;
  for (const PageRow& row : all_pages()) addresses.push_back(address_of(row));
  const std::string last = std::move(addresses.back());
  addresses.pop_back();
  return base::join(addresses, ", ") + " or " + last;
}

bool is_for_staff(PageKind kind) { return row_of(kind).audience == Audience::staff; }

std::unique_ptr<Screen> load_screen(const Reader& reader, const Page& page, const Request& request) {
  const PageRow& row = row_of(page.kind);
  return row.load == nullptr ? nullptr : row.load(reader, page, request);
}

}  // namespace etalase::pages
