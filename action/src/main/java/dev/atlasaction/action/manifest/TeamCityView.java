package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A recipe of TeamCity (spec ci-actions.md §14.7). */
record TeamCityView(ActionSheet action, String version, List<Input> inputs) {

  /** An input; {@code options} is empty for none. */
  record Input(String upper, String scalar, String type, String standard, String options) {}

  static TeamCityView of(ActionSheet action, String version) {
    List<Input> inputs = new ArrayList<>();
    for (InputSheet input : action.inputs()) {
      String options =
          input.options().isEmpty()
              ? ""
              : input.options().stream()
                  .map(Yaml::quoted)
                  .collect(Collectors.joining(", ", "[", "]"));
      inputs.add(
          new Input(
              input.upper(), input.scalar(), type(input), Yaml.quoted(input.standard()), options));
    }
    return new TeamCityView(action, version, inputs);
  }

  private static String type(InputSheet input) {
    if (input.isBoolean()) {
      return "boolean";
    }
    if (!input.options().isEmpty()) {
      return "select";
    }
    return input.id().contains("token") ? "password" : "text";
  }
}
