package dev.atlasaction.action.manifest;

import java.util.List;

/** What the documentation tells of an action. */
record ActionTable(
    String id,
    String description,
    boolean hasInputs,
    List<Row> inputs,
    boolean hasOutputs,
    List<ActionSheet.OutputSheet> outputs) {

  /** A line of the table. */
  record Row(String id, String type, String standard, String description) {}

  static ActionTable of(ActionSheet action) {
    List<Row> rows =
        action.inputs().stream()
            .map(input -> new Row(input.id(), type(input), standard(input), input.description()))
            .toList();
    return new ActionTable(
        action.id(),
        action.description(),
        !rows.isEmpty(),
        rows,
        action.hasOutputs(),
        action.outputs());
  }

  private static String type(InputSheet input) {
    if (!input.options().isEmpty()) {
      return String.join(", ", input.options());
    }
    return input.type().equals("text") ? "lines" : input.type();
  }

  private static String standard(InputSheet input) {
    if (input.required()) {
      return "required";
    }
    return input.standard().isEmpty() ? "" : "`" + input.standard() + "`";
  }
}
