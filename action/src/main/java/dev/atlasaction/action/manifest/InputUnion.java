package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The inputs and outputs of all actions together, for packages that are one for all of them. An
 * input that several actions have is optional, and has no value of its own unless all agree.
 *
 * @param users ids of the actions that have an input, by its id
 */
record InputUnion(
    List<InputSheet> inputs,
    List<ActionSheet.OutputSheet> outputs,
    TreeMap<String, List<ActionSheet>> users) {

  static InputUnion of(List<ActionSheet> actions) {
    TreeMap<String, InputSheet> inputs = new TreeMap<>();
    TreeMap<String, ActionSheet.OutputSheet> outputs = new TreeMap<>();
    TreeMap<String, List<ActionSheet>> users = new TreeMap<>();
    for (ActionSheet action : actions) {
      for (InputSheet input : action.inputs()) {
        inputs.merge(input.id(), optional(input), InputUnion::agree);
        users.computeIfAbsent(input.id(), id -> new ArrayList<>()).add(action);
      }
      action.outputs().forEach(output -> outputs.putIfAbsent(output.id(), output));
    }
    return new InputUnion(List.copyOf(inputs.values()), List.copyOf(outputs.values()), users);
  }

  private static InputSheet optional(InputSheet input) {
    return with(input, input.type(), input.options(), input.standard());
  }

  private static InputSheet agree(InputSheet first, InputSheet second) {
    boolean sameStandard = first.standard().equals(second.standard());
    boolean sameType = first.type().equals(second.type());
    boolean sameOptions = first.options().equals(second.options());
    return with(
        first,
        sameType ? first.type() : "string",
        sameOptions ? first.options() : List.of(),
        sameStandard ? first.standard() : "");
  }

  private static InputSheet with(
      InputSheet input, String type, List<String> options, String standard) {
    return InputSheet.of(
        input.id(), new Manifest.Input(input.description(), type, options, false, standard));
  }
}
