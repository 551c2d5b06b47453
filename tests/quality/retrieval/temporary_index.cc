#include "quality/retrieval/temporary_index.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

#include "error.h"

namespace timtin::quality {
namespace {

namespace fs = std::filesystem;

/// Runs a program with all its output into a file; its exit status, or -1 if it did not run.
int run(std::array<std::string, 4> words, const fs::path& output) {
  std::array<char*, 5> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  pid_t child = -1;
  const int failed =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = -1;
  if (failed != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "timtin-quality-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw Error(Status::io, "cannot make a folder like " + name, "free space, or set TMPDIR");
  }
  return name;
}

void remove_quietly(const fs::path& folder) noexcept {
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

}  // namespace

TemporaryIndex::TemporaryIndex(const fs::path& index_program, const fs::path& input)
    : folder_(new_folder()) {
  const fs::path output = folder_ / "output";
  const int status =
      run({index_program.string(), "build", path().string(), input.string()}, output);
  if (status == 0) return;
  std::ostringstream said;
  said << std::ifstream(output).rdbuf();
  remove_quietly(folder_);
  throw Error(Status::io,
              index_program.string() + " build failed on " + input.string() + ": " + said.str(),
              "name the program with --index-program");
}

TemporaryIndex::~TemporaryIndex() { remove_quietly(folder_); }

}  // namespace timtin::quality
