package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.migrate.DirFormat.NewFile;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirFormatTest {

  private static final MigrationDraft DRAFT =
      MigrationDraft.of(
          "20260102030405",
          "two",
          List.of(
              new PlannedStatement("CREATE a", "create \"a\" table", List.of("DROP a"), null),
              new PlannedStatement("INSERT b", "", List.of(), null),
              new PlannedStatement("ALTER c", "alter c", List.of("UNDO c", "FIX c"), null)));

  @Test
  void namesAreMatchedToTheLetter() {
    assertThat(DirFormat.all())
        .extracting(DirFormat::name)
        .containsExactly("atlas", "golang-migrate", "goose", "flyway", "liquibase", "dbmate");
    assertThat(DirFormat.get("")).isEqualTo(DirFormat.atlas());
    assertThat(DirFormat.get("goose").typeName()).isEqualTo("*sqltool.GooseDir");
    assertThatThrownBy(() -> DirFormat.get("Atlas")).hasMessage("unknown dir format \"Atlas\"");
  }

  @Test
  void nativeNamesAreCutAtTheFirstUnderscore() {
    assertThat(List.of("20060102150405_add_users.sql", "1.sql", "1.a_sub.up.sql", "_.sql", ".sql"))
        .extracting(DirFormat.atlas()::version, DirFormat.atlas()::description)
        .containsExactly(
            tuple("20060102150405", "add_users"),
            tuple("1", ""),
            tuple("1.a", "sub.up"),
            tuple("", ""),
            tuple("", ""));
  }

  @Test
  void nativeDirectoryHasEverySqlFileOfTheTopLevel() {
    MemoryDir dir = new MemoryDir("m");
    for (String name : List.of("b.sql", "a.SQL", "10.sql", "2.sql", "é.sql", "z.sql", "x/1.sql")) {
      dir.write(name, new byte[0]);
    }
    assertThat(DirFormat.atlas().fileNames(dir))
        .containsExactly("10.sql", "2.sql", "b.sql", "z.sql", "é.sql");
  }

  @Test
  void golangMigrateHasUpFilesOnly() {
    DirFormat format = DirFormat.get("golang-migrate");
    MemoryDir dir = new MemoryDir("m");
    for (String name : List.of("2_b.up.sql", "1_a.up.sql", "1_a.down.sql", "3.sql")) {
      dir.write(name, new byte[0]);
    }
    assertThat(format.fileNames(dir)).containsExactly("1_a.up.sql", "2_b.up.sql");
    assertThat(List.of("1_a.b.up.sql", "1.up.sql"))
        .extracting(format::version, format::description)
        .containsExactly(tuple("1", "a.b"), tuple("1.up", ""));
  }

  @Test
  void gooseStatementsEndWhereALineDoes() {
    MigrationFile file =
        file(
            "goose",
            """
            -- pre
            -- +goose Up
            A;
            B
            ; \s
            -- c
            C;D;
            -- +goose StatementBegin
            X;
            Y;
            -- +goose StatementEnd
            SELECT 'Down'
            -- +goose Down
            F;
            """);
    assertThat(file.statements(ScannerOptions.mysql()))
        .containsExactly(
            new Statement("A;", 8, 20, List.of("-- pre\n")),
            new Statement("B\n;", 30, 23, List.of()),
            new Statement("C;D;", 58, 34, List.of("-- c\n")),
            new Statement("X;\nY;", 82, 64, List.of()),
            new Statement("SELECT 'Down'", 107, 93, List.of()));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstStatement() {
    assertThat(texts("goose", "\ufeff-- +goose Up\nA;\n")).containsExactly("A;");
    assertThat(texts("dbmate", "\ufeff-- migrate:up\nA;\n")).containsExactly("A;");
  }

  @Test
  void gooseMarksOutOfOrderAreRefused() {
    assertThatThrownBy(() -> texts("goose", "-- +goose Down\n"))
        .hasMessage("sql/migrate: goose: 1_x.sql:1 unexpected goosePragma 'Down'");
    assertThatThrownBy(() -> texts("goose", "x\n-- +goose Up\n-- +goose Up\n"))
        .hasMessage("sql/migrate: goose: 1_x.sql:3 unexpected goosePragma 'Up'");
    assertThatThrownBy(
            () -> texts("goose", "-- +goose Up\n-- +goose StatementBegin\n-- +goose Down"))
        .hasMessage("sql/migrate: goose: 1_x.sql:3 unexpected goosePragma 'Down'");
    assertThatThrownBy(() -> texts("goose", "-- +goose Up\n-- +goose StatementEnd"))
        .hasMessage("sql/migrate: goose: 1_x.sql:2 unexpected goosePragma 'StatementEnd'");
  }

  @Test
  void gooseErrorsPointIntoTheFile() {
    assertThatThrownBy(() -> texts("goose", "-- +goose Up\n\nA;\nB 'x;\n"))
        .hasMessage("4:3: unclosed quote '\\''");
  }

  @Test
  void gooseFilesMayUseWindowsLineEndings() {
    assertThat(texts("goose", "-- +goose Up\r\nA; \r\nB;\r\n-- +goose Down\r\nC;\r\n"))
        .containsExactly("A;", "B;");
  }

  @Test
  void dbmateHasTheLinesBetweenTheMarks() {
    String content = "pre;\n-- migrate:up\nA;\nslow down;\n-- c\nB;C\n-- migrate:down\nD;\n";
    assertThat(file("dbmate", content).statements(ScannerOptions.generic()))
        .containsExactly(
            new Statement("A;", 0, 19, List.of()),
            new Statement("slow down;", 3, 22, List.of()),
            new Statement("B;", 19, 38, List.of("-- c\n")),
            new Statement("C", 21, 40, List.of()));
  }

  @Test
  void dbmateMarksMayHaveOptions() {
    assertThat(texts("dbmate", "--  migrate:up transaction:false\nA;\n-- migrate:down x\nB;"))
        .containsExactly("A;");
    assertThat(texts("dbmate", "-- migrate:upper\nA;")).isEmpty();
    assertThat(texts("dbmate", "A;")).isEmpty();
  }

  @Test
  void liquibaseMarksAreComments() {
    String content =
        "--liquibase formatted sql\n\n--changeset a:1\nA;\n--rollback B;\n\n--changeset a:2\nC;";
    assertThat(file("liquibase", content).statements(ScannerOptions.generic()))
        .containsExactly(
            new Statement("A;", 43, 43, List.of("--changeset a:1\n")),
            new Statement("C;", 77, 77, List.of("--changeset a:2\n")));
  }

  @Test
  void onlyNativeAndLiquibaseFilesKnowDirectives() {
    String content = "-- atlas:checkpoint v1\n-- atlas:txmode none\n\nA;";
    assertThat(file("atlas", content).findCheckpointTag()).contains("v1");
    assertThat(file("liquibase", content).directives("txmode")).hasSize(1);
    for (String foreign : List.of("goose", "dbmate", "golang-migrate", "flyway")) {
      assertThat(file(foreign, content).directives()).as(foreign).isEmpty();
      assertThat(file(foreign, content).isCheckpoint()).as(foreign).isFalse();
    }
  }

  @Test
  void nativeFilesAreSplitForTheDatabase() {
    MigrationFile file = file("atlas", "CREATE TRIGGER t BEGIN SELECT 1; END;");
    assertThat(file.statements(ScannerOptions.sqlite())).hasSize(1);
    assertThat(file.statements(ScannerOptions.generic())).hasSize(2);
  }

  @Test
  void writesNativeFiles() {
    assertThat(DirFormat.atlas().render(DRAFT))
        .containsExactly(
            new NewFile(
                "20260102030405_two.sql",
                """
                -- Create "a" table
                CREATE a;
                INSERT b;
                -- Alter c
                ALTER c;
                """));
  }

  @Test
  void writesDirectivesAndDelimiterIntoNativeFiles() {
    MigrationDraft draft =
        new MigrationDraft(
            "1", "", "\n\n", List.of("-- atlas:txmode none"), List.of(DRAFT.statements().get(1)));
    assertThat(DirFormat.atlas().render(draft))
        .containsExactly(
            new NewFile(
                "1.sql", "-- atlas:delimiter \\n\\n\n-- atlas:txmode none\n\nINSERT b\n\n\n"));
  }

  @Test
  void refusesWrongDirectives() {
    assertThatThrownBy(() -> render("", "-- txmode none"))
        .hasMessage("invalid directive: \"-- txmode none\"");
    assertThatThrownBy(() -> render("//", "-- atlas:delimiter \\n"))
        .hasMessage("duplicate directive: \"-- atlas:delimiter \\\\n\". delimiter already set");
  }

  private static List<NewFile> render(String delimiter, String directive) {
    return DirFormat.atlas()
        .render(new MigrationDraft("1", "", delimiter, List.of(directive), List.of()));
  }

  @Test
  void writesUpAndDownFiles() {
    String up = "-- create \"a\" table\nCREATE a;\nINSERT b;\n-- alter c\nALTER c;\n";
    String down = "-- reverse: alter c\nUNDO c;\nFIX c;\n-- reverse: create \"a\" table\nDROP a;\n";
    assertThat(DirFormat.get("golang-migrate").render(DRAFT))
        .containsExactly(
            new NewFile("20260102030405_two.up.sql", up),
            new NewFile("20260102030405_two.down.sql", down));
    assertThat(DirFormat.get("flyway").render(DRAFT))
        .containsExactly(
            new NewFile("V20260102030405__two.sql", up),
            new NewFile("U20260102030405__two.sql", down));
    assertThat(DirFormat.get("goose").render(DRAFT))
        .containsExactly(
            new NewFile(
                "20260102030405_two.sql", "-- +goose Up\n" + up + "\n-- +goose Down\n" + down));
    assertThat(DirFormat.get("dbmate").render(DRAFT))
        .containsExactly(
            new NewFile(
                "20260102030405_two.sql", "-- migrate:up\n" + up + "\n-- migrate:down\n" + down));
  }

  @Test
  void writesChangesets() {
    assertThat(DirFormat.get("liquibase").render(DRAFT))
        .containsExactly(
            new NewFile(
                "20260102030405_two.sql",
                """
                --liquibase formatted sql
                --changeset atlas:20260102030405-1
                --comment: create "a" table
                CREATE a;
                --rollback: DROP a;

                --changeset atlas:20260102030405-2

                INSERT b;

                --changeset atlas:20260102030405-3
                --comment: alter c
                ALTER c;
                --rollback: UNDO c;
                --rollback: FIX c;
                """));
  }

  private static List<String> texts(String format, String content) {
    return file(format, content).statements(ScannerOptions.generic()).stream()
        .map(Statement::text)
        .toList();
  }

  private static MigrationFile file(String format, String content) {
    return new MigrationFile("1_x.sql", content.getBytes(UTF_8), DirFormat.get(format));
  }
}
