import ArgumentParser
import Pipeline

/// The names of the catalogue's columns.
struct ColumnOptions: ParsableArguments {
  @Option(help: "The column that identifies a row. (default: index, else the row's number)")
  var indexColumn: String?

  @Option(help: "The column with the image's link.")
  var imageColumn = "image_link"

  @Option(help: "The column with the product group. (default: group_id where there is one)")
  var groupColumn: String?

  @Option(help: "The column with the attribute that is asked.")
  var attributeColumn = "entity_name"

  var columns: RunConfiguration.Columns {
    RunConfiguration.Columns(
      index: indexColumn, imageLink: imageColumn, groupID: groupColumn, attribute: attributeColumn)
  }
}
