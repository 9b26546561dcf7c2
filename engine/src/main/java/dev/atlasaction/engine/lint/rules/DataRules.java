package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.StatementChange;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows, and promises to programs, that go without a DROP TABLE or DROP COLUMN being there. */
final class DataRules {

  private DataRules() {}

  static List<Rule> all() {
    return List.of(
        new StatementRule(
            new RuleInfo("DL101", AnalyzerInfo.DESTRUCTIVE, Tables.SERVERS).full(),
            DataRules::truncate),
        new StatementRule(
            new RuleInfo("DL102", AnalyzerInfo.DESTRUCTIVE).full(), DataRules::delete),
        new StatementRule(
            new RuleInfo("DL103", AnalyzerInfo.SURPRISES, Set.of("postgres")), DataRules::cascade),
        new StatementRule(
            new RuleInfo("DL104", AnalyzerInfo.DESTRUCTIVE, Set.of("mariadb")).full(),
            DataRules::replaced),
        new ChangeRule(
            new RuleInfo("CP101", AnalyzerInfo.INCOMPATIBLE).in(Profile.STRICT),
            DataRules::nowNullable),
        new StatementRule(
            new RuleInfo("CP102", AnalyzerInfo.INCOMPATIBLE, Set.of("postgres")),
            DataRules::renamedSchema),
        new StatementRule(
            new RuleInfo("CP103", AnalyzerInfo.INCOMPATIBLE, Set.of("postgres")).full(),
            DataRules::renamedValue));
  }

  /** DL101. */
  private static Optional<Finding> truncate(Site site, SqlWords words) {
    if (!words.begins("TRUNCATE")) {
      return Optional.empty();
    }
    String[] start =
        words.begins("TRUNCATE", "TABLE")
            ? new String[] {"TRUNCATE", "TABLE"}
            : new String[] {"TRUNCATE"};
    return words.namesAfter(start).stream()
        .flatMap(name -> Tables.findOld(site, name).stream())
        .findFirst()
        .map(table ->
            new Finding(
                    "Truncating table %s deletes all its rows%s"
                        .formatted(
                            Words.quoted(table.name()),
                            words.has("CASCADE")
                                ? ", and CASCADE those of every table that references it"
                                    + children(site, table)
                                : ""))
                .on(table));
  }

  private static String children(Site site, Table parent) {
    List<String> names =
        site.pass().file().from().schemas().stream()
            .flatMap(schema -> schema.tables().stream())
            .filter(table ->
                table.foreignKeys().stream()
                    .anyMatch(key -> key.references(parent.schema(), parent.name())))
            .map(Table::name)
            .toList();
    return names.isEmpty() ? "" : ": " + Words.and(names);
  }

  /** DL102. */
  private static Optional<Finding> delete(Site site, SqlWords words) {
    return words.begins("DELETE", "FROM") && !words.has("WHERE") && !words.has("USING")
        ? words
            .nameAfter("DELETE", "FROM")
            .flatMap(name -> Tables.findOld(site, name))
            .map(table ->
                new Finding(
                        "DELETE without WHERE deletes all rows of table %s"
                            .formatted(Words.quoted(table.name())))
                    .on(table))
        : Optional.empty();
  }

  /** DL103: CASCADE takes more than the statement names. */
  private static Optional<Finding> cascade(Site site, SqlWords words) {
    // The CASCADE of a new foreign key, ON DELETE CASCADE, is another one.
    boolean cascades =
        words.begins("DROP") && words.has("CASCADE")
            || words.actions().stream()
                .anyMatch(action -> action.begins("DROP") && action.has("CASCADE"));
    if (!cascades) {
      return Optional.empty();
    }
    List<String> written = words.names();
    List<String> others =
        site.here().changes().stream()
            .filter(change -> !isTriggerOf(change, words))
            .flatMap(change -> dropped(change).stream())
            .filter(name -> !written.contains(name))
            .distinct()
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "CASCADE also drops what the statement does not name: " + Words.and(others)));
  }

  /** The triggers of a table go with it, which surprises nobody. */
  private static boolean isTriggerOf(Change change, SqlWords words) {
    return change instanceof Change.DropObject && words.begins("DROP", "TABLE");
  }

  private static List<String> dropped(Change change) {
    return switch (change) {
      case Change.DropView(View view, _) -> List.of(view.name());
      case Change.DropTable(Table table, _) -> List.of(table.name());
      case Change.DropObject(DbObject object, _) when object.kind().equals("trigger") ->
          List.of(object.name());
      case Change.ModifyTable modify ->
          modify.changes().stream().flatMap(part -> droppedPart(part).stream()).toList();
      case Change.AddObject _,
          Change.AddSchema _,
          Change.AddTable _,
          Change.AddView _,
          Change.DropObject _,
          Change.DropSchema _,
          Change.ModifyObject _,
          Change.ModifySchema _,
          Change.ModifyView _,
          Change.RenameObject _,
          Change.RenameTable _,
          Change.RenameView _ ->
          List.of();
    };
  }

  private static Optional<String> droppedPart(TableChange part) {
    if (part instanceof TableChange.DropForeignKey(ForeignKey key)) {
      return Optional.of(key.symbol());
    }
    return part instanceof TableChange.DropColumn(Column column)
        ? Optional.of(column.name())
        : Optional.empty();
  }

  /** DL104. */
  private static Optional<Finding> replaced(Site site, SqlWords words) {
    return words
        .nameAfter("CREATE", "OR", "REPLACE", "TABLE")
        .flatMap(name -> Tables.findOld(site, name))
        .map(table ->
            new Finding(
                    "CREATE OR REPLACE TABLE drops table %s with its rows"
                        .formatted(Words.quoted(table.name())))
                .on(table));
  }

  /** CP101. */
  private static Optional<Finding> nowNullable(
      Site site, Change.ModifyTable modify, TableChange change) {
    return change instanceof TableChange.ModifyColumn(Column from, Column to, Set<Aspect> aspects)
            && aspects.contains(Aspect.NULL)
            && !from.nullable()
            && to.nullable()
        ? Optional.of(
            new Finding(
                "Column %s may be NULL from now on: programs that read it may not expect that"
                    .formatted(Words.quoted(to.name()))))
        : Optional.empty();
  }

  /** CP102. */
  private static Optional<Finding> renamedSchema(Site site, SqlWords words) {
    return words.begins("ALTER", "SCHEMA") && words.has("RENAME", "TO")
        ? words
            .nameAfter("SCHEMA")
            .filter(name -> !site.lifespans().schemaAddedHere(name.name()))
            .map(name -> new Finding("Renaming schema " + Words.quoted(name.name())))
        : Optional.empty();
  }

  /** CP103. */
  private static Optional<Finding> renamedValue(Site site, SqlWords words) {
    Optional<SqlName> type =
        words.begins("ALTER", "TYPE") ? words.nameAfter("TYPE") : Optional.empty();
    return type.filter(name -> !createdBefore(site, name))
        .flatMap(name ->
            words
                .literalAfter("RENAME", "VALUE")
                .map(value ->
                    new Finding(
                        "Renaming value %s of type %s breaks programs that write or compare it"
                            .formatted(Words.quoted(value), Words.quoted(name.name())))));
  }

  /** Whether nobody else knows the type yet. */
  private static boolean createdBefore(Site site, SqlName type) {
    return site.before().stream()
        .map(StatementChange::words)
        .filter(words -> words.begins("CREATE", "TYPE"))
        .anyMatch(words -> words.nameAfter("TYPE").filter(type::equals).isPresent());
  }
}
