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
    writer.member("title", picture.title, inline: true)
    writer.member("notes", picture.notes, inline: true)
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
      if !cluster.remarks.isEmpty { writer.member("remarks", cluster.remarks, inline: true) }
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
    writer.member("record", node.recordID)
    writer.member("label", node.text)
    writer.member("remarks", node.remarks, inline: true)
    writer.member("column", node.column)
    if let cluster = node.cluster { writer.member("question", cluster) }
    if let status = node.status { writer.member("status", status.rawValue) }
    if node.isCentral { writer.member("central", true) }
    if node.isSinglePoint { writer.member("singlePoint", true) }
    if node.isOwnVoice { writer.member("ownVoice", true) }
    if node.isUnnamed { writer.member("unnamed", true) }
    if node.sourceCount > 0 { writer.member("sources", node.sourceCount) }
    if let contradiction = node.contradiction {
      writer.member("contradiction", contradiction.id)
      writer.member("severity", contradiction.severity.rawValue)
    }
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
    if edge.isInferred { writer.member("inferred", true) }
    writer.member("records", edge.recordIDs, inline: true)
    writer.member("quotes", edge.quotes)
    if !edge.attributionDeniedBy.isEmpty {
      writer.member("attributionDeniedBy", edge.attributionDeniedBy)
    }
    if edge.foldedCount > 0 { writer.member("assertions", edge.foldedCount) }
    if let contradiction = edge.contradiction {
      writer.member("contradiction", contradiction.id)
      writer.member("severity", contradiction.severity.rawValue)
    }
    writer.member("label", edge.label)
    writer.endObject()
  }
}
