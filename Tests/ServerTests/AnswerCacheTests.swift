import Testing

@testable import Server

@Suite struct `The cache of answers` {
  @Test func `keeps what was asked for lately, within its budget`() {
    var cache = AnswerCache<Int, String>(budget: 100)
    for key in 1...5 { cache.keep("\(key)", for: key, bytes: 10) }
    #expect((1...5).map { cache.value($0) } == ["1", "2", "3", "4", "5"])
    // The new half is full: the next one makes it the old one.
    cache.keep("6", for: 6, bytes: 10)
    #expect(cache.value(1) == "1" && cache.bytes == 60)
    for key in 7...9 { cache.keep("\(key)", for: key, bytes: 10) }
    cache.keep("10", for: 10, bytes: 10)
    #expect(cache.value(1) == "1", "asked for since")
    #expect(cache.value(2) == nil, "not asked for")
    #expect(cache.bytes <= 100)
  }

  @Test func `never exceeds its budget, whatever comes`() {
    var cache = AnswerCache<Int, Int>(budget: 1000)
    var state: UInt64 = 7
    for _ in 0..<10_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (key, bytes) = (Int(state >> 33) % 200, Int(state >> 40) % 700)
      if cache.value(key) == nil { cache.keep(key, for: key, bytes: bytes) }
      #expect(cache.bytes <= 1000)
    }
  }

  @Test func `keeps nothing that is too large, and nothing without a budget`() {
    var cache = AnswerCache<Int, String>(budget: 100)
    cache.keep("large", for: 1, bytes: 51)
    #expect(cache.value(1) == nil && cache.bytes == 0)
    var none = AnswerCache<Int, String>(budget: 0)
    none.keep("a", for: 1, bytes: 1)
    #expect(none.value(1) == nil)
  }

  @Test func `forgets everything when asked to`() {
    var cache = AnswerCache<Int, String>(budget: 100)
    cache.keep("a", for: 1, bytes: 10)
    cache.empty()
    #expect(cache.value(1) == nil && cache.bytes == 0)
    cache.keep("a", for: 1, bytes: 50)
    #expect(cache.value(1) == "a")
  }
}
