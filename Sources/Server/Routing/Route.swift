internal import HTTPTypes

/// One operation of the server: where it is, who may call it, what the OpenAPI document says of it, and what it does.
///
/// Router, OpenAPI document and the table of who may do what are all made from the same routes.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// Path with parameters in braces: `/api/v1/sites/{site}`.
  let path: String
  /// Roles that may call it.
  let access: Access
  let operation: Operation
  let answer: @Sendable (Call) async throws -> Reply

  init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access, _ operation: Operation,
    _ answer: @escaping @Sendable (Call) async throws -> Reply
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.operation = operation
    self.answer = answer
  }

  /// Names in braces, in order.
  var pathParameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  /// Whether this route stands at a path that a request names.
  func matches(_ requested: String) -> Bool {
    let own = path.split(separator: "/")
    let other = requested.split(separator: "/")
    return own.count == other.count && zip(own, other).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }

  /// The statuses of problems that a caller has to expect.
  var problems: Set<Int> {
    var statuses = operation.problems.union([400, 403, 406, 429, 500, 503])
    if !pathParameters.isEmpty { statuses.insert(404) }
    if access != .everybody { statuses.insert(401) }
    if operation.body != nil { statuses.formUnion([408, 413, 415, 422]) }
    return statuses
  }
}
