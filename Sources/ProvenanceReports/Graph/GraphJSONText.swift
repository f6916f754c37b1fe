import Provenance

/// Writes a provenance picture as JSON: `whosaid graph --format json`.
public enum GraphJSONText {
  /// The picture as JSON, ending in a line feed.
  /// - Complexity: O(n) in nodes, lines and the text shown.
  public static func text(_ picture: ProvenancePicture) -> String {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("format", "whosaid-graph/1")
    writer.member("subject", picture.subject)
    writer.list("title", picture.title)
    writer.list("notes", picture.notes)
    writer.key("nodes")
    writer.beginArray()
    for node in picture.nodes { write(node, &writer) }
    writer.endArray()
    writer.key("edges")
    writer.beginArray()
    for edge in picture.edges { write(edge, picture, &writer) }
    writer.endArray()
    writer.key("questions")
    writer.beginArray()
    for cluster in picture.clusters {
      writer.beginObject()
      writer.member("record", cluster.recordID)
      writer.member("label", cluster.text)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.text
  }

  private static func write(_ node: PictureNode, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", node.id)
    writer.member("type", node.kind.name)
    writer.key("record")
    if let record = node.recordID { writer.string(record) } else { writer.null() }
    writer.member("label", node.text)
    writer.list("remarks", node.remarks)
    writer.key("column")
    writer.integer(node.column)
    if let cluster = node.cluster {
      writer.key("question")
      writer.integer(cluster)
    }
    if let status = node.status { writer.member("status", status.rawValue) }
    if node.isCentral { writer.flag("central") }
    if node.isSinglePoint { writer.flag("singlePoint") }
    if node.isOwnVoice { writer.flag("ownVoice") }
    if node.isUnnamed { writer.flag("unnamed") }
    if let address = node.address { writer.member("url", address.text) }
    writer.endObject()
  }

  private static func write(
    _ edge: PictureEdge, _ picture: ProvenancePicture, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("from", picture.nodes[edge.from].id)
    writer.member("to", picture.nodes[edge.to].id)
    writer.member("type", edge.kind.name)
    writer.member("certainty", edge.certainty.rawValue)
    if edge.isInferred { writer.flag("inferred") }
    writer.list("records", edge.recordIDs)
    writer.key("quotes")
    writer.beginArray(inline: true)
    for quote in edge.quotes { writer.integer(quote) }
    writer.endArray()
    if !edge.attributionDeniedBy.isEmpty {
      writer.key("attributionDeniedBy")
      writer.beginArray(inline: true)
      for quote in edge.attributionDeniedBy { writer.integer(quote) }
      writer.endArray()
    }
    writer.member("label", edge.label)
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  fileprivate mutating func flag(_ name: String) {
    key(name)
    boolean(true)
  }

  fileprivate mutating func list(_ name: String, _ values: [String]) {
    key(name)
    beginArray(inline: true)
    for value in values { string(value) }
    endArray()
  }
}
