// What only staff ask for: keys of the PIN pad, requests to other programs.
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

}  // namespace etalase::actions
