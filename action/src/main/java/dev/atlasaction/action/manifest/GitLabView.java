package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A component of GitLab (spec ci-actions.md §14.3). */
record GitLabView(
    ActionSheet action,
    String image,
    List<Input> inputs,
    boolean onMergeRequests,
    boolean onSchedules,
    boolean hasOutputs,
    boolean codeQuality) {

  private static final String CODE_QUALITY = "codequality-file";

  private static final Set<String> MERGE_REQUESTS = Set.of("migrate/diff", "migrate/lint");

  /** An input of the component; {@code standard} and {@code options} are empty for none. */
  record Input(
      String id,
      String upper,
      String scalar,
      String type,
      String standard,
      String options,
      String expression) {}

  static GitLabView of(ActionSheet action, String image) {
    return new GitLabView(
        action,
        image,
        action.inputs().stream().map(GitLabView::input).toList(),
        MERGE_REQUESTS.contains(action.id()),
        action.id().equals("monitor/schema"),
        action.hasOutputs(),
        action.inputs().stream().anyMatch(input -> input.id().equals(CODE_QUALITY)));
  }

  private static Input input(InputSheet input) {
    String type = input.isBoolean() || input.isNumber() ? input.type() : "string";
    return new Input(
        input.id(),
        input.upper(),
        input.scalar(),
        type,
        input.required() ? "" : standard(input),
        options(input),
        Yaml.quoted("$[[ inputs." + input.id() + " ]]"));
  }

  private static String standard(InputSheet input) {
    if (input.id().equals(CODE_QUALITY)) {
      // Shown in merge requests without any token.
      return "gl-code-quality-report.json";
    }
    if (input.isBoolean()) {
      return input.standard().isEmpty() ? "false" : input.standard();
    }
    if (input.isNumber()) {
      return input.standard().isEmpty() ? "0" : input.standard();
    }
    return Yaml.quoted(input.standard());
  }

  private static String options(InputSheet input) {
    if (input.options().isEmpty()) {
      return "";
    }
    List<String> all = new ArrayList<>(input.options());
    if (!input.required() && input.standard().isEmpty()) {
      all.addFirst("");
    }
    return Yaml.list(all);
  }
}
