// Panels and blocks between cells and the feed.
#include "intake/story_text.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "feed/ref.hpp"

namespace etalase::intake {

using Type = RawBlock::Type;

namespace {

constexpr std::string_view k_dash = " — ";
constexpr std::string_view k_panel_line = "---";

std::vector<std::string> paragraphs_of(const std::vector<std::string>& lines) {
  std::vector<std::string> paragraphs;
  std::string current;
  for (const auto& line : lines) {
    const auto text = base::trim(line);
    if (!text.empty()) {
      current += (current.empty() ? "" : "\n") + std::string(text);
    } else if (!current.empty()) {
      paragraphs.push_back(std::move(current));
      current.clear();
    }
  }
  if (!current.empty()) paragraphs.push_back(std::move(current));
  return paragraphs;
}

RawBlock quote_of(const std::string& paragraph) {
  std::vector<std::string> lines;
  for (const auto& line : base::split(paragraph, '\n')) {
    const std::string_view text = line;
    lines.emplace_back(base::trim(text.starts_with(">") ? text.substr(1) : text));
  }
  const auto words = base::join(lines, "\n");
  const auto dash = words.rfind(k_dash);
  if (dash == std::string::npos) return {Type::quote, words, "", ""};
  return {Type::quote, words.substr(0, dash), words.substr(dash + k_dash.size()), ""};
}

// ![text](file "caption")
std::optional<RawBlock> picture_of(const std::string& paragraph) {
  const auto middle = paragraph.rfind("](");
  if (!paragraph.starts_with("![") || !paragraph.ends_with(")") || middle == std::string::npos) return std::nullopt;
  auto inside = paragraph.substr(middle + 2, paragraph.size() - middle - 3);
  RawBlock block = {Type::picture, paragraph.substr(2, middle - 2), "", ""};
  const auto quote = inside.find(" \"");
  if (quote != std::string::npos && inside.ends_with("\"") && inside.size() > quote + 2) {
    block.extra = inside.substr(quote + 2, inside.size() - quote - 3);
    inside.resize(quote);
  }
  block.target = std::string(base::trim(inside));
  return block;
}

RawBlock block_of(const std::string& paragraph) {
  if (paragraph == "~") return {Type::missing, "", "", ""};
  if (paragraph.starts_with(">")) return quote_of(paragraph);
  if (paragraph.starts_with("[[") && paragraph.ends_with("]]") && paragraph.size() > 4) {
    return {Type::item, "", "", paragraph.substr(2, paragraph.size() - 4)};
  }
  if (auto picture = picture_of(paragraph)) return *picture;
  return {Type::text, paragraph, "", ""};
}

std::vector<RawBlock> panel_of(const std::vector<std::string>& lines) {
  std::vector<RawBlock> blocks;
  for (const auto& paragraph : paragraphs_of(lines)) {
    auto block = block_of(paragraph);
    if (block.type == Type::text && !blocks.empty() && blocks.back().type == Type::text) {
      blocks.back().text += "\n\n" + block.text;
    } else {
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

std::string written(const RawBlock& block) {
  switch (block.type) {
    case Type::missing: return "~";
    case Type::text: return block.text;
    case Type::item: return "[[" + block.target + "]]";
    case Type::picture:
      return "![" + block.text + "](" + block.target + (block.extra.empty() ? "" : " \"" + block.extra + "\"") + ")";
    case Type::quote: {
      auto words = block.text + (block.extra.empty() ? "" : std::string(k_dash) + block.extra);
      std::string text = "> ";
      for (const char c : words) text += c == '\n' ? std::string("\n> ") : std::string(1, c);
      return text;
    }
  }
  return {};
}

// The same block in every language that has it; "id" first.
using Versions = std::map<std::string, const RawBlock*>;

// One side of a block in every language that has words there.
feed::Text words_in(const Versions& versions, std::string RawBlock::* side) {
  feed::Text words;
  for (const auto& [language, version] : versions) {
    if (version->type != Type::missing && !(version->*side).empty()) words[language] = version->*side;
  }
  return words;
}

Read<feed::Block> joined_block(const Versions& versions, const TakePicture& take) {
  const auto& base_block = *versions.at("id");
  switch (base_block.type) {
    case Type::item: {
      const auto ref = read_reference(base_block.target);
      if (const auto* message = std::get_if<Message>(&ref)) return *message;
      return feed::ItemBlock{std::get<feed::Ref>(ref)};
    }
    case Type::picture: {
      const auto media = take(base_block.target, words_in(versions, &RawBlock::text));
      if (const auto* message = std::get_if<Message>(&media)) return *message;
      return feed::PictureBlock{std::get<feed::Id>(media), words_in(versions, &RawBlock::extra)};
    }
    case Type::quote:
      return feed::QuoteBlock{words_in(versions, &RawBlock::text), words_in(versions, &RawBlock::extra)};
    default: return feed::TextBlock{words_in(versions, &RawBlock::text)};
  }
}

std::string text_at(const feed::Text& text, const std::string& language) {
  const auto found = text.find(language);
  return found == text.end() ? std::string() : found->second;
}

// Takes one block apart for one language.
struct BlockSplitter {
  const std::string& language;
  const DescribePicture& describe;

  RawBlock operator()(const feed::ItemBlock& block) const { return {Type::item, "", "", feed::to_string(block.ref)}; }
  RawBlock operator()(const feed::TextBlock& block) const {
    const auto text = text_at(block.text, language);
    return {text.empty() ? Type::missing : Type::text, text, "", ""};
  }
  RawBlock operator()(const feed::QuoteBlock& block) const {
    const auto text = text_at(block.text, language);
    return {text.empty() ? Type::missing : Type::quote, text, text_at(block.by, language), ""};
  }
  RawBlock operator()(const feed::PictureBlock& block) const {
    const auto words = describe(block.media);
    return {Type::picture, text_at(words.alt, language), text_at(block.caption, language), words.file};
  }
};

// Collects the languages of a block's own words.
struct LanguageCollector {
  std::set<std::string>& languages;

  void add(const feed::Text& text) const {
    for (const auto& [language, words] : text) languages.insert(language);
  }
  void operator()(const feed::ItemBlock&) const {}
  void operator()(const feed::TextBlock& block) const { add(block.text); }
  void operator()(const feed::PictureBlock& block) const { add(block.caption); }
  void operator()(const feed::QuoteBlock& block) const {
    add(block.text);
    add(block.by);
  }
};

std::set<std::string> languages_in(const std::vector<feed::Blocks>& panels) {
  std::set<std::string> languages = {"id"};
  for (const auto& panel : panels) {
    for (const auto& block : panel) std::visit(LanguageCollector{languages}, block);
  }
  return languages;
}

}  // namespace

RawPanels parse_panels(const std::string& text) {
  RawPanels panels;
  std::vector<std::string> lines;
  const auto close = [&] {
    auto blocks = panel_of(lines);
    if (!blocks.empty()) panels.push_back(std::move(blocks));
    lines.clear();
  };
  for (const auto& line : base::split(text, '\n')) {
    if (base::trim(line) == k_panel_line) {
      close();
    } else {
      lines.push_back(line);
    }
  }
  close();
  return panels;
}

std::string write_panels(const RawPanels& panels) {
  std::vector<std::string> texts;
  for (const auto& panel : panels) {
    std::vector<std::string> blocks;
    for (const auto& block : panel) blocks.push_back(written(block));
    texts.push_back(base::join(blocks, "\n\n"));
  }
  return base::join(texts, "\n\n---\n\n");
}

bool same_shape(const RawPanels& original, const RawPanels& translation) {
  const auto same_block = [](const RawBlock& a, const RawBlock& b) {
    return a.type == b.type || b.type == Type::missing;
  };
  const auto same_panel = [&](const auto& a, const auto& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_block);
  };
  return std::equal(original.begin(), original.end(), translation.begin(), translation.end(), same_panel);
}

Read<std::vector<feed::Blocks>> join_languages(const std::map<std::string, RawPanels>& by_language,
                                               const TakePicture& take) {
  std::vector<feed::Blocks> result;
  const auto base_panels = by_language.find("id");
  if (base_panels == by_language.end()) return result;
  for (const auto& [language, panels] : by_language) {
    if (same_shape(base_panels->second, panels)) continue;
    return say("story_other_shape", {{"language", language}});
  }
  for (std::size_t p = 0; p < base_panels->second.size(); ++p) {
    auto& panel = result.emplace_back();
    for (std::size_t b = 0; b < base_panels->second[p].size(); ++b) {
      Versions versions;
      for (const auto& [language, panels] : by_language) versions[language] = &panels[p][b];
      auto block = joined_block(versions, take);
      if (auto* message = std::get_if<Message>(&block)) return *message;
      panel.push_back(std::get<feed::Block>(std::move(block)));
    }
  }
  return result;
}

std::map<std::string, RawPanels> split_languages(const std::vector<feed::Blocks>& panels,
                                                 const DescribePicture& describe) {
  std::map<std::string, RawPanels> result;
  for (const auto& language : languages_in(panels)) {
    auto& mine = result[language];
    for (const auto& panel : panels) {
      auto& blocks = mine.emplace_back();
      for (const auto& block : panel) blocks.push_back(std::visit(BlockSplitter{language, describe}, block));
    }
  }
  return result;
}

}  // namespace etalase::intake
