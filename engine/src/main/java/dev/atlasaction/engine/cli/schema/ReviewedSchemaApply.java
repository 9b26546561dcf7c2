package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Prompt;
import dev.atlasaction.engine.cli.plan.PlanDraft;
import dev.atlasaction.engine.cli.plan.PlanNames;
import dev.atlasaction.engine.cli.plan.PlanSession;
import dev.atlasaction.engine.cli.plan.StoredPlan;
import dev.atlasaction.engine.cli.project.DeploymentRecord;
import dev.atlasaction.engine.cli.project.PlanChecks;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectHooks;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.cli.project.RenameQuestions;
import dev.atlasaction.engine.cli.project.SchemaLock;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.cli.view.ReviewedApply;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.plan.PlanText;
import dev.atlasaction.engine.proposal.Fingerprint;
import dev.atlasaction.engine.proposal.PlanExecution;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.PlanShelf;
import dev.atlasaction.engine.proposal.Rehearsal;
import dev.atlasaction.engine.proposal.StaleException;
import dev.atlasaction.engine.proposal.Transition;
import dev.atlasaction.engine.report.LineDiff;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.SourceText;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code schema apply} with a plan of before, an edited one, or a review policy (spec testing.md
 * §5): plan, rehearse, ask, and run it only if the database is still where the plan starts.
 */
final class ReviewedSchemaApply {

  private static final String REJECTED = "Rejected by review policy: errors or warnings were found";

  private final CommandContext context;
  private final ProjectEnv env;
  private final SchemaApplyFlags flags;
  private final Request request;

  ReviewedSchemaApply(
      CommandContext context, ProjectEnv env, SchemaApplyFlags flags, Request request) {
    this.context = context;
    this.env = env;
    this.flags = flags;
    this.request = request;
  }

  /** What the flags and the project file ask for. */
  record Request(String url, List<String> to, TxMode mode, Optional<Template> template) {}

  void run(Databases databases) {
    String devUrl = env.dev(flags.devUrl);
    requireDev(devUrl);
    Optional<Database> dev =
        devUrl.isEmpty() ? Optional.empty() : Optional.of(databases.open(devUrl));
    StateReader reader = env.reader(context, databases, dev);
    State current = reader.read(states(List.of(request.url()), "url"));
    if (current.source() != State.Source.DATABASE) {
      throw EngineException.user("--url must be a database connection");
    }
    reader.setTarget(current.database());
    State desired = reader.read(states(request.to(), "to"));
    List<SourceText> sources = reader.sources(states(request.to(), "to"));
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
    ApplyReporter reporter = new ApplyReporter(context, request.template(), current.database());
    if (transition.statements().isEmpty()) {
      reporter.synced();
      return;
    }
    Proposal proposal = proposal(transition, dev);
    decide(proposal, reader, reporter);
  }

  private void requireDev(String devUrl) {
    if (!devUrl.isEmpty()) {
      return;
    }
    String what =
        flags.edit
            ? "--edit"
            : !flags.plan.isEmpty()
                ? "--plan"
                : policy() == ReviewPolicy.ALWAYS
                    ? ""
                    : "the review policy " + GoQuote.quote(policy().name());
    if (!what.isEmpty()) {
      throw EngineException.user(
          what + " requires a connection to the dev-database (provided by --dev-url)");
    }
  }

  private ReviewPolicy policy() {
    return ReviewPolicy.parse(env.env().lint().review());
  }

  private StateReader.Request states(List<String> urls, String flag) {
    return flags.scope.request(env, urls, flag);
  }

  // --- plan ---

  /**
   * What is to be done.
   *
   * @param stored whether the plan was reviewed before
   * @param review what reviews say now; empty without a dev database
   */
  record Proposal(
      Transition transition, StoredPlan plan, boolean stored, Optional<LintResult> review) {

    List<Statement> statements() {
      return plan.plan().statements(transition.from().database().dialect());
    }
  }

  private Proposal proposal(Transition transition, Optional<Database> dev) {
    Optional<StoredPlan> found =
        flags.plan.isEmpty()
            ? shelved(transition, dev)
            : Optional.of(PlanSession.load(context, env, flags.plan));
    found.ifPresent(each -> requireUsable(each, transition, dev.orElseThrow()));
    StoredPlan plan = found.orElseGet(() -> made(transition, dev));
    Optional<LintResult> review =
        dev.map(room ->
            new Rehearsal(room, PlanSession.linter(context, env, room))
                .run(transition, plan.plan()));
    return new Proposal(transition, plan, found.isPresent(), review);
  }

  private StoredPlan made(Transition transition, Optional<Database> dev) {
    Database target = transition.from().database();
    Database room = dev.orElse(target);
    String from = Fingerprint.of(transition.from().realm(), target);
    String to =
        dev.isPresent() ? transition.toHash(room) : Fingerprint.of(transition.to().realm(), target);
    String name = PlanNames.timestamp(context.clock());
    PlanFile plan =
        new PlanFile(name, from, to, PlanDraft.migration(List.of(), transition.statements()));
    return new StoredPlan(
        flags.edit ? PlanDraft.edited(context, plan) : plan, PlanDocument.Place.NONE);
  }

