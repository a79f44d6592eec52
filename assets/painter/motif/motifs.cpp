// The motif table.
#include "motif/motifs.hpp"

#include <array>

namespace etalase::painter {

namespace {

struct Entry {
  std::string_view name;
  Motif (*draw)(const Dyes&);
};

constexpr std::array k_entries{
    Entry{"truntum", draw_truntum},
    Entry{"kawung", draw_kawung},
    Entry{"parang", draw_parang},
    Entry{"lereng", draw_lereng},
    Entry{"ceplok", draw_ceplok},
    Entry{"jlamprang", draw_jlamprang},
    Entry{"sisik-ombak", draw_sisik},
    Entry{"sekar-jagad", draw_sekar_jagad},
    Entry{"buketan", draw_buketan},
    Entry{"lung-lungan", draw_lung_lungan},
    Entry{"anggrek", draw_anggrek},
    Entry{"patrakomala", draw_patrakomala},
    Entry{"daun-jati", draw_daun_jati},
    Entry{"jagung", draw_jagung},
    Entry{"tembakau", draw_tembakau},
    Entry{"walang", draw_walang},
    Entry{"bambu-teratai", draw_bambu_teratai},
    Entry{"kacang", draw_kacang},
    Entry{"ikat-belik", draw_ikat_belik},
    Entry{"ikat-ampel", draw_ikat_ampel},
    Entry{"lurik", draw_lurik},
    Entry{"zigzag", draw_zigzag},
};

}  // namespace

Motif draw_motif(std::string_view name, const Dyes& dyes) {
  for (const Entry& entry : k_entries) {
    if (entry.name == name) {
      return entry.draw(dyes);
    }
  }
  return k_entries.front().draw(dyes);
}

}  // namespace etalase::painter
