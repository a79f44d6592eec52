// Panels and blocks between cells and the feed.
#include "intake/story_text.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;
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

void set_text(Json& holder, const char* key, const std::string& language, const std::string& words) {
  if (!words.empty()) holder[key][language] = words;
}

Read<Json> joined_block(const Versions& versions, const TakePicture& take) {
  const auto& base_block = *versions.at("id");
  if (base_block.type == Type::item) return Json{{"type", "item"}, {"ref", base_block.target}};
  Json block = Json::object();
  feed::Text alt;
  for (const auto& [language, version] : versions) {
    if (version->type == Type::missing) continue;
    switch (base_block.type) {
      case Type::text: set_text(block, "text", language, version->text); break;
      case Type::quote:
        set_text(block, "text", language, version->text);
        set_text(block, "by", language, version->extra);
        break;
      default:
        if (!version->text.empty()) alt[language] = version->text;
        set_text(block, "caption", language, version->extra);
    }
  }
  block["type"] = base_block.type == Type::text ? "text" : base_block.type == Type::quote ? "quote" : "picture";
  if (base_block.type != Type::picture) return block;
  auto media = take(base_block.target, alt);
  if (auto* message = std::get_if<Message>(&media)) return *message;
  block["media"] = std::get<feed::Id>(media);
  return block;
}

RawBlock block_in(const Json& block, const std::string& language, const DescribePicture& describe) {
  const auto type = string_at(block, "type");
  if (type == "item") return {Type::item, "", "", string_at(block, "ref")};
  const auto text = string_at(member(block, "text"), language);
  if (type == "text") return {text.empty() ? Type::missing : Type::text, text, "", ""};
  if (type == "quote")
    return {text.empty() ? Type::missing : Type::quote, text, string_at(member(block, "by"), language), ""};
  const auto words = describe(string_at(block, "media"));
  const auto alt = words.alt.find(language);
  const RawBlock picture = {Type::picture, alt == words.alt.end() ? "" : alt->second,
                            string_at(member(block, "caption"), language), words.file};
  return picture;
}

std::set<std::string> languages_in(const Json& panels) {
  std::set<std::string> languages = {"id"};
  for (const auto& panel : panels) {
    for (const auto& block : panel) {
      for (const auto* key : {"text", "by", "caption"}) {
        if (!member(block, key).is_object()) continue;
        for (const auto& [language, words] : member(block, key).items()) languages.insert(language);
      }
    }
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

Read<Json> join_languages(const std::map<std::string, RawPanels>& by_language, const TakePicture& take) {
  const auto base_panels = by_language.find("id");
  if (base_panels == by_language.end()) return Json::array();
  for (const auto& [language, panels] : by_language) {
    if (same_shape(base_panels->second, panels)) continue;
    return Message{
        "Susunan teks \"" + language +
            "\" tidak sama dengan teks Indonesia. Samakan jumlah panel, paragraf kosong, kutipan, dan gambar.",
        "The text in \"" + language +
            "\" is not built like the Indonesian one. Use the same panels, quotes and pictures."};
  }
  Json result = Json::array();
  for (std::size_t p = 0; p < base_panels->second.size(); ++p) {
    Json panel = Json::array();
    for (std::size_t b = 0; b < base_panels->second[p].size(); ++b) {
      Versions versions;
      for (const auto& [language, panels] : by_language) versions[language] = &panels[p][b];
      auto block = joined_block(versions, take);
      if (auto* message = std::get_if<Message>(&block)) return *message;
      panel.push_back(std::get<Json>(block));
    }
    result.push_back(std::move(panel));
  }
  return result;
}

std::map<std::string, RawPanels> split_languages(const Json& panels, const DescribePicture& describe) {
  std::map<std::string, RawPanels> result;
  for (const auto& language : languages_in(panels)) {
    auto& mine = result[language];
    for (const auto& panel : panels) {
      auto& blocks = mine.emplace_back();
      for (const auto& block : panel) blocks.push_back(block_in(block, language, describe));
    }
  }
  return result;
}

}  // namespace etalase::intake
