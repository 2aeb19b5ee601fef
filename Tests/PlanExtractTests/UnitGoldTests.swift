import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanExtract

/// The annotated plans' lists, read from their texts without the other readers: all paragraphs as one piece.
struct UnitGoldTests {
  private struct Gold: Decodable {
    struct Item: Decodable {
      struct Unit: Decodable {
        var role: String
        var name: String
      }
      var path: String
      var units: [Unit]
    }
    var items: [Item]
  }

  @Test(.readsShared) func `lists in running text agree with the annotations`() throws {
    let reader = UnitReader(lexicon: .builtIn)
    var hits = 0
    var wanted = 0
    var found = 0
    for (gold, path) in try Checkout.annotated() {
      let items = try JSONDecoder().decode(Gold.self, from: Data(try Checkout.bytes(gold))).items
      // Units of task tables are read from their columns.
      var open = items.filter { !$0.path.hasPrefix("A") && !$0.path.hasPrefix("T") }
        .flatMap { item in item.units.map { ($0.role, ScanText.normalize($0.name)) } }
      wanted += open.count
      for list in try lists(in: path, reader) {
        for (role, name) in list {
          found += 1
          // The shared prefix is put back later.
          guard let match = open.firstIndex(where: { $0.0 == role && $0.1.hasSuffix(name) }) else { continue }
          open.remove(at: match)
          hits += 1
        }
      }
    }
    #expect(wanted > 0)
    let f1 = 2 * Double(hits) / Double(wanted + found)
    #expect(f1 > 0.99, "\(hits) of \(wanted), \(found) found")
  }

  private func lists(in path: String, _ reader: UnitReader) throws -> [[(String, String)]] {
    var text = try Checkout.bytes(path)
    text.removeAll { $0 == 0x0A || $0 == 0x0D }
    let document = Document(
      source: Source(path: path), text: text, blocks: [Block(kind: .paragraph, range: 0..<text.count)])
    let scan = ScanText(document)
    let lists = reader.lists(in: scan, piece: TextPiece(kind: .text, block: 0, range: scan.blocks[0]))
    return lists.map { $0.units.map { ($0.role.rawValue, scan.string($0.range)) } }
  }
}
