/// The zone of a time.
public enum Zone: Sendable, Hashable {
  /// A fixed distance from UTC in seconds, east positive; 0 prints as `Z`.
  case offset(Int)
  /// A zone of the IANA data base, such as `Europe/Berlin`.
  case named(String)
}

extension Zone: CustomStringConvertible {
  /// `Z`, `+02:00`, `-11:30:15` or `@Europe/Berlin`, as it stands behind a time.
  public var description: String {
    switch self {
    case .named(let name): return "@" + name
    case .offset(0): return "Z"
    case .offset(let seconds):
      let size = abs(seconds)
      let text = (seconds < 0 ? "-" : "+") + twoDigits(size / 3600) + ":" + twoDigits(size / 60 % 60)
      return size % 60 == 0 ? text : text + ":" + twoDigits(size % 60)
    }
  }
}
