// One file an answer.
#include "app/answer_record.hpp"

#include "report/batch_codec.hpp"

namespace etalase::app {

base::Result<void> write_answer(base::FileSystem& files, const std::string& kiosk_folder,
                                const report::Answer& answer) {
  const std::string spool = kiosk_folder + "/spool";
  ETALASE_CHECK(files.make_folders(spool));
  ETALASE_CHECK(files.sync_folder(kiosk_folder));
  return base::write_durably(files, spool + "/answer-" + answer.id + ".json", report::to_bytes(answer));
}

}  // namespace etalase::app
