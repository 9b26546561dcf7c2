package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.comment.Statement.Weight;
import dev.atlasaction.action.finding.Drift;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.own.OwnDrift;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says whether databases are what they should be: what the applied files lead to, or a desired
 * state (spec ci-demand.md §3.5). Changes nothing on them.
 */
final class DriftAction implements Action {

  /** Of each list, in the log. */
  private static final int LOGGED = 50;

  private final String id;
  private final Function<DriftFinder, List<Drift>> find;

  private DriftAction(String id, Function<DriftFinder, List<Drift>> find) {
    this.id = id;
    this.find = find;
  }

  static DriftAction ofMigrations() {
    return new DriftAction("migrate/drift", DriftFinder::ofMigrations);
  }

  static DriftAction ofSchema() {
    return new DriftAction("schema/drift", finder -> List.of(finder.ofSchema()));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    boolean fails = fails(in.text("fail-on"));
    List<Drift> found =
        Failing.told(
            job, () -> Failing.with("looking for drift: ", () -> find.apply(new DriftFinder(job))));
    boolean there = found.stream().anyMatch(Drift::isThere);
    Outputs outputs = job.platform().outputs();
    outputs.set("drift", Boolean.toString(there));
    outputs.set(
        "statements",
        Integer.toString(found.stream().mapToInt(drift -> drift.repair().size()).sum()));
    outputs.set("fingerprint", Drift.fingerprint(found));
    if (there) {
      job.news().changed(OwnDrift.verdict(found));
    } else {
      job.news().unchanged(OwnDrift.verdict(found));
    }
    tell(job, found);
    TriggerContext trigger = job.platform().trigger();
    String page = page(job, trigger, true).text(found);
    if (!in.text("report-file").isEmpty()) {
      write(job.checkout().root().resolve(in.text("report-file")), page);
    }
    comment(job, trigger, found);
    if (in.flag("open-issue")) {
      new DriftIssue(job, commentId(job)).keep(found, page(job, trigger, true));
    }
    if (!there) {
      job.platform().log().info("Result: " + OwnDrift.verdict(found));
      return Verdict.PASS;
    }
    job.platform()
        .log()
        .error(OwnDrift.verdict(found) + (fails ? "" : ". It does not fail this job."));
    return fails ? Verdict.BLOCK : Verdict.PASS;
  }

  private static boolean fails(String failOn) {
    return switch (failOn) {
      case "", "drift", "error" -> true;
      case "never" -> false;
      default ->
          throw EngineException.user(
              "the input \"fail-on\" is \"%s\": it may be drift, never".formatted(failOn));
    };
  }

  /** Shows it in the log and on the run's page. */
  static void tell(Job job, List<Drift> found) {
    Log log = job.platform().log();
    for (Drift drift : found) {
      if (drift.isThere()) {
        log.info(drift.target() + ", compared with " + drift.expected() + ":");
        drift.problems().forEach(problem -> log.info("  " + problem));
        list(log, "what happened to it", drift.happened());
        list(log, "what leads back", drift.repair());
      }
    }
    Setting setting = new Setting("", Optional.empty(), "", "", job.mode().version(), false);
    job.platform().summary().append(new OwnDrift(setting, true).text(found));
  }

  private static void list(Log log, String title, List<String> statements) {
    if (statements.isEmpty()) {
      return;
    }
    log.info("  " + title + ":");
    statements.stream()
        .limit(LOGGED)
        .flatMap(String::lines)
        .forEach(line -> log.info("    " + line));
    if (statements.size() > LOGGED) {
      log.info("    and %d more statements".formatted(statements.size() - LOGGED));
    }
  }

  private static OwnDrift page(Job job, TriggerContext trigger, boolean html) {
    return new OwnDrift(
        new Setting(
            "", Optional.empty(), trigger.commit(), trigger.runUrl(), job.mode().version(), false),
        html);
  }

  private static boolean html(Flavor flavor) {
    return flavor != Flavor.MARKDOWN;
  }

  private void comment(Job job, TriggerContext trigger, List<Drift> found) {
    Optional<PullRequest> pull = trigger.pullRequest();
    if (pull.isEmpty()) {
      return;
    }
    Optional<ScmTarget> target = job.platform().scm();
    boolean there = found.stream().anyMatch(Drift::isThere);
    target.ifPresent(forge ->
        new PullComment(job, trigger, pull.get())
            .post(
                forge,
                Statement.of(
                    commentId(job),
                    flavor -> page(job, trigger, html(flavor)).text(found),
                    there ? Weight.FINDINGS : Weight.NOTHING)));
  }

  /** What tells comments and issues on several databases apart. */
  private String commentId(Job job) {
    Inputs in = job.platform().inputs();
    if (!in.text("comment-key").isEmpty()) {
      return CommentIds.clean(id + " " + in.text("comment-key"));
    }
    String what =
        in.text("env").isEmpty()
            ? in.text("dir") + " " + DriftFinder.address(in.text("url"))
            : "env " + in.text("env");
    String all = "%s %s %s".formatted(id, in.text("working-directory"), what);
    return CommentIds.clean(job.atlas().clean(all)).replaceAll("\\s+", " ").strip();
  }

  private static void write(Path file, String page) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page);
    } catch (IOException e) {
      throw EngineException.environment("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
