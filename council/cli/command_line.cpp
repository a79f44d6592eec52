// Parses the command line; the only file that names CLI11.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <string_view>

#include "base/version.hpp"

namespace etalase::cli {

namespace {

constexpr int k_usage = 2;

struct Words {
  const char* id;
  const char* en;
};

// Help is printed in the language that `--lang` asks for, wherever it stands.
bool wants_english(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang=en") return true;
    if (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en") return true;
  }
  return false;
}

class Syntax {
 public:
  Syntax(CLI::App& app, CommandLine& command, bool english) : m_app(app), m_command(command), m_english(english) {}

  void declare() {
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", "etalase-council " + std::string(base::version()));
    init();
    content();
    publishing();
    people();
  }

 private:
  [[nodiscard]] std::string say(Words words) const { return m_english ? words.en : words.id; }

  CLI::App* verb(const char* name, Verb verb, Words words) {
    auto* sub = m_app.add_subcommand(name, say(words));
    sub->callback([this, verb] { m_command.verb = verb; });
    sub->add_option("DIR", m_command.folder, say({"folder dewan", "the council's folder"}))->required();
    sub->add_option("--lang", m_command.language, say({"bahasa pesan: id atau en", "language of messages: id or en"}))
        ->check(CLI::IsMember({"id", "en"}));
    return sub;
  }

  void passphrase(CLI::App* sub) {
    sub->add_option("--passphrase-file", m_command.passphrase_file,
                    say({"berkas berisi kata sandi kunci (atau lingkungan ETALASE_PASSPHRASE)",
                         "file with the key's passphrase (or environment ETALASE_PASSPHRASE)"}));
  }

  void json(CLI::App* sub) {
    sub->add_flag("--json", m_command.json, say({"tulis JSON untuk program", "print JSON for programs"}));
  }

  void init() {
    auto* sub =
        verb("init", Verb::init, {"buat folder dewan baru dengan kuncinya", "make a new council folder with its keys"});
    sub->add_option("--root-a", m_command.root_a,
                    say({"berkas kunci akar A, di stik yang disimpan terpisah",
                         "file for root key A, on a stick kept elsewhere"}))
        ->required();
    sub->add_option("--root-b", m_command.root_b,
                    say({"berkas kunci akar B, untuk dicetak dan disimpan di lemari besi",
                         "file for root key B, to print and put in the safe"}))
        ->required();
    sub->add_option("--feed-id", m_command.feed_id,
                    say({"nama umpan, huruf kecil dan tanda hubung", "name of the feed, lower case and hyphens"}));
    sub->add_option("--public-url", m_command.public_url,
                    say({"alamat yang dibuka kode QR", "address that QR codes open"}));
    passphrase(sub);
  }

  void content() {
    auto* sample =
        verb("sample", Verb::sample, {"isi folder dengan galeri contoh", "fill the folder with the sample gallery"});
    sample->add_option("--pictures", m_command.photos,
                       say({"folder gambar contoh", "folder with the sample's pictures"}));
    sample->add_option("--as-of", m_command.as_of,
                       say({"tanggal yang dianggap hari ini (YYYY-MM-DD)", "the day taken for today (YYYY-MM-DD)"}));
    sample->add_flag("--borrow-pictures", m_command.borrow_pictures,
                     say({"foto yang belum ada meminjam foto lain", "photos that are not there borrow another one"}));

    auto* import =
        verb("import", Verb::import,
             {"periksa berkas CSV dan JSON; dengan --apply juga menyimpannya. Isi yang disimpan langsung siap tayang: "
              "yang menjalankan server ini bertanggung jawab atasnya",
              "check CSV and JSON files; with --apply also save them. What is saved is approved at once: it is an act "
              "of the person who runs this server"});
    import
        ->add_option("FILE", m_command.files,
                     say({"berkas, atau folder yang berisi berkas", "files, or folders with files"}))
        ->required();
    import->add_option(
        "--photos", m_command.photos,
        say({"folder foto, bila tidak di samping berkas", "folder with photos, if not beside the files"}));
    import->add_flag("--apply", m_command.apply,
                     say({"simpan bila tidak ada baris yang salah", "save if no row is wrong"}));
    json(import);

    auto* out = verb("export", Verb::export_,
                     {"tulis isi sebagai CSV, JSON, dan foto", "write the content as CSV, JSON and photos"});
    out->add_option("--out", m_command.out, say({"folder tujuan", "folder to write to"}))->required();
  }

  void publishing() {
    auto* publish = verb("publish", Verb::publish, {"tayangkan isi yang siap tayang", "publish what is approved"});
    passphrase(publish);
    json(publish);
    auto* withdraw =
        verb("withdraw", Verb::withdraw, {"tarik satu isi dari semua kios", "take one item off all kiosks"});
    withdraw->add_option("ITEM", m_command.item, say({"misalnya product/BTK-012", "for example product/BTK-012"}))
        ->required();
    withdraw->add_flag(
        "--purge", m_command.purge,
        say({"hapus juga gambar dan salinannya untuk selamanya", "also delete pictures and copies, for ever"}));
    withdraw->add_option("--reason", m_command.reason,
                         say({"alasan, untuk catatan dewan", "the reason, for the council's records"}));
    auto* serve = verb("serve", Verb::serve, {"sajikan folder public/ lewat HTTP", "serve the folder public/ by HTTP"});
    serve->add_option("--listen", m_command.listen,
                      say({"alamat, misalnya 127.0.0.1:8080; port 0 memilih sendiri",
                           "address such as 127.0.0.1:8080; port 0 chooses one"}));
    auto* usb = verb("usb", Verb::usb,
                     {"salin terbitan ke stik USB untuk kios tanpa jaringan",
                      "copy the published issue to a USB stick for kiosks without a network"});
    usb->add_option("TARGET", m_command.target,
                    say({"folder stik yang terpasang", "folder where the stick is mounted"}))
        ->required();
    json(usb);
    auto* keys =
        verb("keys", Verb::keys, {"daftar kunci dan masa berlakunya", "list the keys and how long they are good"});
    json(keys);
  }

  void people() {
    auto* user = verb("user", Verb::user,
                      {"kelola pengguna: add, list, roles, remove", "manage users: add, list, roles, remove"});
    user->add_option("ACTION", m_command.user_action, "add | list | roles | remove")
        ->required()
        ->check(CLI::IsMember({"add", "list", "roles", "remove"}));
    user->add_option("NAME", m_command.user_name, say({"nama pengguna", "the user's name"}));
    user->add_option("--roles", m_command.roles, "kontributor,kurator,editor,admin,teknisi")->delimiter(',');
    json(user);
  }

  CLI::App& m_app;
  CommandLine& m_command;
  bool m_english;
};

}  // namespace

Parsed parse_command_line(int argc, char** argv) {
  Parsed parsed;
  const bool english = wants_english(argc, argv);
  CLI::App app(english ? "The council's side of Etalase: prepare, check and publish content"
                       : "Sisi dewan dari Etalase: menyiapkan, memeriksa, dan menayangkan isi",
               "etalase-council");
  Syntax syntax(app, parsed.command, english);
  syntax.declare();
  try {
    app.parse(argc, argv);
    parsed.go_on = true;
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    if (asked) {
      app.exit(error);
    } else {
      std::fprintf(stderr,
                   english ? "etalase-council: %s; see etalase-council --help\n"
                           : "etalase-council: perintah keliru (%s); lihat etalase-council --help\n",
                   error.what());
    }
    parsed.exit_status = asked ? 0 : k_usage;
  }
  return parsed;
}

}  // namespace etalase::cli
