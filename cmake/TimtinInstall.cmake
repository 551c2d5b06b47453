# What an embedder gets: libtimtin.so.0, timtin.h, a pkg-config file and a CMake package. All paths
# are relative to where they end up, so that a staged or moved installation works.
include(CMakePackageConfigHelpers)

install(TARGETS timtin EXPORT timtinTargets COMPONENT library
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/timtin)
install(EXPORT timtinTargets NAMESPACE timtin:: DESTINATION ${package_dir} COMPONENT library)
configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/timtinConfig.cmake.in ${PROJECT_BINARY_DIR}/timtinConfig.cmake
  INSTALL_DESTINATION ${package_dir}
  NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
# Until 1.0 a minor version may break what the one before had.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/timtinConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/timtinConfig.cmake
  ${PROJECT_BINARY_DIR}/timtinConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT library)

set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH TIMTIN_PREFIX_FROM_PC
  ${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir} ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/timtin.pc.in ${PROJECT_BINARY_DIR}/timtin.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/timtin.pc
  DESTINATION ${pkgconfig_dir} COMPONENT library)
