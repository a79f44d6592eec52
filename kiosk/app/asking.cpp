// Decides.
#include "app/asking.hpp"

namespace etalase::app {

bool asks_survey(const VisitFacts& facts) {
  if (!facts.has_question || !facts.has_listener) return false;
  if (facts.since_last && *facts.since_last < k_between_surveys) return false;
  return facts.pages >= k_pages_worth_asking || facts.lasted >= k_time_worth_asking;
}

}  // namespace etalase::app
