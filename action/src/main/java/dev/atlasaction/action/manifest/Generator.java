package dev.atlasaction.action.manifest;

import dev.atlasaction.action.render.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the files of every platform of a manifest. */
public final class Generator {

  private static final String TEMPLATES = "dev/atlasaction/action/manifest/";

  private final Manifest manifest;
  private final List<ActionSheet> actions;

  private Generator(Manifest manifest) {
    this.manifest = manifest;
    this.actions = ActionSheet.of(manifest);
  }

  /** The texts of all files, by their paths from the root of the repository. */
  public static SortedMap<String, String> files(Manifest manifest) {
    return new Generator(manifest).files();
  }

  private SortedMap<String, String> files() {
    TreeMap<String, String> files = new TreeMap<>();
    for (ActionSheet action : actions) {
      files.put(action.id() + "/action.yml", fill("github-action", GitHubView.of(action)));
      files.put(
          "gitlab/templates/" + action.dashed() + ".yml",
          fill("gitlab-component", GitLabView.of(action, image())));
      files.put(
          "teamcity/atlas-" + action.dashed() + ".yml",
          fill("teamcity-recipe", TeamCityView.of(action, manifest.version())));
    }
    InputUnion union = InputUnion.of(actions);
    files.put(
        "action.yml",
        fill(
            "github-root",
            new RootView(
                union.inputs(),
                union.outputs(),
                "${{ github.token }}",
                "${{ inputs.github-token }}",
                "${{ inputs.action }}")));
    files.put(
        "setup/action.yml",
        fill(
            "github-setup",
            new SetupView(
                "${{ steps.run.outputs.version }}",
                "${{ inputs.checksum }}",
                "${{ inputs.cloud-token }}",
                "${{ inputs.download-url }}",
                "${{ inputs.release }}")));
    files.put(
        "bitbucket-pipe/pipe.yml",
        fill("bitbucket-pipe", new PipeView(image(), manifest.version(), union.inputs())));
    files.put(
        "bitbucket-pipe/README.md",
        fill("bitbucket-readme", new PipeView(image(), manifest.version(), union.inputs())));
    files.put("circleci/orb.yml", fill("circleci-orb", CircleCiView.of(actions, image())));
    files.put("azure-devops/task/task.json", AzureTask.json(actions, manifest.version()));
    files.put("azure-devops/vss-extension.json", AzureTask.extension(manifest.version()));
    files.put("docs/inputs.md", fill("inputs", new TableView(TableView.rows(actions))));
    files.put("docs/inputs.schema.json", InputSchema.json(actions));
    return files;
  }

  private String image() {
    String version = manifest.version();
    return manifest.image() + ":v" + version.substring(0, version.indexOf('.'));
  }

  private static String fill(String template, Record view) {
    return Template.at(TEMPLATES, template + ".mustache").fill(view);
  }

  /** Expressions of GitHub. */
  private record SetupView(
      String version, String checksum, String cloudToken, String downloadUrl, String release) {}

  /** Its last components are expressions of GitHub. */
  private record RootView(
      List<InputSheet> inputs,
      List<ActionSheet.OutputSheet> outputs,
      String token,
      String tokenExpression,
      String actionExpression) {}

  private record PipeView(String image, String version, List<InputSheet> inputs) {}

  private record TableView(List<ActionTable> actions) {

    static List<ActionTable> rows(List<ActionSheet> actions) {
      List<ActionTable> tables = new ArrayList<>();
      for (ActionSheet action : actions) {
        tables.add(ActionTable.of(action));
      }
      return tables;
    }
  }
}
