# How a room (one folder, one static library) and its tests are declared.
include(GNUInstallDirs)
include(GoogleTest)

add_library(etalase_warnings INTERFACE)
target_compile_options(etalase_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  # std::stable_sort of libstdc++ 12 uses what C++17 deprecated.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
  # g++ 12 sees overlapping copies where strings are joined; in a unity build every file counts as included.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>)
if(ETALASE_WERROR)
  target_compile_options(etalase_warnings INTERFACE -Werror)
endif()

# Null and misaligned pointers end in a fault anyway; their checks double the time to compile.
add_library(etalase_sanitizers INTERFACE)
if(ETALASE_SANITIZE)
  target_compile_options(etalase_sanitizers INTERFACE -fsanitize=${ETALASE_SANITIZE}
    -fno-sanitize=null,alignment,vptr,object-size,nonnull-attribute,returns-nonnull-attribute,pointer-overflow
    -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(etalase_sanitizers INTERFACE -fsanitize=${ETALASE_SANITIZE})
endif()

# Headers parsed once for all rooms and once for all tests. Builds without them find what a file forgot to include.
function(etalase_precompiled name)
  cmake_parse_arguments(PRECOMPILED "" "" "LIBS" ${ARGN})
  add_library(etalase_precompiled_${name} OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.cpp)
  target_link_libraries(etalase_precompiled_${name} PRIVATE ${PRECOMPILED_LIBS} etalase_warnings etalase_sanitizers)
  target_precompile_headers(etalase_precompiled_${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.hpp)
endfunction()

if(ETALASE_PRECOMPILED)
  etalase_precompiled(rooms LIBS nlohmann_json::nlohmann_json)
  if(ETALASE_TESTS)
    etalase_precompiled(tests LIBS nlohmann_json::nlohmann_json GTest::gmock)
  endif()
endif()

function(etalase_use_precompiled target name)
  if(ETALASE_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM etalase_precompiled_${name})
  endif()
endfunction()

# Adds every folder of a top-level folder that has a CMakeLists.txt, then the top-level folder itself.
function(etalase_rooms_below top)
  file(GLOB rooms CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${top}/*/CMakeLists.txt)
  foreach(room ${rooms})
    cmake_path(GET room PARENT_PATH folder)
    add_subdirectory(${folder})
  endforeach()
  if(EXISTS ${CMAKE_SOURCE_DIR}/${top}/CMakeLists.txt)
    add_subdirectory(${CMAKE_SOURCE_DIR}/${top})
  endif()
endfunction()

# etalase_room(<name> SOURCES … [PUBLIC libs…] [PRIVATE libs…])
function(etalase_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(etalase_${name} STATIC ${ROOM_SOURCES})
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH top)
  target_include_directories(etalase_${name} PUBLIC ${top})
  target_link_libraries(etalase_${name}
    PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE} etalase_warnings etalase_sanitizers)
  etalase_use_precompiled(etalase_${name} rooms)
endfunction()

# etalase_room_sources(<variable> <room> [ONLY <regex>] [EXCEPT <regex>]): a room's own files with their folder, generated
# ones left out, for what has to be compiled once more in another way. The room is declared before.
function(etalase_room_sources variable room)
  cmake_parse_arguments(ROOM "" "ONLY;EXCEPT" "" ${ARGN})
  get_target_property(sources etalase_${room} SOURCES)
  get_target_property(folder etalase_${room} SOURCE_DIR)
  list(FILTER sources EXCLUDE REGEX "^/")
  if(ROOM_ONLY)
    list(FILTER sources INCLUDE REGEX "${ROOM_ONLY}")
  endif()
  if(ROOM_EXCEPT)
    list(FILTER sources EXCLUDE REGEX "${ROOM_EXCEPT}")
  endif()
  list(TRANSFORM sources PREPEND ${folder}/)
  set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# etalase_program(<name> SOURCES … LIBS …): an installed program etalase-<name>
function(etalase_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  target_link_libraries(${name} PRIVATE ${PROGRAM_LIBS} etalase_warnings etalase_sanitizers)
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# etalase_test_entries(<entry> LABELS … [FILTER <gtest filter>] [SHARDS n] [TIMEOUT seconds] TARGET test_<room>): ctest
# entries that run a program's tests, many in one process; each shard takes every n-th test.
function(etalase_test_entries entry)
  cmake_parse_arguments(ENTRY "" "FILTER;SHARDS;TIMEOUT;TARGET" "LABELS" ${ARGN})
  math(EXPR last "${ENTRY_SHARDS} - 1")
  foreach(shard RANGE ${last})
    set(name ${entry})
    if(ENTRY_SHARDS GREATER 1)
      math(EXPR number "${shard} + 1")
      set(name ${entry}.${number}of${ENTRY_SHARDS})
    endif()
    add_test(NAME ${name} COMMAND ${ENTRY_TARGET} --gtest_filter=${ENTRY_FILTER}
      --gtest_output=xml:${CMAKE_BINARY_DIR}/results/${name}.xml)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ENTRY_TIMEOUT} LABELS "${ENTRY_LABELS}"
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${ENTRY_SHARDS};GTEST_SHARD_INDEX=${shard}")
  endforeach()
endfunction()

# etalase_test(<room> SOURCES … [LIBS …] [APART] [PLAIN] [SHARDS n] [SLOW suite.test…] [TIMEOUT seconds]): test_<room>
#   known to ctest by the room's name and the label `fast`, in n shards. SLOW are gtest patterns of tests that cut power
#   everywhere, open windows, start programs or walk through everything: they are the entries <room>.slow, and it is they
#   who are sharded. APART gives every test a process and an entry of its own and no label but the room's: for tests of
#   whole programs. PLAIN has no sanitizers and is optimised, for what is built so itself.
function(etalase_test room)
  if(NOT ETALASE_TESTS)
    return()
  endif()
  cmake_parse_arguments(TEST "APART;PLAIN" "TIMEOUT;SHARDS" "SOURCES;LIBS;SLOW" ${ARGN})
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 600)
  endif()
  if(NOT TEST_SHARDS)
    set(TEST_SHARDS 1)
  endif()
  add_executable(test_${room} ${TEST_SOURCES})
  target_include_directories(test_${room} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(test_${room} PRIVATE
    ETALASE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ETALASE_BINARY_DIR="${CMAKE_BINARY_DIR}/bin")
  target_link_libraries(test_${room} PRIVATE ${TEST_LIBS} GTest::gmock GTest::gtest_main etalase_warnings)
  if(TEST_PLAIN)
    target_compile_options(test_${room} PRIVATE -O2)
  else()
    target_link_libraries(test_${room} PRIVATE etalase_sanitizers)
    etalase_use_precompiled(test_${room} tests)
  endif()
  if(TEST_APART)
    gtest_discover_tests(test_${room} DISCOVERY_MODE PRE_TEST XML_OUTPUT_DIR ${CMAKE_BINARY_DIR}/results/
      PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS ${room})
    return()
  endif()
  list(JOIN TEST_SLOW ":" slow)
  if(slow)
    etalase_test_entries(${room}.slow TARGET test_${room} FILTER ${slow} SHARDS ${TEST_SHARDS} TIMEOUT ${TEST_TIMEOUT}
      LABELS ${room})
    set(slow "*-${slow}")
    set(TEST_SHARDS 1)
  else()
    set(slow "*")
  endif()
  etalase_test_entries(${room} TARGET test_${room} FILTER ${slow} SHARDS ${TEST_SHARDS} TIMEOUT ${TEST_TIMEOUT}
    LABELS ${room} fast)
endfunction()
