package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.plan.PlanRun;
import dev.atlasaction.engine.report.Env;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates of {@code schema apply} see (spec cli.md §5.4).
 *
 * @param env the target
 * @param changes the statements
 * @param error unused by this edition, kept for templates that name it
 */
@GoName("*cmdlog.SchemaApply")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaApply(
    @JsonUnwrapped @GoName("Env") Env env,
    @JsonProperty("Changes") @JsonInclude(JsonInclude.Include.ALWAYS) Changes changes,
    @JsonProperty("Error") String error) {

  /** The report when there is nothing to do. */
  public static final SchemaApply SYNCED =
      new SchemaApply(new Env("", null, ""), new Changes(List.of(), List.of(), null), "");

  /** The report of a plan that was not executed. */
  public static SchemaApply planned(Database target, List<PlannedStatement> statements) {
    return new SchemaApply(
        env(target), new Changes(List.of(), StatementView.of(statements), null), "");
  }

  /** The report of an execution. */
  public static SchemaApply executed(Database target, PlanRun run) {
    StmtError error =
        run.failure()
            .map(failure ->
                new StmtError(
                    run.findRefused().map(PlannedStatement::sql).orElse(""), failure.getMessage()))
            .orElse(null);
    return new SchemaApply(
        env(target),
        new Changes(StatementView.of(run.applied()), StatementView.of(run.pending()), error),
        "");
  }

  private static Env env(Database target) {
    String schema = target.boundSchema();
    return new Env(target.driver(), target.url().view(schema), "");
  }

  /** The statements by what became of them. */
  @GoName("cmdlog.Changes")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Changes(
      @JsonProperty("Applied") List<StatementView> applied,
      @JsonProperty("Pending") List<StatementView> pending,
      @JsonProperty("Error") @Nullable StmtError error) {

    /** Copies the lists. */
    public Changes {
      applied = List.copyOf(applied);
      pending = List.copyOf(pending);
    }
  }

  /** Why a statement failed. */
  @GoName("*cmdlog.StmtError")
  public record StmtError(@JsonProperty("Stmt") String stmt, @JsonProperty("Text") String text) {}

  /** A statement; in JSON its text alone. */
  @GoName("*migrate.Change")
  public static final class StatementView implements TemplateObject {

    private final PlannedStatement statement;

    private StatementView(PlannedStatement statement) {
      this.statement = statement;
    }

    static List<StatementView> of(List<PlannedStatement> statements) {
      return statements.stream().map(StatementView::new).toList();
    }

    /** The SQL without its semicolon. */
    @JsonValue
    public String cmd() {
      return statement.sql();
    }

    /** What it does, in words. */
    public String comment() {
      return statement.comment();
    }

    /** What undoes it; a text if that is one statement. */
    public Object reverse() {
      return statement.reverse().size() == 1 ? statement.reverse().getFirst() : statement.reverse();
    }

    @Override
    public String toString() {
      return statement.sql();
    }
  }
}
