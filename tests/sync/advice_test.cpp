// The table of docs/sync.md, walked row by row: each is what the code says, and each is brought about here.
#include "sync/advice.hpp"

#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using base::Origin;
using test::small_feed;

// The lines of the table, as the code would write them.
std::vector<std::string> rows_of_the_code() {
  std::vector<std::string> rows;
  for (const auto& each : rulings()) {
    rows.push_back("| " + std::string(base::name_of(each.kind)) + " | " + std::string(base::name_of(each.origin)) +
                   " | " + std::string(report::name_of(each.state)) + " | " + std::string(each.advice) + " |");
  }
  return rows;
}

std::vector<std::string> rows_of_the_document() {
  std::ifstream file(std::string(ETALASE_SOURCE_DIR) + "/docs/sync.md");
  std::vector<std::string> rows;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (inside && line.empty()) return rows;
    if (inside && !line.starts_with("|---")) rows.push_back(line);
    inside = inside || line == "| kind | from | state | what to do |";
  }
  return rows;
}

TEST(Advice, IsTheTableOfTheDocument) {
  EXPECT_THAT(rows_of_the_document(), testing::ElementsAreArray(rows_of_the_code()));
}

TEST(Advice, IsThereForEveryKindAndOrigin) {
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::refused); ++kind) {
    for (const auto origin : {Origin::machine, Origin::line, Origin::council}) {
      EXPECT_FALSE(ruling_for(static_cast<ErrorKind>(kind), origin).advice.empty());
    }
  }
  EXPECT_EQ(ruling_for(ErrorKind::busy, Origin::council).state, SourceState::error) << "a pair without a row";
  EXPECT_EQ(ruling_for(ErrorKind::invalid, std::nullopt).origin, Origin::machine);
}

class EachRow : public AgentTest, public testing::WithParamInterface<Ruling> {
 protected:
  EachRow() {
    m_server.publish(small_feed(1));
    static_cast<void>(refresh());
  }

  // Brings the row's error about, and returns what the source's status then is.
  SourceStatus trouble(ErrorKind kind, Origin origin) {
    switch (origin) {
      case Origin::machine: return trouble_here(kind);
      case Origin::line: break_line(kind); break;
      case Origin::council: break_council(kind); break;
    }
    return refresh();
  }

 private:
  SourceStatus trouble_here(ErrorKind kind) {
    settings::Source source{"galeri", test::k_feed_url, "/etc/root.json", "", "", true};
    switch (kind) {
      case ErrorKind::unavailable: m_files.silence("/sources/galeri/metadata/timestamp.json"); break;
      case ErrorKind::not_found: source = {"lain", test::k_feed_url, "/etc/nothing.json", "", "", true}; break;
      case ErrorKind::corrupt:
        m_files.plant("/etc/other.json", m_server.root());
        m_files.break_sector("/etc/other.json");
        source = {"lain", test::k_feed_url, "/etc/other.json", "", "", true};
        break;
      case ErrorKind::too_large: token("/etc/token", std::string(17'000, 'x'), source); break;
      case ErrorKind::invalid: token("/etc/token", "two words", source); break;
      case ErrorKind::no_space:
        m_server.publish(with_new_picture(2));
        m_files.set_free_space({});
        break;
      case ErrorKind::busy: return while_another_works(source);
      default: ADD_FAILURE() << "nobody knows how " << base::name_of(kind) << " of this machine comes about";
    }
    Agent agent({m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
    m_said = agent.refresh({});
    return agent.status();
  }
  void break_line(ErrorKind kind) {
    m_server.publish(small_feed(2));
    switch (kind) {
      case ErrorKind::unavailable: m_http.offline = true; break;
      case ErrorKind::not_found: m_http.answers.clear(); break;  // the address without /feed
      case ErrorKind::untrusted: m_server.answer(m_server.target_url("feed.json")).body[9] ^= 1; break;
      case ErrorKind::corrupt: m_http.portal = "<!DOCTYPE html><html><title>Login</title></html>"; break;
      case ErrorKind::too_large: m_server.answer(m_server.target_url("feed.json")).body += "   "; break;
      case ErrorKind::refused: m_server.answer(m_server.metadata_url("timestamp.json")).status = 401; break;
      default: ADD_FAILURE() << "nobody knows how " << base::name_of(kind) << " of the line comes about";
    }
  }
  void break_council(ErrorKind kind) {
    auto next = small_feed(2);
    const auto old = m_http.answers.at(m_server.metadata_url("timestamp.json"));
    switch (kind) {
      case ErrorKind::not_found: break;
      case ErrorKind::corrupt: break_rule(next); break;
      case ErrorKind::too_large:
        next.parts.at("parts/product-000.json") += std::string(feed::k_part_limit.count, ' ');
        break;
      case ErrorKind::expired: m_clock.set_system(m_clock.system_now() + std::chrono::days(40)); return;
      case ErrorKind::rolled_back: break;
      case ErrorKind::refused: name_later_format(next); break;
      default: ADD_FAILURE() << "nobody knows how " << base::name_of(kind) << " of the council comes about";
    }
    m_server.publish(next);
    if (kind == ErrorKind::not_found) m_http.answers.erase(m_server.target_url("parts/product-000.json"));
    if (kind != ErrorKind::rolled_back) return;
    static_cast<void>(refresh());
    m_http.answers[m_server.metadata_url("timestamp.json")] = old;
  }

  void token(const std::string& path, const std::string& text, settings::Source& source) {
    m_files.plant(path, text);
    source.token_file = path;
  }
  static test::SmallFeed with_new_picture(int serial) {
    auto next = small_feed(serial);
    next.add_picture("maker", "NEW-1");
    next.seal();
    return next;
  }
  SourceStatus while_another_works(const settings::Source& source) {
    Agent other({m_files, m_http, m_clock, {}}, source, m_sync, "/sources"),
        one({m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
    const auto lock = other.store().lock_job(base::LockWait::try_once);
    Job job;
    job.progress = [this](base::Bytes) { m_clock.advance(std::chrono::minutes(8)); };
    m_said = one.refresh(job);
    return one.status();
  }
};

TEST_P(EachRow, ComesAboutAndIsSaid) {
  const auto& row = GetParam();
  const auto status = trouble(row.kind, row.origin);
  ASSERT_TRUE(status.error);
  EXPECT_EQ(base::name_of(*status.error->kind), base::name_of(row.kind)) << status.error->message;
  ASSERT_TRUE(status.error->origin);
  EXPECT_EQ(base::name_of(*status.error->origin), base::name_of(row.origin)) << status.error->message;
  EXPECT_EQ(status.state, row.state);
  ASSERT_TRUE(m_said);
  EXPECT_TRUE(m_said->text.ends_with("; " + std::string(row.advice))) << m_said->text;
  EXPECT_THAT(m_said->text, testing::Not(testing::HasSubstr("\n")));
  const bool shows_the_newer = row.kind == ErrorKind::rolled_back;
  m_files.heal();
  EXPECT_EQ(current(), shows_the_newer ? "generations/000002" : "generations/000001");
}

INSTANTIATE_TEST_SUITE_P(Table, EachRow, testing::ValuesIn(rulings().begin(), rulings().end()), [](const auto& row) {
  return std::string(base::name_of(row.param.kind)) + "_of_the_" + std::string(base::name_of(row.param.origin));
});

}  // namespace
}  // namespace etalase::sync
