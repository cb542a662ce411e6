internal import Readings

/// A task of Label Studio (its JSON format of 1.x): one image with everything asked of it.
///
/// Every attribute has a text area of its name; its evidence is a polygon with the attribute as label.
struct LabelStudioTask: Codable, Sendable {
  struct Contents: Codable, Sendable {
    var image: String
    /// The rows of the run that ask for something of this image.
    var rows: [Asked]
    /// The run, so that corrections find back to it.
    var run: String
  }

  struct Asked: Codable, Sendable, Hashable {
    var position: Int
    var index: String
    var attribute: String
  }

  struct Results: Codable, Sendable {
    /// The reader's fingerprint; predictions only.
    var modelVersion: String?
    /// The least of the rows' confidences; predictions only.
    var score: Double?
    /// Who; annotations only. Label Studio writes a number or an object, so it is kept out of reading.
    var result: [Region]

    enum CodingKeys: String, CodingKey {
      case modelVersion = "model_version"
      case score, result
    }
  }

  struct Region: Codable, Sendable {
    struct Value: Codable, Sendable {
      var text: [String]?
      /// In per cent of the picture's sides.
      var points: [[Double]]?
      var polygonlabels: [String]?
    }

    var id: String?
    var type: String
    var fromName: String
    var toName: String
    var originalWidth: Int?
    var originalHeight: Int?
    var value: Value

    enum CodingKeys: String, CodingKey {
      case id, type, value
      case fromName = "from_name"
      case toName = "to_name"
      case originalWidth = "original_width"
      case originalHeight = "original_height"
    }
  }

  var data: Contents
  var predictions: [Results]?
  var annotations: [Results]?

  /// The name of the picture and of the polygons in the labelling interface.
  static let image = "image"
  static let evidence = "evidence"

  /// The labelling interface that shows these tasks.
  static func interface(attributes: [String]) -> String {
    let labels = attributes.map { "    <Label value=\"\(escaped($0))\"/>" }
    let areas = attributes.map {
      """
        <Header value="\(escaped($0))"/>
        <TextArea name="\(escaped($0))" toName="\(image)" maxSubmissions="1" editable="true"/>
      """
    }
    return """
      <View>
        <Image name="\(image)" value="$image" zoom="true"/>
        <PolygonLabels name="\(evidence)" toName="\(image)">
      \(labels.joined(separator: "\n"))
        </PolygonLabels>
      \(areas.joined(separator: "\n"))
      </View>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

extension LabelStudioTask.Region {
  /// The text area of an attribute.
  init(attribute: String, text: String) {
    self.init(
      id: "\(attribute)-value", type: "textarea", fromName: attribute,
      toName: LabelStudioTask.image, value: Value(text: [text]))
  }

  /// The place of an attribute's evidence.
  init(attribute: String, _ place: Quadrilateral, in size: (width: Int, height: Int)) {
    self.init(
      id: "\(attribute)-place", type: "polygonlabels", fromName: LabelStudioTask.evidence,
      toName: LabelStudioTask.image, originalWidth: size.width, originalHeight: size.height,
      value: Value(
        points: place.corners.map {
          [($0.x, size.width), ($0.y, size.height)].map { length, side in
            (100_000 * length / Double(side)).rounded() / 1_000
          }
        }, polygonlabels: [attribute]))
  }
}
