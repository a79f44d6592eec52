// Environments and servers of each display.
#include "system/displays.hpp"

#include <gtest/gtest.h>

#include "system/gallery.hpp"

namespace etalase::test {

namespace {

// Mesa, fontconfig and GLib keep memory until the end; leaks of ours are looked for in unit tests.
const std::map<std::string, std::string> k_common = {{"ASAN_OPTIONS", "detect_leaks=0"},
                                                     {"LIBGL_ALWAYS_SOFTWARE", "1"}};

Command in_folder(const std::string& work, const std::vector<std::string>& argv) {
  std::vector<std::string> all = {"/usr/bin/env", "-C", work};
  all.insert(all.end(), argv.begin(), argv.end());
  return {.argv = all, .environment = k_common};
}

std::vector<std::string> joined(const std::string& program, const std::vector<std::string>& arguments) {
  std::vector<std::string> argv = {program};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return argv;
}

class Offscreen final : public Display {
 public:
  explicit Offscreen(const Stage& stage) : m_log(stage.path("/offscreen.log")) {}
  std::string name() const override { return "offscreen"; }
  std::string log() const override { return m_log; }
  Command command(const std::string& program, std::vector<std::string> arguments, const User& user,
                  const std::string& work) const override {
    arguments.insert(arguments.end(), {"--windowed", "540x960"});
    Command made = in_folder(work, joined(program, arguments));
    made.environment["SDL_VIDEODRIVER"] = "offscreen";
    made.user = user;
    made.output = m_log;
    return made;
  }

 private:
  std::string m_log;
};

class X11 final : public Display {
 public:
  explicit X11(const Stage& stage) : m_log(stage.path("/x11.log")), m_number_file(stage.path("/x11-number")) {
    m_server.emplace(Command{
        .argv = {"/bin/sh", "-c", "exec Xvfb -displayfd 3 -screen 0 540x960x24 -nolisten tcp -ac 3>" + m_number_file},
        .output = stage.path("/xvfb.log")});
    EXPECT_TRUE(
        eventually([this] { return slurp(m_number_file).find('\n') != std::string::npos; }, std::chrono::seconds(20)));
  }
  std::string name() const override { return "x11"; }
  std::string log() const override { return m_log; }
  Command command(const std::string& program, std::vector<std::string> arguments, const User& user,
                  const std::string& work) const override {
    arguments.insert(arguments.end(), {"--windowed", "540x960"});
    Command made = in_folder(work, joined(program, arguments));
    const std::string number = slurp(m_number_file);
    made.environment["DISPLAY"] = ":" + number.substr(0, number.find('\n'));
    made.environment["SDL_VIDEODRIVER"] = "x11";
    made.user = user;
    made.output = m_log;
    return made;
  }

 private:
  std::string m_log;
  std::string m_number_file;
  std::optional<Process> m_server;
};

class Cage final : public Display {
 public:
  explicit Cage(Stage& stage)
      : m_log(stage.path("/cage.log")),
        m_runtime(stage.folder_of({stage.kiosk_user().uid, stage.kiosk_user().gid, {}}, "/run/user-kiosk", 0700)) {}
  std::string name() const override { return "cage"; }
  std::string log() const override { return m_log; }
  Command command(const std::string& program, std::vector<std::string> arguments, const User& user,
                  const std::string& work) const override {
    std::vector<std::string> argv = {"cage", "-d", "--"};
    const auto kiosk = joined(program, arguments);
    argv.insert(argv.end(), kiosk.begin(), kiosk.end());
    Command made = in_folder(work, argv);
    made.environment["XDG_RUNTIME_DIR"] = m_runtime;
    made.environment["WLR_BACKENDS"] = "headless";
    made.environment["WLR_RENDERER"] = "pixman";
    made.environment["WLR_LIBINPUT_NO_DEVICES"] = "1";
    made.environment["SDL_VIDEODRIVER"] = "wayland";
    made.user = user;
    made.output = m_log;
    return made;
  }

 private:
  std::string m_log;
  std::string m_runtime;
};

}  // namespace

std::unique_ptr<Display> offscreen_display(const Stage& stage) { return std::make_unique<Offscreen>(stage); }
std::unique_ptr<Display> x11_display(const Stage& stage) { return std::make_unique<X11>(stage); }
std::unique_ptr<Display> cage_display(Stage& stage) { return std::make_unique<Cage>(stage); }

std::vector<std::unique_ptr<Display>> all_displays(Stage& stage) {
  std::vector<std::unique_ptr<Display>> all;
  all.push_back(offscreen_display(stage));
  all.push_back(x11_display(stage));
  all.push_back(cage_display(stage));
  return all;
}

}  // namespace etalase::test
