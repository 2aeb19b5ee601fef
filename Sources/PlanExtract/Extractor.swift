package import PlanModel

/// Reads a document with the rules compiled from a lexicon. Made once for a run, used for every document.
package struct Extractor: Sendable {
  package init(lexicon: Lexicon = .builtIn) {}

  package func findings(in document: Document) -> Findings {
    Findings()
  }
}
