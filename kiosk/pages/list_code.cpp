// Says what the codes of the list carry.
#include "pages/list_code.hpp"

#include <algorithm>

#include "parts/list_codes.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

std::vector<feed::Id> ids_of(const ListModel& model) {
  std::vector<feed::Id> ids;
  for (const ListedPiece& piece : model.pieces) ids.push_back(piece.card.id);
  return ids;
}

std::string key_of(std::size_t index) { return "list/" + std::to_string(index + 1); }

// "Karya 1–15".
Phrase range_of(const View& view, const ListCode& code) {
  const std::string from = std::to_string(code.first + 1);
  const std::string to = std::to_string(code.first + code.count);
  if (code.count == 1) return view.say("list_code_one", {{"from", from}});
  return view.say("list_code_range", {{"from", from}, {"to", to}});
}

std::size_t chosen_of(const View& view, const std::vector<ListCode>& codes) {
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (view.state.code == key_of(i)) return i;
  return 0;
}

std::vector<widgets::Control> choices_of(const View& view, const std::vector<ListCode>& codes, std::size_t chosen) {
  std::vector<widgets::Control> choices;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const Phrase said = range_of(view, codes[i]);
    widgets::Control choice;
    choice.label = {said.text, said.language, ""};
    choice.action = actions::ShowCode{key_of(i)};
    if (i == chosen) choice.state = widgets::State::selected;
    choices.push_back(std::move(choice));
  }
  return choices;
}

// What the camera does, and honestly what is missing.
Phrase purpose_of(const View& view, const ListModel& model, const std::vector<ListCode>& codes) {
  const Phrase opens = view.say(codes.size() == 1 ? "list_code_opens" : "list_codes_open");
  const std::size_t carried = pieces_in(codes);
  if (carried == model.pieces.size()) return opens;
  const Phrase part = view.say("list_code_part",
                               {{"carried", std::to_string(carried)}, {"total", std::to_string(model.pieces.size())}});
  return {joined({opens.text, part.text}, " "), opens.language};
}

}  // namespace

bool has_list_code(const View& view, const ListModel& model) {
  return !list_codes(view.site.public_base_url, ids_of(model)).empty();
}

std::optional<CodeFace> list_face(const View& view, const ListModel& model) {
  const std::vector<ListCode> codes = list_codes(view.site.public_base_url, ids_of(model));
  if (codes.empty()) return std::nullopt;
  const std::size_t chosen = chosen_of(view, codes);
  CodeFace face;
  face.kinds = choices_of(view, codes, chosen);
  face.code.key = key_of(chosen);
  face.code.holds = codes[chosen].address;
  face.code.purpose = purpose_of(view, model, codes);
  face.code.without_network = view.say("list_code_offline");
  auto qr = encode_qr(face.code.holds);
  if (!qr) return std::nullopt;
  face.qr = std::move(*qr);
  return face;
}

std::vector<widgets::Strip> list_code(const widgets::Canvas& measure, const CodeFace& face, const CodePlace& place,
                                      widgets::Rect content) {
  std::vector<widgets::Strip> strips = code_strips(measure, content, face, place);
  for (widgets::Strip& strip : strips) strip.ground = widgets::Ground::paper;
  return strips;
}

}  // namespace etalase::pages
