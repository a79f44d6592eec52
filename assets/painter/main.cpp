// etalase-paint: paints the sample gallery's pictures.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include "gallery/workshop.hpp"

namespace {

using namespace etalase;

struct Arguments {
  std::string list;
  std::string out;
  std::vector<std::string> only;
  int side = 2400;
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  bool show_designs = false;
};

base::Result<std::vector<painter::PictureRow>> read_list(const Arguments& arguments) {
  std::ifstream in(arguments.list, std::ios::binary);
  if (!in) {
    return base::fail(base::ErrorKind::not_found, "cannot read " + arguments.list + "; give a list with --list");
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  auto rows = painter::parse_picture_list(text);
  if (!rows) {
    return base::fail(rows.error().within(arguments.list));
  }
  if (!arguments.only.empty()) {
    std::erase_if(*rows, [&](const painter::PictureRow& row) {
      return std::find(arguments.only.begin(), arguments.only.end(), row.file) == arguments.only.end();
    });
  }
  return rows;
}

int complain(const base::Error& error) {
  std::cerr << "etalase-paint: " << error.message << '\n';
  return 1;
}

int run(const Arguments& arguments) {
  if (arguments.show_designs) {
    std::cout << painter::designs_table();
    return 0;
  }
  const auto rows = read_list(arguments);
  if (!rows) {
    return complain(rows.error());
  }
  painter::Workshop workshop{arguments.out, arguments.side, arguments.jobs,
                             [](const std::string& file) { std::cout << file << std::endl; }};
  const auto tally = painter::paint_all(*rows, workshop);
  if (!tally) {
    return complain(tally.error());
  }
  std::cout << tally->painted << " painted, " << tally->kept << " kept\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Paints the sample gallery's pictures"};
  auto* list = app.add_option("--list", arguments.list, "list of pictures, file;design;colourway;aspect;seed");
  auto* out = app.add_option("--out", arguments.out, "folder for the pictures");
  app.add_option("--only", arguments.only, "paint only these files of the list")->delimiter(',');
  app.add_option("--side", arguments.side, "longer side in pixels")->check(CLI::Range(16, 8192));
  app.add_option("--jobs", arguments.jobs, "threads")->check(CLI::Range(1, 64));
  auto* show = app.add_flag("--designs", arguments.show_designs, "print the table of designs");
  list->needs(out);
  list->excludes(show);
  app.callback([&] {
    if (!arguments.show_designs && arguments.list.empty()) {
      throw CLI::RequiredError("--list and --out, or --designs,");
    }
  });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return run(arguments);
}
