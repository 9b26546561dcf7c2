package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.migrate.SumFile.Entry;
import org.junit.jupiter.api.Test;

class SumFileTest {

  @Test
  void emptyDirectoryHasTheHashOfNothing() {
    assertThat(sum(new MemoryDir("m")))
        .isEqualTo("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
  }

  @Test
  void hashesFilesWithoutLastLineBreak() {
    MemoryDir dir = new MemoryDir("m");
    put(dir, "1.sql", "CREATE TABLE `users` (`id` int NOT NULL PRIMARY KEY);");
    put(dir, "2.sql", "ALTER TABLE `users` ADD COLUMN `happy` boolean NOT NULL DEFAULT true;");
    put(
        dir,
        "3.sql",
        "CREATE TABLE `pets` (`id` int NOT NULL PRIMARY KEY);\nTHIS LINE ADDS A SYNTAX ERROR;");
    assertThat(sum(dir))
        .isEqualTo(
            """
            h1:0YTkvowN+aAuYuJY5ZANPAq6QAZ0wAXunU9sUXsuZcI=
            1.sql h1:twN+zPVp8JzWEUcPPfNIT6/62Wa08dfxxZhT4gZxBzg=
            2.sql h1:KHLlrSPwSjbp4+KrpQHwYZf8zlSIiAR7MS3H2yd1yeE=
            3.sql h1:iTKab5MEzWsTdVVDkCUWmateRs9XRNpal/cxqlCYsmQ=
            """);
  }

  @Test
  void everyHashCoversTheFilesBefore() {
    MemoryDir dir = new MemoryDir("m");
    put(dir, "20230727105553_init.sql", "CREATE TABLE t1 ( c1 int );\n");
    put(dir, "20230727105615_t2.sql", "CREATE TABLE t2 ( c1 int, c2 text );\n");
    put(dir, "20230926085734_destructive-change.sql", "DROP TABLE t2;\n");
    assertThat(sum(dir))
        .isEqualTo(
            """
            h1:hnQZfRcN6sV+y+0YePtkLazMy+Ty3lhyGv69ixeYoXc=
            20230727105553_init.sql h1:jxgvnWO6tZD3lSPpH1ao5E/6VjapP7iwvBCUJ6aez58=
            20230727105615_t2.sql h1:UvzeoFxe90Y/7b21ziwg6pPzWJQSV7LeYwJl8J63lMU=
            20230926085734_destructive-change.sql h1:Gf/bSvUkfqHr/MEXKCxdGu2YvG8zwe4ER5TW8T/laA0=
            """);
  }

  @Test
  void ignoredFileLeavesOnlyItsName() {
    MemoryDir dir = new MemoryDir("m");
    put(dir, "1_a.sql", "CREATE TABLE a (id int);\n");
    put(dir, "2_b.sql", "-- atlas:sum ignore\nCREATE TABLE b (id int);\n");
    put(dir, "3_c.sql", "CREATE TABLE c (id int);\n");
    assertThat(sum(dir))
        .isEqualTo(
            """
            h1:Ebf4d/xIQpsSPcF21A6fgt3FXNx5SqhpshDyxMk4oFM=
            1_a.sql h1:e72Wd39UNYY4sGrVkNYkCs4GRrWBQ0ASXh73rS+WpU4=
            3_c.sql h1:tBXYpVqhlwRkjXyoEs61XsD/I1zEZxDPqntN+lPwgps=
            """);
  }

  @Test
  void ignoreMustStandOnTheFirstLineExactly() {
    for (String content :
        new String[] {
          "\uFEFF-- atlas:sum ignore\nA",
          "-- atlas:sum ignore\r\nA",
          "-- atlas:sum ignore \nA",
          "é atlas:sum ignore\n",
          "\n-- atlas:sum ignore\n",
          "\tatlas:sum ignore\n"
        }) {
      assertThat(new MigrationFile("1.sql", content.getBytes(UTF_8), DirFormat.atlas()))
          .as(content)
          .returns(false, MigrationFile::isIgnoredBySum);
    }
    for (String content :
        new String[] {"x atlas:sum ignore\nA", "-- atlas:sum ignore", "-- atlas:sum   ignore\n"}) {
      assertThat(new MigrationFile("1.sql", content.getBytes(UTF_8), DirFormat.atlas()))
          .as(content)
          .returns(true, MigrationFile::isIgnoredBySum);
    }
  }

  @Test
  void readsWhatItWrites() {
    MemoryDir dir = new MemoryDir("m");
    put(dir, "1 a.sql", "A;");
    put(dir, "2.sql", "B;");
    SumFile sum = SumFile.of(new MigrationDir(dir, DirFormat.atlas()).files());
    assertThat(SumFile.parse(sum.toBytes())).isEqualTo(sum);
    assertThat(sum.entries()).extracting(Entry::file).containsExactly("1 a.sql", "2.sql");
  }

  @Test
  void acceptsWindowsLineEndings() {
    MemoryDir dir = new MemoryDir("m");
    put(dir, "1.sql", "A;");
    SumFile sum = SumFile.of(new MigrationDir(dir, DirFormat.atlas()).files());
    String text = new String(sum.toBytes(), UTF_8).replace("\n", "\r\n");
    assertThat(SumFile.parse(text.getBytes(UTF_8))).isEqualTo(sum);
  }

  @Test
  void refusesALineWithoutHash() {
    String text = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n";
    assertThatThrownBy(() -> SumFile.parse(text.getBytes(UTF_8)))
        .hasMessage("checksum file format invalid");
  }

  @Test
  void refusesATotalThatDoesNotFit() {
    for (String text : new String[] {"", "\n", "h1:\n", "h1:x\n"}) {
      assertThatThrownBy(() -> SumFile.parse(text.getBytes(UTF_8)))
          .as(text)
          .isInstanceOfSatisfying(
              ChecksumException.class, e -> assertThat(e.findMismatch()).isEmpty())
          .hasMessage("checksum mismatch");
    }
  }

  private static String sum(MemoryDir dir) {
    return new String(
        SumFile.of(new MigrationDir(dir, DirFormat.atlas()).files()).toBytes(), UTF_8);
  }

  static void put(MemoryDir dir, String name, String content) {
    dir.write(name, content.getBytes(UTF_8));
  }
}
