internal import Foundation

/// Where a catalogue's link leads.
enum ImageLink: Hashable {
  case web(WebLink)
  case file(path: String)

  /// - Parameters:
  ///   - imagesFolder: names are looked up in it and cannot leave it. A web address whose last part
  ///     is a name there is that file: what was downloaded before need not be fetched.
  ///   - baseFolder: relative paths start there when there is no folder of images.
  /// - Throws: `.badLink`.
  init(_ text: String, imagesFolder: String?, baseFolder: String?) throws(ImageError) {
    let link = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !link.isEmpty, !link.utf8.contains(0) else {
      throw ImageError(.badLink, "The row has no link to a picture; fill it in the catalogue.")
    }
    if let scheme = Self.scheme(of: link) {
      self = try Self.addressed(link, scheme, imagesFolder)
    } else if let imagesFolder {
      self = .file(path: try Self.path(of: link, inside: imagesFolder))
    } else if link.hasPrefix("/") {
      self = .file(path: link)
    } else {
      self = .file(path: baseFolder.map { $0 + "/" + link } ?? link)
    }
  }

  private static func addressed(
    _ link: String, _ scheme: String, _ imagesFolder: String?
  ) throws(ImageError) -> ImageLink {
    guard scheme == "file" else {
      let web = try WebLink(link)
      if let imagesFolder, let copy = downloaded(web, in: imagesFolder) { return .file(path: copy) }
      return .web(web)
    }
    guard imagesFolder == nil, let url = URL(string: link), url.host() ?? "" == "" else {
      throw ImageError(
        .badLink, "The link names a file by an address; write the file's path or name instead.")
    }
    return .file(path: url.path(percentEncoded: false))
  }

  /// The letters before `://`, in lower case.
  private static func scheme(of link: String) -> String? {
    guard let range = link.range(of: "://") else { return nil }
    let scheme = link[..<range.lowerBound]
    let isScheme = scheme.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    return isScheme && !scheme.isEmpty ? scheme.lowercased() : nil
  }

  /// The file that a download of `web` into `folder` commonly leaves there.
  private static func downloaded(_ web: WebLink, in folder: String) -> String? {
    guard let name = URL(string: web.text)?.lastPathComponent, !name.isEmpty,
      name != "/", name != "..", !name.contains("/")
    else { return nil }
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  private static func path(of name: String, inside folder: String) throws(ImageError) -> String {
    let parts = name.split(separator: "/")
    guard !name.hasPrefix("/"), !parts.contains("..") else {
      throw ImageError(
        .badLink, "The link leads out of the folder of images; write a name inside the folder.")
    }
    return folder + "/" + name
  }
}
