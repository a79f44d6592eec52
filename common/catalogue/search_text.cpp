// Collects an item's words.
#include "catalogue/search_text.hpp"

#include "catalogue/words.hpp"

namespace etalase::catalogue {

namespace {

using feed::Id;
using feed::Text;

constexpr const char* k_indonesian = "id";

std::string in(const Text& text, const std::string& language) {
  const auto found = text.find(language);
  return found == text.end() ? std::string() : found->second;
}

// Adds texts to what is told of an item in one language.
class Teller {
 public:
  Teller(const SearchNames& names, const std::string& language) : m_names(names), m_language(language) {}

  // Of the language alone: where it is missing, the Indonesian index has it.
  void tell(std::string& into, const Text& text) const { add(into, in(text, m_language)); }
  // Of the language, else in Indonesian.
  void say(std::string& into, const Text& text) const {
    const std::string said = in(text, m_language);
    add(into, said.empty() ? in(text, k_indonesian) : said);
  }
  // A craft's own word is known to guests as well.
  void name(std::string& into, const char* kind, const Id& id) const {
    if (id.empty()) return;
    const Text& name = m_names.of(kind, id);
    say(into, name);
    if (m_language != k_indonesian) add(into, in(name, k_indonesian));
  }
  void name(std::string& into, const char* kind, const std::vector<Id>& ids) const {
    for (const Id& id : ids) name(into, kind, id);
  }
  void place(std::string& into, const SearchPlace& place) const {
    name(into, "district", place.district);
    name(into, "region", place.region);
  }
  void tell(std::string& into, const feed::Blocks& blocks) const {
    for (const feed::Block& block : blocks) {
      if (const auto* text = std::get_if<feed::TextBlock>(&block)) tell(into, text->text);
      if (const auto* picture = std::get_if<feed::PictureBlock>(&block)) tell(into, picture->caption);
      if (const auto* quote = std::get_if<feed::QuoteBlock>(&block)) tell(into, quote->text);
    }
  }
  static void tags(std::string& into, const feed::Common& item) {
    for (const std::string& tag : item.tags) add(into, tag);
  }

 private:
  static void add(std::string& into, std::string_view text) {
    const std::string words = indexed_words(text);
    if (!words.empty()) into += (into.empty() ? "" : " ") + words;
  }

  const SearchNames& m_names;
  const std::string& m_language;
};

}  // namespace

SearchNames::SearchNames(const feed::Vocabularies& vocabularies) {
  add("craft", vocabularies.craft);
  add("category", vocabularies.category);
  add("technique", vocabularies.technique);
  add("material", vocabularies.material);
  add("motif", vocabularies.motif);
}

void SearchNames::add(const feed::Region& region) {
  m_names[{"region", region.id}] = region.name;
  for (const feed::District& district : region.districts) m_names[{"district", district.id}] = district.name;
}

const Text& SearchNames::of(std::string_view kind, const Id& id) const {
  static const Text k_nameless;
  const auto found = m_names.find(std::pair(std::string(kind), id));
  return found == m_names.end() ? k_nameless : found->second;
}

SearchText search_text(const feed::Product& product, const SearchPlace& place, const SearchNames& names,
                       const std::string& language) {
  SearchText text;
  const Teller teller(names, language);
  teller.say(text.name, product.name);
  teller.name(text.about, "craft", product.crafts);
  teller.name(text.about, "category", product.categories);
  teller.name(text.about, "technique", product.techniques);
  teller.name(text.about, "material", product.materials);
  teller.name(text.about, "motif", product.motifs);
  teller.name(text.about, "maker", product.maker);
  teller.place(text.about, place);
  Teller::tags(text.about, product);
  for (const feed::Variant& variant : product.variants) teller.say(text.about, variant.name);
  teller.tell(text.story, product.story);
  if (product.food) teller.tell(text.story, product.food->ingredients);
  return text;
}

SearchText search_text(const feed::Maker& maker, const SearchPlace& place, const SearchNames& names,
                       const std::string& language) {
  SearchText text;
  const Teller teller(names, language);
  teller.say(text.name, maker.name);
  teller.name(text.about, "craft", maker.crafts);
  teller.name(text.about, "technique", maker.techniques);
  teller.say(text.about, maker.place);
  teller.place(text.about, place);
  Teller::tags(text.about, maker);
  teller.tell(text.story, maker.story);
  teller.tell(text.story, maker.team);
  return text;
}

SearchText search_text(const feed::Story& story, const SearchPlace& place, const SearchNames& names,
                       const std::string& language) {
  SearchText text;
  const Teller teller(names, language);
  teller.say(text.name, story.title);
  teller.name(text.about, "craft", story.crafts);
  teller.place(text.about, place);
  Teller::tags(text.about, story);
  teller.tell(text.story, story.lead);
  for (const feed::Blocks& panel : story.panels) teller.tell(text.story, panel);
  return text;
}

}  // namespace etalase::catalogue
