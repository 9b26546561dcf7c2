package dev.atlasaction.action.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The task of Azure DevOps and its extension (spec ci-actions.md §14.5). */
final class AzureTask {

  private static final String ID = "9f96e670-85cc-4764-b83f-9824a9747edd";
  private static final String AUTHOR = "atlas-action";
  private static final String DESCRIPTION =
      "Checks, plans and executes database migrations on top of Atlas' commands and files.";

  private AzureTask() {}

  static String json(List<ActionSheet> actions, String version) {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put(
        "$schema",
        "https://raw.githubusercontent.com/microsoft/azure-pipelines-task-lib/master/tasks.schema.json");
    task.put("id", ID);
    task.put("name", "AtlasAction");
    task.put("friendlyName", "Atlas Action");
    task.put("description", DESCRIPTION);
    task.put("helpMarkDown", "");
    task.put("category", "Utility");
    task.put("author", AUTHOR);
    task.put("version", version(version));
    task.put("instanceNameFormat", "atlas $(action)");
    task.put("inputs", inputs(actions));
    Map<String, Object> node = Map.of("target", "index.js");
    Map<String, Object> execution = new LinkedHashMap<>();
    execution.put("Node20_1", node);
    execution.put("Node16", node);
    task.put("execution", execution);
    return PrettyJson.of(task);
  }

  private static Map<String, Object> version(String version) {
    String[] parts = version.split("\\.", -1);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("Major", Integer.parseInt(parts[0]));
    map.put("Minor", Integer.parseInt(parts[1]));
    map.put("Patch", Integer.parseInt(parts[2]));
    return map;
  }

  private static List<Object> inputs(List<ActionSheet> actions) {
    List<Object> inputs = new ArrayList<>();
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("name", "action");
    choice.put("type", "pickList");
    choice.put("label", "Action");
    choice.put("required", true);
    choice.put("helpMarkDown", "What to do.");
    Map<String, String> options = new LinkedHashMap<>();
    actions.forEach(action -> options.put(action.spaced(), action.spaced()));
    // Pipelines of the original begin with it; the task itself answers.
    options.put("setup", "setup");
    choice.put("options", options);
    inputs.add(choice);
    Map<String, Object> connection = new LinkedHashMap<>();
    connection.put("name", "githubConnection");
    connection.put("type", "connectedService:github:OAuth,PersonalAccessToken,Token");
    connection.put("label", "GitHub connection");
    connection.put("required", false);
    connection.put("helpMarkDown", "For comments, where the repository is at GitHub.");
    inputs.add(connection);
    InputUnion union = InputUnion.of(actions);
    union
        .inputs()
        .forEach(
            input -> inputs.add(input(input, union.users().getOrDefault(input.id(), List.of()))));
    return inputs;
  }

  private static Map<String, Object> input(InputSheet input, List<ActionSheet> users) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", input.snake());
    map.put("type", type(input));
    map.put("label", input.id());
    if (!input.standard().isEmpty()) {
      map.put("defaultValue", input.standard());
    }
    map.put("required", false);
    map.put("helpMarkDown", input.description());
    if (!input.options().isEmpty()) {
      Map<String, String> options = new LinkedHashMap<>();
      input.options().forEach(option -> options.put(option, option));
      map.put("options", options);
    }
    map.put(
        "visibleRule",
        users.stream()
            .map(action -> "action == " + action.spaced())
            .collect(Collectors.joining(" || ")));
    return map;
  }

  private static String type(InputSheet input) {
    if (!input.options().isEmpty()) {
      return "pickList";
    }
    return switch (input.type()) {
      case "boolean" -> "boolean";
      case "number" -> "int";
      case "text" -> "multiLine";
      default -> "string";
    };
  }

  static String extension(String version) {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("manifestVersion", 1);
    extension.put("id", "atlas-action");
    extension.put("publisher", "ariga");
    extension.put("version", version);
    extension.put("name", "Atlas Action");
    extension.put("description", DESCRIPTION);
    extension.put("public", false);
    extension.put("targets", List.of(Map.of("id", "Microsoft.VisualStudio.Services")));
    extension.put("categories", List.of("Azure Pipelines"));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("path", "task");
    extension.put("files", List.of(file));
    Map<String, Object> contribution = new LinkedHashMap<>();
    contribution.put("id", "atlas-action-task");
    contribution.put("type", "ms.vss-distributed-task.task");
    contribution.put("targets", List.of("ms.vss-distributed-task.tasks"));
    contribution.put("properties", Map.of("name", "task"));
    extension.put("contributions", List.of(contribution));
    return PrettyJson.of(extension);
  }
}
