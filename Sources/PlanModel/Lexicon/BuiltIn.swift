extension Lexicon {
  /// The tables of which the first row that holds decides; everywhere else the order of rows has no meaning.
  package static let ordered: Set = ["targets.classes"]

  /// The tables compiled into the program, by name. A new table is a file in this folder and a line here.
  package static let builtIn: Lexicon = {
    let sources: [String: String] = [
      "compare.catalogue": compareCatalogue,
      "compare.counters": compareCounters,
      "compare.indicators": compareIndicators,
      "compare.renames": compareRenames,
      "document.kinds": documentKinds,
      "frame.attachments": planAttachments,
      "frame.chrome": chromeWords,
      "frame.kinds": planKinds,
      "frame.matter": matterWords,
      "measures.comparators": measureComparators,
      "measures.followers": measureFollowers,
      "measures.lookalikes": measureLookAlikes,
      "measures.units": measureUnits,
      "regions": regions,
      "regions.counties": counties,
      "sections.fallbacks": sectionFallbacks,
      "sections.verbs": sectionVerbs,
      "sections.words": sectionWords,
      "tables.headers": tableHeaders,
      "tables.measures": tableMeasures,
      "targets.adverbs": targetAdverbs,
      "targets.classes": targetClasses,
      "targets.facts": targetFacts,
      "targets.nouns": targetNouns,
      "targets.rules": targetRules,
      "targets.verbs": targetVerbs,
      "units.beginnings": unitBeginnings,
      "units.label-parts": unitLabelParts,
      "units.labels": unitLabels,
      "units.names": unitNames,
      "units.national": unitNational,
      "units.party": partyOrgans,
      "units.suffixes": unitSuffixes,
      "units.verbs": unitVerbs,
      "units.vertical": unitVertical,
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
