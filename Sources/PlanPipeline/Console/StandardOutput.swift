internal import Glibc

/// Writes data to standard output at once and in full.
///
/// - Throws: `OutputError.closed` when the reader has gone (`| head`), `OutputError.failed` for anything else.
package func writeToStandardOutput(_ bytes: [UInt8]) throws(OutputError) {
  try write(bytes, to: STDOUT_FILENO)
}

/// Writes a message to standard error; that it cannot be read is no reason to stop.
package func writeToStandardError(_ message: String) {
  try? write(Array(message.utf8), to: STDERR_FILENO)
}

package enum OutputError: Error, Equatable {
  case closed
  case failed(String)
}

/// Ends the process with a status.
package func exit(withStatus status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

/// Whether there is a file, not a folder, of that name.
package func isFile(_ path: String) -> Bool {
  var information = stat()
  return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
}

/// Makes a closed reader an error of the write instead of a signal that ends a run half-way.
package func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}

private func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw errno == EPIPE ? .closed : .failed(lastError())
    }
    written += count
  }
}
