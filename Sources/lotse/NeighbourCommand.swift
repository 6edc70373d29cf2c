internal import ArgumentParser

/// A command that a program beside `lotse` runs.
protocol NeighbourCommand: ParsableCommand {
  static var program: NeighbourProgram { get }
  /// The name of the command and what stands after it, as it was typed.
  static var name: String { get }
  var arguments: [String] { get }
}

extension NeighbourCommand {
  func run() throws { throw Self.program.run([Self.name] + arguments) }
}
