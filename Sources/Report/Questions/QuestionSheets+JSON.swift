internal import Facts
internal import Region
internal import SourceText

extension QuestionSheets {
  /// The sheets as JSON; keys in docs/reference/questions-command.md.
  ///
  /// - Parameter mails: whether each sheet carries its mail.
  public func json(mails: Bool) -> JSON {
    .object([
      "as_of": .string(asOf.description), "language": .string(format.language.rawValue), "sites": .number(siteCount),
      "split_by_site": .boolean(isSplitBySite), "requirements_named": .boolean(namesRequirements),
      "sheets": .array(sheets.map { sheet($0, mails) }),
    ])
  }

  private func sheet(_ sheet: Sheet, _ mails: Bool) -> JSON {
    let mail = QuestionSheetMail(sheet: sheet, format: format)
    return .object([
      "addressee": .string(sheet.addressee), "roles": .strings(sheet.roles), "named": .boolean(sheet.isNamed),
      "sites": .array(sheet.blocks.map(block)),
      "mail": mails ? .object(["subject": .string(mail.subject), "body": .string(mail.body)]) : .null,
    ])
  }

  private func block(_ block: Block) -> JSON {
    .object([
      "site": .string(block.site.id.rawValue), "name": .string(block.site.name),
      "municipalities": .strings(block.site.municipalities), "questions": .array(block.questions.map(question)),
    ])
  }

  private func question(_ question: Question) -> JSON {
    .object([
      "path": .string(question.path.description), "label": .string(format.label(question.path)),
      "unit": .optional(format.dictionary[question.path]?.unit?.rawValue),
      "answer": .string(format.answerForm(question.path)), "status": .string(question.fact.status.rawValue),
      "known": .array(
        question.claims.map { claim in
          .object([
            "value": .value(claim.value), "as_of": .string(claim.asOf.description),
            "as_of_quality": .string(claim.asOfQuality.rawValue), "scope": .string(claim.scope.rawValue),
          ])
        }),
      "known_text": .optional(format.knownSoFar(question)), "required": .optional(question.required),
      "decisive": .boolean(question.isDecisive),
    ])
  }
}
