// A catalogue that takes minutes to build on a slow disk: the watchdog is fed as long as it moves, and a stop is heard.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>

#include "support/slow_disk.hpp"
#include "sync/fake_daemon_fixture.hpp"

namespace etalase::sync {
namespace {

constexpr std::chrono::seconds k_third_of_the_watchdog{30};

// Listens to what systemd would hear.
class ServiceManager {
 public:
  explicit ServiceManager(const std::string& path) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    ::setenv("WATCHDOG_USEC", "90000000", 1);
  }
  ~ServiceManager() {
    ::unsetenv("NOTIFY_SOCKET");
    ::unsetenv("WATCHDOG_USEC");
    ::close(m_socket);
  }
  ServiceManager(const ServiceManager&) = delete;
  ServiceManager& operator=(const ServiceManager&) = delete;

  // How often the daemon has said since the last call that it is alive.
  int signs_of_life() {
    int signs = 0;
    std::string text(4096, '\0');
    for (;;) {
      const auto size = ::recv(m_socket, text.data(), text.size(), 0);
      if (size < 0) return signs;
      signs += text.substr(0, static_cast<std::size_t>(size)) == "WATCHDOG=1" ? 1 : 0;
    }
  }

 private:
  int m_socket;
};

class LongBuild : public FakeDaemonTest {
 protected:
  // Calls `look` whenever the disk has stopped in the middle of the build; it tells whether the disk may go on.
  int run_with(const std::function<bool()>& look) {
    m_council.publish(test::small_feed(1));
    m_network.while_busy = [this, look] {
      if (!m_disk.is_waiting()) return;
      m_clock.advance(k_third_of_the_watchdog);
      if (look()) m_disk.let_one_pass();
    };
    m_network.after_step = [] { stop(); };
    Daemon daemon({m_disk, m_clock, m_network, [this] { return m_read_again; }}, m_settings);
    m_network.is_resting = [&daemon] { return daemon.is_resting(); };
    return daemon.run(Lasting::forever);
  }

  ServiceManager m_manager{m_dir / "notify"};
  test::SlowDisk m_disk{*m_files, "/generations/000001/catalogue"};
};

TEST_F(LongBuild, FeedsTheWatchdogWhileItMoves) {
  int looks = 0, longest_silence = 0, silence = 0;
  EXPECT_EQ(run_with([&] {
              ++looks;
              silence = m_manager.signs_of_life() > 0 ? 0 : silence + 1;
              longest_silence = std::max(longest_silence, silence);
              return true;
            }),
            0);
  EXPECT_GT(looks, 5);
  EXPECT_LE(longest_silence, 2) << "three thirds of the interval without a sign are the end";
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(LongBuild, LetsTheWatchdogStarveWhenTheDiskHangs) {
  int looks = 0, signs_while_hanging = 0;
  EXPECT_EQ(run_with([&] {
              const int signs = m_manager.signs_of_life();
              if (++looks < 4) return true;
              // What moved before it hung may still be told once.
              if (looks > 6 && looks <= 12) signs_while_hanging += signs;
              return looks > 12;
            }),
            0);
  EXPECT_GT(looks, 12);
  EXPECT_EQ(signs_while_hanging, 0);
}

TEST_F(LongBuild, EndsSoonWhenToldToStop) {
  int looks = 0;
  EXPECT_EQ(run_with([&] {
              if (++looks == 3) stop();
              return true;
            }),
            0);
  // From the next look on the job is told: a part or a few pages later it ends.
  EXPECT_LE(looks, 6);
  EXPECT_EQ(current(), "") << "nothing half built is shown";
  EXPECT_TRUE(m_files->list(m_dir / "sources/galeri/generations")->empty());
}

}  // namespace
}  // namespace etalase::sync
