// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: language mode 6, no warning, no unmarked unsafe code.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "whosaid",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Whosaid", targets: ["Provenance", "ProvenanceFormats", "ProvenanceReports"]),
    .executable(name: "whosaid", targets: ["whosaid"]),
  ],
  targets: [
    .target(name: "Provenance", swiftSettings: strict),
    .target(name: "ProvenanceFormats", dependencies: ["Provenance"], swiftSettings: strict),
    .target(name: "ProvenanceReports", dependencies: ["Provenance"], swiftSettings: strict),
    .target(
      name: "ProvenanceCommands",
      dependencies: ["Provenance", "ProvenanceFormats", "ProvenanceReports"],
      swiftSettings: strict),
    .executableTarget(name: "whosaid", dependencies: ["ProvenanceCommands"], swiftSettings: strict),
    .executableTarget(
      name: "contradictions",
      dependencies: ["Provenance", "ProvenanceFormats", "ProvenanceReports"],
      path: "Examples/Library/contradictions",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Provenance", "ProvenanceFormats"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "ProvenanceCommandsTests",
      dependencies: ["Provenance", "ProvenanceCommands", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvenanceReportsTests",
      dependencies: ["Provenance", "ProvenanceFormats", "ProvenanceReports", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExampleTests", dependencies: ["TestSupport", "whosaid", "contradictions"],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["TestSupport", "whosaid"], swiftSettings: strict),
    .testTarget(
      name: "ProvenanceTests", dependencies: ["Provenance", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ProvenanceFormatsTests",
      dependencies: ["Provenance", "ProvenanceFormats", "TestSupport"], swiftSettings: strict),
  ]
)
