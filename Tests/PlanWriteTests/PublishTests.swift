import Foundation
import PlanModel
import Testing

@testable import PlanWrite

@Suite struct PublishTests {
  @Test func `A published file has the bytes, and nothing else is left beside it`() throws {
    let folder = try TemporaryFolder()
    let file = try publish(Array("台账".utf8), to: folder.path("a.txt"))
    #expect(try String(contentsOfFile: folder.path("a.txt"), encoding: .utf8) == "台账")
    #expect(
      file == PublishedFile(path: folder.path("a.txt"), byteCount: 6, sha256: sha256(Array("台账".utf8)), changed: true))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `A file that would not change keeps its time stamp`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one\ntwo", to: "a.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000)], ofItemAtPath: folder.path("a.txt"))
    #expect(try !publish(Array("one\ntwo".utf8), to: folder.path("a.txt")).changed)
    let pieces = try OutputFile(path: folder.path("a.txt"))
    try pieces.append(Array("one\n".utf8))
    try pieces.append(Array("two".utf8))
    let file = try pieces.publish()
    #expect(!file.changed && file.sha256 == sha256(Array("one\ntwo".utf8)) && file.byteCount == 7)
    #expect(try folder.modified("a.txt") == Date(timeIntervalSince1970: 1_000))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `A file of the same length with other bytes is replaced`() throws {
    let folder = try TemporaryFolder()
    let old = [UInt8](repeating: 1, count: 200_000)
    var new = old
    new[199_999] = 2
    try publish(old, to: folder.path("a"))
    #expect(try publish(new, to: folder.path("a")).changed)
    let pieces = try OutputFile(path: folder.path("a"))
    try pieces.append(old)
    #expect(try pieces.publish().changed)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a"))) == Data(old))
  }

  @Test func `Until it is published a file is as it was, and giving it up leaves nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    do {
      let file = try OutputFile(path: folder.path("a.csv"))
      try file.append([UInt8](repeating: 0x61, count: 1 << 20))
      #expect(try folder.names().count == 2)
      #expect(try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8) == "old")
      _ = file.path
    }
    #expect(try folder.names() == ["a.csv"])
    #expect(try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8) == "old")
  }

  @Test func `A replaced file keeps its permissions, and a link stays a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("real"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "real")
    try publish(Array("new".utf8), to: folder.path("link"))
    #expect(try String(contentsOfFile: folder.path("real"), encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "real")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("real"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `What cannot be written is told with its path and the reason`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("no/a.json")
    #expect(throws: PlanError("output.write", "\(missing): cannot be written: No such file or directory")) {
      try publish([1], to: missing)
    }
    #expect(throws: PlanError("output.write", "\(folder.root): is a folder; name a file")) {
      try publish([1], to: folder.root)
    }
    try folder.write("", to: "file")
    #expect(throws: PlanError.self) { try createFolder(folder.path("file/below")) }
  }

  @Test func `A device is written to, not replaced`() throws {
    let file = try publish([1, 2], to: "/dev/null")
    #expect(file.byteCount == 2)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  @Test func `Folders are made with those above them`() throws {
    let folder = try TemporaryFolder()
    try createFolder(folder.path("a/b/c"))
    try createFolder(folder.path("a/b/c"))
    try publish([1], to: folder.path("a/b/c/d"))
    #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/d")))
  }
}
