// The table of states and steps.
#include "drafts/states.hpp"

#include <algorithm>
#include <array>

namespace etalase::drafts {

namespace {

struct StateName {
  ItemState state;
  std::string_view name;
  std::string_view label;
};

constexpr std::array k_states = {
    StateName{ItemState::draf, "draf", "draf"},
    StateName{ItemState::diajukan, "diajukan", "diajukan"},
    StateName{ItemState::perlu_perbaikan, "perlu_perbaikan", "perlu perbaikan"},
    StateName{ItemState::lolos_kurasi, "lolos_kurasi", "lolos kurasi"},
    StateName{ItemState::terjemah, "terjemah", "terjemah"},
    StateName{ItemState::siap_tayang, "siap_tayang", "siap tayang"},
    StateName{ItemState::tayang, "tayang", "tayang"},
    StateName{ItemState::berakhir, "berakhir", "berakhir"},
    StateName{ItemState::arsip, "arsip", "arsip"},
    StateName{ItemState::ditarik, "ditarik", "ditarik"},
};

struct Way {
  ItemState from;
  Step step;
  ItemState to;
};

constexpr std::array k_ways = {
    Way{ItemState::draf, Step::submit, ItemState::diajukan},
    Way{ItemState::perlu_perbaikan, Step::submit, ItemState::diajukan},
    Way{ItemState::diajukan, Step::pass, ItemState::lolos_kurasi},
    Way{ItemState::diajukan, Step::send_back, ItemState::perlu_perbaikan},
    Way{ItemState::lolos_kurasi, Step::send_back, ItemState::perlu_perbaikan},
    Way{ItemState::terjemah, Step::send_back, ItemState::perlu_perbaikan},
    Way{ItemState::lolos_kurasi, Step::ask_translation, ItemState::terjemah},
    Way{ItemState::lolos_kurasi, Step::approve, ItemState::siap_tayang},
    Way{ItemState::terjemah, Step::approve, ItemState::siap_tayang},
    Way{ItemState::draf, Step::approve_emergency, ItemState::siap_tayang},
    Way{ItemState::diajukan, Step::approve_emergency, ItemState::siap_tayang},
    Way{ItemState::perlu_perbaikan, Step::approve_emergency, ItemState::siap_tayang},
    Way{ItemState::berakhir, Step::reopen, ItemState::draf},
    Way{ItemState::arsip, Step::reopen, ItemState::draf},
};

}  // namespace

std::string_view name_of(ItemState state) {
  return std::find_if(k_states.begin(), k_states.end(), [&](const auto& each) { return each.state == state; })->name;
}

std::string_view label_of(ItemState state) {
  return std::find_if(k_states.begin(), k_states.end(), [&](const auto& each) { return each.state == state; })->label;
}

std::optional<ItemState> state_named(std::string_view name) {
  for (const auto& each : k_states) {
    if (each.name == name) return each.state;
  }
  return std::nullopt;
}

const std::vector<ItemState>& all_states() {
  static const std::vector<ItemState> k_all = [] {
    std::vector<ItemState> states;
    for (const auto& each : k_states) states.push_back(each.state);
    return states;
  }();
  return k_all;
}

std::optional<ItemState> after(ItemState state, Step step) {
  if (step == Step::archive && state != ItemState::ditarik && state != ItemState::arsip) return ItemState::arsip;
  for (const auto& way : k_ways) {
    if (way.from == state && way.step == step) return way.to;
  }
  return std::nullopt;
}

}  // namespace etalase::drafts
