// An error as a fault.
#include "report/fault.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/report_forms.hpp"

namespace etalase::report {

Fault fault_of(const base::Error& error, base::SystemTime since) {
  Fault fault{error.kind, error.message, since, error.subject, error.origin};
  auto& words = fault.message;
  std::replace_if(words.begin(), words.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  constexpr std::size_t k_most = 2000;
  if (words.size() > k_most && base::is_utf8(words)) words.resize(base::character_start(words, k_most));
  if (!words.empty() && !k_form_message.accepts(words)) words = "see the journal";
  return fault;
}

}  // namespace etalase::report
