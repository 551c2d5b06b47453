# One module is one folder: every .cc file in it, built once and linked into
# the programs, the tests and libtimtin.so alike.

set(TIMTIN_WARNINGS
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-qual
  -Wformat=2 -Wundef -Wdouble-promotion)
set(TIMTIN_CXX_WARNINGS -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi)
# GCC 12 sees overlaps in "literal" + std::string that are none (GCC bug 105651, gone in GCC 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  list(APPEND TIMTIN_CXX_WARNINGS -Wno-restrict)
endif()

# Embedded tables are longer than the 65536 bytes that every compiler must take.
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  list(APPEND TIMTIN_CXX_WARNINGS -Wno-overlength-strings)
endif()

# Compiler flags of our own code (never of third-party headers).
function(timtin_own_code target)
  target_compile_options(${target} PRIVATE
    ${TIMTIN_WARNINGS} $<$<COMPILE_LANGUAGE:CXX>:${TIMTIN_CXX_WARNINGS}>
    $<$<BOOL:${TIMTIN_WERROR}>:-Werror>)
  if(TIMTIN_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=${TIMTIN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${TIMTIN_SANITIZE})
  endif()
endfunction()

# timtin_module(name [FOLDERS folders...] [LINK targets...]): the static library
# timtin_<name> of the .cc files in the current folder and the folders named.
# Includes are written from lib/ ("text/tokens.h", "search/plan/plan.h").
function(timtin_module name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;LINK" ${ARGN})
  list(TRANSFORM ARG_FOLDERS REPLACE ".+" "${CMAKE_CURRENT_SOURCE_DIR}/\\0/*.cc")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc ${ARG_FOLDERS})
  add_library(timtin_${name} STATIC ${sources})
  target_include_directories(timtin_${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(timtin_${name} PUBLIC ${ARG_LINK})
  timtin_own_code(timtin_${name})
endfunction()

# timtin_tables(name): compiles the tables data/*.tsv of the current folder into timtin_<name>, whose
# data.h declares one constant each. A change of data is a change of a .tsv alone.
function(timtin_tables name)
  file(GLOB tables CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/data/*.tsv)
  set(embedded ${CMAKE_CURRENT_BINARY_DIR}/data_tables.cc)
  set(script ${PROJECT_SOURCE_DIR}/cmake/EmbedTables.cmake)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} "-DMODULE=${name}" "-DOUT=${embedded}" "-DTABLES=${tables}" -P ${script}
    DEPENDS ${tables} ${script}
    COMMENT "Embedding the tables of lib/${name}"
    VERBATIM)
  target_sources(timtin_${name} PRIVATE ${embedded})
endfunction()

# timtin_test(name LABEL label SOURCES files... LINK targets...): one GoogleTest
# program whose cases become CTest tests with the label. They run in the build
# folder; paths.h tells them where the tree and the optional data are.
function(timtin_test name)
  cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} timtin_test_paths GTest::gtest GTest::gmock GTest::gtest_main)
  timtin_own_code(${name})
  gtest_discover_tests(${name} TEST_PREFIX "${ARG_LABEL}." DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 300)
endfunction()
