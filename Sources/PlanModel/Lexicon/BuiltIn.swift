extension Lexicon {
  /// The tables compiled into the program, by name. A new table is a file in this folder and a line here.
  package static let builtIn: Lexicon = {
    let sources: [String: String] = [
      "units.suffixes": unitSuffixes
    ]
    var tables: [String: LexiconTable] = [:]
    for (name, tsv) in sources {
      do {
        tables[name] = try LexiconTable(tsv: tsv, name: name)
      } catch {
        preconditionFailure("built-in lexicon: \(error)")
      }
    }
    return Lexicon(tables: tables)
  }()
}
