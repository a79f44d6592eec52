// Chooses the reader and writer of a form.
#include "intake/forms.hpp"

namespace etalase::intake {

void read_row(Form form, RowReader& row, base::Json& item) {
  switch (form) {
    case Form::product: return read_product(row, item);
    case Form::maker: return read_maker(row, item);
    case Form::story: return read_story(row, item);
    case Form::event: return read_event(row, item);
  }
}

Cells write_cells(Form form, const base::Json& item, const CellSource& source) {
  switch (form) {
    case Form::product: return product_cells(item, source);
    case Form::maker: return maker_cells(item, source);
    case Form::story: return story_cells(item, source);
    case Form::event: return event_cells(item, source);
  }
  return {};
}

}  // namespace etalase::intake
