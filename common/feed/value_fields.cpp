// References and blocks: the values that are no plain structure of members.
#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr const char* k_block_types = "\"text\", \"picture\", \"quote\" or \"item\"";

constexpr std::string_view k_types[] = {"text", "picture", "quote", "item"};
static_assert(std::size(k_types) == std::variant_size_v<Block>);

}  // namespace

void fields(auto& a, Like<TextBlock> auto& block) { a.need_text("text", block.text, k_long); }

void fields(auto& a, Like<QuoteBlock> auto& block) {
  a.need_text("text", block.text, k_short);
  a.text("by", block.by, k_name);
}

void fields(auto& a, Like<PictureBlock> auto& block) {
  a.need("media", block.media, k_form_media_id);
  a.text("caption", block.caption, k_short);
}

void fields(auto& a, Like<ItemBlock> auto& block) { a.one("ref", block.ref, Need::required); }

namespace {

template <class Alternative>
void read_block(FieldReader& a, Block& block) {
  fields(a, block.emplace<Alternative>());
}

}  // namespace

void fields(FieldReader& a, Focus& focus) { read_fractions(a.cursor(), focus.x, focus.y); }
void fields(FieldWriter& a, const Focus& focus) { a.json() = {focus.x, focus.y}; }
void fields(Describer& a, const Focus&) { a.is(two_fractions()); }

void fields(FieldReader& a, Ref& ref) {
  auto& at = a.cursor();
  if (!at.ok()) return;
  const auto& json = at.json();
  auto parsed = json.is_string() ? parse_ref(json.get_ref<const std::string&>())
                                 : base::Result<Ref>(base::fail(base::ErrorKind::corrupt, ""));
  if (!parsed) return at.wrong(k_form_ref.expected);
  ref = std::move(*parsed);
}

void fields(FieldWriter& a, const Ref& ref) { a.json() = to_string(ref); }
void fields(Describer& a, const Ref&) { a.is(word_of(k_form_ref)); }

void fields(FieldReader& a, Block& block) {
  auto& at = a.cursor();
  const auto* type = at.member("type", Need::required, k_block_types);
  if (type == nullptr) return;
  if (*type == "text") return read_block<TextBlock>(a, block);
  if (*type == "picture") return read_block<PictureBlock>(a, block);
  if (*type == "quote") return read_block<QuoteBlock>(a, block);
  if (*type == "item") return read_block<ItemBlock>(a, block);
  at.at(*type, "type").wrong(k_block_types);
}

void fields(FieldWriter& a, const Block& block) {
  a.json()["type"] = k_types[block.index()];
  std::visit([&a](const auto& each) { fields(a, each); }, block);
}

void fields(Describer& a, const Block&) {
  Shape shape;
  shape.type = ShapeType::block;
  shape.names.assign(std::begin(k_types), std::end(k_types));
  shape.inner = {Describer::shape_of<TextBlock>(), Describer::shape_of<PictureBlock>(),
                 Describer::shape_of<QuoteBlock>(), Describer::shape_of<ItemBlock>()};
  a.is(std::move(shape));
}

}  // namespace etalase::feed
