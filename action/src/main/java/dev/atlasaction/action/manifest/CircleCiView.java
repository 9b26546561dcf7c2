package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.List;

/** The orb of CircleCI (spec ci-actions.md §14.6). */
record CircleCiView(String image, List<Command> commands) {

  /** A command of the orb. */
  record Command(ActionSheet action, boolean hasInputs, List<Parameter> parameters) {}

  /** A parameter; {@code options} is empty for none. */
  record Parameter(
      String snake,
      String upper,
      String scalar,
      String type,
      String standard,
      String options,
      String expression) {}

  static CircleCiView of(List<ActionSheet> actions, String image) {
    List<Command> commands = new ArrayList<>();
    for (ActionSheet action : actions) {
      List<Parameter> parameters = action.inputs().stream().map(CircleCiView::parameter).toList();
      commands.add(new Command(action, !parameters.isEmpty(), parameters));
    }
    return new CircleCiView(image, commands);
  }

  private static Parameter parameter(InputSheet input) {
    boolean choice =
        !input.options().isEmpty() && (input.required() || !input.standard().isEmpty());
    String type = choice ? "enum" : input.isBoolean() ? "boolean" : "string";
    return new Parameter(
        input.snake(),
        input.upper(),
        input.scalar(),
        type,
        input.required() ? "" : standard(input),
        choice ? Yaml.list(input.options()) : "",
        "<< parameters." + input.snake() + " >>");
  }

  private static String standard(InputSheet input) {
    if (input.isBoolean()) {
      return input.standard().isEmpty() ? "false" : input.standard();
    }
    return Yaml.quoted(input.standard());
  }
}
