internal import Foundation
public import Imaging

/// Pictures as a page shows them: upright JPEG, shrunk. Thumbnails are kept on disk under the digest of
/// the picture they are of, so that they are right also where a file has changed.
public actor PictureStore {
  /// How large a picture is shown.
  enum Size: Int, Hashable, Sendable {
    case thumbnail = 320
    case whole = 1600
  }

  struct Picture: Sendable {
    var jpeg: [UInt8]
    /// The upright size of the stored picture, in whose pixels evidence is told; 0 where it is not
    /// known (a thumbnail from disk).
    var sourceWidth: Int
    var sourceHeight: Int
  }

  private struct Key: Hashable {
    var link: String
    var size: Size
  }

  /// Kept in memory, in bytes; whoever was asked for longest ago goes first.
  private static let mostBytes = 24 << 20

  private let source: @Sendable (String) async throws -> Image
  private let folder: String?
  private let slots: Slots
  private var underWay: [Key: Task<Picture, any Error>] = [:]
  private var kept: [Key: Picture] = [:]
  private var order: [Key] = []
  private var keptBytes = 0

  /// - Parameters:
  ///   - folder: where thumbnails are kept; `nil` keeps them in memory only.
  ///   - atOnce: how many pictures are decoded at once.
  ///   - source: link → picture; its errors are told to whoever looks.
  public init(
    folder: String?, atOnce: Int, source: @escaping @Sendable (String) async throws -> Image
  ) {
    self.folder = folder
    self.source = source
    slots = Slots(atOnce)
  }

  /// The picture of a link; one that is asked for twice at the same time is made once.
  func picture(_ link: String, _ size: Size) async throws -> Picture {
    let key = Key(link: link, size: size)
    if let picture = kept[key] {
      order.removeAll { $0 == key }
      order.append(key)
      return picture
    }
    if let task = underWay[key] { return try await task.value }
    let task = Task { try await Self.make(link, size, source, folder, slots) }
    underWay[key] = task
    defer { underWay[key] = nil }
    let picture = try await task.value
    keep(picture, key)
    return picture
  }

  private func keep(_ picture: Picture, _ key: Key) {
    guard kept.updateValue(picture, forKey: key) == nil else { return }
    order.append(key)
    keptBytes += picture.jpeg.count
    while keptBytes > Self.mostBytes, order.count > 1 {
      keptBytes -= kept.removeValue(forKey: order.removeFirst())?.jpeg.count ?? 0
    }
  }

  @concurrent
  private static func make(
    _ link: String, _ size: Size, _ source: @Sendable (String) async throws -> Image,
    _ folder: String?, _ slots: Slots
  ) async throws -> Picture {
    await slots.take()
    let result: Result<Picture, any Error>
    do {
      result = .success(try encoded(try await source(link), size, folder))
    } catch {
      result = .failure(error)
    }
    await slots.give()
    return try result.get()
  }

  @inline(never)
  private static func encoded(_ image: Image, _ size: Size, _ folder: String?) throws -> Picture {
    let place = size == .thumbnail ? folder.map { thumbnail(of: image, in: $0) } : nil
    if let place, let known = FileManager.default.contents(atPath: place), !known.isEmpty {
      return Picture(jpeg: Array(known), sourceWidth: 0, sourceHeight: 0)
    }
    let pixels = try image.pixels(longestSide: size.rawValue)
    let jpeg = try Canvas(pixels).encoded(as: .jpeg)
    if let place { store(jpeg, at: place) }
    return Picture(
      jpeg: jpeg, sourceWidth: pixels.sourceWidth, sourceHeight: pixels.sourceHeight)
  }

  private static func thumbnail(of image: Image, in folder: String) -> String {
    "\(folder)/\(image.digest.prefix(2))/\(image.digest).jpg"
  }

  /// A folder that cannot be written costs time and nothing else.
  private static func store(_ jpeg: [UInt8], at path: String) {
    let file = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(jpeg).write(to: file, options: .atomic)
  }
}
