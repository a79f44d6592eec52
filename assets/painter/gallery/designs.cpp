// Names, crafts, colourways and builders of all designs.
#include "gallery/designs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace etalase::painter {

namespace {

constexpr std::array k_designs{
    Design{"cloth-jlamprang", "BATIK", "merah-biru|hijau|indigo|ungu",
           "batik cloth in folds, rosettes of dots like weaving", build_cloth, "jlamprang"},
    Design{"cloth-ceplok", "BATIK", "sogan|indigo|terakota|hijau",
           "batik cloth in folds, round eight-petalled rosettes in a grid", build_cloth, "ceplok"},
    Design{"cloth-sekar-jagad", "BATIK", "sogan|pesisir|indigo|marun",
           "batik cloth in folds, islands that each hold another motif", build_cloth, "sekar-jagad"},
    Design{"cloth-truntum", "BATIK", "sogan|indigo|hitam-emas|krem", "batik cloth in folds, scattered small stars",
           build_cloth, "truntum"},
    Design{"cloth-kawung", "BATIK", "sogan|krem|indigo", "batik cloth in folds, kawung ovals (labelled court motif)",
           build_cloth, "kawung"},
    Design{"cloth-parang", "BATIK", "sogan|indigo|krem",
           "batik cloth in folds, parang diagonal bands (labelled court motif)", build_cloth, "parang"},
    Design{"cloth-lereng", "BATIK", "krem|indigo|terakota",
           "batik cloth in folds, narrow slanted stripes with small flowers", build_cloth, "lereng"},
    Design{"cloth-buketan", "BATIK", "pesisir|merah-biru|biru-laut|merah-muda",
           "batik cloth in folds, bouquets of the north coast", build_cloth, "buketan"},
    Design{"cloth-lung-lungan", "BATIK", "krem|indigo|hijau|sogan", "batik cloth in folds, carved scrolls and tendrils",
           build_cloth, "lung-lungan"},
    Design{"cloth-anggrek", "BATIK", "ungu|indigo|krem|merah-muda", "batik cloth in folds, purple orchids", build_cloth,
           "anggrek"},
    Design{"cloth-daun-jati", "BATIK", "hijau|sogan|hitam-emas|terakota",
           "batik cloth in folds, large veined teak leaves", build_cloth, "daun-jati"},
    Design{"cloth-jagung", "BATIK", "hijau|sogan|hitam-emas", "batik cloth in folds, ears of maize", build_cloth,
           "jagung"},
    Design{"cloth-tembakau", "BATIK", "sogan|hijau|krem", "batik cloth in folds, broad tobacco leaves and flowers",
           build_cloth, "tembakau"},
    Design{"cloth-sisik-ombak", "BATIK", "biru-laut|indigo|terakota", "batik cloth in folds, fish scales like waves",
           build_cloth, "sisik-ombak"},
    Design{"cloth-patrakomala", "BATIK", "merah-muda|pesisir|indigo|hijau",
           "batik cloth in folds, patrakomala flower rosettes", build_cloth, "patrakomala"},
    Design{"cloth-walang", "BATIK", "krem|hijau|sogan", "batik cloth in folds, grasshoppers among grass", build_cloth,
           "walang"},
    Design{"cloth-bambu-teratai", "BATIK", "biru-laut|hijau|krem", "batik cloth in folds, bamboo canes and lotus",
           build_cloth, "bambu-teratai"},
    Design{"cloth-kacang", "BATIK", "terakota|krem|hijau", "batik cloth in folds, peanut plants of South Tangerang",
           build_cloth, "kacang"},
    Design{"cloth-ikat-belik", "TENUN", "indigo|marun|sogan|hijau",
           "ikat cloth in folds, stepped diamonds with a zigzag border", build_cloth, "ikat-belik"},
    Design{"cloth-ikat-ampel", "TENUN", "marun|indigo|krem|hijau",
           "ikat cloth in folds, rows of hooked diamonds and arrows", build_cloth, "ikat-ampel"},
    Design{"cloth-lurik", "TENUN", "indigo|sogan|marun|hijau", "striped hand-loom cloth in folds", build_cloth,
           "lurik"},
    Design{"hang-ikat-belik", "TENUN", "marun|indigo|krem|hijau",
           "ikat cloth hanging from a rod, zigzag border and fringe", build_hanging, "ikat-belik"},
    Design{"hang-ikat-ampel", "TENUN", "indigo|marun|sogan|hijau", "ikat cloth hanging from a rod, hooked diamonds",
           build_hanging, "ikat-ampel"},
    Design{"hang-lurik", "TENUN", "sogan|indigo|hijau|terakota", "striped hand-loom cloth hanging from a rod",
           build_hanging, "lurik"},
    Design{"back-buketan", "BATIK", "pesisir|merah-biru|biru-laut", "the back of batik cloth in folds, paler bouquets",
           build_cloth_back, "buketan"},
    Design{"hang-buketan", "BATIK", "pesisir|merah-biru|biru-laut", "batik cloth hanging from a rod, bouquets",
           build_hanging, "buketan"},
    Design{"hang-lung-lungan", "BATIK", "krem|indigo|hijau", "batik cloth hanging from a rod, scrolls", build_hanging,
           "lung-lungan"},
    Design{"hang-anggrek", "BATIK", "ungu|merah-muda|indigo", "batik cloth hanging from a rod, orchids", build_hanging,
           "anggrek"},
    Design{"hang-sekar-jagad", "BATIK", "sogan|pesisir|marun", "batik cloth hanging from a rod, islands of motifs",
           build_hanging, "sekar-jagad"},
    Design{"shawl-ikat", "TENUN", "marun|indigo|hijau|sogan", "folded ikat shawl with twisted fringe on a table",
           build_shawl, "ikat"},
    Design{"shawl-lurik", "TENUN", "terakota|indigo|krem", "folded striped shawl with twisted fringe on a table",
           build_shawl, "lurik"},
    Design{"shawl-truntum", "BATIK", "indigo|sogan|merah-muda", "folded batik shawl with small stars on a table",
           build_shawl, "truntum"},
    Design{"stack-pesisir", "BATIK", "pesisir|merah-biru|biru-laut",
           "stack of three folded batiks, bouquets and jlamprang", build_stack, "pesisir"},
    Design{"stack-jepara", "BATIK", "krem|indigo|hijau", "stack of three folded batiks, scrolls and stars", build_stack,
           "jepara"},
    Design{"stack-jonegoro", "BATIK", "hijau|sogan|terakota", "stack of three folded batiks, teak leaf, maize, tobacco",
           build_stack, "jonegoro"},
    Design{"stack-tangsel", "BATIK", "ungu|merah-muda|krem", "stack of three folded batiks, orchid and peanut",
           build_stack, "tangsel"},
    Design{"stack-ikat", "TENUN", "marun|indigo|sogan|hijau", "stack of three folded ikat cloths", build_stack, "ikat"},
    Design{"yarn-ikat", "TENUN", "indigo|marun|hijau", "tied warp yarn before dyeing, full picture", build_yarn,
           "ikat"},
    Design{"pot-gentong", "GERABAH", "terakota|krem|hitam", "wide earthenware water jar with turning lines", build_pot,
           "gentong"},
    Design{"pot-kendi", "GERABAH", "merah-bata|terakota|hitam", "earthenware jug with spout and long neck, drawn band",
           build_pot, "kendi"},
    Design{"pot-remitan", "GERABAH", "terakota|krem|merah-bata", "toy kitchen of tiny clay pots, stove and bowls",
           build_pot, "remitan"},
    Design{"pot-vas", "GERABAH", "terakota|krem|hijau", "tall earthenware vase with an incised band", build_pot, "vas"},
    Design{"pot-cobek", "GERABAH", "hitam|terakota|krem", "earthenware bowls stacked and leaning", build_pot, "cobek"},
    Design{"rattan-keranjang", "ROTAN", "alami|madu|cokelat", "woven rattan basket with a round handle", build_rattan,
           "keranjang"},
    Design{"rattan-bakul", "ROTAN", "alami|madu|cokelat", "open woven rattan bowl with a braided rim", build_rattan,
           "bakul"},
    Design{"rattan-nampan", "ROTAN", "madu|alami|cokelat", "round coiled rattan tray with a cup", build_rattan,
           "nampan"},
    Design{"rattan-lampu", "ROTAN", "alami|madu|hitam", "hanging lamp shade of open rattan, lit from inside",
           build_rattan, "lampu"},
    Design{"wood-vas", "KAYU", "jati|jati-tua|madu", "turned teak vase", build_wood, "vas"},
    Design{"wood-mangkuk", "KAYU", "jati|jati-tua|madu", "turned teak bowls, one inside the other", build_wood,
           "mangkuk"},
    Design{"wood-gelas", "KAYU", "jati|jati-tua|madu", "turned teak cups and a small tray", build_wood, "gelas"},
    Design{"wood-ukir-panel", "KAYU", "jati|jati-tua|madu", "framed carved teak panel with scrolls", build_wood,
           "ukir-panel"},
    Design{"wood-ukir-relief", "KAYU", "jati|jati-tua|madu", "carved relief in teak, full picture", build_wood,
           "ukir-relief"},
    Design{"wood-kotak", "KAYU", "jati|jati-tua|madu", "carved teak box with a lid", build_wood, "kotak"},
    Design{"marble-kotak-lontar", "BATU ANYAMAN", "putih|krem|abu",
           "round box, woven lontar body and marble lid, small bowl", build_marble, "kotak-lontar"},
    Design{"marble-mangkuk", "BATU", "putih|krem|hijau", "marble bowl on a foot", build_marble, "mangkuk"},
    Design{"marble-vas", "BATU", "putih|abu|hijau", "turned marble vase", build_marble, "vas"},
    Design{"marble-tatakan", "BATU", "putih|krem|abu", "stack of round marble coasters and a small box", build_marble,
           "tatakan"},
    Design{"weave-tikar-lontar", "ANYAMAN", "merah-biru|hijau|alami", "lontar mat, stepped diamonds, full picture",
           build_weave, "tikar-lontar"},
    Design{"weave-tikar-bambu", "ANYAMAN", "alami|cokelat|hitam", "bamboo twill weave, full picture", build_weave,
           "tikar-bambu"},
    Design{"weave-tas-lontar", "ANYAMAN", "merah-biru|hijau|alami", "lontar handbag in twill with diamonds",
           build_weave, "tas-lontar"},
    Design{"weave-besek", "ANYAMAN", "alami|hijau|merah-biru", "square bamboo boxes with lids, one open", build_weave,
           "besek"},
    Design{"weave-bakul-bambu", "ANYAMAN", "alami|cokelat|hijau", "round bamboo rice basket on a square foot",
           build_weave, "bakul-bambu"},
    Design{"shell-mangkuk", "KERANG", "mutiara|merah-muda|laut", "bowl with a mosaic of shell pieces and a shell",
           build_shell, "mangkuk"},
    Design{"shell-lampu", "KERANG", "mutiara|krem|laut", "table lamp with a shade of round shell discs, lit",
           build_shell, "lampu"},
    Design{"shell-bingkai", "KERANG", "mutiara|merah-muda|laut", "picture frame set with shells", build_shell,
           "bingkai"},
    Design{"shell-kotak", "KERANG", "mutiara|laut|merah-muda", "small box with shell mosaic lid", build_shell, "kotak"},
    Design{"metal-gelang", "LOGAM", "indigo|marun|krem", "white-metal bangles on a turned cone and a ring", build_metal,
           "gelang"},
    Design{"metal-cincin", "LOGAM", "delima|safir|zamrud|kecubung", "white-metal rings set with stones", build_metal,
           "cincin"},
    Design{"metal-kalung", "LOGAM", "safir|delima|zamrud", "white-metal necklace with pendant on a stand", build_metal,
           "kalung"},
    Design{"metal-anting", "LOGAM", "kecubung|safir|delima", "white-metal earrings hanging on a small rack",
           build_metal, "anting"},
    Design{"leather-tas", "KULIT", "cokelat|hitam|merah-bata", "leather shoulder bag with flap and buckle",
           build_leather, "tas"},
    Design{"leather-dompet", "KULIT", "cokelat|hitam|hijau", "stitched leather wallet and key fob", build_leather,
           "dompet"},
    Design{"leather-sepatu", "KULIT", "cokelat|hitam|madu", "pair of leather loafers", build_leather, "sepatu"},
    Design{"leather-sabuk", "KULIT", "cokelat|hitam|madu", "coiled leather belt with metal buckle", build_leather,
           "sabuk"},
    Design{"food-abon-bandeng", "PANGAN", "biru-laut|indigo|terakota",
           "jar of fish floss with cloth cap and a small bowl", build_food, "abon-bandeng"},
    Design{"food-cokelat-kelor", "PANGAN", "krem|hijau|hitam", "moringa chocolate box and pieces of chocolate",
           build_food, "cokelat-kelor"},
    Design{"food-bandeng-presto", "PANGAN", "biru-laut|merah|hijau", "pressure-cooked milkfish carton with drawn fish",
           build_food, "bandeng-presto"},
    Design{"food-bandeng-tanpa-duri", "PANGAN", "biru-laut|terakota|hijau",
           "milkfish on a wooden board with lime and chilli", build_food, "bandeng-tanpa-duri"},
    Design{"food-kue-kering", "PANGAN", "krem|merah|hijau", "glass jar of small biscuits and a plate", build_food,
           "kue-kering"},
    Design{"food-kopi", "PANGAN", "cokelat|hijau|hitam", "standing coffee pouch with beans", build_food, "kopi"},
    Design{"food-keripik", "PANGAN", "merah|hijau|krem", "standing pouch of chips with a bowl", build_food, "keripik"},
    Design{"other-angklung", "LAIN", "alami|madu|cokelat", "bamboo angklung in its frame", build_other, "angklung"},
    Design{"other-lilin", "LAIN", "krem|terakota|hijau", "candles in clay and marble cups, lit", build_other, "lilin"},
    Design{"shelf-galeri", "BATIK GERABAH ROTAN KAYU", "krem|indigo|terakota",
           "gallery shelf: jar, basket, vase, folded cloths, jug (wide)", build_shelf, "galeri"},
    Design{"shelf-kain", "BATIK TENUN", "krem|indigo|marun",
           "gallery shelf: folded cloth stacks and a hanging cloth (wide)", build_shelf, "kain"},
    Design{"shelf-dapur", "GERABAH ROTAN PANGAN", "terakota|krem|hijau",
           "gallery shelf: clay kitchen ware, basket and food jars (wide)", build_shelf, "dapur"},
    Design{"shelf-hadiah", "LOGAM KERANG BATU KULIT", "indigo|krem|hijau",
           "gallery shelf: marble, shell, jewellery and leather (wide)", build_shelf, "hadiah"},
};

}  // namespace

std::span<const Design> designs() { return k_designs; }

const Design* find_design(std::string_view name) {
  const auto* found =
      std::find_if(k_designs.begin(), k_designs.end(), [name](const Design& d) { return d.name == name; });
  return found == k_designs.end() ? nullptr : found;
}

std::vector<std::string_view> colourways_of(const Design& design) {
  std::vector<std::string_view> names;
  std::string_view rest = design.colourways;
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    names.push_back(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return names;
}

std::string designs_table() {
  std::string table = "design;crafts;colourways;what\n";
  for (const Design& d : k_designs) {
    for (const std::string_view cell : {d.name, d.crafts, d.colourways}) {
      table.append(cell).append(";");
    }
    table.append(d.what).append("\n");
  }
  return table;
}

}  // namespace etalase::painter
