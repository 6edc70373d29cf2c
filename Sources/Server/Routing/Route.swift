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
  let answer: @Sendable (Call) async throws -> Reply

  init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access,
    _ answer: @escaping @Sendable (Call) async throws -> Reply
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.answer = answer
  }
}
