// The fonts that the kiosk may use: Noto in two weights, the same in every shop.
#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>

namespace etalase::text {

struct DestroyFontConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using FontConfigPtr = std::unique_ptr<FcConfig, DestroyFontConfig>;

// usual: the scripts of Indonesia, its visitors' commonest languages and symbols, some thirty files, so that finding a
// font is ten times faster; all: every script Noto has.
enum class FontRange { usual, all };

// Makes a configuration that knows Debian's Noto folders only, so that other fonts beside them change nothing. Empty
// when FONTCONFIG_FILE is set or no Noto is installed there: then the system's own configuration holds.
[[nodiscard]] FontConfigPtr make_font_config(FontRange range);

}  // namespace etalase::text
