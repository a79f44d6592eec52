// What only staff ask for: keys of the PIN pad, requests to other programs, the presentation.
#pragma once

namespace etalase::actions {

// A key of the PIN pad.
enum class PadKey { zero, one, two, three, four, five, six, seven, eight, nine, erase, enter };
struct PressKey {
  PadKey key;
  bool operator==(const PressKey&) const = default;
};
// Leaves a request for another program: to look for new content now, to let go of a stick.
enum class RequestKind { refresh, usb_eject };
struct AskFor {
  RequestKind request;
  bool operator==(const AskFor&) const = default;
};

// Shows what the gallery tells of itself, large and without an idle time: only the staff page asks for it.
struct Present {
  bool operator==(const Present&) const = default;
};
// The presentation goes on, or back: by a view of what is long, else to the next part.
struct TurnSection {
  enum class Step { previous, next } step;
  bool operator==(const TurnSection&) const = default;
};

}  // namespace etalase::actions
