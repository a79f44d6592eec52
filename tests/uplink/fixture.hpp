// A kiosk's spool on a disk in memory, a council in memory, and a clock that stands at 2026-01-05 10:00 in Jakarta.
#pragma once

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/fake_clock.hpp"
#include "support/fake_file_system.hpp"
#include "uplink/council.hpp"
#include "uplink/uplink.hpp"

namespace etalase::uplink {

inline constexpr const char* k_spool = "/kiosk/spool/";
inline constexpr const char* k_token = "0123456789abcdef0123456789abcdef";
inline constexpr const char* k_answer_id = "7f1d2c3b-4a59-4687-b6a5-c4d3e2f10a9b";

inline std::string uuid(int number) { return fmt::format("00000000-0000-4000-8000-{:012}", number); }

class UplinkTest : public ::testing::Test {
 protected:
  UplinkTest() {
    m_settings.kiosk.id = "pintu-masuk";
    m_settings.paths = {"/sources", "/kiosk", "/run"};
    m_settings.uplink = {"https://dewan.example.id/", "/etc/token", std::chrono::minutes(15)};
    m_files.plant("/etc/token", std::string(k_token) + "\n");
  }

  UplinkTools tools(base::FileSystem& files) {
    return {files, m_clock, m_council, [] { return 0.5; }, [this] { return uuid(++m_ids); }};
  }
  // One visit of a new uplink, as after a restart.
  std::chrono::milliseconds visit() { return visit(m_files); }
  std::chrono::milliseconds visit(base::FileSystem& files) { return Uplink(tools(files)).visit(m_settings, {}); }

  void count(const std::string& hour, std::int64_t number, const std::string& subject = "product/BTK-012") {
    const report::CountHour counts{hour, "Asia/Jakarta", {{"open", subject, "id", number}}};
    m_files.plant(k_spool + ("count-" + hour + ".json"), report::to_bytes(counts));
  }
  void answer(const std::string& id = k_answer_id) {
    const report::Answer given{id, "2026-01-05T08", "SURVEI-1", 4, {}, "id"};
    m_files.plant(k_spool + ("answer-" + id + ".json"), report::to_bytes(given));
  }
  std::vector<std::string> spool() {
    std::vector<std::string> names;
    for (const auto& entry : m_files.list("/kiosk/spool").value_or(std::vector<base::DirEntry>()))
      names.push_back(entry.name);
    return names;
  }

  test::FakeClock m_clock;
  test::FakeFileSystem m_files;
  FakeCouncil m_council;
  settings::Settings m_settings;
  int m_ids = 0;
};

}  // namespace etalase::uplink
