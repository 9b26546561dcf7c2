package dev.atlasaction.action.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ApprovalTest {

  private final FakeTiming timing = new FakeTiming();
  private final AtomicInteger asked = new AtomicInteger();

  private boolean done(Duration timeOut, int yesAt) {
    return new Approval(Duration.ofSeconds(1), timeOut, timing)
        .isDone(() -> asked.incrementAndGet() >= yesAt);
  }

  @Test
  void asksOnceWithoutATimeOut() {
    assertThat(done(Duration.ZERO, 9)).isTrue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void asksUntilTheAnswerIsYes() {
    assertThat(done(Duration.ofSeconds(10), 3)).isTrue();
    assertThat(asked).hasValue(3);
    assertThat(timing.slept).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void givesUpWhenTheTimeIsOver() {
    assertThat(done(Duration.ofSeconds(2), 9)).isFalse();
    assertThat(asked).hasValue(3);
  }

  private static final class FakeTiming implements Job.Timing {

    private Duration slept = Duration.ZERO;

    @Override
    public long nanos() {
      return slept.toNanos();
    }

    @Override
    public Instant now() {
      return Instant.EPOCH.plus(slept);
    }

    @Override
    public void sleep(Duration time) {
      slept = slept.plus(time);
    }

    @Override
    public String randomHex() {
      return "00c0ffee";
    }
  }
}
