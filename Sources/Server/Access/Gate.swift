internal import HTTPTypes
internal import Hummingbird

/// What every request passes on its way to an operation: the one place where it is decided who comes through.
///
/// From the outside in: the line in the log, headers on every answer, errors as problems, the name of the server, the
/// limits, where in the web the request comes from, who calls. Then the operation's own `access`. Nothing of the body is
/// read before.
enum Gate {
  /// Puts the steps before every route that is added later, and before the answer that there is nothing.
  static func guardRoutes(of router: Router<ServerContext>, _ services: Services) {
    let reach = Reach(services.settings)
    router.add(middleware: RequestLog())
    router.add(middleware: AnswerHeaders(reach: reach))
    router.add(middleware: ProblemAnswers(routes: RouteTable.all))
    router.add(middleware: HostCheck(reach: reach))
    router.add(middleware: Admission(services: services) { reach.client($0.headers, peer: $1.peer) })
    router.add(middleware: OriginCheck(reach: reach))
    router.add(middleware: Recognition(reach: reach, entry: services.entry))
  }

  /// Lets a caller through to an operation, or says why not. The refusal is the same whether or not what was asked for
  /// exists, since nothing has been looked up yet.
  static func admit(_ principal: Principal, to access: Access) throws(Problem) {
    switch access.decision(for: principal) {
    case .allowed: return
    case .unrecognised: throw AccessProblems.unrecognised
    case .forbidden: throw AccessProblems.forbidden
    case .outOfScope(let scope): throw AccessProblems.outOfScope(scope)
    }
  }
}
