internal import Columns
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Puts the blocks that several tasks have read back into the order of the file: for ids and for rows left out.
final class BlockOrder: @unchecked Sendable {
  // Sendable: everything that changes is touched under the lock.
  private var lock = pthread_mutex_t()
  private var check = DuplicateCheck()
  private var waiting: [Int: ColumnBlock] = [:]
  private var next = 0
  private var found = RowProblems()

  init() { pthread_mutex_init(&lock, nil) }

  deinit { pthread_mutex_destroy(&lock) }

  /// Adds a block; those that come before it may still be in work.
  func add(_ block: ColumnBlock, number: Int) {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    waiting[number] = block
    while let block = waiting.removeValue(forKey: next) {
      check.add(block)
      found.add(block.problems)
      next += 1
    }
  }

  /// Rows left out, as far as all blocks before them have been read.
  var problems: RowProblems {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return found
  }

  /// Rows read.
  var rowCount: Int {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return check.count
  }

  /// Whether ids repeat; asked once, after the last block.
  func outcome() -> DuplicateCheck.Outcome {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return check.outcome()
  }
}
