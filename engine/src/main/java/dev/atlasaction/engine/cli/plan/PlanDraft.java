package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Editor;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.migrate.DirFormat.NewFile;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.Transition;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of commands that make plans. */
public final class PlanDraft {

  private static final String NO_TRANSACTION = "atlas:txmode none";

  @Mixin private final PlanNames names = new PlanNames();

  @Option(
      names = "--edit",
      arity = "0..1",
      fallbackValue = "true",
      description = "edit the plan in the program of EDITOR")
  private boolean edit;

  @Option(
      names = {"-d", "--directive"},
      paramLabel = "string",
      description = "add a directive to the plan, such as \"atlas:txmode none\"")
  private List<String> directives = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "string",
      description = "file to save the plan to")
  String output = "";

  /** The plan of a transition, as the user leaves it in the editor. */
  PlanFile plan(CommandContext context, Transition transition, Database dev) {
    String from = transition.fromHash(dev);
    String to = transition.toHash(dev);
    String name = names.name(new PlanNames.Hashes(from, to), context.clock());
    PlanFile plan = new PlanFile(name, from, to, migration(directives, transition.statements()));
    return edit ? edited(context, plan) : plan;
  }

  /** The plan as the user leaves it in the editor. */
  public static PlanFile edited(CommandContext context, PlanFile plan) {
    NewFile file = new Editor(context).edit(new NewFile(plan.name() + ".sql", plan.migration()));
    return plan.withMigration(file.content());
  }

  /** The statements as the text of a plan, below its directives. */
  public static String migration(List<String> directives, List<PlannedStatement> statements) {
    StringBuilder header = new StringBuilder();
    for (String each : directives) {
      header.append("-- ").append(unquoted(each)).append('\n');
    }
    boolean concurrent = statements.stream().anyMatch(each -> isConcurrent(each.sql()));
    if (concurrent && header.indexOf("atlas:txmode") < 0) {
      header.append("-- ").append(NO_TRANSACTION).append('\n');
    }
    return header + (header.isEmpty() ? "" : "\n") + PlanText.of(statements);
  }

  /** Callers that quote for a shell of their own quote as Go does. */
  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }

  private static boolean isConcurrent(String sql) {
    return sql.startsWith("CREATE INDEX CONCURRENTLY ")
        || sql.startsWith("CREATE UNIQUE INDEX CONCURRENTLY ")
        || sql.startsWith("DROP INDEX CONCURRENTLY ");
  }
}
