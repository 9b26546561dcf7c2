package dev.atlasaction.action.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of {@code migrate lint} (spec ci-actions.md §2.2). Empty texts are left out of the command
 * line.
 *
 * @param context present if the report is to go to the registry
 * @param base the registry's directory to compare with
 * @param gitBase the git revision to compare with
 * @param latest how many of the newest files to analyse; 0 for not given
 * @param vars values of {@code --var}
 * @param reports files to be written beside the answer
 */
public record LintRequest(
    Optional<String> context,
    String env,
    String config,
    String devUrl,
    String dir,
    String base,
    String gitBase,
    String gitDir,
    int latest,
    List<String> vars,
    ReportFiles reports) {

  /** Copies the list. */
  public LintRequest {
    vars = List.copyOf(vars);
  }

  /** The same compared with a git revision; without one it stays as it is. */
  public LintRequest against(String revision) {
    return revision.isEmpty()
        ? this
        : new LintRequest(
            context, env, config, devUrl, dir, "", revision, gitDir, 0, vars, reports);
  }

  /** The argument vector; its order is compared by those who record calls. */
  List<String> arguments() {
    List<String> args = new ArrayList<>(List.of("migrate", "lint"));
    context.ifPresent(json -> args.addAll(List.of("-w", "--context", json)));
    add(args, "--env", env);
    add(args, "--config", config);
    add(args, "--dev-url", devUrl);
    add(args, "--dir", dir);
    add(args, "--base", base);
    add(args, "--git-base", gitBase);
    add(args, "--git-dir", gitDir);
    add(args, "--latest", latest == 0 ? "" : Integer.toString(latest));
    vars.forEach(value -> add(args, "--var", value));
    reports.outputs().forEach(value -> add(args, "--output", value));
    args.addAll(List.of("--format", "{{ json . }}"));
    return args;
  }

  private static void add(List<String> args, String flag, String value) {
    if (!value.isEmpty()) {
      args.add(flag);
      args.add(value);
    }
  }

  /** Leaves out URLs and variables: they may hold passwords. */
  @Override
  public String toString() {
    return "LintRequest[dir=" + dir + ", gitBase=" + gitBase + ", latest=" + latest + "]";
  }
}
