package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.config.ProjectPorts;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.suite.CaseResult.CaseFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs cases one after the other, those marked parallel beside each other at the end. The results
 * come in the order of the cases, whenever they ended.
 */
public final class SuiteRun {

  /** Each has a database of its own; more would only queue up in the server. */
  private static final int AT_ONCE = 4;

  private final Stage stage;
  private final ProjectPorts ports;
  private final InstantSource clock;

  private SuiteRun(Stage stage, ProjectPorts ports, InstantSource clock) {
    this.stage = stage;
    this.ports = ports;
    this.clock = clock;
  }

  /** Cases of kind {@code schema}. */
  public static SuiteRun schema(SchemaStage stage, ProjectPorts ports, InstantSource clock) {
    return new SuiteRun(stage, ports, clock);
  }

  /** Cases of kind {@code migrate} on {@code dev}, which must be clean and is left clean. */
  public static SuiteRun migrate(
      Database dev, MigrateCommands commands, ProjectPorts ports, InstantSource clock) {
    return new SuiteRun(new EmptyStage(dev, commands), ports, clock);
  }

  /** Cases of kind {@code plan} on {@code dev}, which must be clean and is left clean. */
  public static SuiteRun plan(
      Database dev, PlanCommands commands, ProjectPorts ports, InstantSource clock) {
    return new SuiteRun(new EmptyStage(dev, commands), ports, clock);
  }

  /**
   * Runs the cases. What a case does wrong is in its result.
   *
   * @throws EngineException if the rooms for cases cannot be made
   */
  public List<CaseResult> run(List<TestCase> cases) {
    try (Stage rooms = stage;
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<CaseResult>> results = new ArrayList<>();
      boolean beside = rooms.hasSeveral();
      for (TestCase each : cases) {
        results.add(beside && each.parallel() ? threads.submit(() -> run(each, true)) : done(each));
      }
      List<CaseResult> ended = new ArrayList<>();
      for (Future<CaseResult> result : results) {
        ended.add(await(result));
      }
      return ended;
    }
  }

  private Future<CaseResult> done(TestCase each) {
    return CompletableFuture.completedFuture(run(each, false));
  }

  private static CaseResult await(Future<CaseResult> result) {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof EngineException known) {
        throw known;
      }
      throw new IllegalStateException("a test case ended without a result", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }

  private CaseResult run(TestCase testCase, boolean beside) {
    if (testCase.skip()) {
      return new CaseResult(testCase, Duration.ZERO, List.of(), Optional.empty());
    }
    Ended ended = new Ended();
    stage.lend(
        beside,
        room -> {
          CaseRun run = new CaseRun(testCase, room, ports);
          Instant start = clock.instant();
          Optional<CaseFailure> failure = run.run();
          ended.result =
              Optional.of(
                  new CaseResult(
                      testCase, Duration.between(start, clock.instant()), run.log(), failure));
        });
    return ended.result.orElseThrow();
  }

  /** Takes the result out of the room. */
  private static final class Ended {
    private Optional<CaseResult> result = Optional.empty();
  }
}
