// Collects facts, writes prices.
#include "pages/product_facts.hpp"

#include <cctype>

#include "feed/money_text.hpp"
#include "parts/marks.hpp"
#include "parts/names.hpp"
#include "texts/typography.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

// Tells whether a text is figures and units only ("250 × 105 cm"): it reads the same in every language.
bool is_measure(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    letters = std::isalpha(static_cast<unsigned char>(c)) != 0 ? letters + 1 : 0;
    if (letters > 2) return false;
  }
  return true;
}

class Facts {
 public:
  explicit Facts(const View& view) : m_view(view) {}

  void add(std::string_view member, const feed::Text& text) {
    const Phrase value = m_view.pick(text);
    if (value.text.empty()) return;
    Fact fact{label(member), value, {}};
    if (const Phrase mark = fallback_mark(m_view, text); !mark.text.empty() && !is_measure(value.text))
      fact.notes.push_back(mark);
    m_facts.push_back(std::move(fact));
  }
  // Numbers, and behind them the words that people added to them.
  void add(std::string_view member, const std::string& numbers, const feed::Text& words) {
    if (numbers.empty()) return add(member, words);
    const Phrase said = m_view.pick(words);
    Fact fact{label(member), {joined({numbers, said.text}, ", "), said.language}, {}};
    if (const Phrase mark = fallback_mark(m_view, words); !mark.text.empty()) fact.notes.push_back(mark);
    m_facts.push_back(std::move(fact));
  }
  // Those that have a page as chips, the other names in one line; below them what each means, as far as the vocabulary
  // tells it.
  void add(std::string_view member, const GlossaryTerms& terms) {
    if (terms.empty()) return;
    Fact fact{label(member), other_terms(m_view, terms), {}, term_chips(m_view, terms)};
    for (const GlossaryTerm& each : terms) {
      const Phrase text = m_view.pick(each.term.text);
      if (text.text.empty()) continue;
      const std::string name = terms.size() > 1 ? m_view.pick(each.term.name).text + ": " : "";
      fact.notes.push_back({texts::capitalised(name + text.text), text.language});
    }
    m_facts.push_back(std::move(fact));
  }
  void add(const std::vector<feed::Certificate>& certificates) {
    Fact fact{label("certificates"), {"", m_view.language}, {}};
    for (const feed::Certificate& certificate : certificates) {
      if (!is_valid(certificate, m_view.today)) continue;
      const Phrase name = certificate_name(m_view, certificate.kind);
      const Phrase checked =
          m_view.say("certificate_checked", {{"number", certificate.number},
                                             {"issuer", certificate.issuer},
                                             {"office", certificate.checked_by},
                                             {"date", date(certificate.checked_on, m_view.language)}});
      fact.notes.push_back({name.text + ": " + checked.text, checked.language});
    }
    if (!fact.notes.empty()) m_facts.push_back(std::move(fact));
  }
  [[nodiscard]] std::vector<Fact> take() { return std::move(m_facts); }

 private:
  [[nodiscard]] Phrase label(std::string_view member) const { return m_view.say(texts::label_key("product", member)); }

  const View& m_view;
  std::vector<Fact> m_facts;
};

}  // namespace

PriceWords price_words(const View& view, const std::optional<feed::Money>& price) {
  if (!price) return {view.say("ask_price"), {"", view.language}};
  const std::string day = date(price->as_of, view.language);
  const Phrase as_of = day.empty() ? Phrase{"", view.language} : view.say("price_as_of", {{"date", day}});
  return {{feed::money_text(*price, view.language), view.language}, as_of};
}

std::vector<Fact> product_facts(const View& view, const ProductModel& model) {
  const feed::Product& product = model.product;
  Facts facts(view);
  if (product.food) {
    facts.add("food.net_weight", product.food->net_weight);
    facts.add("food.ingredients", product.food->ingredients);
    facts.add("food.allergens", product.food->allergens);
    facts.add("food.storage", product.food->storage);
    facts.add("food.shelf_life", product.food->shelf_life);
    facts.add("food.travel", product.food->travel);
  }
  facts.add("size", written_size(product.measures, view.language), product.size);
  facts.add("weight", written_weight(product.weight_grams, view.language), product.weight);
  facts.add("materials", model.materials);
  facts.add("techniques", model.techniques);
  facts.add("motifs", model.motifs);
  facts.add("care", product.care);
  facts.add(product.certificates);
  return facts.take();
}

}  // namespace etalase::pages
