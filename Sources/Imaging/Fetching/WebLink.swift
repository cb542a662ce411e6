internal import Foundation

/// An `http` or `https` address, checked and written anew, so that what was checked is what is asked.
package struct WebLink: Hashable, Sendable {
  /// The whole address without fragment; its host in lower case, its port only where it is unusual.
  package let text: String
  /// A name or a numeric address, without brackets.
  package let host: String

  /// - Throws: `.badLink`.
  package init(_ text: String) throws(ImageError) {
    guard let url = URL(string: text) else { throw Self.malformed }
    try self.init(url)
  }

  /// Where a redirect leads.
  ///
  /// - Throws: `.badLink`.
  package func following(_ location: String) throws(ImageError) -> WebLink {
    guard let url = URL(string: location, relativeTo: URL(string: text)) else {
      throw Self.malformed
    }
    return try WebLink(url.absoluteURL)
  }

  private init(_ url: URL) throws(ImageError) {
    guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else {
      throw ImageError(
        .badLink, "The link's scheme is not fetched; use http or https, or the name of a file.")
    }
    guard parts.user == nil, parts.password == nil else {
      throw ImageError(
        .badLink, "The link carries a user's name or password; use one that needs neither.")
    }
    let written = (parts.encodedHost ?? "").lowercased()
    let bare = written.hasPrefix("[") ? String(written.dropFirst().dropLast()) : written
    // Anything else may be read differently by whoever connects.
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-_"
    let isName = !bare.isEmpty && bare.allSatisfy(allowed.contains)
    let isIPv6 = IPAddress(bare)?.bytes.count == 16
    guard isName || isIPv6, parts.port.map({ (1...65535).contains($0) }) ?? true else {
      throw Self.malformed
    }
    let usualPort = scheme == "https" ? 443 : 80
    let port = parts.port.flatMap { $0 == usualPort ? nil : ":\($0)" } ?? ""
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    let query = parts.percentEncodedQuery.map { "?" + $0 } ?? ""
    self.text = scheme + "://" + (isIPv6 ? "[\(bare)]" : bare) + port + path + query
    host = bare
  }

  private static let malformed = ImageError(
    .badLink, "The link is not a well-formed web address; correct it in the catalogue.")
}
