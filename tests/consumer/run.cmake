# Installs the library into a staging folder and builds and runs the consumer against it.
#   cmake -DBUILD=… -DSOURCE=… -DSCRATCH=… -DPREFIX=… -DLIBDIR=… -DCC=… -DC_FLAGS=… -DCONFIG=… -P run.cmake
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out)
  message("${out}")
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "failed (${code}): ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
set(ENV{DESTDIR} ${SCRATCH}/stage)
run(${CMAKE_COMMAND} --install ${BUILD} --component library --config ${CONFIG})
unset(ENV{DESTDIR})

set(root ${SCRATCH}/stage${PREFIX})
set(ENV{PKG_CONFIG_PATH} ${root}/${LIBDIR}/pkgconfig)
set(ENV{LD_LIBRARY_PATH} ${root}/${LIBDIR})
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${SCRATCH}/build -DCMAKE_PREFIX_PATH=${root}
  -DCMAKE_C_COMPILER=${CC} -DCMAKE_C_FLAGS=${C_FLAGS} -DCMAKE_BUILD_TYPE=${CONFIG})
run(${CMAKE_COMMAND} --build ${SCRATCH}/build --config ${CONFIG})
run(${CMAKE_CTEST_COMMAND} --test-dir ${SCRATCH}/build -C ${CONFIG} --output-on-failure)
