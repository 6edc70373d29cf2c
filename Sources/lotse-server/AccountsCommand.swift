internal import ArgumentParser

/// `lotse accounts`.
struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "Legt Konten an und sperrt sie.",
    discussion: """
      BEISPIELE
        lotse accounts add ansiedlung-2 --role officer
        lotse accounts add leitung --role admin < passwort.txt
        lotse accounts list
        lotse accounts password ansiedlung-2
        lotse accounts disable ansiedlung-2

      Ein Konto heißt nach einem Kürzel oder einer Funktion. Das Passwort wird am \
      Terminal abgefragt oder aus der ersten Zeile der Standardeingabe gelesen, nie \
      als Argument. Ein neues Passwort und das Sperren beenden alle Sitzungen und \
      widerrufen die Token.
      """,
    subcommands: [
      AccountsAdd.self, AccountsList.self, AccountsPassword.self, AccountsDisable.self, AccountsEnable.self,
    ])
}
