// Inside this room: turning SQLiteCpp's exceptions into Results at the border.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <type_traits>

#include "base/result.hpp"

namespace etalase::drafts {

// Names what went wrong in a database and what to do.
[[nodiscard]] base::Error database_error(const SQLite::Exception& exception);

// Runs work that may throw SQLite::Exception and returns its value or the error.
template <class Work>
[[nodiscard]] auto guarded(Work&& work) -> base::Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& exception) {
    return base::fail(database_error(exception));
  }
}

}  // namespace etalase::drafts
