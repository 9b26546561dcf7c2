package dev.atlasaction.action.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.action.finding.Statements.Names;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemediesTest {

  @ParameterizedTest
  @CsvSource({
    "DS101",
    "DS102",
    "DS103",
    "MF101",
    "MF102",
    "MF103",
    "MF104",
    "CD101",
    "BC101",
    "BC102",
    "LT101",
    "CD102",
    "CD103",
    "MY101",
    "MY102",
    "MY110",
    "MY111",
    "MY112",
    "MY113",
    "MY120",
    "MY121",
    "MY122",
    "MY123",
    "MY130",
    "MY131",
    "MY132",
    "MY133",
    "MY134",
    "MY135",
    "MY136",
    "NM101",
    "NM102",
    "NM103",
    "NM104",
    "NM105",
    "NM106",
    "PG101",
    "PG102",
    "PG103",
    "PG104",
    "PG105",
    "PG110",
    "PG301",
    "PG302",
    "PG303",
    "PG304",
    "PG305",
    "PG306",
    "PG307",
    "PG308",
    "PG309",
    "PG310",
    "PG311",
    "SA101",
    "SP101",
    "TX101",
    "TX201",
    "checksum",
    "statement"
  })
  void everyRuleSaysWhyAndHow(String rule) {
    for (String driver : new String[] {"sqlite", "postgres", "mysql", "mariadb"}) {
      Remedy remedy = new Remedies(driver).find(rule, Names.of("migrations")).orElseThrow();
      assertThat(remedy.why()).isNotEmpty().doesNotContain("{{", "\n").doesNotEndWith(".");
      assertThat(remedy.safeWay()).isNotEmpty().doesNotContain("{{", "\n").endsWith(".");
      assertThat(remedy.sql()).doesNotContain("{{");
    }
  }

  @Test
  void namesComeFromTheFindingAndTheStatement() {
    Names names =
        Names.of(
            "Renaming column \"a\" to \"my b\"",
            "ALTER TABLE IF EXISTS ONLY \"Users\" RENAME COLUMN a TO \"my b\";",
            "postgres");
    assertThat(new Remedies("postgres").find("BC102", names).orElseThrow().sql())
        .contains("ALTER TABLE \"Users\" ADD COLUMN \"my b\" <type>;", "SET \"my b\" = a");
  }

  @Test
  void aRuleNameIsNoPath() {
    assertThat(new Remedies("sqlite").find("../Remedies", Names.of(""))).isEmpty();
    assertThat(new Remedies("sqlite").find("XX999", Names.of(""))).isEmpty();
  }

  @Test
  void aStatementEndsAtItsSemicolon() {
    byte[] sql =
        "CREATE FUNCTION f() AS $x$ a; b $x$; /* ; */ SELECT ';' -- ;\n, 1; SELECT 2"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Statements.at(sql, 0)).isEqualTo("CREATE FUNCTION f() AS $x$ a; b $x$;");
    assertThat(Statements.at(sql, 36)).isEqualTo("/* ; */ SELECT ';' -- ;\n, 1;");
    assertThat(Statements.at(sql, 9999)).isEmpty();
  }

  @Test
  void linesAreCountedInBytes() {
    Lines lines = Lines.of("é\nb\n\nc");
    assertThat(lines.at(0)).isEqualTo(1);
    assertThat(lines.at(3)).isEqualTo(2);
    assertThat(lines.column(4)).isEqualTo(2);
    assertThat(lines.at(6)).isEqualTo(4);
    assertThat(lines.at(999)).isEqualTo(4);
  }
}
