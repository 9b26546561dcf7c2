package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.plan.PlanReport;
import dev.atlasaction.engine.cli.plan.StoredPlan;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.cli.view.ReviewedApply;
import dev.atlasaction.engine.cli.view.SchemaApply;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.proposal.PlanExecution;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.StatementError;
import dev.atlasaction.engine.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a reviewed apply does, as text while it does it or through a template at its end. */
final class ApplyReporter {

  private static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

  private final CommandContext context;
  private final Optional<Template> template;
  private final Env env;
  private final Instant start;

  ApplyReporter(CommandContext context, Optional<Template> template, Database target) {
    this.context = context;
    this.template = template;
    this.env = new Env(target.driver(), target.url().view(target.boundSchema()), "");
    this.start = context.clock().instant();
  }

  void synced() {
    template.ifPresentOrElse(
        each -> UserTemplate.print(each, SchemaApply.SYNCED, context.out()),
        () -> context.out().print("Schema is synced, no changes to be made\n"));
  }

  private void text(String text) {
    if (template.isEmpty()) {
      context.out().print(text);
    }
  }

  void planned(ReviewedSchemaApply.Proposal proposal) {
    if (!proposal.stored()) {
      int count = proposal.statements().size();
      text(
          PlanReport.planned(
              "Planning migration statements (" + count + " in total):", proposal.statements()));
    }
  }

  void analyzed(ReviewedSchemaApply.Proposal proposal) {
    int count = proposal.statements().size();
    rule();
    proposal
        .review()
        .ifPresent(review -> text(PlanReport.analysis(review, count) + PlanReport.rule()));
  }

  void rule() {
    text(PlanReport.rule());
  }

  /** The whole report of a run. */
  ReviewedApply report(
      ReviewedSchemaApply.Proposal proposal, ReviewedApply.Changes changes, String error) {
    return new ReviewedApply(env, start, ZERO, error, null, document(proposal), changes);
  }

  private PlanDocument document(ReviewedSchemaApply.Proposal proposal) {
    Database database = proposal.transition().from().database();
    StoredPlan plan = proposal.plan();
    return new PlanDocument(
        env,
        "",
        proposal.review().map(LintResult::report).orElse(null),
        PlanDocument.File.of(plan.plan(), database, plan.place()),
        "");
  }

  /** Prints a report through the template, if there is one. */
  void end(ReviewedApply report) {
    template.ifPresent(each -> UserTemplate.print(each, report, context.out()));
  }

  void executed(ReviewedSchemaApply.Proposal proposal, PlanExecution.Outcome outcome) {
    String name = proposal.plan().plan().name();
    StringBuilder text = new StringBuilder();
    text.append(PlanReport.applying(proposal.stored() ? name : "", proposal.statements().size()));
    outcome
        .applied()
        .forEach(step -> text.append(PlanReport.applied(step.statement(), step.took())));
    String error = outcome.failure().map(EngineException::getMessage).orElse("");
    outcome.refused().ifPresent(each -> text.append(PlanReport.refused(each, words(error, each))));
    text.append(
        PlanReport.summary(
            Duration.between(outcome.start(), outcome.end()),
            outcome.applied().size(),
            outcome.failure().isPresent()));
    text(text.toString());
    end(
        new ReviewedApply(
            env,
            outcome.start(),
            outcome.end(),
            error,
            applied(name, outcome, error),
            document(proposal),
            changes(proposal, outcome, error)));
  }

  /** The server's words alone. */
  private static String words(String error, Statement refused) {
    int at = error.indexOf("\": ");
    return error.startsWith("executing statement") && at > 0 && !refused.text().isEmpty()
        ? error.substring(at + 3)
        : error;
  }

  private static AppliedFile applied(String name, PlanExecution.Outcome outcome, String error) {
    List<String> statements = texts(outcome);
    outcome.refused().ifPresent(each -> statements.add(each.text()));
    return new AppliedFile(
        new FileInfo(name + ".sql", name, ""),
        outcome.start(),
        outcome.end(),
        0,
        statements,
        outcome.checks(),
        error(outcome, error));
  }

  private static List<String> texts(PlanExecution.Outcome outcome) {
    List<String> texts = new ArrayList<>();
    outcome.applied().forEach(step -> texts.add(step.statement().text()));
    return texts;
  }

  private static @Nullable StatementError error(PlanExecution.Outcome outcome, String error) {
    return error.isEmpty()
        ? null
        : new StatementError(outcome.refused().map(Statement::text).orElse(""), error);
  }

  private static ReviewedApply.Changes changes(
      ReviewedSchemaApply.Proposal proposal, PlanExecution.Outcome outcome, String error) {
    List<String> pending =
        proposal.statements().stream().skip(outcome.applied().size()).map(Statement::text).toList();
    return new ReviewedApply.Changes(texts(outcome), pending, error(outcome, error));
  }
}
