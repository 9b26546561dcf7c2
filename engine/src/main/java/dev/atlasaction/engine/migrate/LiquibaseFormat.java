package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.List;

/** Formatted SQL of Liquibase; its marks are comments to the scanner (migrate.md section 6). */
record LiquibaseFormat() implements DirFormat {

  @Override
  public String name() {
    return "liquibase";
  }

  @Override
  public String typeName() {
    return "*sqltool.LiquibaseDir";
  }

  @Override
  public boolean hasDirectives() {
    return true;
  }

  @Override
  public List<Statement> statements(MigrationFile file, ScannerOptions driver) {
    return new StatementScanner(driver).scan(file.content());
  }

  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return DownScripts.rollbacks(file, driver);
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    StringBuilder text = new StringBuilder("--liquibase formatted sql");
    int number = 0;
    for (PlannedStatement statement : draft.statements()) {
      number++;
      text.append("\n--changeset atlas:").append(draft.version()).append('-').append(number);
      text.append('\n');
      if (!statement.comment().isEmpty()) {
        text.append("--comment: ").append(statement.comment());
      }
      text.append('\n').append(statement.sql()).append(";\n");
      for (String reverse : statement.reverse()) {
        text.append("--rollback: ").append(reverse).append(";\n");
      }
    }
    return List.of(new NewFile(draft.stem("_") + FileNames.SUFFIX, text.toString()));
  }
}
