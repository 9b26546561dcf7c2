package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.Prompt;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.FurtherWords;
import dev.atlasaction.engine.cli.project.DeploymentRecord;
import dev.atlasaction.engine.cli.project.PlanChecks;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.ProjectHooks;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.cli.project.RenameQuestions;
import dev.atlasaction.engine.cli.project.SchemaLock;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.SchemaApply;
import dev.atlasaction.engine.config.Project;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.plan.PlanRun;
import dev.atlasaction.engine.plan.PlanRunner;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.plan.TransactionMode;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.Transition;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.SourceText;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings a database to a described state (spec cli.md §4.3, planner.md §9.1). */
@Command(name = "apply", description = "Apply an atlas schema to a target database")
final class SchemaApplyCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final SchemaApplyFlags flags = new SchemaApplyFlags();

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  SchemaApplyCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    flags.check();
    ProjectEnv env = environment();
    String url = env.target(flags.url);
    FlagGroups.require("url", url);
    Request request =
        new Request(
            url, desired(env), mode(), template(env.format(flags.template(), "schema.apply"), env));
    if (flags.autoApprove && !env.env().lint().review().isEmpty()) {
      throw EngineException.user(
          "auto-approve is not allowed when a lint policy is set to "
              + GoQuote.quote(env.env().lint().review()));
    }
    try (Databases databases = context.databases()) {
      if (isReviewed(env)) {
        new ReviewedSchemaApply(context, env, flags, request.reviewed()).run(databases);
      } else {
        apply(env, databases, request);
      }
    }
    return ExitCode.OK;
  }

  private List<String> desired(ProjectEnv env) {
    List<String> to = env.desired(flags.desired());
    if (to.isEmpty()) {
      throw EngineException.user(
          flags.plan.isEmpty()
              ? "one of flag(s) \"file\" or \"to\" is required"
              : "the flag \"to\" is required to verify the provided plan");
    }
    return to;
  }

  private boolean isReviewed(ProjectEnv env) {
    return !env.env().lint().review().isEmpty()
        || !flags.plan.isEmpty()
        || flags.edit
        || hasPlans(env);
  }

  /** Whether the registry may have a plan for this. */
  private boolean hasPlans(ProjectEnv env) {
    return !env.env().schemaRepo().isEmpty()
        && !env.dev(flags.devUrl).isEmpty()
        && RegistryAccess.of(context, env).isConfigured();
  }

  private Optional<Template> template(String format, ProjectEnv env) {
    if (!format.isEmpty() && !flags.dryRun && !flags.autoApprove && !isReviewed(env)) {
      throw EngineException.user(
          "--log and --format can only be used with --dry-run or --auto-approve");
    }
    return UserTemplate.parse(format, "parse log format: ", TemplateFunctions.apply());
  }

  private record Request(
      String url, List<String> to, TransactionMode mode, Optional<Template> template) {

    ReviewedSchemaApply.Request reviewed() {
      return new ReviewedSchemaApply.Request(
          url, to, mode == TransactionMode.NONE ? TxMode.NONE : TxMode.FILE, template);
    }
  }

  private ProjectEnv environment() {
    Project read = ProjectEnv.read(context, project);
    if (read.envs().size() > 1) {
      throw EngineException.user(
          "multi-environment " + GoQuote.quote(read.envName()) + " is not supported");
    }
    return new ProjectEnv(read, read.single());
  }

  private TransactionMode mode() {
    return switch (flags.txMode) {
      case "none" -> TransactionMode.NONE;
      case "file" -> TransactionMode.FILE;
      default -> throw EngineException.user("unknown tx-mode " + GoQuote.quote(flags.txMode));
    };
  }

  private void apply(ProjectEnv env, Databases databases, Request request) {
    String devUrl = env.dev(flags.devUrl);
    Optional<Database> dev =
        devUrl.isEmpty() ? Optional.empty() : Optional.of(databases.open(devUrl));
    // A described target is refused before a dev database could make a state of it.
    State current =
        env.reader(context, databases, Optional.empty())
            .read(request(env, List.of(request.url()), "url"));
    if (current.source() != State.Source.DATABASE) {
      throw EngineException.user("--url must be a database connection");
    }
    Database target = current.database();
    StateReader reader = env.reader(context, databases, dev);
    reader.setTarget(target);
    State desired = reader.read(request(env, request.to(), "to"));
    List<SourceText> sources = reader.sources(request(env, request.to(), "to"));
    boolean asks = !flags.autoApprove && request.template().isEmpty();
    Transition transition =
        new RenameQuestions(context, env, asks, sources)
            .settle(
                Transition.between(current, desired, env.diffPolicy(), RenameHints.in(sources)));
    flags.unmanaged.report(
        context,
        env,
        env.format(flags.template(), "schema.apply"),
        current.realm(),
        desired.realm());
    List<PlannedStatement> statements = transition.statements();
    if (statements.isEmpty()) {
      // Also where all changes are of a kind that takes no statement, such as values of an enum
      // that PostgreSQL cannot drop.
      print(request, SchemaApply.SYNCED, "Schema is synced, no changes to be made\n");
      return;
    }
    Supplier<List<PlannedStatement>> now =
        () ->
            transition.lackedBy(
                reader.refreshed(current, request(env, List.of(request.url()), "url")));
    run(env, new Planned(target, statements, now), request);
  }

  private StateReader.Request request(ProjectEnv env, List<String> urls, String flag) {
    return flags.scope.request(env, urls, flag);
  }

  /**
   * What is to be done.
   *
   * @param now plans again, to see whether the database has changed while somebody thought
   */
  private record Planned(
      Database target, List<PlannedStatement> statements, Supplier<List<PlannedStatement>> now) {}

  /** Shows and runs a plan. */
  private void run(ProjectEnv env, Planned plan, Request request) {
    Database target = plan.target();
    List<PlannedStatement> statements = plan.statements();
    PlanChecks.requireAll(env, statements, request.to());
    SchemaApply planned = SchemaApply.planned(target, statements);
    String text = "-- Planned Changes:\n" + PlanText.of(statements);
    if (flags.dryRun) {
      print(request, planned, text);
      return;
    }
    if (request.template().isEmpty()) {
      context.out().print(text);
    }
    if (!flags.autoApprove && !Prompt.approves(context)) {
      return;
    }
    DeploymentRecord record = new DeploymentRecord(context, env, env.env().schemaRepo());
    try (DatabaseLock _ = SchemaLock.take(target, flags.lockName, flags.lockTimeout)) {
      if (!PlanText.of(plan.now().get()).equals(PlanText.of(statements))) {
        throw EngineException.user(
            "the database has changed since the plan was made, nothing was executed: run the"
                + " command again");
      }
      execute(env, plan, request, record);
    }
  }

  private void execute(ProjectEnv env, Planned plan, Request request, DeploymentRecord record) {
    Database target = plan.target();
    PlanRun run =
        new PlanRunner(target, ProjectHooks.of(env.env())::begin)
            .run(plan.statements(), request.mode());
    EngineException failure = run.failure().orElse(null);
    PlanFile text = new PlanFile("", "", "", PlanText.of(plan.statements()));
    Optional<EngineException> unlogged =
        record.end(
            target,
            DeploymentRecord.schemaApply(text, "", run.applied().size()),
            failure == null ? "" : failure.getMessage());
    try {
      print(request, SchemaApply.executed(target, run), "");
    } catch (EngineException wrongTemplate) {
      throw failure == null ? wrongTemplate : wrongTemplate.prefixed(failure.getMessage() + "\n");
    }
    DeploymentRecord.require(Optional.ofNullable(failure), unlogged);
  }

  private void print(Request request, SchemaApply report, String text) {
    request
        .template()
        .ifPresentOrElse(
            template -> UserTemplate.print(template, report, context.out()),
            () -> context.out().print(text));
  }
}
