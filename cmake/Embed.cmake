# Compiles files into a program: etalase_embed(<target> SYMBOL <name> FILE <path> [SYMBOL <name> FILE <path> …])
# gives every source of the target `#include "embedded/<name>.hpp"` with
#   namespace etalase::embedded { extern const std::string_view <name>; }
set(ETALASE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedFile.cmake)

function(etalase_embed target)
  set(rest ${ARGN})
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded)
  target_include_directories(${target} PRIVATE ${folder})
  while(rest)
    list(POP_FRONT rest symbol_word symbol file_word file)
    if(NOT symbol_word STREQUAL "SYMBOL" OR NOT file_word STREQUAL "FILE" OR NOT file)
      message(FATAL_ERROR "etalase_embed(${target}): expected SYMBOL <name> FILE <path>")
    endif()
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    file(CONFIGURE OUTPUT ${folder}/embedded/${symbol}.hpp @ONLY CONTENT
"// Generated from a file of this repository.
#pragma once
#include <string_view>
namespace etalase::embedded { extern const std::string_view ${symbol}; }
")
    add_custom_command(OUTPUT ${folder}/${symbol}.cpp
      COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${folder}/${symbol}.cpp -DSYMBOL=${symbol} -P ${ETALASE_EMBED_SCRIPT}
      DEPENDS ${file} ${ETALASE_EMBED_SCRIPT} VERBATIM)
    target_sources(${target} PRIVATE ${folder}/${symbol}.cpp)
  endwhile()
endfunction()
