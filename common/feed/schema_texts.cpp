// Gathers the compiled-in schema files by name.
#include "feed/schema_texts.hpp"

#include "embedded/schema_common.hpp"
#include "embedded/schema_feed.hpp"
#include "embedded/schema_part_collaboration.hpp"
#include "embedded/schema_part_collection.hpp"
#include "embedded/schema_part_cooperation_scheme.hpp"
#include "embedded/schema_part_event.hpp"
#include "embedded/schema_part_maker.hpp"
#include "embedded/schema_part_notice.hpp"
#include "embedded/schema_part_organisation.hpp"
#include "embedded/schema_part_place.hpp"
#include "embedded/schema_part_product.hpp"
#include "embedded/schema_part_programme.hpp"
#include "embedded/schema_part_region.hpp"
#include "embedded/schema_part_statistic.hpp"
#include "embedded/schema_part_story.hpp"
#include "embedded/schema_status.hpp"
#include "embedded/schema_withdrawn.hpp"

namespace etalase::feed {

const std::map<std::string_view, std::string_view>& schema_texts() {
  static const std::map<std::string_view, std::string_view> k_texts = {
      {"feed", embedded::schema_feed},
      {"withdrawn", embedded::schema_withdrawn},
      {"status", embedded::schema_status},
      {"part-product", embedded::schema_part_product},
      {"part-maker", embedded::schema_part_maker},
      {"part-story", embedded::schema_part_story},
      {"part-region", embedded::schema_part_region},
      {"part-event", embedded::schema_part_event},
      {"part-programme", embedded::schema_part_programme},
      {"part-collection", embedded::schema_part_collection},
      {"part-collaboration", embedded::schema_part_collaboration},
      {"part-place", embedded::schema_part_place},
      {"part-organisation", embedded::schema_part_organisation},
      {"part-statistic", embedded::schema_part_statistic},
      {"part-notice", embedded::schema_part_notice},
      {"part-cooperation_scheme", embedded::schema_part_cooperation_scheme},
  };
  return k_texts;
}

std::string_view common_schema_text() { return embedded::schema_common; }

}  // namespace etalase::feed
