// Page names to values and back.
#include "screens/page.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "feed/codec.hpp"

namespace etalase::screens {

namespace {

using catalogue::Facet;

struct PageName {
  std::string_view name;
  PageKind kind;
};
constexpr std::array k_pages{PageName{"attract", PageKind::attract},
                             PageName{"home", PageKind::home},
                             PageName{"collection", PageKind::collection},
                             PageName{"makers", PageKind::makers},
                             PageName{"stories", PageKind::stories},
                             PageName{"welcome", PageKind::welcome},
                             PageName{"idle", PageKind::idle},
                             PageName{"pin", PageKind::pin},
                             PageName{"staff", PageKind::staff},
                             PageName{"product", PageKind::product},
                             PageName{"maker", PageKind::maker},
                             PageName{"story", PageKind::story}};

struct FacetName {
  std::string_view name;
  Facet facet;
};
constexpr std::array k_facets{FacetName{"craft", Facet::craft},           FacetName{"region", Facet::region},
                              FacetName{"district", Facet::district},     FacetName{"technique", Facet::technique},
                              FacetName{"material", Facet::material},     FacetName{"category", Facet::category},
                              FacetName{"price_band", Facet::price_band}, FacetName{"maker", Facet::maker},
                              FacetName{"collection", Facet::collection}};

std::string_view page_name(PageKind kind) {
  return std::find_if(k_pages.begin(), k_pages.end(), [&](const PageName& row) { return row.kind == kind; })->name;
}

bool has_item(PageKind kind) { return kind == PageKind::product || kind == PageKind::maker || kind == PageKind::story; }

tl::unexpected<base::Error> refuse(std::string_view text) {
  return base::fail(
      base::ErrorKind::refused,
      "no page \"" + std::string(text) +
          "\": use attract, home, collection[?facet=value,…], product/ID, maker/ID, makers, story/ID, stories, "
          "welcome, idle, pin or staff");
}

base::Result<catalogue::Chosen> parse_chosen(std::string_view query, std::string_view whole) {
  catalogue::Chosen chosen;
  for (const std::string& pair : base::split(query, '&')) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos) return refuse(whole);
    const auto facet = facet_of(std::string_view(pair).substr(0, equals));
    if (!facet) return refuse(whole);
    for (const std::string& value : base::split(std::string_view(pair).substr(equals + 1), ','))
      if (!value.empty()) chosen[*facet].insert(value);
  }
  return chosen;
}

}  // namespace

Page home_page() { return {PageKind::home, {}, {}}; }
Page item_page(PageKind kind, feed::Id id) { return {kind, std::move(id), {}}; }
Page collection_page(catalogue::Chosen chosen) { return {PageKind::collection, {}, std::move(chosen)}; }

base::Result<Page> parse_page(std::string_view text) {
  const auto question = text.find('?');
  const std::string_view path = text.substr(0, question);
  const auto slash = path.find('/');
  const std::string_view name = path.substr(0, slash);
  const auto row =
      std::find_if(k_pages.begin(), k_pages.end(), [&](const PageName& page) { return page.name == name; });
  if (row == k_pages.end()) return refuse(text);
  Page page{row->kind, {}, {}};
  if (slash != std::string_view::npos) page.id = std::string(path.substr(slash + 1));
  if (has_item(page.kind) ? !feed::is_id(page.id) : slash != std::string_view::npos) return refuse(text);
  if (question == std::string_view::npos) return page;
  if (page.kind != PageKind::collection) return refuse(text);
  ETALASE_TRY(page.chosen, parse_chosen(text.substr(question + 1), text));
  return page;
}

std::string to_string(const Page& page) {
  std::string text(page_name(page.kind));
  if (!page.id.empty()) text += "/" + page.id;
  char separator = '?';
  for (const auto& [facet, values] : page.chosen) {
    if (values.empty()) continue;
    text += separator;
    text += std::string(name_of(facet)) + "=" + base::join({values.begin(), values.end()}, ",");
    separator = '&';
  }
  return text;
}

std::string_view name_of(Facet facet) {
  return std::find_if(k_facets.begin(), k_facets.end(), [&](const FacetName& row) { return row.facet == facet; })->name;
}

std::optional<Facet> facet_of(std::string_view name) {
  const auto row =
      std::find_if(k_facets.begin(), k_facets.end(), [&](const FacetName& facet) { return facet.name == name; });
  if (row == k_facets.end()) return std::nullopt;
  return row->facet;
}

bool is_for_staff(PageKind kind) { return kind == PageKind::pin || kind == PageKind::staff; }

std::optional<feed::Ref> item_of(const Page& page) {
  if (!has_item(page.kind)) return std::nullopt;
  return feed::Ref{std::string(page_name(page.kind)), page.id};
}

}  // namespace etalase::screens
