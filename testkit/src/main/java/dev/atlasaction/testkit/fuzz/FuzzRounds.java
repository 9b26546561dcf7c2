package dev.atlasaction.testkit.fuzz;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * The rounds of a fuzz test, each with a seed of its own: always the same ones unless system
 * properties say otherwise. {@code fuzz.minutes} runs every fuzz test for so long, from a seed that
 * differs each time and is printed; {@code fuzz.seed} is the first seed, and {@code fuzz.rounds}
 * how many there are, so that {@code -Dfuzz.seed=N -Dfuzz.rounds=1} repeats a failure.
 */
public final class FuzzRounds {

  private final String name;
  private final int usual;

  private FuzzRounds(String name, int usual) {
    this.name = name;
    this.usual = usual;
  }

  /**
   * The rounds of a test.
   *
   * @param name of the test, for what is printed
   * @param usual how many there are in every build
   */
  public static FuzzRounds of(String name, int usual) {
    return new FuzzRounds(name, usual);
  }

  /** Runs a test for each seed; a failure of it ends the rounds and names the seed. */
  public void forEachSeed(LongConsumer round) {
    long minutes = Long.getLong("fuzz.minutes", 0);
    if (minutes > 0) {
      runFor(Duration.ofMinutes(minutes), round);
      return;
    }
    long first = Long.getLong("fuzz.seed", 0);
    long rounds = Long.getLong("fuzz.rounds", usual);
    for (long seed = first; seed < first + rounds; seed++) {
      run(seed, round);
    }
  }

  private void runFor(Duration time, LongConsumer round) {
    long start = System.nanoTime();
    long first = Long.getLong("fuzz.seed", System.currentTimeMillis() * 1_000);
    long seed = first;
    while (System.nanoTime() - start < time.toNanos()) {
      run(seed++, round);
    }
    System.out.printf("fuzz %s: %d rounds, seeds %d to %d%n", name, seed - first, first, seed - 1);
  }

  private void run(long seed, LongConsumer round) {
    try {
      round.accept(seed);
    } catch (AssertionError | RuntimeException | StackOverflowError failure) {
      throw new AssertionError(name + " failed; -Dfuzz.rounds=1 -Dfuzz.seed=" + seed, failure);
    }
  }
}
