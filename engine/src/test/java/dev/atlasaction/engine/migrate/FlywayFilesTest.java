package dev.atlasaction.engine.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlywayFilesTest {

  @Test
  void versionsAreComparedAsNumbers() {
    assertThat(files("V10__c.sql", "V2.1__b.sql", "V2__a.sql", "V20260101000000__d.sql"))
        .containsExactly("V2__a.sql", "V2.1__b.sql", "V10__c.sql", "V20260101000000__d.sql");
  }

  @Test
  void repeatablesComeLastAndUndoFilesAreLeftOut() {
    assertThat(files("R__views.sql", "U1__a.sql", "V1__a.sql", "afterMigrate.sql", "v2__b.sql"))
        .containsExactly("V1__a.sql", "R__views.sql");
  }

  @Test
  void foldersAreWalkedExceptHiddenOnes() {
    assertThat(files("b/V1__a.sql", "a/c/V2__b.sql", ".git/V3__c.sql", "a/.x/V4__d.sql"))
        .containsExactly("b/V1__a.sql", "a/c/V2__b.sql");
  }

  @Test
  void theLatestBaselineReplacesWhatItHolds() {
    assertThat(files("B1__a.sql", "B2__b.sql", "V1__a.sql", "V2__b.sql", "V3__c.sql"))
        .containsExactly("B2__b.sql", "V3__c.sql");
  }

  @Test
  void filesSeenBeforeTheBaselineAreComparedByTheirPath() {
    assertThat(files("a/V1__a.sql", "b/B2__b.sql")).containsExactly("b/B2__b.sql", "a/V1__a.sql");
  }

  @Test
  void namesHoldVersionAndDescription() {
    DirFormat flyway = DirFormat.get("flyway");
    assertThat(
            List.of("v3/V3_1__x.sql", "V1_2.3__a__b.sql", "V1_2_a.sql", "R__x_y.sql", "B3__x.sql"))
        .extracting(flyway::version, flyway::description)
        .containsExactly(
            tuple("3_1", "x"),
            tuple("1_2.3", "a__b"),
            tuple("1_2_a", ""),
            tuple("", "x_y"),
            tuple("3", "x"));
  }

  private static List<String> files(String... names) {
    MemoryDir dir = new MemoryDir("m");
    for (String name : names) {
      dir.write(name, new byte[0]);
    }
    return DirFormat.get("flyway").fileNames(dir);
  }
}
