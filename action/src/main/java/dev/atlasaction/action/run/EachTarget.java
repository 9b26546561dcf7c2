package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.TargetList;
import dev.atlasaction.action.atlas.TargetList.Outcome;
import dev.atlasaction.action.comment.CommentPolicy;
import dev.atlasaction.action.comment.Conversation;
import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * An action on several targets in one job, one after another, for they may share a dev database
 * (spec ci-demand.md §3.4): one comment, one page, the outcome of each, and the worst decides.
 * Without targets it is the action itself.
 */
record EachTarget(Action action) implements Action {

  /** Outputs that are counts: those of the job are the sums. */
  private static final List<String> COUNTS = List.of("acknowledged", "errors", "files", "warnings");

  @Override
  public String id() {
    return action.id();
  }

  @Override
  public Verdict run(Job job) {
    if (job.mode().face() == Face.ORIGINAL) {
      return action.run(job);
    }
    List<Target> targets = Target.all(job.platform().inputs(), job.checkout().directory());
    return targets.isEmpty() ? action.run(job) : run(job, targets);
  }

  private Verdict run(Job job, List<Target> targets) {
    List<Outcome> outcomes = new ArrayList<>();
    SortedMap<String, Statement> statements = new TreeMap<>();
    SortedMap<String, String> pages = new TreeMap<>();
    for (Target target : targets) {
      TargetPlatform platform = new TargetPlatform(job.platform(), target);
      job.platform().log().info("target " + target.name());
      Outcome outcome = run(job, platform);
      outcomes.add(outcome);
      String name = Conversation.sectionName(target.name());
      Optional<Statement> said =
          outcome.error().isEmpty() ? platform.statement() : Optional.of(failure(outcome));
      said.ifPresent(statement -> statements.put(name, statement));
      if (!platform.page().isEmpty() || !outcome.error().isEmpty()) {
        pages.put(name, outcome.error().isEmpty() ? platform.page() : words(outcome));
      }
    }
    if (!pages.isEmpty()) {
      job.platform().summary().append(Conversation.page(pages));
    }
    outputs(job.platform(), outcomes);
    comment(job, statements);
    return end(job, outcomes);
  }

  private Outcome run(Job job, TargetPlatform platform) {
    try {
      Verdict verdict = action.run(job(job, platform));
      String status = verdict == Verdict.PASS ? "passed" : "blocked";
      return new Outcome(platform.name(), status, "", platform.kept());
    } catch (EngineException e) {
      job.platform().log().error("target %s: %s".formatted(platform.name(), e.getMessage()));
      return new Outcome(platform.name(), "failed", e.getMessage(), platform.kept());
    }
  }

  private static Job job(Job job, TargetPlatform platform) {
    Job.Checkout there = job.checkout();
    String input = platform.inputs().text("working-directory");
    Path directory = there.root().resolve(input).normalize();
    if (!Files.isDirectory(directory)) {
      throw EngineException.user("the working directory \"%s\" does not exist".formatted(input));
    }
    return new Job(
        platform,
        job.reporter(),
        job.atlas().in(directory),
        job.forges(),
        job.registry(),
        new Job.Checkout(there.root(), directory, there.git(), there.gitProgram()),
        job.timing(),
        job.mode(),
        job.news());
  }

  private static Statement failure(Outcome outcome) {
    return Statement.of(outcome.name(), flavor -> words(outcome), Weight.FINDINGS);
  }

  private static String words(Outcome outcome) {
    String fence = Markdown.fence(outcome.error());
    return "### ❌ it failed\n\n%s\n%s\n%s".formatted(fence, outcome.error(), fence);
  }

  private static void outputs(Platform platform, List<Outcome> outcomes) {
    for (String name : COUNTS) {
      if (outcomes.stream().anyMatch(outcome -> outcome.outputs().containsKey(name))) {
        platform.outputs().set(name, join(outcomes, name, EachTarget::sum));
      }
    }
    if (outcomes.stream().anyMatch(outcome -> outcome.outputs().containsKey("skipped"))) {
      boolean all = outcomes.stream().allMatch(it -> "true".equals(it.outputs().get("skipped")));
      platform.outputs().set("skipped", Boolean.toString(all));
    }
    platform.outputs().set("runs", TargetList.write(outcomes));
  }

  private static String join(List<Outcome> outcomes, String name, BinaryOperator<String> join) {
    return outcomes.stream()
        .map(Outcome::outputs)
        .flatMap(outputs -> Stream.ofNullable(outputs.get(name)))
        .reduce(join)
        .orElse("");
  }

  private static String sum(String one, String other) {
    return Integer.toString(Integer.parseInt(one) + Integer.parseInt(other));
  }

  private void comment(Job job, Map<String, Statement> statements) {
    TriggerContext trigger = job.platform().trigger();
    Optional<PullRequest> pull = trigger.pullRequest();
    Optional<ScmTarget> forge = pull.flatMap(there -> job.platform().scm());
    if (statements.isEmpty() || pull.isEmpty() || forge.isEmpty()) {
      return;
    }
    CommentPolicy policy = CommentPolicy.of(job.platform().inputs());
    new Conversation(job.platform().log(), job.forges(), policy, trigger)
        .waiting(job.timing()::sleep)
        .sayAll(forge.get(), pull.get(), "atlas " + id(), new TreeMap<>(statements));
  }

  private static Verdict end(Job job, List<Outcome> outcomes) {
    List<String> names =
        outcomes.stream()
            .filter(outcome -> !outcome.status().equals("passed"))
            .map(Outcome::name)
            .toList();
    if (names.isEmpty()) {
      job.platform().log().info("%d targets, nothing in the way".formatted(outcomes.size()));
      return Verdict.PASS;
    }
    String words =
        "%d of %d targets do not pass: %s"
            .formatted(names.size(), outcomes.size(), String.join(", ", names));
    job.news().changed(words);
    job.platform().log().info(words);
    return Verdict.BLOCK;
  }
}
