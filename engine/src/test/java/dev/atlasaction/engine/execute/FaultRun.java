package dev.atlasaction.engine.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.ApplyOptions.Locking;
import dev.atlasaction.engine.execute.ApplyOptions.Place;
import dev.atlasaction.engine.execute.ApplyOptions.Selection;
import dev.atlasaction.engine.execute.FaultPoints.Killed;
import dev.atlasaction.engine.execute.Recovery.Interrupted;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies a directory, is cut off, and goes on until all is done; then looks whether all is well.
 */
final class FaultRun {

  private static final Pattern TOLD =
      Pattern.compile("(?:INSERT INTO trail VALUES |CALL add_log)\\((\\d+)\\)");

  private final FaultTarget target;
  private final FaultScript script;
  private final TxMode mode;
  private Recovery recovery = Recovery.NONE;
  private int faults;
  private int told;

  FaultRun(FaultTarget target, FaultScript script, TxMode mode) {
    this.target = target;
    this.script = script;
    this.mode = mode;
  }

  /** How often it was cut off. */
  int faults() {
    return faults;
  }

  /** How often it had to be told what became of a statement. */
  int told() {
    return told;
  }

  /** One process that dies at one of the points, or lives to the end; then true. */
  boolean attempt(FaultPoints points) throws SQLException {
    Database real = target.open();
    try {
      return apply(FaultyDatabase.of(real, points));
    } catch (Killed killed) {
      faults++;
      return false;
    } finally {
      FaultyDatabase.abort(real);
    }
  }

  /** One process whose connection goes through a port that may be cut; true if all is applied. */
  boolean attemptThrough(int port) throws SQLException {
    try (Database database = target.open(port)) {
      return apply(database);
    } catch (EngineException cut) {
      faults++;
      return false;
    }
  }

  private boolean apply(Database database) throws SQLException {
    DirSnapshot dir = script.dir();
    Locking locking =
        new Locking(
            FaultApply.lockName(database),
            Duration.ofSeconds(10),
            database.driver().equals("sqlite"));
    ApplyOptions options =
        new ApplyOptions(
            mode,
            ExecOrder.LINEAR,
            "",
            false,
            false,
            recovery,
            Selection.ALL,
            new Place(""),
            locking,
            Limits.NONE);
    ApplyReport report =
        new ApplyRun(database, dir, options, InstantSource.system())
            .run(new Env(database.driver(), null, "mem://migrations"));
    recovery = Recovery.NONE;
    if (report.error().isEmpty()) {
      return true;
    }
    answer(report.error());
    return false;
  }

  /** Does what a user does who reads the message. */
  private void answer(String error) throws SQLException {
    if (error.contains("is INVALID") || error.contains("half detached")) {
      recovery = new Recovery(true, Interrupted.UNTOLD);
    } else if (error.contains("nothing tells whether it ended")) {
      told++;
      recovery = new Recovery(false, happened(error) ? Interrupted.DONE : Interrupted.AGAIN);
    } else if (isCut(error) || error.contains("still runs in session")) {
      faults++;
    } else {
      throw new AssertionError(error);
    }
  }

  private static boolean isCut(String error) {
    return Pattern.compile("(?i)I/O error|closed|EOF|reset|broken pipe|unexpected end|socket|lost")
        .matcher(error)
        .find();
  }

  private boolean happened(String error) throws SQLException {
    Matcher matcher = TOLD.matcher(error);
    if (matcher.find()) {
      return !target.ask("SELECT n FROM trail WHERE n = " + matcher.group(1)).isEmpty();
    }
    assertThat(error).contains("TRUNCATE TABLE filled");
    return target.ask("SELECT n FROM filled").isEmpty();
  }

  /** Every statement ran once, and the history says so. */
  void requireExactlyOnce(List<String> catalog) throws SQLException {
    List<String> found = new ArrayList<>(target.ask("SELECT n FROM log"));
    if (target.product().isMy()) {
      found.addAll(target.ask("SELECT n FROM trail"));
      assertThat(target.ask("SELECT n FROM filled")).isEmpty();
    }
    List<String> wanted = new ArrayList<>();
    for (int i = 1; i <= script.logged(); i++) {
      wanted.add(String.valueOf(i));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(target.ask("SELECT v FROM counter"))
        .containsExactly(String.valueOf(script.counter()));
    assertThat(target.catalog()).isEqualTo(catalog);
    assertThat(
            target.ask(
                "SELECT version FROM atlas_schema_revisions WHERE applied <> total OR error <> ''"
                    + " OR error_stmt <> ''"))
        .isEmpty();
    assertThat(target.ask("SELECT version FROM atlas_schema_revisions ORDER BY version"))
        .containsExactly("0", "1", "2", "3");
  }

  /** What the catalog says after the same statements without a history. */
  static List<String> plain(FaultTarget target, FaultScript script)
      throws SQLException, IOException {
    target.empty();
    target.execute(script.statements().toArray(new String[0]));
    return target.catalog();
  }
}
