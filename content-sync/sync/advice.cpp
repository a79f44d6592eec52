// The rows.
#include "sync/advice.hpp"

#include <algorithm>
#include <array>

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Origin;
using report::SourceState;

constexpr std::array k_rulings = {
    Ruling{ErrorKind::unavailable, Origin::line, SourceState::offline,
           "the screen goes on with what it has; if this lasts, check the network and url in the configuration"},
    Ruling{ErrorKind::unavailable, Origin::machine, SourceState::error,
           "check this machine's disk and who may read and write there"},
    Ruling{ErrorKind::not_found, Origin::line, SourceState::error,
           "check url in the configuration, it is the address that /metadata follows; if it is right, the council must "
           "publish again"},
    Ruling{ErrorKind::not_found, Origin::council, SourceState::error,
           "the council announces a file that its server lacks: it must publish or copy it again"},
    Ruling{ErrorKind::not_found, Origin::machine, SourceState::error,
           "put the file there, or correct its path in the configuration, then reload etalase-sync"},
    Ruling{
        ErrorKind::untrusted, Origin::line, SourceState::refused,
        "it was not taken over; check the clock and the network's log-in page, then ask the council whether its keys "
        "changed"},
    Ruling{ErrorKind::corrupt, Origin::line, SourceState::refused,
           "it was not taken over; check url and the network's log-in page, else tell the council"},
    Ruling{ErrorKind::corrupt, Origin::council, SourceState::refused,
           "it was not taken over; tell the council that what it published breaks a rule of docs/feed.md"},
    Ruling{ErrorKind::corrupt, Origin::machine, SourceState::error,
           "check the file that is named and this machine's disk; a worn-out card should be replaced"},
    Ruling{
        ErrorKind::too_large, Origin::line, SourceState::refused,
        "it was not taken over; check url and the network's log-in page, else tell the council that its server sends "
        "more than it signed"},
    Ruling{ErrorKind::too_large, Origin::council, SourceState::refused,
           "it was not taken over; tell the council that it published too much"},
    Ruling{ErrorKind::too_large, Origin::machine, SourceState::error,
           "the file is larger than it may be: put the right one there, then reload etalase-sync"},
    Ruling{ErrorKind::expired, Origin::council, SourceState::refused,
           "it was not taken over; check this machine's clock; if it is right, the council must publish again"},
    Ruling{ErrorKind::rolled_back, Origin::council, SourceState::refused,
           "it was not taken over; a copy of the council's server is out of date, or the council must publish again"},
    Ruling{ErrorKind::refused, Origin::line, SourceState::refused,
           "it was not taken over; if what is named is right on this machine, ask the council whether its server knows "
           "this kiosk"},
    Ruling{ErrorKind::refused, Origin::council, SourceState::refused,
           "it was not taken over; if this machine's packages are of today, the council must publish again"},
    Ruling{ErrorKind::invalid, Origin::machine, SourceState::error,
           "correct the configuration or the file it names, then reload etalase-sync"},
    Ruling{ErrorKind::busy, Origin::machine, SourceState::error,
           "another program works on the store; if this lasts, restart etalase-sync"},
    Ruling{ErrorKind::no_space, Origin::machine, SourceState::error, "free space on the disk or lower [sync] reserve"},
};

}  // namespace

std::span<const Ruling> rulings() { return k_rulings; }

const Ruling& ruling_for(ErrorKind kind, std::optional<Origin> origin) {
  const auto whence = origin.value_or(Origin::machine);
  const auto row = [](ErrorKind of, Origin from) {
    return std::find_if(k_rulings.begin(), k_rulings.end(),
                        [&](const Ruling& each) { return each.kind == of && each.origin == from; });
  };
  const auto found = row(kind, whence);
  return found != k_rulings.end() ? *found : *row(ErrorKind::unavailable, Origin::machine);
}

}  // namespace etalase::sync
