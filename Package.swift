// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the floors (Documentation/Architecture.md), lowest first:
// a target imports only from floors below its own, and SwiftPM refuses the rest.
let package = Package(
  name: "measurand",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "measurand", targets: ["measurand"]),
    .library(name: "Quantities", targets: ["Quantities"]),
    .library(name: "Scoring", targets: ["Scoring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // Shims: headers of the C libraries and nothing else.
    .systemLibrary(
      name: "COpenVINO", pkgConfig: "openvino-measurand",
      providers: [.apt(["make"]), .brew(["openvino"])]),
    .systemLibrary(
      name: "CVips", pkgConfig: "vips",
      providers: [.apt(["libvips-dev"]), .brew(["vips"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // 1  What is asked, what a label says, what a picture is. None knows another.
    .target(name: "Quantities", exclude: ["Resources"]),
    .target(
      name: "Catalogue",
      dependencies: [
        "CZlib",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"]),
    .target(
      name: "Imaging",
      dependencies: [
        "CVips",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
      ]),

    // 2  Question, answer, evidence, outcome; the protocol Reader; the rules that normalise.
    .target(name: "Readings", dependencies: ["Quantities", "Catalogue", "Imaging"]),

    // 3  Pixels to lines of text.
    .target(name: "TextRecognition", dependencies: ["COpenVINO", "Imaging", "Readings"]),

    // 3  Servers that hold models: asked, shared out, launched.
    .target(
      name: "Engines",
      dependencies: [
        "Imaging",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"]),

    // 4  Lines to answers; what is known for sure; the rule book and the score.
    .target(
      name: "OpticalReader",
      dependencies: [
        "Quantities", "Catalogue", "Imaging", "Readings", "TextRecognition",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"]),
    .target(
      name: "ModelReader",
      dependencies: [
        "Quantities", "Catalogue", "Imaging", "Readings", "Engines",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"]),
    .target(
      name: "Ledger",
      dependencies: ["Catalogue", "Readings", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Scoring", dependencies: ["Catalogue"]),
    .target(name: "Analysis", dependencies: ["Quantities", "Catalogue", "Readings"]),

    // 5  A catalogue through a reader into predictions.
    .target(
      name: "Pipeline",
      dependencies: [
        "Quantities", "Catalogue", "Imaging", "Readings", "Engines", "ModelReader", "Ledger",
        "Scoring",
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // 6  Pages that are one file.
    .target(
      name: "Reports",
      dependencies: [
        "Catalogue", "Imaging", "Readings", "Ledger", "Scoring", "Analysis", "Pipeline",
      ]),

    // 6  A run for other tools, and back.
    .target(
      name: "Exchange", dependencies: ["Catalogue", "Imaging", "Readings", "Ledger", "Pipeline"]),

    // 6  What people's corrections teach a run's choice.
    .target(
      name: "Teaching",
      dependencies: [
        "Catalogue", "Readings", "OpticalReader", "Ledger", "Scoring", "Pipeline",
      ]),

    // 6  What servers of this program share: who may ask, how it is answered.
    .target(
      name: "Serving",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),

    // 7  A run on somebody's scheduler: Slurm, Kubernetes.
    .target(
      name: "Clusters",
      dependencies: [
        "Catalogue", "Engines", "Pipeline",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "Yams", package: "Yams"),
      ]),

    // 7  Pictures in, readings out, over HTTP.
    .target(
      name: "Service",
      dependencies: [
        "Catalogue", "Imaging", "Readings", "Serving",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      exclude: ["Resources"]),

    // 7  The page on which people look and correct.
    .target(
      name: "Review",
      dependencies: [
        "Quantities", "Catalogue", "Imaging", "Readings", "OpticalReader", "Ledger", "Scoring",
        "Pipeline", "Serving", "Teaching",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      exclude: ["Resources"]),

    // 8  The commands: parse arguments, call one thing, print.
    .executableTarget(
      name: "measurand",
      dependencies: [
        "Quantities", "Catalogue", "Imaging", "Readings", "TextRecognition", "OpticalReader",
        "Engines", "ModelReader", "Ledger", "Pipeline", "Scoring", "Analysis", "Reports",
        "Exchange", "Teaching", "Clusters", "Review", "Service",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Measures what is not inference; `make bench` runs it.
    .executableTarget(
      name: "table-bench",
      dependencies: ["Quantities", "Catalogue", "Imaging", "Readings", "Pipeline"],
      path: "Benchmarks/TableBench"),
    // Measures the client of engines beside a bare load generator.
    .executableTarget(
      name: "engine-bench", dependencies: ["Engines"], path: "Benchmarks/EngineBench"),

    // Makes a run of any size, for benchmarks of what reads runs.
    .executableTarget(
      name: "made-run", dependencies: ["Catalogue", "Imaging", "Readings", "Pipeline"],
      path: "Benchmarks/MadeRun"),

    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities"], exclude: ["Fixtures"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"]),
    .testTarget(
      name: "ImagingTests", dependencies: ["Imaging", "CVips", "EngineSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ReadingsTests", dependencies: ["Readings", "Catalogue"]),
    .testTarget(name: "TextRecognitionTests", dependencies: ["TextRecognition"]),
    // Tiny models and the real server that holds them.
    .target(
      name: "EngineSupport",
      dependencies: [
        "Engines",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Tests/EngineSupport", exclude: ["Python"]),
    // Holds a launched engine until it is killed.
    .executableTarget(
      name: "launch-holder", dependencies: ["Engines"], path: "Tests/LaunchHolder"),
    .testTarget(
      name: "EnginesTests",
      dependencies: [
        "Engines", "EngineSupport", "Imaging", "launch-holder",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .testTarget(
      name: "ModelReaderTests",
      dependencies: [
        "ModelReader", "Engines", "EngineSupport", "Catalogue", "Imaging", "Readings",
      ]),
    .testTarget(
      name: "OpticalReaderTests",
      dependencies: ["OpticalReader", "TextRecognition", "Catalogue", "Imaging", "Readings"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Imaging", "Readings", "Ledger", "Scoring", "Analysis", "Catalogue", "Pipeline",
      ]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "Catalogue", "Imaging", "Readings", "Ledger", "Scoring", "Pipeline",
      ]),
    .testTarget(
      name: "TeachingTests",
      dependencies: [
        "Teaching", "Catalogue", "Imaging", "Readings", "OpticalReader", "Ledger", "Pipeline",
      ]),
    .testTarget(name: "ServingTests", dependencies: ["Serving"]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "Service", "Serving", "Catalogue", "Imaging", "Readings",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "Serving",
        "Review", "Exchange", "Imaging", "Catalogue", "Readings", "Ledger", "Scoring", "Pipeline",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "EngineSupport"]),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "Catalogue", "Quantities", "Readings"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Catalogue", "Imaging", "Readings", "Engines", "EngineSupport", "ModelReader", "Ledger",
        "Pipeline",
      ]),
    // What must hold for any bytes; `make fuzz` looks for bytes for which it does not.
    .target(
      name: "FuzzChecks",
      dependencies: ["Quantities", "Catalogue", "Imaging", "Engines", "ModelReader"],
      path: "Tests/Fuzzing/Checks"),
    .testTarget(
      name: "ClustersTests",
      dependencies: ["Clusters", "Engines", "Pipeline"], exclude: ["Fixtures"]),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzChecks"], path: "Tests/Fuzzing/Tests"),
    .testTarget(
      name: "CommandTests", dependencies: ["measurand", "EngineSupport", "Imaging"],
      exclude: ["Fixtures", "Faults/Library"]),
  ]
)

// Only libFuzzer can link it: Scripts/fuzz.sh.
if Context.environment["MEASURAND_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzChecks"], path: "Tests/Fuzzing/Program"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
