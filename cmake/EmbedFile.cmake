# Turns the file IN into the source OUT that defines etalase::embedded::SYMBOL; run by cmake -P at build time.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
file(WRITE ${OUT}
"#include <string_view>
namespace etalase::embedded {
namespace {
constexpr char k_${SYMBOL}[] = {
${bytes}'\\0'};
}
extern const std::string_view ${SYMBOL};
constinit const std::string_view ${SYMBOL}{k_${SYMBOL}, sizeof k_${SYMBOL} - 1};
}
")
