package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One action with all of its inputs, the common ones last, as templates show it.
 *
 * @param id such as {@code schema/plan/approve}
 * @param dashed such as {@code schema-plan-approve}
 * @param snake such as {@code schema_plan_approve}
 * @param spaced such as {@code schema plan approve}
 * @param scalar the description as a YAML scalar
 * @param up the way from its folder to the root
 * @param hasOutputs whether there are any
 */
record ActionSheet(
    String id,
    String dashed,
    String snake,
    String spaced,
    String description,
    String scalar,
    String up,
    List<InputSheet> inputs,
    boolean hasOutputs,
    List<OutputSheet> outputs) {

  /** An output; {@code expression} reads it in an action of GitHub. */
  record OutputSheet(String id, String description, String scalar, String expression) {}

  static List<ActionSheet> of(Manifest manifest) {
    List<ActionSheet> all = new ArrayList<>();
    manifest.actions().forEach((id, action) -> all.add(of(manifest, id, action)));
    return all;
  }

  private static ActionSheet of(Manifest manifest, String id, Manifest.Action action) {
    List<InputSheet> inputs = new ArrayList<>();
    Map<String, Manifest.Input> own = action.inputs() == null ? Map.of() : action.inputs();
    own.forEach((name, input) -> inputs.add(InputSheet.of(name, input)));
    List<String> common = action.common() == null ? List.of() : action.common();
    for (String name : common) {
      Manifest.Input input = manifest.common().get(name);
      if (input == null) {
        throw new IllegalStateException("no common input is named " + name);
      }
      inputs.add(InputSheet.of(name, input));
    }
    List<OutputSheet> outputs = new ArrayList<>();
    Map<String, String> named = action.outputs() == null ? Map.of() : action.outputs();
    new TreeMap<>(named)
        .forEach((name, description) ->
            outputs.add(
                new OutputSheet(
                    name,
                    description,
                    Yaml.scalar(description),
                    "${{ steps.run.outputs." + name + " }}")));
    return new ActionSheet(
        id,
        id.replace('/', '-'),
        id.replace('/', '_').replace('-', '_'),
        id.replace('/', ' '),
        action.description(),
        Yaml.scalar(action.description()),
        "../".repeat((int) id.chars().filter(c -> c == '/').count() + 1),
        inputs,
        !outputs.isEmpty(),
        outputs);
  }
}
