// Blocks as strips.
#include "parts/prose.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/markdown.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/photograph.hpp"

namespace etalase::parts {

using namespace actions;

using catalogue::MakerCard;
using catalogue::ProductCard;
using catalogue::StoryCard;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_picture_gap = 32;
constexpr float k_block_gap = 26;
constexpr float k_paragraph_gap = 18;

using Paragraphs = std::vector<text::RichText>;

// A strip takes the paragraphs that begin within the first so many bytes: what is out of sight is then not drawn.
Paragraphs::const_iterator end_of_strip(Paragraphs::const_iterator from, Paragraphs::const_iterator end) {
  constexpr std::size_t k_most_bytes = 1500, k_most_paragraphs = 24;
  std::size_t bytes = 0;
  auto to = from;
  for (; to != end && bytes < k_most_bytes && static_cast<std::size_t>(to - from) < k_most_paragraphs; ++to)
    bytes += to->text.size();
  return to;
}

float draw_paragraphs(Canvas& canvas, Rect rect, const Paragraphs& paragraphs, const std::string& language) {
  const Theme& theme = canvas.theme();
  float y = rect.top;
  for (const text::RichText& paragraph : paragraphs) {
    if (y > rect.top) y += canvas.u(k_paragraph_gap);
    const Words words{paragraph, theme.style(Type::body, language), colours::k_ink, static_cast<int>(rect.width())};
    y += static_cast<float>(canvas.text({rect.left, y}, words).height);
  }
  return y - rect.top;
}

std::optional<ProsePiece> linked(const catalogue::Reader& reader, const feed::Ref& ref) {
  if (ref.kind == "product")
    if (auto card = reader.card(ref.id)) return *card;
  if (ref.kind == "maker")
    if (auto card = reader.maker_card(ref.id)) return *card;
  if (ref.kind == "story")
    for (const StoryCard& card : reader.stories())
      if (card.id == ref.id) return card;
  return std::nullopt;
}

struct BlockLoader {
  const catalogue::Reader& reader;
  std::optional<ProsePiece> operator()(const feed::TextBlock& block) const { return block; }
  std::optional<ProsePiece> operator()(const feed::QuoteBlock& block) const { return block; }
  std::optional<ProsePiece> operator()(const feed::ItemBlock& block) const { return linked(reader, block.ref); }
  std::optional<ProsePiece> operator()(const feed::PictureBlock& block) const {
    auto media = reader.media(block.media);
    if (!media) return std::nullopt;
    return ProsePicture{std::move(*media), block.caption};
  }
};

// What stands beside a picture: its caption, or the quote that follows it.
struct Aside {
  Phrase quote;
  Phrase by;
};

float draw_aside(Canvas& canvas, Rect rect, const Aside& aside) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  widgets::gold_rule(canvas, {rect.left, rect.top + canvas.u(2)}, canvas.u(64));
  float y = rect.top + canvas.u(18);
  const Words quote{aside.quote.text, theme.style(Type::quote, aside.quote.language), colours::k_ink, width};
  y += static_cast<float>(canvas.text({rect.left, y}, quote).height);
  if (!aside.by.text.empty()) {
    const Words by{aside.by.text, theme.style(Type::small, aside.by.language), colours::k_secondary, width};
    y += canvas.u(10) + static_cast<float>(canvas.text({rect.left, y + canvas.u(10)}, by).height);
  }
  return y - rect.top;
}

float shape_of(const feed::Media& media) {
  if (media.files.empty() || media.files.back().width <= 0) return 0.62F;
  const auto& file = media.files.back();
  return std::clamp(static_cast<float>(file.height) / static_cast<float>(file.width), 0.45F, 0.8F);
}

// A picture of a text with what stands beside it.
struct Figure {
  Photograph photograph;
  Aside aside;
};

void draw_framed(Canvas& canvas, Rect rect, const Photograph& photograph) {
  canvas.shadow(rect, canvas.u(18));
  widgets::draw_photo(canvas, rect, photograph.media, "LAIN");
  widgets::photograph_control(canvas, rect, {photograph.media, photograph.caption.text});
}

float draw_figure(Canvas& canvas, Rect rect, const Figure& figure) {
  const auto& [photograph, aside] = figure;
  const float shape = shape_of(photograph.media);
  const bool beside = !canvas.theme().large() && !aside.quote.text.empty();
  if (!beside) {
    const float height = std::round(rect.width() * shape);
    draw_framed(canvas, {rect.left, rect.top, rect.right, rect.top + height}, photograph);
    if (aside.quote.text.empty()) return height;
    const float top = rect.top + height + canvas.u(20);
    return top + draw_aside(canvas, {rect.left, top, rect.right, 0}, aside) - rect.top;
  }
  const float width = std::round((rect.width() - canvas.u(k_picture_gap)) * 0.49F);
  const Rect words{rect.left + width + canvas.u(k_picture_gap), 0, rect.right, 0};
  const float text =
      height_of(canvas, words.width(), [&](Canvas& dry, Rect r) { return draw_aside(dry, r, figure.aside); });
  const float height = std::max(std::round(width * std::min(shape, 0.62F)), text);
  draw_framed(canvas, {rect.left, rect.top, rect.left + width, rect.top + height}, photograph);
  draw_aside(canvas, {words.left, rect.top + std::round((height - text) / 2), words.right, 0}, aside);
  return height;
}

Photograph photograph_of(const View& view, const ProsePicture& picture) {
  Phrase caption = view.pick(picture.caption);
  if (caption.text.empty()) return parts::photograph_of(view, picture.media);
  return {picture.media, std::move(caption)};
}

