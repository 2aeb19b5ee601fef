internal import CZip
internal import Glibc
internal import PlanModel

/// A zip container in memory, read by part name. Names are looked up, never used as paths.
///
/// Owns libzip's handle; the bytes must outlive it, so it exists only inside `withZipArchive`.
struct ZipArchive: PackageParts, ~Copyable {
  private let handle: OpaquePointer
  private let options: IngestOptions
  private let path: String
  /// Indices by name in lower case, slashes forward: part names are compared without case (ECMA-376 part 2, 6.2.2.3).
  private var indices: [String: UInt64] = [:]
  /// Names of files that may be documents, in the archive's order: no folders, and not what systems leave behind.
  private(set) var documentNames: [String] = []
  /// The container had lost its directory: parts may be missing.
  let isSalvaged: Bool
  /// Bytes inflated so far, of all parts together.
  private var inflated = 0

  fileprivate init(_ handle: OpaquePointer, path: String, isSalvaged: Bool, options: IngestOptions) {
    self.handle = handle
    self.isSalvaged = isSalvaged
    self.options = options
    self.path = path
    for index in 0..<UInt64(max(0, zip_get_num_entries(handle, 0))) {
      guard let raw = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW)) else { continue }
      let name = Self.decoded(raw)
      let key = partKey(name)
      guard indices[key] == nil else { continue }
      indices[key] = index
      if Self.isDocument(name) { documentNames.append(name) }
    }
  }

  deinit { zip_discard(handle) }

  /// Windows in China writes names in GBK without saying so.
  private static func decoded(_ name: UnsafePointer<CChar>) -> String {
    if let valid = String(validatingCString: name) { return valid }
    let bytes = Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    return String(decoding: transcode(bytes, from: "GB18030") ?? bytes, as: UTF8.self)
  }

  private static func isDocument(_ name: String) -> Bool {
    let steps = name.split { $0 == "/" || $0 == "\\" }
    guard let last = steps.last, !name.hasSuffix("/"), !name.hasSuffix("\\"), steps.first != "__MACOSX" else {
      return false
    }
    return !last.hasPrefix(".") && !last.hasPrefix("~$") && !["thumbs.db", "desktop.ini"].contains(last.lowercased())
  }

  func contains(_ name: String) -> Bool { indices[partKey(name)] != nil }

  /// Inflates a part chunk by chunk; `use` returns false to stop.
  ///
  /// - Throws: `zip.part` when the part is missing, damaged or encrypted; `zip.size` when it passes a limit.
  mutating func read(_ name: String, use: (UnsafeRawBufferPointer) -> Bool) throws(PlanError) {
    guard let index = indices[partKey(name)] else {
      throw PlanError("zip.part", "\(path): the part \(name) is missing; the file is damaged, get a fresh copy")
    }
    var status = zip_stat_t()
    zip_stat_init(&status)
    zip_stat_index(handle, index, 0, &status)
    guard let file = zip_fopen_index(handle, index, 0) else {
      let isEncrypted = status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != 0
      throw isEncrypted
        ? PlanError("zip.encrypted", "\(path): the part \(name) is encrypted; save the document without a password")
        : PlanError("zip.part", "\(path): the part \(name) cannot be inflated; get a fresh copy")
    }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
      if count < 0 {
        throw PlanError("zip.part", "\(path): the part \(name) is damaged or cut off; get a fresh copy")
      }
      if count == 0 { return }
      total += count
      inflated += count
      let packed = max(1, Int(clamping: status.comp_size))
      if inflated > options.maximumInflatedBytes || total > 1 << 20 && total / packed > options.maximumInflationRatio {
        throw PlanError(
          "zip.size", "\(path): the part \(name) inflates to far more than a document would; it was not read further")
      }
      let goesOn = buffer.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[0..<count])) }
      if !goesOn { return }
    }
  }
}

/// Opens a container for the time of the call; one without a readable directory by the headers before its parts.
///
/// - Throws: `zip.damaged` when it cannot be opened, `zip.entries` when it has more parts than the limit, and what `body` throws.
func withZipArchive<Result>(
  _ bytes: [UInt8], path: String, options: IngestOptions,
  _ body: (inout ZipArchive) throws(PlanError) -> Result
) throws(PlanError) -> Result {
  let damage: PlanError
  do throws(PlanError) {
    return try withWholeZip(bytes, path: path, isSalvaged: false, options: options, body)
  } catch {
    guard error.id == "zip.damaged" else { throw error }
    damage = error
  }
  guard let salvaged = salvagedZip(bytes, options: options) else { throw damage }
  return try withWholeZip(salvaged, path: path, isSalvaged: true, options: options, body)
}

private func withWholeZip<Result>(
  _ bytes: [UInt8], path: String, isSalvaged: Bool, options: IngestOptions,
  _ body: (inout ZipArchive) throws(PlanError) -> Result
) throws(PlanError) -> Result {
  try bytes.withUnsafeBufferPointer { (buffer) throws(PlanError) -> Result in
    let handle = try openZip(UnsafeRawBufferPointer(buffer), path: path)
    let count = zip_get_num_entries(handle, 0)
    guard count <= options.maximumEntries else {
      zip_discard(handle)
      throw PlanError("zip.entries", "\(path): \(count) parts are more than the limit of \(options.maximumEntries)")
    }
    var archive = ZipArchive(handle, path: path, isSalvaged: isSalvaged, options: options)
    return try body(&archive)
  }
}

private func openZip(_ bytes: UnsafeRawBufferPointer, path: String) throws(PlanError) -> OpaquePointer {
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
    throw PlanError("zip.memory", "\(path): not enough memory to open the container")
  }
  guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
    let reason = zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown"
    zip_source_free(source)
    throw PlanError("zip.damaged", "\(path): the container is damaged (\(reason)); get a fresh copy")
  }
  return handle
}
