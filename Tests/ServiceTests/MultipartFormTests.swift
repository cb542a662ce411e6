import Testing

@testable import Service

struct MultipartFormTests {
  private static let contentType = #"multipart/form-data; boundary="xYz""#

  private func form(_ text: String) -> MultipartForm? {
    MultipartForm(Array(text.utf8), contentType: Self.contentType)
  }

  @Test func `parts have names, file names and their bytes as they are`() {
    let body =
      "--xYz\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
      + "Content-Type: image/png\r\n\r\n\u{0}\r\n--xY\r\n\r\n--xYz\r\n"
      + "content-disposition: form-data; name=attribute\r\n\r\nwidth\r\n--xYz--\r\n"
    let parts = form(body)?.parts
    #expect(parts?.map(\.name) == ["image", "attribute"])
    #expect(parts?[0].fileName == "a.png")
    #expect(parts?[0].bytes == Array("\u{0}\r\n--xY\r\n".utf8))
    #expect(parts?[1].bytes == Array("width".utf8))
  }

  @Test(arguments: [
    "", "--xYz", "--xYz\r\n", "--other\r\n\r\n--other--", "--xYz\r\nname=image\r\n\r\nx",
    "--xYz\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--xYz",
    "--xYz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--xYz--",
    "--xYz\r\nContent-Disposition: form-data; name=a\r\nx\r\n--xYz--",
    "--xYzContent-Disposition: form-data; name=a\r\n\r\nx\r\n--xYz--",
  ])
  func `what is no form is told apart`(body: String) {
    #expect(form(body) == nil)
  }

  @Test func `a form of very many parts is refused`() {
    let part = "--xYz\r\nContent-Disposition: form-data; name=attribute\r\n\r\nx\r\n"
    #expect(form(String(repeating: part, count: 300) + "--xYz--") == nil)
    #expect(form(String(repeating: part, count: 200) + "--xYz--")?.parts.count == 200)
  }

  @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"])
  func `without a boundary there is no form`(type: String) {
    #expect(MultipartForm(Array("--\r\n".utf8), contentType: type) == nil)
  }
}
