# Loading and relocating libraries would be a third of the time of a short question, so timtin-search
# has everything linked in, the C library too. Other programs, and libtimtin, share Debian's libraries.

# timtin_library(target archive shared): `target` stands for the library `shared`, and in programs with
# the property TIMTIN_STATIC for the file `archive`.
function(timtin_library target archive shared)
  find_library(${target}_ARCHIVE ${archive} REQUIRED)
  mark_as_advanced(${target}_ARCHIVE)
  add_library(${target} INTERFACE)
  target_link_libraries(${target} INTERFACE
    $<IF:$<BOOL:$<TARGET_PROPERTY:TIMTIN_STATIC>>,${${target}_ARCHIVE},${shared}>)
endfunction()

# timtin_static_program(target): gives the program the property. (A sanitizer's runtime must be shared.)
function(timtin_static_program target)
  set_target_properties(${target} PROPERTIES TIMTIN_STATIC ON)
  if(NOT TIMTIN_SANITIZE)
    # Without warnings: ICU has a function that loads libraries, which nothing here calls.
    target_link_options(${target} PRIVATE -static-pie LINKER:--as-needed,--gc-sections,--no-warnings)
  endif()
endfunction()
