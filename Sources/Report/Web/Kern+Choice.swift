extension Kern {
  /// A form that changes something: the one place where forms that are sent with POST are made.
  public static func postForm(
    action: String, id: String? = nil, isUpload: Bool = false, className: String? = nil, _ content: [Markup]
  ) -> Markup {
    .of(
      "form",
      attributes: [
        ("method", "post"), ("action", action), ("id", id), ("class", className),
        ("enctype", isUpload ? "multipart/form-data" : nil), ("novalidate", ""),
      ], content)
  }

  /// A button that tells by its name and value which way to go; it sends the form that it stands in.
  public static func button(_ text: String, name: String, value: String, look: String = "secondary") -> Markup {
    .of(
      "button", ["class": "kern-btn kern-btn--\(look)", "type": "submit", "name": name, "value": value],
      [.of("span", ["class": "kern-label"], text)])
  }

  /// One of few, all in sight.
  public static func radios(_ field: Field, options: [(value: String, label: String)], selected: String) -> Markup {
    choice(field, kind: "radio", options: options.map { ($0.value, $0.label, $0.value == selected) })
  }

  /// Any number of several.
  public static func checkboxes(
    _ field: Field, options: [(value: String, label: String)], selected: [String]
  ) -> Markup {
    choice(field, kind: "checkbox", options: options.map { ($0.value, $0.label, selected.contains($0.value)) })
  }

  /// A file to send.
  public static func file(_ field: Field, accept: String) -> Markup {
    .of(
      "div", ["class": "kern-form-input"],
      labelled(field) + [
        .of(
          "input",
          attributes: [
            ("class", "kern-form-input__input"), ("id", field.id), ("name", field.name), ("type", "file"),
            ("accept", accept), ("aria-describedby", field.described),
          ])
      ])
  }

  /// The first option has the id of the field, so that links lead to it.
  private static func choice(_ field: Field, kind: String, options: [(String, String, Bool)]) -> Markup {
    let items = options.enumerated().map { index, option in
      let id = index == 0 ? field.id : "\(field.id)-\(index)"
      return Markup.of(
        "div", ["class": "kern-form-check"],
        [
          .of(
            "input",
            attributes: [
              ("class", "kern-form-check__\(kind)"), ("type", kind), ("id", id), ("name", field.name),
              ("value", option.0), ("checked", option.2 ? "" : nil),
            ]), .of("label", ["for": id], option.1),
        ])
    }
    let texts = [
      field.hint.map { Markup.of("p", ["class": "kern-hint", "id": "\(field.id)-hint"], $0) },
      field.error.map { Markup.of("p", ["class": "kern-error", "id": "\(field.id)-error"], $0) },
    ].compactMap(\.self)
    return .of(
      "fieldset",
      attributes: [
        ("class", "kern-fieldset" + (field.error == nil ? "" : " kern-form-input--error")),
        ("aria-describedby", field.described),
      ],
      [.of("legend", ["class": "kern-label"], field.label)] + texts + [
        .of("div", ["class": kind == "radio" || options.count < 4 ? "lo-row" : "lo-columns"], items)
      ])
  }
}
