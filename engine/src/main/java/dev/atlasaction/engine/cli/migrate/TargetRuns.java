package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.config.RolloutGroup;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on the targets of a deployment, group by group, several of a group at once (spec config.md
 * §5.1). What a target prints comes in one piece when it is done, and a line about it on stderr.
 */
final class TargetRuns {

  private final CommandContext context;
  private final Work work;
  private final int total;
  private final Object turn = new Object();
  private final List<String> failed = new ArrayList<>();
  private boolean groupFailed;
  private boolean silent = true;
  private int done;
  private int skipped;

  /** What is done with one target. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @param target the place for its output
     * @throws EngineException if it fails
     */
    void on(CommandContext target, RolloutGroup.Member member);
  }

  TargetRuns(CommandContext context, int total, Work work) {
    this.context = context;
    this.total = total;
    this.work = work;
  }

  /**
   * Works on all of them; after a failure on no more than the groups allow.
   *
   * @throws EngineException naming the targets that failed
   */
  void run(List<RolloutGroup> groups) {
    List<String> broken = new ArrayList<>();
    for (RolloutGroup group : groups) {
      boolean waits = group.dependsOn().stream().anyMatch(broken::contains);
      int before = failed.size();
      if (waits) {
        skipped += group.members().size();
      } else {
        run(group);
      }
      if (waits || failed.size() > before && !group.continues()) {
        broken.add(group.name());
      }
    }
    finish();
  }

  private void run(RolloutGroup group) {
    groupFailed = false;
    int threads = Math.max(1, Math.min(group.parallel(), group.members().size()));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (RolloutGroup.Member member : group.members()) {
        running.add(pool.submit(() -> run(group, member)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new EngineException(
          Category.INTERNAL, "working on a target: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted while targets were worked on", e);
    }
  }

  private void run(RolloutGroup group, RolloutGroup.Member member) {
    if (isStopped(group)) {
      return;
    }
    Instant start = context.clock().instant();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String failure = "";
    boolean printed = false;
    try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      CommandContext target = new CommandContext(writingTo(outStream, errStream), context.clock());
      if (sharesLock(member.env().url())) {
        synchronized (turn) {
          work.on(target, member);
        }
      } else {
        work.on(target, member);
      }
    } catch (SilentFailure e) {
      failure = "failed, see its report";
      printed = true;
    } catch (EngineException e) {
      failure = e.getMessage();
    }
    Duration took = Duration.between(start, context.clock().instant());
    ended(group, member, new Result(text(out), text(err), failure, printed, took));
  }

  /**
   * The lock of a SQLite file has the same name as that of all others unless its URL begins with
   * {@code file:}, and nobody waits for it (spec migrate.md §8.7): these go one by one.
   */
  private static boolean sharesLock(String url) {
    return url.startsWith("sqlite") && !url.contains("://file:");
  }

  private record Result(String out, String err, String failure, boolean printed, Duration took) {}

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Invocation writingTo(PrintStream out, PrintStream err) {
    Invocation all = context.invocation();
    return new Invocation(
        all.args(),
        all.env(),
        all.workingDirectory(),
        all.in(),
        out,
        err,
        all.stop(),
        all.terminal());
  }

  /** After a failure those that have not begun do not begin. */
  private synchronized boolean isStopped(RolloutGroup group) {
    boolean stopped = groupFailed && !group.continues();
    if (stopped) {
      skipped++;
    }
    return stopped;
  }

  private synchronized void ended(RolloutGroup group, RolloutGroup.Member member, Result result) {
    done++;
    String label = member.label().isEmpty() ? "target " + done : member.label();
    context.out().print(result.out());
    if (!result.out().isEmpty() && !result.out().endsWith("\n")) {
      context.out().println();
    }
    context.err().print(result.err());
    context
        .err()
        .println(
            "[%d/%d] %s: %s: %s (%s)"
                .formatted(
                    done,
                    total,
                    group.name(),
                    label,
                    result.failure().isEmpty() ? "ok" : "failed",
                    GoDuration.format(result.took())));
    if (!result.failure().isEmpty()) {
      failed.add(label + ": " + result.failure());
      groupFailed = true;
      silent &= result.printed();
    }
  }

  private void finish() {
    if (failed.isEmpty()) {
      return;
    }
    String text =
        ("%d of %d targets failed, %d were not begun:\n  %s\n"
                + "Run the command again to go on with those that are left")
            .formatted(failed.size(), total, skipped, String.join("\n  ", failed));
    if (silent) {
      context.err().println(text);
      throw new SilentFailure();
    }
    throw EngineException.user(text);
  }
}
