/// All operations of the server.
enum RouteTable {
  static let all = interface + pages

  /// For programs; described by the OpenAPI document.
  static let interface: [Route] =
    Health.routes + Assessments.routes + Enquiries.routes + Answers.routes + Sites.routes + Rules.routes
    + RuleChanges.routes + SessionRoutes.routes + PasswordRoute.routes + TokenRoutes.routes + ProblemPages.routes

  /// For people.
  static let pages: [Route] =
    StartPage.routes + SitesPages.routes + ClaimPages.routes + DraftPages.routes + EnquiryPages.routes
    + LetterPages.routes + FilePages.routes + RulebookPage.routes + SignInPage.routes + AccountPage.routes
    + AnswerPage.routes
    + InformationPages.routes + Assets.routes
}
