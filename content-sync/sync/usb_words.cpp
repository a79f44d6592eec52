// Indonesian first.
#include "sync/usb_words.hpp"

#include <fmt/format.h>

#include "base/calendar.hpp"
#include "feed/money_text.hpp"

namespace etalase::sync {

using base::ErrorKind;
using report::UsbOutcome;

namespace {

// "3 Februari 2026"; anything that is no day stays as it is.
std::string day_in_words(const std::string& iso, const std::string& language) {
  const auto day = base::parse_day(iso);
  return day ? feed::day_text(*day, language) : iso;
}

feed::Text refusal(const UsbFacts& facts) {
  switch (facts.kind) {
    case ErrorKind::rolled_back:
      return {
          {"id", "Stik ini lebih lama daripada isi kios, jadi tidak dipakai. Mintalah stik baru dari dewan."},
          {"en", "This stick is older than what the kiosk has, so it was not used. Ask the council for a new one."}};
    case ErrorKind::expired:
      return {{"id", fmt::format("Stik ini hanya berlaku sampai {}. Mintalah stik baru; bila tanggal itu belum lewat, "
                                 "periksa jam kios ini.",
                                 day_in_words(facts.good_until, "id"))},
              {"en", fmt::format("This stick was good until {}. Ask for a new one; if that day has not passed, check "
                                 "this kiosk's clock.",
                                 day_in_words(facts.good_until, "en"))}};
    case ErrorKind::untrusted:
      return {{"id", "Tanda tangan stik ini bukan dari dewan galeri ini. Isi kios tidak berubah."},
              {"en", "This stick was not signed by this gallery's council. The kiosk's content did not change."}};
    case ErrorKind::refused:
    case ErrorKind::invalid:
    case ErrorKind::busy:
    case ErrorKind::locked:
      return {{"id", "Stik ini tidak dapat diterima. Isi kios tidak berubah; beri tahu dewan."},
              {"en", "This stick cannot be accepted. The kiosk's content did not change; tell the council."}};
    default:
      return {
          {"id", "Isi stik ini rusak atau tidak lengkap. Isi kios tidak berubah; mintalah stik yang ditulis ulang."},
          {"en",
           "This stick is damaged or incomplete. The kiosk's content did not change; ask for it to be "
           "written again."}};
  }
}

feed::Text failure(ErrorKind kind) {
  if (kind == ErrorKind::no_space) {
    return {{"id", "Diska kios penuh. Isi kios tidak berubah; beri tahu teknisi."},
            {"en", "The kiosk's disk is full. The kiosk's content did not change; tell a technician."}};
  }
  return {
      {"id", "Stik tidak dapat dibaca sampai selesai. Pasang lagi dan tunggu; bila berulang, pakai stik lain."},
      {"en", "The stick could not be read to its end. Put it in again and wait; if it happens again, use another."}};
}

}  // namespace

UsbOutcome outcome_for(ErrorKind kind) {
  return kind == ErrorKind::no_space || kind == ErrorKind::unavailable ? UsbOutcome::failed : UsbOutcome::refused;
}

feed::Text usb_words(const UsbFacts& facts) {
  switch (facts.outcome) {
    case UsbOutcome::running:
      return {{"id", "Isi stik sedang dibaca. Jangan cabut stik."},
              {"en", "The stick is being read. Do not take it out."}};
    case UsbOutcome::updated:
      return {
          {"id", fmt::format("Isi kios sudah diperbarui dari stik (terbitan {}). Stik boleh dicabut.", facts.serial)},
          {"en", fmt::format("The kiosk's content was updated from the stick (issue {}). You can take it out.",
                             facts.serial)}};
    case UsbOutcome::same:
      return {{"id", fmt::format("Kios sudah memuat isi stik ini (terbitan {}). Stik boleh dicabut.", facts.serial)},
              {"en", fmt::format("The kiosk already shows what is on this stick (issue {}). You can take it out.",
                                 facts.serial)}};
    case UsbOutcome::refused: return refusal(facts);
    case UsbOutcome::failed: return failure(facts.kind);
  }
  return {};
}

}  // namespace etalase::sync
