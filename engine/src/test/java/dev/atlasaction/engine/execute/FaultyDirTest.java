package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.migrate.ChecksumException;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.SumFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Directories that were changed, or whose checksum file is wrong, between two runs: nothing runs
 * twice, and nothing runs at all before the checksums fit. {@code -Dfaults.cases=50} does each that
 * often.
 */
final class FaultyDirTest {

  private static final int CASES = Integer.getInteger("faults.cases", 1);

  private static final String FIRST =
      "CREATE TABLE trail (n int);\nINSERT INTO trail VALUES (1);\n";
  private static final String SECOND = "INSERT INTO trail VALUES (2);\n";
  private static final String THIRD = "INSERT INTO trail VALUES (3);\n";

  @TempDir Path folder;

  private static MigrationDir dir() {
    MemoryDir storage = new MemoryDir("migrations");
    MigrationDir dir = new MigrationDir(storage, DirFormat.atlas());
    write(dir, "2.sql", FIRST);
    write(dir, "3.sql", SECOND);
    DirOperations.hash(dir);
    return dir;
  }

  private static void write(MigrationDir dir, String name, String text) {
    dir.storage().write(name, text.getBytes(UTF_8));
  }

  private interface Case {
    void run(FaultTarget target, MigrationDir dir) throws SQLException;
  }

  /** Each time on a database with both files applied. */
  private void repeat(Product product, Case once) throws SQLException, IOException {
    FaultTarget target = FaultTarget.create(product, folder);
    for (int i = 0; i < CASES; i++) {
      target.empty();
      MigrationDir dir = dir();
      assertThat(apply(target, dir)).isEmpty();
      once.run(target, dir);
    }
  }

  private static String apply(FaultTarget target, MigrationDir dir) {
    try (Database database = target.open()) {
      return FaultApply.plain(TxMode.FILE).run(database, DirSnapshot.readValid(dir));
    }
  }

  private static List<String> trail(FaultTarget target) throws SQLException {
    return target.ask("SELECT n FROM trail ORDER BY n");
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingTwiceOfAnAppliedFileThatWasEdited(Product product)
      throws SQLException, IOException {
    repeat(
        product,
        (target, dir) -> {
          write(dir, "3.sql", SECOND + "INSERT INTO trail VALUES (9);\n");
          write(dir, "4.sql", THIRD);
          assertThatThrownBy(() -> apply(target, dir)).isInstanceOf(ChecksumException.class);
          assertThat(trail(target)).containsExactly("1", "2");
          DirOperations.hash(dir);
          assertThat(apply(target, dir)).isEmpty();
          assertThat(trail(target)).containsExactly("1", "2", "3");
        });
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingTwiceWhenAFileComesBeforeTheFirstApplied(Product product)
      throws SQLException, IOException {
    repeat(
        product,
        (target, dir) -> {
          write(dir, "1.sql", "INSERT INTO trail VALUES (0);\n");
          write(dir, "4.sql", THIRD);
          assertThatThrownBy(() -> apply(target, dir)).isInstanceOf(ChecksumException.class);
          DirOperations.hash(dir);
          assertThat(apply(target, dir)).isEmpty();
          assertThat(trail(target)).containsExactly("1", "2", "3");
        });
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingWithoutAChecksumFileOrWithAWrongOne(Product product)
      throws SQLException, IOException {
    repeat(
        product,
        (target, dir) -> {
          write(dir, "4.sql", THIRD);
          DirOperations.hash(dir);
          String sum = new String(dir.storage().read(SumFile.NAME), UTF_8);
          dir.storage().delete(SumFile.NAME);
          assertThatThrownBy(() -> apply(target, dir))
              .isInstanceOf(ChecksumException.class)
              .hasMessage("checksum file not found");
          for (UnaryOperator<String> fault : FAULTS) {
            write(dir, SumFile.NAME, fault.apply(sum));
            assertThatThrownBy(() -> apply(target, dir)).isInstanceOf(ChecksumException.class);
          }
          assertThat(trail(target)).containsExactly("1", "2");
          write(dir, SumFile.NAME, sum);
          assertThat(apply(target, dir)).isEmpty();
          assertThat(trail(target)).containsExactly("1", "2", "3");
        });
  }

  /** A merge nobody settled, a line lost, a line twice, a file cut off, another file. */
  private static final List<UnaryOperator<String>> FAULTS =
      List.of(
          sum -> "<<<<<<< HEAD\n" + sum + "=======\n" + sum + ">>>>>>> main\n",
          sum -> {
            int last = sum.indexOf("4.sql");
            return sum.substring(0, last)
                + "<<<<<<< HEAD\n"
                + sum.substring(last)
                + "=======\n4.sql h1:other=\n>>>>>>> main\n";
          },
          sum -> sum.substring(0, sum.indexOf("4.sql")),
          sum -> sum + sum.substring(sum.indexOf("4.sql")),
          sum -> sum.substring(0, sum.length() - 12),
          sum -> "",
          sum -> "h1:nothing=\n");

  @ParameterizedTest
  @EnumSource
  void readsAChecksumFileThatWasCheckedOutOnWindows(Product product)
      throws SQLException, IOException {
    repeat(
        product,
        (target, dir) -> {
          write(dir, "4.sql", THIRD);
          DirOperations.hash(dir);
          String sum = new String(dir.storage().read(SumFile.NAME), UTF_8);
          write(dir, SumFile.NAME, sum.replace("\n", "\r\n"));
          assertThat(apply(target, dir)).isEmpty();
          assertThat(apply(target, dir)).isEmpty();
          assertThat(trail(target)).containsExactly("1", "2", "3");
        });
  }
}
