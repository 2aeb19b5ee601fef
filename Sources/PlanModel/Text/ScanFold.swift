/// What the scan form makes of a character outside ASCII and the common ideographs.
package enum ScanFold {
  package enum Result: Equatable {
    case keep, drop, space
    case ascii(UInt8)
    case scalar(UInt32)
  }

  package static func fold(_ scalar: UInt32) -> Result {
    switch scalar {
    case 0xFF01...0xFF5E: .ascii(UInt8(scalar - 0xFEE0))
    case 0x3000, 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x0085: .space
    case 0x200B...0x200F, 0x00AD, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: .drop
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500, 0x2501, 0x30FC: .ascii(0x2D)
    case 0x223C, 0x301C: .ascii(0x7E)
    case 0x2236, 0xFE55, 0xFE13: .ascii(0x3A)
    case 0xFE52, 0x2024: .ascii(0x2E)
    case 0xFE50, 0xFE10: .ascii(0x2C)
    case 0xFE54: .ascii(0x3B)
    case 0xFE59: .ascii(0x28)
    case 0xFE5A: .ascii(0x29)
    case 0x25CB, 0x25EF, 0x25E6, 0x3007, 0x39FF, 0xFFEE: .scalar(0x3007)
    case 0xFF61: .scalar(0x3002)
    case 0xFF64: .scalar(0x3001)
    case 0xFE5D, 0x3014: .scalar(0x3014)
    case 0xFE5E, 0x3015: .scalar(0x3015)
    case 0x2F00...0x2FD5: .scalar(kangxiRadicals[Int(scalar - 0x2F00)])
    default: .keep
    }
  }

  /// The unified ideographs of U+2F00–U+2FD5, in order (Unicode NFKC).
  private static let kangxiRadicals: [UInt32] = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月\
    木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言\
    谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars.map(\.value)
}
