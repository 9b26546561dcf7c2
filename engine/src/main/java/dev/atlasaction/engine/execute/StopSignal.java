package dev.atlasaction.engine.execute;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody wants the process to end. A run then begins no further statement; the one that runs has
 * some time to finish, and is cancelled after it. Safe for use by several threads.
 */
public final class StopSignal {

  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(9);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Runnable> cancellers = new CopyOnWriteArrayList<>();
  private volatile Duration grace = DEFAULT_GRACE;

  /** Sets how long the process may take to end; a third of it is kept for undoing. */
  public void grace(Duration time) {
    grace = time;
  }

  /** Whether it was asked for. */
  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Ends the registration when it is closed. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Says how what runs now is cancelled; called by another thread. */
  public Registration onCancel(Runnable canceller) {
    cancellers.add(canceller);
    return () -> cancellers.remove(canceller);
  }

  /**
   * Waits.
   *
   * @return whether the end was asked for meanwhile
   */
  boolean pause(Duration time) {
    return await(requested, time);
  }

  /** Nothing runs any more. */
  public void done() {
    done.countDown();
  }

  /**
   * Asks for the end and returns when all is done, or the time is over. What nobody can cancel is
   * not waited for.
   */
  public void request() {
    requested.countDown();
    if (!cancellers.isEmpty() && !await(done, grace.multipliedBy(2).dividedBy(3))) {
      cancellers.forEach(Runnable::run);
      await(done, grace.dividedBy(3));
    }
  }

  private static boolean await(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
