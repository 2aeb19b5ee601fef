internal import PlanModel

/// How much a decoded text looks like Chinese that someone wrote.
///
/// - Returns: `share`, of all characters those that Chinese texts use at all; `common`, of the ideographs those that belong to
///   the most frequent ones. A right decoding has a `common` of about one half, a wrong one next to nothing.
func readability(of text: [UInt8]) -> (share: Double, common: Double) {
  var total = 0
  var usual = 0
  var ideographs = 0
  var frequent = 0
  var position = 0
  while position < text.count, total < 100_000 {
    guard let scalar = text.scalar(at: position) else { break }
    position = text.next(position)
    total += 1
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF:
      usual += 1
      ideographs += 1
      if commonIdeographs.contains(scalar) { frequent += 1 }
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x203B, 0xA0, 0xB7, 0x2460...0x24FF,
      0x25A0...0x25FF, 0x2103, 0x3007, 0xD7, 0xB1, 0x2160...0x217F, 0x2264, 0x2265, 0x0C, 0x3220...0x32FF:
      usual += 1
    default: break
    }
  }
  return (
    total == 0 ? 0 : Double(usual) / Double(total), ideographs == 0 ? 0 : Double(frequent) / Double(ideographs)
  )
}

/// The most frequent ideographs of running text and of plans, in both scripts.
private let commonIdeographs = Set(
  """
  的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自\
  二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原又利比或但质气第向道命此变条只没\
  结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强\
  放决西被干做必战先回则任取据处府省市县科技创改促推划方案规施务责单位牵配服支持保障完善升范围
  這為個國我時來們對會發動過說產種後學經進著電裡現實兩體機當點從業應開還與關總設長資邊級圖統較將組見計論運農幾區強戰則據處縣創劃務責單牽配護圍廣東達門間題條\
  黨報費標準辦議環構質險極際專續縱橫導變轉輸驗歷勞價濟觀聯訊
  """.unicodeScalars.map(\.value).filter { $0 > 0x7F })
