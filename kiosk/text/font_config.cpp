// Hands fontconfig its configuration from memory.
#include "text/font_config.hpp"

#include <cstdlib>
#include <string>

namespace etalase::text {

namespace {

constexpr const char* k_head = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/noto</dir>
  <dir>/usr/share/fonts/opentype/noto</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <config><rescan><int>0</int></rescan></config>
)";

constexpr const char* k_usual = R"(
  <selectfont>
    <acceptfont>
      <glob>*/NotoSans-Regular.ttf</glob><glob>*/NotoSans-Bold.ttf</glob>
      <glob>*/NotoSans-Italic.ttf</glob><glob>*/NotoSans-BoldItalic.ttf</glob>
      <glob>*/NotoSerif-Regular.ttf</glob><glob>*/NotoSerif-Bold.ttf</glob>
      <glob>*/NotoSerif-Italic.ttf</glob><glob>*/NotoSerif-BoldItalic.ttf</glob>
      <glob>*/NotoSerifDisplay-Regular.ttf</glob><glob>*/NotoSerifDisplay-Bold.ttf</glob>
      <glob>*/NotoSerifDisplay-Italic.ttf</glob><glob>*/NotoSerifDisplay-BoldItalic.ttf</glob>
      <glob>*/NotoNaskhArabic-Regular.ttf</glob><glob>*/NotoNaskhArabic-Bold.ttf</glob>
      <glob>*/NotoSansJavanese-*.ttf</glob><glob>*/NotoSansSundanese-*.ttf</glob><glob>*/NotoSansBalinese-*.ttf</glob>
      <glob>*/NotoSansThai-Regular.ttf</glob><glob>*/NotoSansThai-Bold.ttf</glob>
      <glob>*/NotoSansSymbols-Regular.ttf</glob><glob>*/NotoSansSymbols2-Regular.ttf</glob>
      <glob>*/NotoSansMath-Regular.ttf</glob>
      <glob>*/NotoSansCJK-Regular.ttc</glob><glob>*/NotoSansCJK-Bold.ttc</glob>
      <glob>*/NotoSerifCJK-Regular.ttc</glob><glob>*/NotoSerifCJK-Bold.ttc</glob>
    </acceptfont>
    <rejectfont><glob>*.?t?</glob></rejectfont>
  </selectfont>
</fontconfig>
)";

constexpr const char* k_all = R"(
  <selectfont>
    <rejectfont>
      <glob>*Condensed*</glob><glob>*Thin*</glob><glob>*Light*</glob><glob>*Medium*</glob><glob>*SemiBold*</glob>
      <glob>*ExtraBold*</glob><glob>*Black*</glob><glob>*UI-*</glob><glob>*Mono-*</glob>
    </rejectfont>
  </selectfont>
</fontconfig>
)";

}  // namespace

FontConfigPtr make_font_config(FontRange range) {
  if (std::getenv("FONTCONFIG_FILE") != nullptr) return nullptr;
  FontConfigPtr config(FcConfigCreate());
  const std::string text = std::string(k_head) + (range == FontRange::usual ? k_usual : k_all);
  const auto* bytes = reinterpret_cast<const FcChar8*>(text.c_str());  // NOLINT: the library's byte type
  if (FcConfigParseAndLoadFromMemory(config.get(), bytes, FcTrue) == FcFalse) return nullptr;
  if (FcConfigBuildFonts(config.get()) == FcFalse) return nullptr;
  const FcFontSet* fonts = FcConfigGetFonts(config.get(), FcSetSystem);
  return fonts != nullptr && fonts->nfont > 0 ? std::move(config) : nullptr;
}

}  // namespace etalase::text
