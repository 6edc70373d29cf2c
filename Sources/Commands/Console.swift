package import Advisory
package import ArgumentParser
package import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a command prints, and how it ends: results to standard output, messages to standard error.
package struct Console {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// Whether standard output may be coloured: on a terminal, and never with NO_COLOR.
  package static var color: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }
  private static var errorColor: Bool { isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil }

  /// Prints a result.
  package func print(_ text: String) {
    Self.write(text, to: STDOUT_FILENO)
  }

  /// Prints something beside the result to standard error.
  package func note(_ text: String) { Self.writeError(text) }

  /// Writes to standard error.
  package static func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Prints findings; nothing when there are none.
  package func report(_ diagnostics: Diagnostics) {
    guard !diagnostics.all.isEmpty else { return }
    Self.write(DiagnosticRenderer(language: language, color: Self.errorColor).render(diagnostics), to: STDERR_FILENO)
  }

  /// Reports findings and ends with exit code 1 if any is an error.
  package func stop(_ diagnostics: Diagnostics) -> ExitCode {
    report(diagnostics)
    return ExitCode(1)
  }

  /// Reports the errors, or all findings when there are none, and ends with exit code 1.
  package func stopForErrors(_ diagnostics: Diagnostics) -> ExitCode { stop(errorsOnly(diagnostics)) }

  /// Opens the workspace or ends with the findings. Warnings are left to the check commands.
  package func workspace(_ options: FolderOptions) throws -> Workspace {
    var diagnostics = Diagnostics()
    guard let workspace = Workspace.open(options.folders, into: &diagnostics) else {
      throw stopForErrors(diagnostics)
    }
    return workspace
  }

  /// Opens the workspace to answer an enquiry: a rulebook that nobody has reviewed is refused unless it is asked for.
  package func workspace(_ options: FolderOptions, _ draft: DraftOption) throws -> Workspace {
    let workspace = try workspace(options)
    return draft.draft ? workspace : try reviewed(workspace, canBeTried: true)
  }

  /// Opens rulebook and reference data for a table that takes the place of the register.
  package func workspace(forTables folders: Folders, _ draft: DraftOption) throws -> Workspace {
    var diagnostics = Diagnostics()
    guard let workspace = Workspace.forTables(folders, into: &diagnostics) else {
      throw stopForErrors(diagnostics)
    }
    return draft.draft ? workspace : try reviewed(workspace, canBeTried: true)
  }

  /// Opens the workspace to write to others: never by a rulebook that nobody has reviewed.
  package func reviewedWorkspace(_ options: FolderOptions) throws -> Workspace {
    try reviewed(workspace(options), canBeTried: false)
  }

  private func reviewed(_ workspace: Workspace, canBeTried: Bool) throws -> Workspace {
    guard let finding = workspace.draftFinding(canBeTried: canBeTried) else { return workspace }
    var diagnostics = Diagnostics()
    diagnostics.add(finding)
    throw stop(diagnostics)
  }

  /// A result that needs no error: the value, or the end of the program.
  package func require<T>(_ make: (inout Diagnostics) -> T?) throws -> T {
    var diagnostics = Diagnostics()
    guard let value = make(&diagnostics) else { throw stop(diagnostics) }
    report(diagnostics)
    return value
  }

  /// Writes all bytes; a reader that has gone away ends the writing quietly.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func errorsOnly(_ diagnostics: Diagnostics) -> Diagnostics {
    var errors = Diagnostics()
    errors.add(diagnostics.errors)
    return errors.all.isEmpty ? diagnostics : errors
  }
}

/// `write(2)`, under a name that does not hide it.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
