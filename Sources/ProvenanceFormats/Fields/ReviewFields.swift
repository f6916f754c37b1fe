import Provenance

extension Shape<Review> {
  /// The form of a review.
  package static let review = Shape(
    Review(id: "", claim: "", rating: Rating()),
    [
      Field("id", required: \.id, .id, "the name of the record, unique among reviews"),
      Field("claim", required: \.claim, .reference(.claim), "the claim it is about"),
      Field("rating", required: \.rating, .object(.rating), "the verdict"),
      Field("reviewer", \.reviewer, .text, "who reviewed it"),
      Field("date", \.date, .date, "when"),
      Field("url", \.url, .webAddress, "where the review was published"),
      Field("text", \.text, .text, "the review in words"),
    ] + annotationFields())
}

extension Shape<Rating> {
  /// The form of a verdict.
  package static let rating = Shape(
    Rating(),
    [
      Field("label", \.label, .words, "the verdict in a word"),
      Field("value", \.value, .number, "its number on the reviewer's scale"),
      Field("best", \.best, .number, "the best number of the scale"),
      Field("worst", \.worst, .number, "the worst number of the scale"),
    ])
}
