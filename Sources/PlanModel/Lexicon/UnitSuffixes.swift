extension Lexicon {
  /// Endings by which a unit's name is known.
  static let unitSuffixes = """
    suffix
    委员会
    办公室
    管委会
    局
    厅
    委
    办
    部
    """
}
