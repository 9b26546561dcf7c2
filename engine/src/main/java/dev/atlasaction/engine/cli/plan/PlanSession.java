package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.policy.LintPolicyReader;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.cli.project.RenameQuestions;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.Baseline;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.lint.Selection;
import dev.atlasaction.engine.lint.SizePolicy;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.proposal.PlanShelf;
import dev.atlasaction.engine.proposal.Rehearsal;
import dev.atlasaction.engine.proposal.StaleException;
import dev.atlasaction.engine.proposal.Transition;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.SourceText;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;

/** What one {@code schema plan} command works with: two states and a dev database. */
public final class PlanSession implements AutoCloseable {

  private final CommandContext context;
  private final ProjectEnv env;
  private final PlanInputs inputs;
  private final Databases databases;
  private final Database dev;
  private final StateReader reader;

  PlanSession(CommandContext context, ProjectFlags project, PlanInputs inputs) {
    this(context, ProjectEnv.load(context, project), inputs);
  }

  PlanSession(CommandContext context, ProjectEnv env, PlanInputs inputs) {
    DirFlags.requireJson(inputs.runContext);
    this.context = context;
    this.env = env;
    this.inputs = inputs;
    String devUrl = env.dev(inputs.devUrl);
    FlagGroups.require("dev-url", devUrl);
    this.databases = context.databases();
    this.dev = databases.open(devUrl);
    this.reader = env.reader(context, databases, Optional.of(dev));
  }

  ProjectEnv env() {
    return env;
  }

  Database dev() {
    return dev;
  }

  /** The URLs of the current state: the flag, or the target of the environment. */
  List<String> fromUrls() {
    String target = env.target("");
    List<String> urls = env.urls(inputs.from, target.isEmpty() ? List.of() : List.of(target));
    if (urls.isEmpty()) {
      throw EngineException.user("required flag(s) \"from\" not set");
    }
    return urls;
  }

  /** The URLs of the desired state: the flag, or the source of the environment. */
  List<String> toUrls() {
    List<String> urls = env.desired(inputs.to);
    if (urls.isEmpty()) {
      throw EngineException.user("required flag(s) \"to\" not set");
    }
    return urls;
  }

  /** The repository of plans; empty if there is none. */
  String repo() {
    return inputs.repo.isEmpty() ? env.env().schemaRepo() : inputs.repo;
  }

  /** Keeps a plan in the registry. */
  PlanDocument.Place push(PlanFile plan, boolean approved) {
    return place(plans().push(RegistryAccess.repository(repo()), plan, approved));
  }

  private PlanShelf plans() {
    return RegistryAccess.of(context, env).plans();
  }

  /** Where a shelved plan lies, as reports say it. */
  public static PlanDocument.Place place(PlanShelf.Shelved shelved) {
    return new PlanDocument.Place(
        shelved.url(),
        shelved.link(),
        shelved.approved() ? PlanStatus.APPROVED : PlanStatus.PENDING);
  }

  /** A plan of a file or of the registry. */
  public StoredPlan load(String url) {
    return load(context, env, url);
  }

  /** A plan of a file or of the registry. */
  public static StoredPlan load(CommandContext context, ProjectEnv env, String url) {
    if (PlanShelf.isPlan(url)) {
      PlanShelf.Shelved shelved = RegistryAccess.of(context, env).plans().get(url);
      return new StoredPlan(shelved.plan(), place(shelved));
    }
    return new StoredPlan(
        new PlanStore(context).load(url), new PlanDocument.Place(url, "", PlanStatus.APPROVED));
  }

  /**
   * Loads a plan, looks at where it starts and ends, and runs it on the dev database.
   *
   * @throws dev.atlasaction.engine.proposal.StaleException if that is elsewhere
   */
  PlanReview review(String url) {
    StoredPlan stored = load(url);
    Transition transition = transition();
    StaleException.require(stored.plan(), transition.fromHash(dev), transition.toHash(dev), "");
    return new PlanReview(stored, transition, rehearse(transition, stored.plan()));
  }

  /** The plans in the registry for what the flags name. */
  List<PlanShelf.Shelved> list() {
    Transition transition = transition();
    return plans()
        .list(RegistryAccess.repository(repo()), transition.fromHash(dev), transition.toHash(dev));
  }

  /** What leads from one state to the other. */
  Transition transition() {
    State from = read(fromUrls(), "from");
    State to = read(toUrls(), "to");
    List<SourceText> sources = reader.sources(env.request(toUrls(), "to", List.of(), List.of()));
    Transition transition = Transition.between(from, to, env.diffPolicy(), RenameHints.in(sources));
    boolean asks = !inputs.autoApprove && inputs.format == null;
    return new RenameQuestions(context, env, asks, sources).settle(transition);
  }

  /** Reads a state of either side. */
  State read(List<String> urls, String flag) {
    return reader.read(inputs.scope.request(env, urls, flag));
  }

  /** What reviews say of a plan, which must lead to the desired state. */
  LintResult rehearse(Transition transition, PlanFile plan) {
    return new Rehearsal(dev, linter(context, env, dev)).run(transition, plan);
  }

  /** A linter with the policy of the environment. */
  public static Linter linter(CommandContext context, ProjectEnv env, Database dev) {
    return linter(context, env, dev, Selection.ALL);
  }

  /** A reviewer that runs the rules of {@code selection}. */
  public static Linter linter(
      CommandContext context, ProjectEnv env, Database dev, Selection selection) {
    LintPolicyReader policy = env.lintPolicy(context);
    LintSettings settings =
        policy.settings(null).with(selection, Baseline.NONE, SizePolicy.UNKNOWN);
    return new Linter(dev, policy.rules(), settings, context.clock());
  }

  @Override
  public void close() {
    databases.close();
  }
}
