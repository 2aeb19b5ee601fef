internal import PlanModel

/// A number as printed, before it is known what it counts.
struct Numeral: Equatable {
  enum Form: Equatable {
    /// 2500, 1,200, 3.5万, 3万4000.
    case arabic
    /// 两千五百, 廿五, 壹佰万.
    case chinese
    /// 二〇二七: digits read one by one.
    case positional
    /// 百, 千, 十万 without a digit before them, and 数百, 几十.
    case bare
  }

  var range: Range<Int>
  /// The number in units of 10^`power`.
  var value: ExactDecimal
  /// The greater one of 两三, 十七八, 三五百; nil for one number.
  var upper: ExactDecimal?
  /// Exponent of the magnitude that ends it: 4 for 3.5万, 8 for 亿, 12 for 万亿, 0 for none.
  var power = 0
  /// Where that magnitude starts; the end of the numeral when there is none.
  var magnitudeStart: Int
  var form: Form
  /// 十几, 几十, 数百.
  var approximate = false
  /// Digits of the leading literal, for Arabic ones; 0 otherwise.
  var digits = 0
  var hasPoint = false
  /// 一 by itself: article or part of a word, unless the unit is a real one.
  var isOne = false
  /// 1,200.
  var isGrouped = false

  /// The value with the magnitude multiplied in.
  var total: ExactDecimal? { value.shifted(by: power) }

  /// A year by its looks: four digits from 1900 to 2199, nothing else.
  var looksLikeYear: Bool {
    guard power == 0, upper == nil, value.isInteger, (1900...2199).contains(value.mantissa) else { return false }
    return form == .positional || (form == .arabic && digits == 4 && !hasPoint && !isGrouped)
  }
}
