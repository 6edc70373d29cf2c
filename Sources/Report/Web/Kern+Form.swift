extension Kern {
  /// A field of a form: label, hint, error and the control itself.
  public struct Field: Sendable {
    /// Name of the item that is sent.
    public let name: String
    /// Id of the control; the name unless several forms of a page have it.
    public let id: String
    public let label: String
    public let hint: String?
    /// What is wrong with what was entered; nil: nothing.
    public let error: String?

    /// A field.
    public init(_ name: String, id: String? = nil, label: String, hint: String? = nil, error: String? = nil) {
      self.name = name
      self.id = id ?? name
      self.label = label
      self.hint = hint
      self.error = error
    }

    /// Ids of the texts that belong to the control.
    var described: String? {
      let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
      return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
  }

  /// A line of text.
  ///
  /// - Parameters:
  ///   - mode: which keyboard a phone shows, as `inputmode`.
  ///   - autocomplete: what the browser may fill in, as `autocomplete`.
  public static func input(
    _ field: Field, value: String, type: String = "text", mode: String? = nil, autocomplete: String? = nil
  ) -> Markup {
    wrapped(
      field,
      .of(
        "input",
        attributes: [
          ("class", "kern-form-input__input" + (field.error == nil ? "" : " kern-form-input__input--error")),
          ("id", field.id), ("name", field.name), ("type", type), ("value", value), ("inputmode", mode),
          ("autocomplete", autocomplete),
          ("aria-describedby", field.described), ("aria-invalid", field.error == nil ? nil : "true"),
        ]))
  }

  /// Several lines of text.
  ///
  /// - Parameter isReadOnly: the text is there to be copied.
  public static func area(_ field: Field, value: String, rows: Int, isReadOnly: Bool = false) -> Markup {
    wrapped(
      field,
      .of(
        "textarea",
        attributes: [
          ("class", "kern-form-input__input" + (field.error == nil ? "" : " kern-form-input__input--error")),
          ("id", field.id), ("name", field.name), ("rows", String(rows)), ("spellcheck", "false"),
          ("readonly", isReadOnly ? "" : nil),
          ("aria-describedby", field.described), ("aria-invalid", field.error == nil ? nil : "true"),
        ], [.text(value)]))
  }

  /// One of several; the first option is usually the empty one.
  public static func select(_ field: Field, options: [(value: String, label: String)], selected: String) -> Markup {
    let items = options.map { option in
      Markup.of(
        "option", attributes: [("value", option.value), ("selected", option.value == selected ? "" : nil)],
        [.text(option.label)])
    }
    return wrapped(
      field,
      .of(
        "div", ["class": "kern-form-input__select-wrapper"],
        [
          .of(
            "select",
            attributes: [
              ("class", "kern-form-input__select" + (field.error == nil ? "" : " kern-form-input__select--error")),
              ("id", field.id), ("name", field.name), ("aria-describedby", field.described),
              ("aria-invalid", field.error == nil ? nil : "true"),
            ], items)
        ]))
  }

  /// A choice of yes or nothing.
  public static func checkbox(_ name: String, _ label: String, isOn: Bool) -> Markup {
    .of(
      "div", ["class": "kern-form-check"],
      [
        .of(
          "input",
          attributes: [
            ("class", "kern-form-check__checkbox"), ("type", "checkbox"), ("id", name), ("name", name), ("value", "1"),
            ("checked", isOn ? "" : nil),
          ]), .of("label", ["class": "kern-label", "for": name], label),
      ])
  }

  /// A button that copies the text of a field; only a script shows it.
  public static func copyButton(_ text: String, done: String, of id: String) -> Markup {
    .of(
      "button",
      [
        "class": "kern-btn kern-btn--secondary", "type": "button", "hidden": "", "data-copy": "#\(id)",
        "data-done": done,
      ], [.of("span", ["class": "kern-label"], text)])
  }

  /// Something that the form sends without showing it.
  public static func hidden(_ name: String, _ value: String) -> Markup {
    .of("input", ["type": "hidden", "name": name, "value": value])
  }

  /// What is wrong with a form, above it: each line leads to its field.
  public static func errorSummary(_ title: String, _ errors: [(field: String, text: String)]) -> Markup {
    let items = errors.map { error in
      Markup.of("li", [:], [.of("a", ["class": "kern-link", "href": "#\(error.field)"], error.text)])
    }
    return .of(
      "div",
      ["class": "kern-alert kern-alert--danger", "role": "alert", "tabindex": "-1", "id": "fehler"],
      [
        .of("div", ["class": "kern-alert__header"], [.of("h2", ["class": "kern-title"], title)]),
        .of("div", ["class": "kern-alert__body"], [.of("ul", ["class": "kern-list"], items)]),
      ])
  }

  private static func wrapped(_ field: Field, _ control: Markup) -> Markup {
    .of(
      "div", ["class": "kern-form-input" + (field.error == nil ? "" : " kern-form-input--error")],
      labelled(field) + [control])
  }

  /// What stands above a control: its label, a hint, what is wrong.
  static func labelled(_ field: Field) -> [Markup] {
    var parts: [Markup] = [.of("label", ["class": "kern-label", "for": field.id], field.label)]
    if let hint = field.hint { parts.append(.of("p", ["class": "kern-hint", "id": "\(field.id)-hint"], hint)) }
    if let error = field.error { parts.append(.of("p", ["class": "kern-error", "id": "\(field.id)-error"], error)) }
    return parts
  }
}
