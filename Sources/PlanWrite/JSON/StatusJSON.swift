/// The state of an output folder as one JSON object, `taizhang/status/1`.
package func statusJSON(
  pipeline: String, folder: String, runs: [[String: JSONScalar?]], since: [(cause: String, count: Int)],
  attention: [[String: JSONScalar?]]
) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.key("attention")
    $0.array(attention) { $0.fields($1) }
    $0.key("folder")
    $0.string(folder)
    $0.key("pipeline")
    $0.string(pipeline)
    $0.key("runs")
    $0.array(runs) { $0.fields($1) }
    $0.key("schema")
    $0.string("taizhang/status/1")
    $0.key("since")
    $0.object {
      for (cause, count) in since.sorted(by: { $0.cause < $1.cause }) {
        $0.key(text: cause)
        $0.integer(count)
      }
    }
  }
  writer.endLine()
  return writer.bytes
}
