public import Facts
public import SourceText

extension TableSchema {
  /// Reads the header of a table.
  ///
  /// - Parameters:
  ///   - head: the beginning of the file, at least its header.
  ///   - dictionary: columns are named like its fields of sites, with or without `site.`; upper and lower case are the same.
  ///   - request: id column and mappings of the command line.
  ///   - diagnostics: gets what is wrong, and a note of the columns that are not used.
  /// - Returns: nil when there was an error.
  public init?(
    _ head: SourceFile, dictionary: FactsDictionary, request: Request = Request(), into diagnostics: inout Diagnostics
  ) {
    let header = TableHeader(head)
    var reader = SchemaReader(file: head, header: header, dictionary: dictionary, request: request)
    let roles = reader.roles()
    diagnostics.add(reader.findings.all)
    guard !reader.findings.hasErrors else { return nil }
    columns = zip(header.names, roles).map { Column(name: $0.text, role: $1) }
    delimiter = header.delimiter
    headerLength = header.length
    firstLine = 1 + head.bytes.prefix(header.length).count { $0 == .lineFeed }
  }
}

/// Finds out what each column is.
private struct SchemaReader {
  let file: SourceFile
  let header: TableHeader
  let request: TableSchema.Request
  var findings = Diagnostics()
  /// Fields and coordinates by the folded name that a column can have.
  private let known: [String: TableSchema.Role]
  private let fieldNames: [String]

  init(file: SourceFile, header: TableHeader, dictionary: FactsDictionary, request: TableSchema.Request) {
    self.file = file
    self.header = header
    self.request = request
    let fields = dictionary.definitions(of: .site)
    fieldNames = fields.map(\.path.name) + ["lat", "lon"]
    var known: [String: TableSchema.Role] = [
      "lat": .latitude, "latitude": .latitude, "lon": .longitude, "lng": .longitude, "longitude": .longitude,
    ]
    for field in fields { known[fold(field.path.name)] = .field(field) }
    self.known = known
  }

  /// The role of each column; what is wrong stands in `findings`.
  mutating func roles() -> [TableSchema.Role] {
    if let fault = faultOfFile() {
      findings.add(fault)
      return []
    }
    checkNames()
    var roles = [TableSchema.Role](repeating: .unused, count: header.names.count)
    assignMapped(&roles)
    assignID(&roles)
    assignByName(&roles)
    checkUse(roles)
    return roles
  }

  private func faultOfFile() -> Diagnostic? {
    if header.names.isEmpty { return ColumnsWording.empty(file) }
    if header.hasOpenQuote { return ColumnsWording.openHeaderQuote(file) }
    return header.isUTF8 ? nil : ColumnsWording.headerNotUTF8(file)
  }

  private mutating func checkNames() {
    var seen: [String: TableHeader.Name] = [:]
    for name in header.names where !name.text.isEmpty {
      if let first = seen[fold(name.text)] {
        findings.add(ColumnsWording.doubleColumn(name.text, place(name), first: place(first)))
      } else {
        seen[fold(name.text)] = name
      }
    }
  }

  private mutating func assignMapped(_ roles: inout [TableSchema.Role]) {
    var fields: Set<TableSchema.Role> = []
    for (field, column) in request.map {
      guard let role = known[fold(field)] else {
        findings.add(ColumnsWording.unknownField(field, among: fieldNames))
        continue
      }
      guard let place = header.names.firstIndex(where: { fold($0.text) == fold(column) }) else {
        findings.add(ColumnsWording.unknownColumn(column, among: header.names.map(\.text)))
        continue
      }
      guard roles[place] == .unused, fields.insert(role).inserted else {
        findings.add(ColumnsWording.mappedTwice(field, column))
        continue
      }
      roles[place] = role
    }
  }

  /// The id stands in the column of that name, or in the one that is mapped to the field of that name.
  private mutating func assignID(_ roles: inout [TableSchema.Role]) {
    let mapped = known[fold(request.id)].flatMap(roles.firstIndex)
    guard let place = header.names.firstIndex(where: { fold($0.text) == fold(request.id) }) ?? mapped else {
      return findings.add(ColumnsWording.noID(request.id, among: header.names.map(\.text), file, headerRange))
    }
    let role = roles[place] == .unused ? known[fold(request.id)] : roles[place]
    if case .field(let definition) = role { roles[place] = .id(definition) } else { roles[place] = .id(nil) }
  }

  /// A column that is named like a field gives it, unless another column does already.
  private func assignByName(_ roles: inout [TableSchema.Role]) {
    for (place, name) in header.names.enumerated() where roles[place] == .unused {
      guard let role = known[fold(name.text)], !roles.contains(role) else { continue }
      if case .field(let definition) = role, roles.contains(.id(definition)) { continue }
      roles[place] = role
    }
  }

  private mutating func checkUse(_ roles: [TableSchema.Role]) {
    let hasField = roles.contains { if case .field = $0 { true } else { false } }
    let unused = zip(header.names, roles).filter { $1 == .unused && !$0.text.isEmpty }.map(\.0.text)
    if !hasField {
      findings.add(ColumnsWording.noField(unused, among: fieldNames, file, headerRange))
    } else if !unused.isEmpty, !findings.hasErrors {
      findings.add(ColumnsWording.unused(unused, among: fieldNames))
    }
    if roles.contains(.latitude) != roles.contains(.longitude) { findings.add(ColumnsWording.halfCoordinate()) }
  }

  private func place(_ name: TableHeader.Name) -> SourceLocation { SourceLocation(file, name.range) }

  private var headerRange: SourceRange {
    SourceRange(header.names.first?.range.lower ?? 0, header.names.last?.range.upper ?? 0)
  }
}

/// Names that differ in case, outer spaces or the root `site.` only are the same.
private func fold(_ name: String) -> String {
  let lower = name.lowercased()
  return lower.hasPrefix("site.") ? String(lower.dropFirst(5)) : lower
}
