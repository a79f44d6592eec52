// Queries for a story.
#include "pages/story_model.hpp"

#include <algorithm>

namespace etalase::pages {

using namespace parts;
using actions::PageKind;

namespace {

constexpr std::size_t k_more = 3;
constexpr std::size_t k_terms = 8;

// The stories behind this one in the list, from the start again after the last.
std::vector<catalogue::StoryCard> others(std::vector<catalogue::StoryCard> stories, const feed::Id& id) {
  const auto self =
      std::find_if(stories.begin(), stories.end(), [&](const catalogue::StoryCard& card) { return card.id == id; });
  if (self == stories.end()) return {};
  std::rotate(stories.begin(), self, stories.end());
  stories.erase(stories.begin());
  if (stories.size() > k_more) stories.resize(k_more);
  return stories;
}

feed::Text region_name(const std::vector<catalogue::StoryCard>& stories, const feed::Id& id) {
  for (const catalogue::StoryCard& card : stories)
    if (card.id == id) return card.region_name;
  return {};
}

// Each once, as the pieces come.
class TermsOfPieces {
 public:
  explicit TermsOfPieces(const catalogue::Reader& reader) : m_reader(reader) {}
  void add(const feed::Id& piece) {
    const auto product = m_reader.product(piece);
    if (!product) return;
    add(PageKind::technique, product->techniques);
    add(PageKind::motif, product->motifs);
    add(PageKind::material, product->materials);
  }
  [[nodiscard]] GlossaryTerms take() { return std::move(m_terms); }

 private:
  void add(PageKind kind, const std::vector<feed::Id>& ids) {
    for (GlossaryTerm& term : glossary_terms(m_reader.header().vocab, kind, ids)) {
      const auto same = [&](const GlossaryTerm& other) { return other.entry == term.entry; };
      if (term.entry && m_terms.size() < k_terms && std::none_of(m_terms.begin(), m_terms.end(), same))
        m_terms.push_back(std::move(term));
    }
  }
  const catalogue::Reader& m_reader;
  GlossaryTerms m_terms;
};

}  // namespace

std::optional<StoryModel> load_story(const catalogue::Reader& reader, const feed::Id& id, const Request&) {
  auto story = reader.story(id);
  if (!story) return std::nullopt;
  StoryModel model;
  model.story = std::move(*story);
  if (!model.story.hero.empty()) model.hero = reader.media(model.story.hero);
  for (const feed::Blocks& panel : model.story.panels)
    if (Prose prose = load_prose(reader, panel); !prose.empty()) model.panels.push_back(std::move(prose));
  model.pieces = reader.cards(model.story.related);
  for (const feed::Ref& ref : model.story.related)
    if (ref.kind == "maker")
      if (auto card = reader.maker_card(ref.id)) model.makers.push_back(std::move(*card));
  TermsOfPieces terms(reader);
  for (const catalogue::ProductCard& piece : model.pieces) terms.add(piece.id);
  model.terms = terms.take();
  const auto stories = reader.stories();
  model.region_name = region_name(stories, id);
  model.more = others(stories, id);
  return model;
}

}  // namespace etalase::pages