Strip card_strip(const View& view, Canvas& measure, const Regions& where, const ProsePiece& piece) {
  widgets::Card card;
  if (const auto* product = std::get_if<ProductCard>(&piece))
    card = product_card(view, *product, {CardLine::maker, CardLine::place});
  if (const auto* maker = std::get_if<MakerCard>(&piece)) {
    card.cover = maker->cover;
    card.craft = maker->crafts.empty() ? "LAIN" : maker->crafts.front();
    card.name = view.pick(maker->name);
    card.lines = {brief_place_of(view, *maker)};
    card.action = open(PageKind::maker, maker->id);
  }
  if (const auto* story = std::get_if<StoryCard>(&piece)) {
    card = story_card(view, *story);
    card.name_type = Type::name;
    if (!card.foot.text.empty()) card.lines = {card.foot};
  }
  std::vector<Strip> strips = small_card_grid(measure, where, {std::move(card)}, 1);
  return std::move(strips.front());
}

class Layer {
 public:
  Layer(const View& view, Canvas& measure, const Regions& where) : m_view(view), m_measure(measure), m_where(where) {
    m_where.right = std::min(where.right, where.left + view.theme.text_width(Type::body));
  }

  void text(const feed::TextBlock& block) {
    const Phrase said = m_view.pick(block.text);
    const Paragraphs all = markdown(said.text);
    for (auto from = all.begin(); from != all.end();) {
      const auto to = end_of_strip(from, all.end());
      const Phrase mark = to == all.end() ? fallback_mark(m_view, block.text) : Phrase{};
      const float before = from == all.begin() ? k_block_gap : k_paragraph_gap;
      push(before, [paragraphs = Paragraphs(from, to), language = said.language, mark](Canvas& canvas, Rect rect) {
        float y = rect.top + draw_paragraphs(canvas, rect, paragraphs, language);
        if (!mark.text.empty()) y += canvas.u(8) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(8)}, mark);
        return y - rect.top;
      });
      from = to;
    }
  }
  void picture(const ProsePicture& picture, const feed::QuoteBlock* quote) {
    Aside aside{m_view.pick(picture.caption), {}};
    if (aside.quote.text.empty() && quote != nullptr) aside = {m_view.pick(quote->text), m_view.pick(quote->by)};
    push(k_block_gap, [figure = Figure{photograph_of(m_view, picture), std::move(aside)}](Canvas& canvas, Rect rect) {
      return draw_figure(canvas, rect, figure);
    });
  }
  void quote(const feed::QuoteBlock& quote) {
    const Aside aside{m_view.pick(quote.text), m_view.pick(quote.by)};
    push(k_block_gap, [aside](Canvas& canvas, Rect rect) {
      const float indent = canvas.theme().large() ? 0 : canvas.u(48);
      return draw_aside(canvas, {rect.left + indent, rect.top, rect.right - indent, 0}, aside);
    });
  }
  void card(const ProsePiece& piece) {
    gap(k_block_gap);
    m_strips.push_back(card_strip(m_view, m_measure, m_where, piece));
  }
  [[nodiscard]] std::vector<Strip> take() { return std::move(m_strips); }

 private:
  void gap(float height) {
    if (!m_strips.empty()) m_strips.push_back(space(m_view.theme.px(height)));
  }
  // Shadows need a little room below.
  void push(float before, DrawTall draw) {
    gap(before);
    m_strips.push_back(tall_strip(m_measure, m_where, std::move(draw)));
  }
  const View& m_view;
  Canvas& m_measure;
  Regions m_where;  // no wider than a text that is read
  std::vector<Strip> m_strips;
};

}  // namespace

Prose load_prose(const catalogue::Reader& reader, const feed::Blocks& blocks) {
  Prose prose;
  for (const feed::Block& block : blocks)
    if (auto piece = std::visit(BlockLoader{reader}, block)) prose.push_back(std::move(*piece));
  return prose;
}

std::vector<Photograph> photographs_in(const View& view, const Prose& prose) {
  std::vector<Photograph> found;
  for (const ProsePiece& piece : prose)
    if (const auto* picture = std::get_if<ProsePicture>(&piece)) found.push_back(photograph_of(view, *picture));
  return found;
}

int words_in(const Prose& prose, const std::string& language) {
  int words = 0;
  for (const ProsePiece& piece : prose) {
    if (const auto* block = std::get_if<feed::TextBlock>(&piece))
      words += count_words(pick(block->text, language).text);
    if (const auto* quote = std::get_if<feed::QuoteBlock>(&piece))
      words += count_words(pick(quote->text, language).text);
    if (const auto* picture = std::get_if<ProsePicture>(&piece))
      words += count_words(pick(picture->caption, language).text);
  }
  return words;
}

std::vector<Strip> prose_strips(const View& view, Canvas& measure, const Regions& where, const Prose& prose) {
  Layer layer(view, measure, where);
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const ProsePiece& piece = prose[i];
    if (const auto* block = std::get_if<feed::TextBlock>(&piece)) {
      layer.text(*block);
    } else if (const auto* picture = std::get_if<ProsePicture>(&piece)) {
      const auto* quote = i + 1 < prose.size() ? std::get_if<feed::QuoteBlock>(&prose[i + 1]) : nullptr;
      const bool takes_quote = quote != nullptr && view.pick(picture->caption).text.empty();
      layer.picture(*picture, takes_quote ? quote : nullptr);
      if (takes_quote) ++i;
    } else if (const auto* quote = std::get_if<feed::QuoteBlock>(&piece)) {
      layer.quote(*quote);
    } else {
      layer.card(piece);
    }
  }
  return layer.take();
}

}  // namespace etalase::parts
