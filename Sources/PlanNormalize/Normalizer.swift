package import PlanModel

/// Turns findings into a plan of the common schema. Made once for a run, used for every document; a class, so that the tables are not
/// copied with it.
package final class Normalizer: Sendable {
  let regions: RegionTable
  let prefixes: SharedPrefix
  let directory: UnitDirectory
  let units: CanonicalUnits
  let scope: Scope

  package init(lexicon: Lexicon = .builtIn) {
    regions = RegionTable(lexicon: lexicon)
    prefixes = SharedPrefix(lexicon: lexicon, regions: regions)
    directory = UnitDirectory(lexicon: lexicon, prefixes: prefixes, regions: regions)
    units = CanonicalUnits(lexicon: lexicon)
    scope = Scope(regions: regions)
  }

  /// - Parameters:
  ///   - findings: what extraction read.
  ///   - document: the text it read, to which all evidence points.
  package func plan(_ findings: Findings, of document: Document) -> Plan {
    let quoter = Quoter(document)
    let matter = self.document(findings.metadata, quoter)
    var run = NormalizerRun(
      normalizer: self, findings: findings, quoter: quoter, document: matter,
      id: Identity.plan(
        matter, source: document.source, text: document.text, isOneOfSeveral: findings.blocks != nil))
    return run.plan(source: document.source)
  }

  /// The plan's own particulars.
  private func document(_ metadata: MetadataFindings, _ quoter: Quoter) -> PlanDocument {
    var out = PlanDocument()
    out.title = metadata.title.map { PrintedForm.normalize($0.value) }
    out.titleEvidence = metadata.title.map { quoter.quote($0.evidence) }
    out.documentNumber = metadata.documentNumber.map { PrintedForm.normalize($0.value) }
    out.documentNumberEvidence = metadata.documentNumber.map { quoter.quote($0.evidence) }
    out.issuers = metadata.issuers.map { PrintedForm.normalize($0.value) }
    out.issuersEvidence = metadata.issuers.map { quoter.quote($0.evidence) }
    out.issuedOn = metadata.issuedOn?.value
    out.issuedOnEvidence = metadata.issuedOn.map { quoter.quote($0.evidence) }
    out.period = metadata.period?.value
    out.periodEvidence = metadata.period.map { quoter.quote($0.evidence) }
    out.kind = metadata.kind?.value
    out.status = metadata.status?.value ?? .final
    out.statusEvidence = metadata.status.map { quoter.quote($0.evidence) }
    out.region = regions.region(issuers: out.issuers, title: out.title, number: out.documentNumber)
    out.series = out.title.flatMap { Series.name(of: $0, region: out.region, regions: regions) }
    out.repeals = metadata.repeals.map {
      Repeal(
        title: $0.title.map { PrintedForm.normalize($0) },
        documentNumber: $0.documentNumber.map { PrintedForm.normalize($0) },
        evidence: quoter.quote($0.evidence))
    }
    return out
  }
}
