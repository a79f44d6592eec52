// The screens a kiosk is tested on: offscreen, a window under X11, fullscreen under cage.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "system/stage.hpp"

namespace etalase::test {

// One way to show a kiosk. Owns the server it needs; made as root, used as the kiosk's user.
class Display {
 public:
  virtual ~Display() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  // The command that runs `program` with `arguments` as `user` in the folder `work`.
  [[nodiscard]] virtual Command command(const std::string& program, std::vector<std::string> arguments,
                                        const User& user, const std::string& work) const = 0;
  // What the kiosk and its server printed.
  [[nodiscard]] virtual std::string log() const = 0;
};

[[nodiscard]] std::unique_ptr<Display> offscreen_display(const Stage& stage);
[[nodiscard]] std::unique_ptr<Display> x11_display(const Stage& stage);
[[nodiscard]] std::unique_ptr<Display> cage_display(Stage& stage);
[[nodiscard]] std::vector<std::unique_ptr<Display>> all_displays(Stage& stage);

}  // namespace etalase::test
