/// Gives the pictures that links name: from disk, from the cache, or fetched.
///
/// A link that is asked for again while it is fetched is fetched once.
public actor ImageSource {
  private nonisolated let configuration: Configuration
  private nonisolated let cache: ImageCache?
  private nonisolated let fetching: Fetching
  private nonisolated let slots: Slots
  private var underWay: [WebLink: Task<Result<Image, ImageError>, Never>] = [:]

  public init(_ configuration: Configuration) {
    self.init(
      configuration,
      network: .system(allowPrivateAddresses: configuration.allowPrivateAddresses))
  }

  package init(_ configuration: Configuration, network: Network) {
    self.configuration = configuration
    cache = configuration.cacheFolder.map(ImageCache.init)
    slots = Slots(configuration.connections)
    fetching = Fetching(
      configuration: configuration, network: network,
      clients: HostClients(configuration: configuration, network: network))
  }

  /// The picture that a catalogue's link names: an address (`http`, `https`), a path, or a name in
  /// the folder of images.
  ///
  /// - Throws: every category but those of decoding; the picture is not decoded yet.
  @concurrent
  public nonisolated func image(for link: String) async throws(ImageError) -> Image {
    let place = try ImageLink(
      link, imagesFolder: configuration.imagesFolder, baseFolder: configuration.baseFolder)
    switch place {
    case .file(let path):
      return try Image(
        path: path, byteLimit: configuration.byteLimit, pixelLimit: configuration.pixelLimit)
    case .web(let link):
      return try await fetched(link)
    }
  }

  /// The picture at an `http` or `https` address; never a file, whatever the text says.
  ///
  /// - Throws: as `image(for:)`; `.badLink` for anything else than such an address.
  @concurrent
  public nonisolated func image(atAddress text: String) async throws(ImageError) -> Image {
    try await fetched(try WebLink(text))
  }

  private func fetched(_ link: WebLink) async throws(ImageError) -> Image {
    while true {
      let result: Result<Image, ImageError>
      if let task = underWay[link] {
        result = await task.value
        forget(link, task)
      } else {
        result = await begin(link)
      }
      // Whoever began a shared fetch may have been cancelled; the others ask again.
      if case .failure(let error) = result, error.category == .cancelled, !Task.isCancelled {
        continue
      }
      return try result.get()
    }
  }

  private func begin(_ link: WebLink) async -> Result<Image, ImageError> {
    let task = Task { await obtain(link) }
    underWay[link] = task
    defer { forget(link, task) }
    return await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
  }

  private func forget(_ link: WebLink, _ task: Task<Result<Image, ImageError>, Never>) {
    if underWay[link] == task { underWay[link] = nil }
  }

  @concurrent
  private nonisolated func obtain(_ link: WebLink) async -> Result<Image, ImageError> {
    if let bytes = cache?.bytes(of: link, limit: configuration.byteLimit) {
      return .success(Image(bytes: bytes, pixelLimit: configuration.pixelLimit))
    }
    await slots.take()
    let result = await fetch(link)
    await slots.give()
    return result
  }

  private nonisolated func fetch(_ link: WebLink) async -> Result<Image, ImageError> {
    do {
      let image = Image(
        bytes: try await fetching.bytes(of: link), pixelLimit: configuration.pixelLimit)
      cache?.store(image, of: link)
      return .success(image)
    } catch {
      return .failure(error)
    }
  }
}
