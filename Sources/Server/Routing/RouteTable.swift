/// All operations of the server.
enum RouteTable {
  static let all: [Route] =
    Health.routes + Assessments.routes + Enquiries.routes + Answers.routes + Sites.routes + Rules.routes
    + RuleChanges.routes + SessionRoutes.routes + PasswordRoute.routes + TokenRoutes.routes + ProblemPages.routes
}
