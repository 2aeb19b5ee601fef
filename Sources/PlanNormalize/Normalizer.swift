package import PlanModel

/// Turns findings into a plan of the common schema. Made once for a run, used for every document.
package struct Normalizer: Sendable {
  package init(lexicon: Lexicon = .builtIn) {}

  package func plan(_ findings: Findings, of document: Document) -> Plan {
    Plan(id: document.source.sha256, source: document.source, document: PlanDocument())
  }
}