  /** The approved plan that the registry has for this, if it has one. */
  private Optional<StoredPlan> shelved(Transition transition, Optional<Database> dev) {
    RegistryAccess registry = RegistryAccess.of(context, env);
    String repo = env.env().schemaRepo();
    if (repo.isEmpty() || !registry.isConfigured() || dev.isEmpty() || flags.edit) {
      return Optional.empty();
    }
    String from = transition.fromHash(dev.get());
    String to = transition.toHash(dev.get());
    List<PlanShelf.Shelved> plans =
        registry.plans().list(RegistryAccess.repository(repo), from, to).stream()
            .filter(PlanShelf.Shelved::approved)
            .toList();
    if (plans.size() > 1) {
      throw EngineException.user(several(plans, from, to));
    }
    return plans.stream()
        .findFirst()
        .map(each -> new StoredPlan(each.plan(), PlanSession.place(each)));
  }

  private static String several(List<PlanShelf.Shelved> plans, String from, String to) {
    StringBuilder text =
        new StringBuilder(
            "multiple pre-planned migrations were found in the registry for this schema"
                + " transition.\n\n  Current hash: ");
    text.append(from).append("\n  Desired hash: ").append(to).append("\n\nPlans found:\n\n");
    plans.forEach(plan -> text.append("  ").append(plan.url()).append('\n'));
    return text
        + "\nTo resolve the issue, either delete the conflicting plans or provide the plan URL"
        + " explicitly using the --plan flag.";
  }

  /** A plan of before must be approved and still fit. */
  private static void requireUsable(StoredPlan plan, Transition transition, Database dev) {
    if (!plan.approved()) {
      throw EngineException.user(
          "cannot apply a migration plan in a PENDING state: approve it with \"atlas schema plan"
              + " approve --url "
              + plan.place().url()
              + "\"");
    }
    requireCurrent(plan.plan(), transition, transition.toHash(dev));
  }

  private static void requireCurrent(PlanFile plan, Transition transition, String to) {
    Database target = transition.from().database();
    String from = Fingerprint.of(transition.from().realm(), target);
    StaleException.require(plan, from, to, moved(plan, transition.statements()));
  }

  /** What the plan would be now, beside what it is. */
  private static String moved(PlanFile plan, List<PlannedStatement> now) {
    return now.isEmpty()
        ? "The database is in the desired state already."
        : "What leads to the desired state has changed since (- plan, + now):\n\n"
            + LineDiff.of(plan.migration().stripTrailing(), PlanText.of(now).stripTrailing());
  }

  // --- decide ---

  private void decide(Proposal proposal, StateReader reader, ApplyReporter reporter) {
    reporter.planned(proposal);
    PlanChecks.require(env, proposal.statements(), request.to());
    if (flags.dryRun) {
      reporter.end(reporter.report(proposal, ReviewedApply.Changes.NONE, ""));
      return;
    }
    if (!proposal.stored() && !flags.autoApprove) {
      reporter.analyzed(proposal);
      if (policy().asks(proposal.review()) && !approves(proposal, reporter)) {
        return;
      }
    } else if (!proposal.stored()) {
      reporter.rule();
    }
    Database target = proposal.transition().from().database();
    DeploymentRecord record = new DeploymentRecord(context, env, env.env().schemaRepo());
    try (DatabaseLock _ = SchemaLock.take(target, flags.lockName, flags.lockTimeout)) {
      requireUnmoved(proposal, reader);
      PlanExecution.Outcome outcome =
          new PlanExecution(target, request.mode(), context.clock())
              .hookedBy(ProjectHooks.of(env.env()))
              .run(proposal.plan().plan());
      Optional<EngineException> unlogged =
          record.end(
              target,
              DeploymentRecord.schemaApply(
                  proposal.plan().plan(), proposal.plan().place().url(), outcome.applied().size()),
              outcome.failure().map(EngineException::getMessage).orElse(""));
      reporter.executed(proposal, outcome);
      if (outcome.failure().isEmpty()) {
        verify(proposal, reader);
      }
      DeploymentRecord.require(outcome.failure(), unlogged);
    }
  }

  private boolean approves(Proposal proposal, ApplyReporter reporter) {
    if (request.template().isEmpty() && canAsk()) {
      List<String> items = List.of("Approve and apply", "Abort");
      return new Prompt(context, "Approve or abort the plan", items).ask() == 0;
    }
    String reason =
        policy() == ReviewPolicy.ALWAYS
            ? "Rejected by review policy: approval is required, and there is nobody to ask"
            : REJECTED;
    reporter.end(reporter.report(proposal, ReviewedApply.Changes.NONE, reason));
    throw EngineException.user(reason);
  }

  private boolean canAsk() {
    try {
      return context.invocation().in().available() > 0
          || context.invocation().terminal().getAsBoolean();
    } catch (IOException closed) {
      return false;
    }
  }

  private void requireUnmoved(Proposal proposal, StateReader reader) {
    State now = current(proposal, reader);
    Transition transition = proposal.transition().startingAt(now);
    requireCurrent(proposal.plan().plan(), transition, proposal.plan().plan().to());
  }

  private State current(Proposal proposal, StateReader reader) {
    return reader.refreshed(proposal.transition().from(), states(List.of(request.url()), "url"));
  }

  /** What a plan promised is looked up where it counts. */
  private void verify(Proposal proposal, StateReader reader) {
    List<PlannedStatement> missing = proposal.transition().lackedBy(current(proposal, reader));
    if (!missing.isEmpty()) {
      throw EngineException.user(
          "the plan ran, but the database is not in the desired state. What is missing:\n\n"
              + PlanText.of(missing));
    }
  }
}
