extension Lexicon {
  /// The tables compiled into the program, by name. A new table is a file in this folder and a line here.
  package static let builtIn: Lexicon = {
    let sources: [String: String] = [
      "frame.chrome": chromeWords,
      "frame.kinds": planKinds,
      "frame.matter": matterWords,
      "sections.fallbacks": sectionFallbacks,
      "sections.words": sectionWords,
      "units.suffixes": unitSuffixes,
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
