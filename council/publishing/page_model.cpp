// Picks what a telephone's small page needs out of an item.
#include "publishing/page_model.hpp"

#include "base/text.hpp"
#include "feed/kinds.hpp"
#include "feed/measure_text.hpp"
#include "feed/money_text.hpp"
#include "texts/phrases.hpp"
#include "texts/typography.hpp"

namespace etalase::publishing {

using namespace feed;

namespace {

// A text as a telephone's page shows it.
std::string said(const Text& text, const std::string& language) { return texts::typographic(text_in(text, language)); }

std::string look_up(const std::map<Id, Text>& names, const Id& id, const std::string& language) {
  const auto found = names.find(id);
  return found == names.end() ? std::string() : said(found->second, language);
}

void add_paragraphs(std::vector<std::string>& paragraphs, const std::string& text) {
  std::size_t begin = 0;
  for (std::size_t at = text.find("\n\n"); begin < text.size(); at = text.find("\n\n", begin)) {
    const auto piece = base::trim(std::string_view(text).substr(begin, at - begin));
    if (!piece.empty()) paragraphs.emplace_back(piece);
    if (at == std::string::npos) break;
    begin = at + 2;
  }
}

void add_blocks(std::vector<std::string>& paragraphs, const Blocks& blocks, const std::string& language) {
  for (const auto& block : blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) add_paragraphs(paragraphs, said(text->text, language));
    if (const auto* quote = std::get_if<QuoteBlock>(&block)) {
      add_paragraphs(paragraphs, "“" + said(quote->text, language) + "”");
    }
  }
}

// Builds one model; members are shared by the steps.
class PageWriter {
 public:
  PageWriter(const PageNames& names, std::string_view kind, const std::string& language)
      : m_names(names), m_kind(kind), m_language(language) {}

  template <class T>
  PageModel make(const T& item) {
    title(item);
    picture(item);
    texts(item);
    details(item);
    if constexpr (requires { item.links; }) links(item.links);
    return std::move(m_model);
  }

 private:
  template <class T>
  void title(const T& item) {
    if constexpr (requires { item.title; }) m_model.title = said(item.title, m_language);
    if constexpr (requires { item.name; }) m_model.title = said(item.name, m_language);
    if (m_model.title.empty()) m_model.title = item.id;
    if constexpr (requires { item.crafts; }) {
      if (!item.crafts.empty()) m_model.eyebrow = texts::capitalised(m_names.craft(item.crafts.front(), m_language));
    }
  }

  template <class T>
  void picture(const T& item) {
    if constexpr (requires { item.hero; }) m_model.image = m_names.media(item.hero);
    if constexpr (requires { item.images; }) {
      if (!item.images.empty()) m_model.image = m_names.media(item.images.front());
    }
  }

  template <class T>
  void texts(const T& item) {
    if constexpr (requires { item.lead; }) add_paragraphs(m_model.paragraphs, said(item.lead, m_language));
    if constexpr (requires { item.text; }) add_paragraphs(m_model.paragraphs, said(item.text, m_language));
    if constexpr (requires { item.story; }) add_blocks(m_model.paragraphs, item.story, m_language);
    if constexpr (requires { item.panels; }) {
      for (const auto& panel : item.panels) add_blocks(m_model.paragraphs, panel, m_language);
    }
  }

  template <class T>
  void details(const T& item) {
    if constexpr (requires { item.maker; }) fact("maker", m_names.maker(item.maker, m_language));
    if constexpr (requires { item.district; }) fact("district", m_names.district(item.district, m_language));
    if constexpr (requires { item.price; }) price(item.price);
    if constexpr (requires { item.measures; }) size(item);
    if constexpr (requires { item.care; }) fact("care", said(item.care, m_language));
    if constexpr (requires { item.address; }) fact("address", said(item.address, m_language));
    if constexpr (requires { item.hours; }) fact("hours", said(item.hours, m_language));
    if constexpr (requires { item.since; }) fact("since", item.since);
  }

  void size(const Product& product) {
    const auto words = said(product.size, m_language);
    const auto numbers = product.measures ? size_text(*product.measures, m_language) : std::string();
    fact("size", numbers + (numbers.empty() || words.empty() ? "" : ", ") + words);
    if (product.weight_grams > 0) fact("weight", weight_text(product.weight_grams, m_language));
  }

  void price(const std::optional<Money>& money) {
    if (!money) return fact("price", phrase("page_ask_price"));
    std::string text = money_text(*money, m_language);
    if (const auto day = base::parse_day(money->as_of)) {
      text = phrase("page_price_as_of", {{"price", text}, {"date", day_text(*day, m_language)}});
    }
    fact("price", text);
  }

  void fact(std::string_view member, const std::string& value) {
    if (!value.empty()) m_model.facts.push_back({phrase(texts::label_key(m_kind, member)), value});
  }

  [[nodiscard]] std::string phrase(std::string_view key, texts::Fillings fillings = {}) const {
    return texts::Phrases::built_in().say(m_language, key, fillings).text;
  }

  void links(const std::vector<Link>& links) {
    for (const auto& link : links) m_model.links.push_back({link_label(link.intent), link.url});
  }

  [[nodiscard]] std::string link_label(LinkIntent intent) const {
    switch (intent) {
      case LinkIntent::buy: return phrase("link_buy");
      case LinkIntent::ask: return phrase("link_ask");
      case LinkIntent::follow: return phrase("link_follow");
      case LinkIntent::visit: return phrase("link_visit");
    }
    return {};
  }

  const PageNames& m_names;
  std::string_view m_kind;
  const std::string& m_language;
  PageModel m_model;
};

}  // namespace

PageNames::PageNames(const PublishedFeed& feed) {
  for (const auto& part : feed.parts) {
    for (const auto& media : part.media) m_media.emplace(media.id, media);
    for (const auto& item : part.items) {
      if (const auto* maker = std::get_if<Maker>(&item)) m_makers.emplace(maker->id, maker->name);
      const auto* region = std::get_if<Region>(&item);
      if (region == nullptr) continue;
      for (const auto& district : region->districts) {
        Text& name = m_districts[district.id];
        name = district.name;
        for (auto& [language, text] : name) text += ", " + said(region->name, language);
      }
    }
  }
  if (!feed.header) return;
  for (const auto& craft : feed.header->vocab.craft) m_crafts.emplace(craft.id, craft.name);
}

std::string PageNames::maker(const Id& id, const std::string& language) const {
  return look_up(m_makers, id, language);
}
std::string PageNames::district(const Id& id, const std::string& language) const {
  return look_up(m_districts, id, language);
}
std::string PageNames::craft(const Id& id, const std::string& language) const {
  return look_up(m_crafts, id, language);
}

std::optional<Media> PageNames::media(const Id& id) const {
  const auto found = m_media.find(id);
  return found == m_media.end() ? std::nullopt : std::optional(found->second);
}

PageModel page_model(const Item& item, const PageNames& names, const std::string& language) {
  return std::visit([&](const auto& one) { return PageWriter(names, kind_of(item), language).make(one); }, item);
}

}  // namespace etalase::publishing
