// Opening an index and asking it.
#include "search/search.h"

#include <filesystem>

#include "capi/handles.h"
#include "capi/wall.h"

namespace capi = timtin::capi;

timtin_status timtin_index_open(const char* folder, size_t length, timtin_index** index,
                                timtin_error** error) {
  if (index != nullptr) *index = nullptr;
  return capi::behind_wall(error, [&] {
    capi::need(index, "index");
    const std::filesystem::path path(capi::input(folder, length, "folder"));
    *index = new timtin_index{timtin::index::Index::open(path)};
  });
}

void timtin_index_close(timtin_index* index) { delete index; }

timtin_status timtin_search(timtin_index* index, const timtin_request* request,
                            timtin_answer** answer, timtin_error** error) {
  if (answer != nullptr) *answer = nullptr;
  return capi::behind_wall(error, [&] {
    capi::need(index, "index");
    capi::need(request, "request");
    capi::need(answer, "answer");
    *answer = new timtin_answer(timtin::search::search(index->index, request->request));
  });
}

void timtin_answer_free(timtin_answer* answer) { delete answer; }
