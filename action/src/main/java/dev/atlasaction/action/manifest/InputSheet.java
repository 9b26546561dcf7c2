package dev.atlasaction.action.manifest;

import java.util.List;
import java.util.Locale;

/**
 * One input as templates show it.
 *
 * @param id such as {@code dev-url}
 * @param snake such as {@code dev_url}
 * @param upper such as {@code DEV_URL}
 * @param githubVariable how GitHub passes it, such as {@code INPUT_DEV-URL}
 * @param expression reads it in an action of GitHub
 * @param scalar the description as a YAML scalar
 * @param standard the value if none is given; empty for none
 * @param standardScalar the same as a YAML scalar
 */
record InputSheet(
    String id,
    String snake,
    String upper,
    String githubVariable,
    String expression,
    String description,
    String scalar,
    String type,
    List<String> options,
    boolean required,
    String standard,
    String standardScalar) {

  static InputSheet of(String id, Manifest.Input input) {
    String upper = id.toUpperCase(Locale.ROOT);
    String standard = input.standard() == null ? "" : input.standard();
    return new InputSheet(
        id,
        id.replace('-', '_'),
        upper.replace('-', '_'),
        "INPUT_" + upper,
        "${{ inputs." + id + " }}",
        input.description(),
        Yaml.scalar(input.description()),
        input.type() == null ? "string" : input.type(),
        input.options() == null ? List.of() : List.copyOf(input.options()),
        input.required(),
        standard,
        Yaml.scalar(standard));
  }

  boolean isBoolean() {
    return type.equals("boolean");
  }

  boolean isNumber() {
    return type.equals("number");
  }
}
