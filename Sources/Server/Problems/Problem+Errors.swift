internal import HTTPTypes
internal import Hummingbird
internal import SourceText
internal import Store

extension Problem {
  /// What an error of another part is to a caller; nil for one that is a mistake of ours.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as Refusal: self = ProblemWording.body(error.diagnostics.errors, error.file)
    case let error as Unreadable: self = ProblemWording.unreadable(error)
    case is WorkPool.Full: self = LimitWording.busy
    case let error as StoreError:
      guard let problem = ProblemWording.store(error) else { return nil }
      self = problem
    case let error as any HTTPResponseError where error.status.kind == .clientError:
      self = ProblemWording.status(error.status)
    default: return nil
    }
  }
}
