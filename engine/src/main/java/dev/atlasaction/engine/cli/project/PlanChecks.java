package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.config.CheckConfig;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the {@code check} blocks of a project file before {@code schema apply} runs a plan. */
public final class PlanChecks {

  private static final String COMMAND = "schema_apply";
  private static final Pattern TARGET = Pattern.compile("^atlas://.*[?&](?:tag|version)=([^&]+)");

  private PlanChecks() {}

  /**
   * Asks them of the statements of a reviewed plan.
   *
   * @param to where the desired state is from
   * @throws dev.atlasaction.engine.error.EngineException if the plan must not run
   */
  public static void require(ProjectEnv env, List<Statement> statements, List<String> to) {
    ask(env, statements.stream().map(Statement::text).toList(), to);
  }

  /** The same for a plan that was just made. */
  public static void requireAll(
      ProjectEnv env, List<PlannedStatement> statements, List<String> to) {
    ask(env, statements.stream().map(PlannedStatement::sql).toList(), to);
  }

  private static void ask(ProjectEnv env, List<String> statements, List<String> to) {
    if (!CheckConfig.has(env.env(), COMMAND)) {
      return;
    }
    HclValue planned =
        HclValue.object(
            Map.of(
                "statements", HclValue.tuple(statements.stream().map(HclValue::of).toList()),
                "target_version", HclValue.of(version(to))));
    List<CheckConfig> checks = CheckConfig.of(env.env(), COMMAND, planned);
    for (CheckConfig check : checks) {
      check.requireNoDrift();
    }
    ApplyChecks.requireAllowed("schema apply", checks);
  }

  /** The tag or version of a state of the registry; empty for other states. */
  private static String version(List<String> to) {
    return to.stream()
        .map(TARGET::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1))
        .findFirst()
        .orElse("");
  }
}
