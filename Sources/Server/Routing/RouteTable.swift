/// All operations of the server.
enum RouteTable {
  static let all: [Route] = Health.routes
}
