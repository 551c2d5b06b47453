#include "ordered_workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>

namespace timtin {
namespace {

TEST(OrderedWorkers, ResultsComeInTheOrderOfTheItems) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<int> taken;
    const std::thread::id caller = std::this_thread::get_id();
    OrderedWorkers<int, std::string> workers(
        threads,
        [&](int& item) {
          // The earlier ones of a handful take longer.
          if (threads > 1) std::this_thread::sleep_for(std::chrono::microseconds(item % 5 * 300));
          return std::to_string(item);
        },
        [&](std::string& result) {
          EXPECT_EQ(std::this_thread::get_id(), caller);
          taken.push_back(std::stoi(result));
        });
    for (int i = 200; i > 0; --i) workers.put(i);
    workers.finish();
    ASSERT_EQ(taken.size(), 200u);
    for (int i = 0; i < 200; ++i) EXPECT_EQ(taken[static_cast<std::size_t>(i)], 200 - i);
  }
}

TEST(OrderedWorkers, FewAreUnderWay) {
  std::atomic<int> begun = 0;
  int taken = 0;
  OrderedWorkers<int, int> workers(
      3, [&](int& item) { return ++begun, item; }, [&](int&) { ++taken; });
  for (int i = 0; i < 300; ++i) {
    workers.put(i);
    EXPECT_LE(begun - taken, 6);
  }
  workers.finish();
  EXPECT_EQ(taken, 300);
}

TEST(OrderedWorkers, AnErrorComesOutInItsTurn) {
  for (const unsigned threads : {1U, 4U}) {
    int taken = 0;
    OrderedWorkers<int, int> workers(
        threads,
        [](int& item) {
          if (item == 5) throw std::runtime_error("five");
          return item;
        },
        [&](int&) { ++taken; });
    EXPECT_THROW(
        {
          for (int i = 0; i < 50; ++i) workers.put(i);
          workers.finish();
        },
        std::runtime_error);
    EXPECT_EQ(taken, 5);
  }
}

TEST(OrderedWorkers, MayBeLeftInTheMiddle) {
  OrderedWorkers<int, int> workers(
      2,
      [](int& item) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return item;
      },
      [](int&) {});
  for (int i = 0; i < 4; ++i) workers.put(i);
}

}  // namespace
}  // namespace timtin
