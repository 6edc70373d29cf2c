/// Memory of a tile for one quantity: `Tile.capacity` elements, aligned for vectors, zeroed at first.
final class TileBuffer<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>

  init(zero: Element) {
    let bytes = Tile.capacity * MemoryLayout<Element>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Element.self, capacity: Tile.capacity)
    base.initialize(repeating: zero, count: Tile.capacity)
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }
}
