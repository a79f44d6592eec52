// Writes public pages from templates.
#include "publishing/pages.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <array>

#include "embedded/front_html.hpp"
#include "embedded/item_html.hpp"
#include "embedded/list_html.hpp"
#include "embedded/page_css.hpp"
#include "feed/kinds.hpp"
#include "feed/money_text.hpp"
#include "publishing/list_page.hpp"
#include "publishing/page_model.hpp"
#include "publishing/picture_cache.hpp"
#include "texts/phrases.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::Result;
using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::mustache;

namespace {

// One language of the pages: its folder prefix, and how the other one calls itself.
struct PageLanguage {
  std::string tag;
  std::string prefix;  // "" or "en/"
  std::string other_tag;
  std::string other_name;
  std::string other_prefix;
};

const std::array<PageLanguage, 2>& languages() {
  static const std::array<PageLanguage, 2> both = {PageLanguage{"id", "", "en", "English", "en/"},
                                                   PageLanguage{"en", "en/", "id", "Bahasa Indonesia", ""}};
  return both;
}

constexpr int k_page_picture_side = 960;

data rows_of(const std::vector<PageRow>& rows, const char* value_name) {
  list result;
  for (const auto& row : rows) {
    data one;
    one.set("label", row.label);
    one.set(value_name, row.value);
    result.push_back(one);
  }
  data wrapped;
  wrapped.set("rows", data(result));
  return wrapped;
}

data paragraphs_of(const std::vector<std::string>& paragraphs) {
  list result;
  for (const auto& paragraph : paragraphs) result.push_back(data("text", paragraph));
  return data(result);
}

std::string phrase_in(const std::string& language, std::string_view key) {
  return texts::Phrases::built_in().say(language, key).text;
}

// What the page of lists says in one language, by the names that its template has for it.
data list_words(const PageLanguage& language) {
  constexpr std::array k_words{std::pair{"title", "list_page_title"},       std::pair{"loading", "list_page_loading"},
                               std::pair{"empty", "list_page_empty"},       std::pair{"missing", "list_page_missing"},
                               std::pair{"unread", "list_page_unread"},     std::pair{"failed", "list_page_failed"},
                               std::pair{"again", "list_page_again"},       std::pair{"keep", "list_page_keep"},
                               std::pair{"noscript", "list_page_noscript"}, std::pair{"all", "list_page_all"}};
  data section;
  section.set("lang", language.tag);
  section.set("prefix", language.prefix);
  section.set("other_lang", language.other_tag);
  section.set("other_name", language.other_name);
  for (const auto& [name, key] : k_words) section.set(name, phrase_in(language.tag, key));
  return section;
}

Result<std::string> rendered(std::string_view text, const data& page) {
  mustache view{std::string(text)};
  std::string html = view.render(page);
  if (!view.is_valid())
    return words::refuse(base::ErrorKind::corrupt, "page_template_broken", {{"reason", view.error_message()}});
  return html;
}

std::string steps_up(const std::string& path) {
  std::string up;
  for (auto slashes = std::count(path.begin(), path.end(), '/'); slashes > 0; --slashes) up += "../";
  return up;
}

// Writes the pages of one feed.
class PageSet {
 public:
  PageSet(base::FileSystem& files, std::string root, const PublishedFeed& feed)
      : m_files(files), m_root(std::move(root)), m_feed(feed), m_names(feed) {}

  Result<void> write() {
    ETALASE_CHECK(save("etalase.css", std::string(embedded::page_css)));
    for (const auto& language : languages()) ETALASE_CHECK(write_language(language));
    ETALASE_CHECK(write_list());
    return write_farewells();
  }

 private:
  Result<void> write_list() {
    ListPage page(m_files, m_root, m_names);
    for (const auto& part : m_feed.parts)
      for (const auto& item : part.items)
        if (const auto* piece = std::get_if<feed::Product>(&item); piece != nullptr && !withdrawn(item))
          page.add(*piece);
    ETALASE_TRY(const std::string html, rendered(embedded::list_html, list_frame(page.shards())));
    return page.write(html, m_count);
  }

  [[nodiscard]] data list_frame(std::uint32_t shards) const {
    list tongues;
    for (const auto& language : languages()) tongues.push_back(list_words(language));
    data page;
    page.set("title", phrase_in("id", "list_page_title"));
    page.set("gallery", gallery_name("id"));
    page.set("shards", std::to_string(shards));
    page.set("tongues", data(tongues));
    return page;
  }

  Result<void> write_language(const PageLanguage& language) {
    for (const auto& part : m_feed.parts) {
      const auto letter = feed::page_letter(part.kind);
      if (letter.empty()) continue;
      for (const auto& item : part.items) {
        if (!withdrawn(item)) ETALASE_CHECK(write_item(language, std::string(letter), item));
      }
    }
    return write_front(language);
  }

  Result<void> write_item(const PageLanguage& language, const std::string& letter, const feed::Item& item) {
    const std::string tail = letter + "/" + feed::common_of(item).id + "/";
    const auto model = page_model(item, m_names, language.tag);
    m_index[language.tag][part_name(feed::kind_of(item), language.tag)].push_back({model.title, tail});
    m_written.insert(language.prefix + tail);
    data page = frame(language, tail);
    page.set("title", model.title);
    if (!model.eyebrow.empty()) page.set("eyebrow", model.eyebrow);
    if (model.image) page.set("image", image(*model.image, language, tail));
    page.set("paragraphs", paragraphs_of(model.paragraphs));
    if (!model.facts.empty()) page.set("facts", rows_of(model.facts, "value"));
    if (!model.links.empty()) page.set("links", rows_of(model.links, "url"));
    return render(embedded::item_html, page, language.prefix + tail);
  }

