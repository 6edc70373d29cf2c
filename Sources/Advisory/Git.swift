internal import SourceText

/// Reads earlier states of a folder from git, run as a process.
enum Git {
  /// The top folder of the repository in which a folder lies; nil when it lies in none, or there is no git.
  static func top(of folder: String) -> String? {
    let answer = ChildProcess.run(["git", "-C", folder, "rev-parse", "--show-toplevel"])
    return answer?.code == 0 ? answer?.text : nil
  }

  /// The YAML files of a folder at a revision; nil, with the reason recorded, when there is no such revision.
  static func files(
    at revision: String, of folder: String, into diagnostics: inout Diagnostics
  ) -> [String: SourceFile]? {
    guard ChildProcess.run(["git", "--version"])?.code == 0 else {
      diagnostics.add(GitWording.noGit(revision))
      return nil
    }
    guard top(of: folder) != nil else {
      diagnostics.add(GitWording.noRepository(revision, folder))
      return nil
    }
    let commit = ChildProcess.run(
      ["git", "-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard let commit, commit.code == 0,
      let list = ChildProcess.run(["git", "-C", folder, "ls-tree", "-r", "--name-only", "-z", commit.text, "--", "."])
    else {
      diagnostics.add(GitWording.noRevision(revision, folder))
      return nil
    }
    let names = list.text.split(separator: "\0").map(String.init).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    guard !names.isEmpty else {
      diagnostics.add(GitWording.notThere(revision, folder))
      return nil
    }
    return names.reduce(into: [:]) { files, name in
      let blob = ChildProcess.run(["git", "-C", folder, "cat-file", "blob", "\(commit.text):./\(name)"])
      if let blob, blob.code == 0 { files[name] = SourceFile(name: "\(revision):\(name)", bytes: blob.output) }
    }
  }
}

/// What the reading of revisions says.
enum GitWording {
  static func noGit(_ revision: String) -> Diagnostic {
    make(
      "files/no-git", de: "„\(revision)“ ist kein Ordner, und git ist nicht installiert.",
      en: "“\(revision)” is not a folder, and git is not installed.",
      hintDE: "einen Ordner mit dem früheren Stand nennen",
      hintEN: "name a folder with the earlier state")
  }

  static func noRepository(_ revision: String, _ folder: String) -> Diagnostic {
    make(
      "files/no-repository", de: "„\(revision)“ ist kein Ordner, und „\(folder)“ wird nicht mit git geführt.",
      en: "“\(revision)” is not a folder, and “\(folder)” is not kept in git.",
      hintDE: "einen Ordner mit dem früheren Stand nennen", hintEN: "name a folder with the earlier state")
  }

  static func noRevision(_ revision: String, _ folder: String) -> Diagnostic {
    make(
      "files/no-revision", de: "„\(revision)“ ist weder ein Ordner noch ein Stand von „\(folder)“ in git.",
      en: "“\(revision)” is neither a folder nor a revision of “\(folder)” in git.",
      hintDE: "zum Beispiel HEAD, HEAD~3, ein Zweig oder eine Marke; „git log“ zeigt sie",
      hintEN: "such as HEAD, HEAD~3, a branch or a tag; “git log” lists them")
  }

  static func notThere(_ revision: String, _ folder: String) -> Diagnostic {
    make(
      "files/not-in-revision", de: "Im Stand „\(revision)“ gab es den Ordner „\(folder)“ noch nicht.",
      en: "At “\(revision)” there was no folder “\(folder)” yet.", hintDE: "einen späteren Stand nennen",
      hintEN: "name a later revision")
  }

  private static func make(_ code: String, de: String, en: String, hintDE: String, hintEN: String) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), hint: LocalizedText(de: hintDE, en: hintEN))
  }
}
