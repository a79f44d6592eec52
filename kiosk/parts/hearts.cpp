// Makes hearts of pieces.
#include "parts/hearts.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

Action action_of(const View& view, const feed::Id& piece) {
  if (view.kept.has(piece)) return LetGo{piece};
  return view.kept.is_full() ? open(list_page()) : Action(KeepPiece{piece});
}

std::string icon_of(const View& view, const feed::Id& piece) { return view.kept.has(piece) ? "heart_filled" : "heart"; }

Phrase words_of(const View& view, const feed::Id& piece) {
  return view.say(view.kept.has(piece) ? "piece_kept" : "keep_piece");
}

}  // namespace

widgets::CardKey heart_key(const View& view, const feed::Id& piece) {
  return {icon_of(view, piece), words_of(view, piece).text, action_of(view, piece), view.kept.has(piece)};
}

widgets::CardKey cross_key(const View& view, const feed::Id& piece) {
  return {"cross", view.say("let_piece_go").text, LetGo{piece}, false};
}

widgets::Control heart_button(const View& view, const feed::Id& piece) {
  const Phrase said = words_of(view, piece);
  widgets::Control button;
  button.label = {said.text, said.language, icon_of(view, piece)};
  button.action = action_of(view, piece);
  if (view.kept.has(piece)) button.state = widgets::State::selected;
  return button;
}

}  // namespace etalase::parts
