/// A fixed number of plain values in one piece of memory that starts at a cache line.
///
/// Written by the one run that made it, and by nobody after it stands in a block.
final class Lane<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: the memory is written before the lane is handed to a block, and only read afterwards.
  let start: UnsafeMutablePointer<Element>
  let capacity: Int
  private let memory: UnsafeMutableRawPointer

  /// Memory for so many values.
  ///
  /// - Parameter skew: cache lines to leave free in front. Columns that are filled side by side start at different cache
  ///   lines, so that their rows do not fall into one set of the cache.
  init(capacity: Int, skew: Int = 0) {
    let offset = (skew & 63) * 64
    memory = .allocate(byteCount: capacity * MemoryLayout<Element>.stride + offset, alignment: 64)
    start = (memory + offset).bindMemory(to: Element.self, capacity: capacity)
    self.capacity = capacity
  }

  deinit { memory.deallocate() }
}
