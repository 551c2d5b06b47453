// Work done in several threads whose results are taken in the order in which the work was given.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace timtin {

/// Calls `work` for every item in one of the threads and `take` for its result in the thread that
/// calls put() and finish(), in the order of the items: what comes out does not depend on the
/// number of threads or on their timing. At most two items per thread are under way, so that memory
/// stays bounded. With one thread everything happens in the caller's.
///
/// What `work` throws comes out of put() or finish() when its turn comes; what is under way then
/// is dropped.
template <class Item, class Result>
class OrderedWorkers {
 public:
  using Work = std::function<Result(Item&)>;
  using Take = std::function<void(Result&)>;

  OrderedWorkers(unsigned threads, Work work, Take take)
      : work_(std::move(work)), take_(std::move(take)), limit_(std::size_t{2} * threads) {
    if (threads < 2) return;
    threads_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }

  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    given_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  /// Gives an item; takes results that are ready, and waits for one where too many are under way.
  void put(Item item) {
    if (threads_.empty()) {
      Result result = work_(item);
      take_(result);
      return;
    }
    while (under_way_.size() >= limit_) take_first();
    {
      const std::lock_guard lock(mutex_);
      under_way_.push_back(std::make_unique<Task>(std::move(item)));
      waiting_.push_back(under_way_.back().get());
    }
    given_.notify_one();
    while (!under_way_.empty() && first_is_done()) take_first();
  }

  /// Waits for everything that was given.
  void finish() {
    while (!under_way_.empty()) take_first();
  }

 private:
  struct Task {
    explicit Task(Item&& given) : item(std::move(given)) {}
    Item item;
    std::optional<Result> result;
    std::exception_ptr error;
    bool done = false;  ///< guarded by mutex_, as is waiting_; the rest has one owner at a time
  };

  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      given_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
      if (stop_) return;
      Task* const task = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      try {
        task->result.emplace(work_(task->item));
      } catch (...) {
        task->error = std::current_exception();
      }
      lock.lock();
      task->done = true;
      lock.unlock();
      done_.notify_one();
    }
  }

  bool first_is_done() {
    const std::lock_guard lock(mutex_);
    return under_way_.front()->done;
  }

  void take_first() {
    {
      std::unique_lock lock(mutex_);
      done_.wait(lock, [this] { return under_way_.front()->done; });
    }
    const std::unique_ptr<Task> task = std::move(under_way_.front());
    under_way_.pop_front();
    if (task->error) std::rethrow_exception(task->error);
    take_(*task->result);
  }

  Work work_;
  Take take_;
  std::size_t limit_;
  std::deque<std::unique_ptr<Task>> under_way_;  ///< of the calling thread
  std::deque<Task*> waiting_;
  std::mutex mutex_;
  std::condition_variable given_;
  std::condition_variable done_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace timtin
