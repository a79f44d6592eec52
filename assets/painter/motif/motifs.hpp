// All motifs by name; each is drawn once per picture as a repeating sheet.
#pragma once

#include <string_view>

#include "brush/texture.hpp"

namespace etalase::painter {

/// A drawn motif and how it is used on cloth.
struct Motif {
  Canvas sheet;
  float repeats = 1.2F;  ///< sheet units per scene unit on cloth seen close
  float angle = 0.0F;    ///< usual turn on the cloth, radians
};

/// Draws a motif such as "kawung" in the given dyes; an unknown name gives truntum.
Motif draw_motif(std::string_view name, const Dyes& dyes);

// Geometric motifs.
Motif draw_kawung(const Dyes& dyes);
Motif draw_parang(const Dyes& dyes);
Motif draw_lereng(const Dyes& dyes);
Motif draw_ceplok(const Dyes& dyes);
Motif draw_truntum(const Dyes& dyes);
Motif draw_jlamprang(const Dyes& dyes);
Motif draw_sisik(const Dyes& dyes);
Motif draw_sekar_jagad(const Dyes& dyes);

// Motifs of plants and animals.
Motif draw_buketan(const Dyes& dyes);
Motif draw_lung_lungan(const Dyes& dyes);
Motif draw_anggrek(const Dyes& dyes);
Motif draw_patrakomala(const Dyes& dyes);
Motif draw_daun_jati(const Dyes& dyes);
Motif draw_jagung(const Dyes& dyes);
Motif draw_tembakau(const Dyes& dyes);
Motif draw_walang(const Dyes& dyes);
Motif draw_bambu_teratai(const Dyes& dyes);
Motif draw_kacang(const Dyes& dyes);

// Woven motifs. Sheets of ikat are one repeat wide; `draw_zigzag` is the border, one unit high.
Motif draw_ikat_belik(const Dyes& dyes);
Motif draw_ikat_ampel(const Dyes& dyes);
Motif draw_zigzag(const Dyes& dyes);
Motif draw_lurik(const Dyes& dyes);

}  // namespace etalase::painter
