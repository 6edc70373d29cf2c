public import Facts
public import SourceText

extension Enquiry {
  /// An enquiry that states nothing but its id.
  public static func blank(_ id: String, file: SourceFile) -> Enquiry {
    Enquiry(
      id: id, version: 1, title: LocalizedText(both: id), summary: nil, answerBy: nil, values: [:], lists: Lists(),
      siteClaims: [:], isFictional: true, file: file, places: [:])
  }

  /// The same enquiry with values taken out; they are then no musts any more either.
  public func removing(_ paths: Set<FactPath>) -> Enquiry {
    let names = Set(paths.map(\.name))
    return with(
      values: values.filter { !paths.contains($0.key) }, must: must.filter { !names.contains($0) },
      nice: nice.filter { !names.contains($0) })
  }

  /// The same enquiry with other musts (`section.field`).
  public func requiring(_ must: [String]) -> Enquiry { with(values: values, must: must, nice: nice) }
}
