// The kinds of cells that need no type of their own.
#include "intake/column_kinds.hpp"

#include "feed/kinds.hpp"

namespace etalase::intake {

CellKind code() {
  return {[](RowReader&, const Column&, drafts::Entry&) {},
          [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (entry.item() != nullptr) cells.put(column.name, feed::common_of(*entry.item()).id);
          }};
}

CellKind read_with_another(CellKind kind) {
  kind.read = [](RowReader&, const Column&, drafts::Entry&) {};
  return kind;
}

}  // namespace etalase::intake