  Result<void> write_front(const PageLanguage& language) {
    data page = frame(language, "");
    if (!m_feed.header->galleries.empty()) {
      page.set("paragraphs", paragraphs_of({feed::text_in(m_feed.header->galleries.front().text, language.tag)}));
    }
    list groups;
    for (const auto& [name, rows] : m_index[language.tag]) {
      data group = rows_of(rows, "url");
      group.set("name", name);
      groups.push_back(group);
    }
    page.set("groups", data(groups));
    return render(embedded::front_html, page, language.prefix);
  }

  // An address that was printed once stays good: it says in words that the item is no longer shown.
  Result<void> write_farewells() {
    for (const auto& language : languages()) {
      std::vector<std::string> present;
      for (const char* letter : {"p", "m", "s", "e", "g", "k", "r", "t"}) {
        ETALASE_TRY(present, list_below(m_files, m_root + "/" + language.prefix + letter));
        for (const auto& path : present) {
          const std::string tail = std::string(letter) + "/" + path.substr(0, path.find('/') + 1);
          if (!m_written.contains(language.prefix + tail)) ETALASE_CHECK(write_farewell(language, tail));
        }
      }
    }
    return {};
  }

  Result<void> write_farewell(const PageLanguage& language, const std::string& tail) {
    const bool home = language.tag == "id";
    data page = frame(language, tail);
    page.set("title", home ? "Tidak lagi ditampilkan" : "No longer on show");
    page.set("notice",
             home ? "Halaman ini pernah memuat sebuah karya, perajin, atau kisah. Sekarang tidak ditampilkan lagi."
                  : "This page once held a piece, a maker or a story. It is no longer on show.");
    return render(embedded::item_html, page, language.prefix + tail);
  }

  [[nodiscard]] data frame(const PageLanguage& language, const std::string& tail) const {
    const std::string up = steps_up(language.prefix + tail);
    data page;
    page.set("lang", language.tag);
    page.set("root", up.empty() ? "./" : up);
    page.set("front", up + language.prefix + "index.html");
    page.set("other_href", up + language.other_prefix + tail + "index.html");
    page.set("other_lang", language.other_tag);
    page.set("other_name", language.other_name);
    page.set("gallery", gallery_name(language.tag));
    return page;
  }

  [[nodiscard]] std::string gallery_name(const std::string& language) const {
    const auto& header = *m_feed.header;
    return feed::text_in(header.galleries.empty() ? header.council.name : header.galleries.front().name, language);
  }

  [[nodiscard]] static data image(const feed::Media& media, const PageLanguage& language, const std::string& tail) {
    const auto chosen = std::find_if(media.files.begin(), media.files.end(),
                                     [](const feed::MediaFile& file) { return file.side >= k_page_picture_side; });
    const auto& file = chosen == media.files.end() ? media.files.back() : *chosen;
    data result;
    result.set("src", steps_up(language.prefix + tail) + "feed/" + media_path(file.sha256));
    result.set("alt", feed::text_in(media.alt, language.tag));
    result.set("width", std::to_string(file.width));
    result.set("height", std::to_string(file.height));
    return result;
  }

  [[nodiscard]] static std::string part_name(std::string_view kind, const std::string& language) {
    static const std::map<std::string_view, std::array<const char*, 2>> names = {
        {"product", {"Karya", "Pieces"}},         {"maker", {"Perajin", "Makers"}},
        {"story", {"Kisah", "Stories"}},          {"event", {"Agenda", "Events"}},
        {"programme", {"Program", "Programmes"}}, {"collaboration", {"Kolaborasi", "Collaborations"}},
        {"region", {"Daerah", "Regions"}},        {"place", {"Tempat", "Places"}}};
    return names.at(kind).at(language == "id" ? 0 : 1);
  }

  [[nodiscard]] bool withdrawn(const feed::Item& item) const {
    const feed::Ref ref{std::string(feed::kind_of(item)), feed::common_of(item).id};
    return std::any_of(m_feed.withdrawn.items.begin(), m_feed.withdrawn.items.end(),
                       [&ref](const feed::WithdrawnItem& one) { return one.item == ref; });
  }

  Result<void> render(std::string_view text, const data& page, const std::string& folder) {
    ETALASE_TRY(const std::string html, rendered(text, page));
    return save(folder + "index.html", html);
  }

  Result<void> save(const std::string& path, const std::string& bytes) {
    return write_static(m_files, m_root + "/" + path, bytes, m_count);
  }

  base::FileSystem& m_files;
  std::string m_root;
  const PublishedFeed& m_feed;
  PageNames m_names;
  Written m_count;
  std::set<std::string> m_written;
  std::map<std::string, std::map<std::string, std::vector<PageRow>>> m_index;  // language, group, rows
};

}  // namespace

Result<void> write_pages(base::FileSystem& files, const drafts::CouncilFolder& folder, const PublishedFeed& feed) {
  if (!feed.header) return {};
  return PageSet(files, folder.public_root(), feed).write();
}

}  // namespace etalase::publishing
