/// Why an argument of the right kind is of no use to a function.
enum Explanation: Sendable, Hashable {
  case negative, notPositive, notWhole, empty, zeroDivisor, outOfRange, noSuchDate, noSuchTime, noSuchZone, notFound
  case badPattern, badFlags, badSeparator, notARange, needsLists, ordering, duplicateKey, notComparable, oddZones
}
