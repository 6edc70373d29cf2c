internal import Advisory
internal import Documents
internal import Evaluation
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText

/// Files to keep: the profile of a site for everybody; for officers reports and data files of an enquiry. The same as `lotse report`
/// and `lotse export` write.
enum FilePages {
  private static let officers = Access([.officer], scope: .enquiries)
  private static let reports: [MediaType] = [.html, .pdf]
  private static let preset = Parameter("preset", .line(maxLength: 60), "Weighting profile.")

  static let routes = [
    Route(.get, Address.profile("{site}", "{form}").path, .everybody, .file("pageSiteProfile", reports), profile),
    Route(
      .get, Address.files("{enquiry}").path, officers,
      .page("pageFiles", query: [preset, TrialQuery.parameter], problems: [410]), list),
    Route(
      .get, Address.file("{enquiry}", "{name}").path, officers,
      .file(
        "pageFile", [.html, .pdf, .workbook, .csv, .geoJSON, .geoPackage, .markdown, .json, .zip], query: [preset],
        problems: [409, 410]), file),
    Route(
      .get, Address.report(enquiry: "{enquiry}", site: "{site}", "{form}").path, officers,
      .file("pageSiteReport", reports, query: [preset], problems: [409, 410]), siteReport),
  ]

  /// The neutral profile of a site.
  private static func profile(_ call: Call) async throws -> Reply {
    let workspace = call.services.workspace.state.workspace
    // Visitors learn of published sites only, also by what is refused.
    let site = try call.site(in: call.visible)
    let today = call.services.clock.today
    let report = try await call.services.pool.run {
      try require { diagnostics in
        workspace.report(
          .site(site.id.rawValue), nil, language: call.language, asOf: today, into: &diagnostics)
      }
    }
    return try await ReportFile(call, report, name: site.id.rawValue).reply(call.parameter("form"))
  }

  private static func siteReport(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call, isTrialAllowed: false)
    let site = try call.site(in: assessed.workspace)
    let report = try await report(.site(site.id.rawValue), assessed, call)
    return try await ReportFile(call, report, name: "expose-" + site.id.rawValue).reply(call.parameter("form"))
  }

  private static func list(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call, isTrialAllowed: false)
    return FileList(assessed, call).page.reply(call)
  }

  private static func file(_ call: Call) async throws -> Reply {
    let assessed = try await AssessedEnquiry(call, isTrialAllowed: false)
    let name = call.parameter("name")
    guard let file = EnquiryFile.all.first(where: { $0.name == name }) else { throw ProblemWording.notFound }
    switch file.content {
    case .report(let request, let form):
      let report = try await report(request, assessed, call)
      return try await ReportFile(call, report, name: String(name.prefix { $0 != "." })).reply(form)
    case .export(let format, let audience, let isGermanExcel):
      if audience == .investor { try refuseDraft(assessed.workspace) }
      let bytes = try await export(format, audience, isGermanExcel, assessed, call)
      return .download(bytes, name: name, type: file.type)
    }
  }

  private static func report(_ request: ReportRequest, _ assessed: AssessedEnquiry, _ call: Call) async throws
    -> ReportDocument
  {
    try refuseDraft(assessed.workspace)
    let (assessment, workspace, today) = (assessed.assessment, assessed.workspace, call.services.clock.today)
    return try await call.services.pool.run {
      try require { diagnostics in
        workspace.report(request, assessment, language: call.language, asOf: today, into: &diagnostics)
      }
    }
  }

  private static func export(
    _ format: ExportFormat, _ audience: Audience, _ isGermanExcel: Bool, _ assessed: AssessedEnquiry, _ call: Call
  ) async throws -> [UInt8] {
    let (assessment, workspace, today) = (assessed.assessment, assessed.workspace, call.services.clock.today)
    return try await call.services.pool.run {
      let view = ExportView(assessment, for: audience, language: call.language)
      var request = ExportRequest(view, isGermanExcel: isGermanExcel)
      if format == .zip {
        request.further = try require { diagnostics in
          workspace.packagedReports(
            assessment, for: audience, language: call.language, asOf: today, into: &diagnostics)
        }
      }
      return try require { request.bytes(format, into: &$0) }
    }
  }

  /// Nothing goes to others by rules that nobody has reviewed.
  private static func refuseDraft(_ workspace: Workspace) throws {
    if let finding = workspace.draftFinding(canBeTried: false) { throw ProblemWording.noFile([finding]) }
  }

  private static func require<Value>(_ make: (inout Diagnostics) -> Value?) throws -> Value {
    var diagnostics = Diagnostics()
    guard let value = make(&diagnostics) else { throw ProblemWording.noFile(diagnostics.errors) }
    return value
  }
}
