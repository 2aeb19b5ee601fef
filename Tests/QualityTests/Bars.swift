/// What the score must reach. They are raised when the tool gets better and never lowered to let a change through.
struct Bars {
  var items: Double
  var units: Double
  var targets: Double
  /// Share of fields that are right among what matched.
  var fields: Double

  /// All plans annotated beside the checkout together.
  static let annotated = Bars(items: 0.99, units: 0.98, targets: 0.97, fields: 0.97)

  /// Each of the samples.
  static let samples = Bars(items: 0.99, units: 0.98, targets: 0.97, fields: 0.97)
}
