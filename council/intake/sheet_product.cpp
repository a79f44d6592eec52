// produk.csv
#include "drafts/entry.hpp"
#include "intake/column_choices.hpp"
#include "intake/column_kinds.hpp"
#include "intake/column_links.hpp"
#include "intake/column_photos.hpp"
#include "intake/column_stories.hpp"
#include "intake/product_cells.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake {

namespace {

using feed::Availability;
using feed::Food;
using feed::LinkIntent;
using feed::Product;

constexpr std::array k_availabilities = {
    Word<Availability>{"di rak", Availability::shelf},   Word<Availability>{"dipajang", Availability::shelf},
    Word<Availability>{"shelf", Availability::shelf},    Word<Availability>{"tanya petugas", Availability::ask},
    Word<Availability>{"tanya", Availability::ask},      Word<Availability>{"ask", Availability::ask},
    Word<Availability>{"habis", Availability::sold_out}, Word<Availability>{"sold_out", Availability::sold_out}};

}  // namespace

std::vector<Column> product_columns() {
  return {
      {"kode", "code", "id", code()},
      {"nama", "name", "name", name(&Product::name), Written::with_english},
      {"kerajinan", "craft", "crafts", ids(&Product::crafts, crafts())},
      {"kategori", "category", "categories", ids(&Product::categories, terms("category", say("noun_categories")))},
      {"perajin", "maker", "maker", id(&Product::maker, items("maker", say("noun_makers")))},
      {"cerita", "story", "story", blocks(&Product::story), Written::with_english},
      {"teknik", "technique", "techniques", ids(&Product::techniques, terms("technique", say("noun_techniques")))},
      {"bahan", "material", "materials", ids(&Product::materials, terms("material", say("noun_materials")))},
      {"motif", "motif", "motifs", ids(&Product::motifs, terms("motif", say("noun_motifs")))},
      {"kecamatan", "district", "district", id(&Product::district, districts())},
      {"harga_min", "price_min", "price.min", lowest_price()},
      {"harga_maks", "price_max", "price.max", highest_price()},
      {"harga_per", "price_as_of", "price.as_of", price_day()},
      {"ketersediaan", "availability", "availability",
       choice(&Product::availability, k_availabilities, say("no_availability"))},
      {"ukuran", "size", "size", size()},
      {"berat", "weight", "weight", weight()},
      {"perawatan", "care", "care", text<Product>(&Product::care), Written::with_english},
      {"varian", "variant", "variants", variants(), Written::when_used},
      {"rak", "shelf", "display", shelves()},
      {"tampil_dari", "display_from", "display_from", date<Product>(&Product::display_from)},
      {"tampil_sampai", "display_until", "display_until", date<Product>(&Product::display_until)},
      {"foto", "photo", "images", photos(&Product::images, &Product::name, k_described_photos)},
      {"foto_teks", "photo_text", "images", photo_words(&Product::images, &Product::name, k_described_photos),
       Written::with_english},
      {"foto_peran", "photo_role", "images", photo_roles(&Product::images, &Product::name), Written::when_used},
      {"gramasi", "net_weight", "food.net_weight", food(&Food::net_weight)},
      {"komposisi", "ingredients", "food.ingredients", food(&Food::ingredients)},
      {"alergen", "allergens", "food.allergens", food(&Food::allergens)},
      {"simpan", "storage", "food.storage", storage()},
      {"tahan", "shelf_life", "food.shelf_life", food(&Food::shelf_life)},
      {"sertifikat", "certificate", "certificates",
       values<Product>(&Product::certificates, read_certificate, write_certificate)},
      {"tautan_beli", "link_buy", "links", links<Product>(links_to(LinkIntent::buy))},
      {"tautan_tanya", "link_ask", "links", links<Product>(links_to(LinkIntent::ask))},
      {"tautan_ikuti", "link_follow", "links", links<Product>(links_to(LinkIntent::follow))},
      {"tautan_kunjungi", "link_visit", "links", links<Product>(links_to(LinkIntent::visit))},
      {"unggulan", "featured", "featured", value<Product>(&Product::featured, read_featured, write_featured)},
  };
}

}  // namespace etalase::intake
