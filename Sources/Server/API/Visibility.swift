internal import Advisory
internal import Region
internal import Report
internal import SourceText

/// What a caller may see of the register, the facts and the words of enquiries. Operations come to them through this alone.
struct Visibility: Sendable {
  private let state: ActiveWorkspace.State
  private let role: Role

  init(_ call: Call) {
    state = call.services.workspace.state
    role = call.principal.role
  }

  /// The workspace; for visitors without internal sites and facts, so that nothing made from it can tell of them.
  var workspace: Workspace {
    switch role {
    case .visitor: state.published
    case .officer, .policy, .admin: state.workspace
    }
  }
}

extension Call {
  /// What the caller may see.
  var visible: Workspace { Visibility(self).workspace }

  /// The site that the path names.
  ///
  /// - Throws: a problem with the nearest id among those that the caller may see.
  func site(in workspace: Workspace) throws -> Site {
    var diagnostics = Diagnostics()
    if let site = workspace.site(parameter("site"), into: &diagnostics) { return site }
    throw ProblemWording.notFound(diagnostics.all, parameter: "site")
  }
}
