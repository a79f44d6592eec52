// Draft 7 schemas by valijson; the only file that includes it.
#include "feed/schema.hpp"

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <map>
#include <memory>

#include "base/assert.hpp"
#include "embedded/schema_status.hpp"
#include "feed/schema_writer.hpp"

namespace etalase::feed {

namespace {

using valijson::adapters::NlohmannJsonAdapter;
using Schemas = std::map<std::string, std::unique_ptr<valijson::Schema>, std::less<>>;

// Puts definitions in the place of references to them: valijson loses nested references into another document.
base::Json resolved(const base::Json& schema, const base::Json& definitions) {
  if (schema.is_object() && schema.contains("$ref")) {
    const auto& reference = schema["$ref"].get_ref<const std::string&>();
    return resolved(definitions.at(reference.substr(reference.rfind('/') + 1)), definitions);
  }
  base::Json whole = schema;
  if (whole.is_structured()) {
    for (auto& each : whole) each = resolved(each, definitions);
  }
  return whole;
}

std::unique_ptr<valijson::Schema> compile(const base::Json& written, const base::Json& definitions) {
  const auto json = resolved(written, definitions);
  auto schema = std::make_unique<valijson::Schema>();
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(NlohmannJsonAdapter(json), *schema);
  return schema;
}

// Compiled once, at first use; immutable afterwards.
const Schemas& schemas() {
  static const Schemas k_schemas = [] {
    const base::Json definitions = base::Json(schema_for("common"))["definitions"];
    Schemas compiled;
    for (const auto& name : written_schemas()) compiled.emplace(name, compile(schema_for(name), definitions));
    compiled.emplace("status", compile(base::Json::parse(embedded::schema_status), definitions));
    return compiled;
  }();
  return k_schemas;
}

// valijson writes "<root>", "[items]", "[3]", "[price]"; the feed's errors write items[3].price.
std::string path_of(const std::vector<std::string>& context) {
  std::string path;
  for (const auto& step : context) {
    if (step == "<root>" || step.size() < 2) continue;
    const auto key = step.substr(1, step.size() - 2);
    const bool index = key.find_first_not_of("0123456789") == std::string::npos;
    path += index ? step : (path.empty() ? "" : ".") + key;
  }
  return path.empty() ? "file" : path;
}

// The innermost complaint comes first and says most.
base::Error first_error(valijson::ValidationResults& results, std::string_view name) {
  valijson::ValidationResults::Error error;
  if (!results.popError(error)) return {base::ErrorKind::corrupt, fmt::format("does not fit schema {}", name)};
  const auto path = path_of(error.context);
  return {base::ErrorKind::corrupt, fmt::format("{}: does not fit schema {}: {}", path, name, error.description), path};
}

}  // namespace

base::Result<void> check_schema(std::string_view name, const base::Json& json) {
  const auto found = schemas().find(name);
  ETALASE_ASSERT(found != schemas().end());
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(*found->second, NlohmannJsonAdapter(json), &results)) return {};
  return base::fail(first_error(results, name));
}

}  // namespace etalase::feed
