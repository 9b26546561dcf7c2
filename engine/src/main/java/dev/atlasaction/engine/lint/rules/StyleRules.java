package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Opinions: they run in the strict profile, or where they are configured. */
final class StyleRules {

  private static final Set<String> POSTGRES = Set.of("postgres");
  private static final int LONGEST_NAME = 63;
  private static final Set<String> SMALL_KEYS =
      Set.of(
          "int",
          "integer",
          "smallint",
          "serial",
          "smallserial",
          "mediumint",
          "tinyint",
          "int unsigned",
          "smallint unsigned",
          "mediumint unsigned",
          "tinyint unsigned");

  private StyleRules() {}

  static List<Rule> all() {
    return List.of(
        new ColumnStyleRule("ST101", Set.of("postgres", "mysql", "mariadb"), StyleRules::smallKey),
        postgres("ST102", StyleRules::serial),
        postgres("ST103", StyleRules::padded),
        postgres("ST104", StyleRules::limited),
        postgres("ST105", StyleRules::noZone),
        postgres("ST106", StyleRules::json),
        new StatementRule(info("ST107", POSTGRES), StyleRules::enumType),
        new StatementRule(info("ST108", Set.of()), StyleRules::notTwice),
        new TableStyleRule(info("ST109", Set.of())),
        new StatementRule(
            new RuleInfo("ST110", AnalyzerInfo.SURPRISES, POSTGRES), StyleRules::longName));
  }

  private static Rule postgres(String code, ColumnStyleRule.Opinion opinion) {
    return new ColumnStyleRule(code, POSTGRES, opinion);
  }

  private static RuleInfo info(String code, Set<String> drivers) {
    return new RuleInfo(code, AnalyzerInfo.STYLE, drivers).in(Profile.STRICT);
  }

  private static Optional<String> smallKey(Table table, Column column, String type) {
    boolean key =
        table
            .findPrimaryKey()
            .filter(found -> found.columnNames().equals(List.of(column.name())))
            .isPresent();
    return when(
        key && SMALL_KEYS.contains(type),
        "a key that runs out of numbers stops all inserts. Use bigint");
  }

  private static Optional<String> serial(Table table, Column column, String type) {
    return when(
        column.type() instanceof ServerFilled,
        "its sequence has rights and an owner of its own. Use GENERATED ALWAYS AS IDENTITY");
  }

  private static Optional<String> padded(Table table, Column column, String type) {
    return when(
        type.startsWith("character(") || type.equals("character") || type.startsWith("char("),
        "values are padded with blanks. Use text");
  }

  private static Optional<String> limited(Table table, Column column, String type) {
    return when(
        type.startsWith("character varying(") || type.startsWith("varchar("),
        "a smaller limit later rewrites the table. Use text with a CHECK");
  }

  private static Optional<String> noZone(Table table, Column column, String type) {
    return when(
        type.startsWith("timestamp")
            && !type.contains("timestamptz")
            && !type.contains("with time"),
        "the offset of a value is thrown away. Use timestamptz");
  }

  private static Optional<String> json(Table table, Column column, String type) {
    return when(
        type.equals("json"), "it cannot be compared, so DISTINCT and UNION fail. Use jsonb");
  }

  private static Optional<String> when(boolean condition, String text) {
    return condition ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Finding> enumType(Site site, SqlWords words) {
    return words.begins("CREATE", "TYPE") && words.has("AS", "ENUM")
        ? words
            .nameAfter("TYPE")
            .map(name ->
                new Finding(
                    "Values of type %s can never be removed. Use a table of values, or text with a CHECK"
                        .formatted(Words.quoted(name.name()))))
        : Optional.empty();
  }

  /** ST108: where nothing is rolled back, the file has to be able to run again. */
  private static Optional<Finding> notTwice(Site site, SqlWords words) {
    boolean atomic =
        !site.pass().driver().equals("mysql") && !site.pass().driver().equals("mariadb");
    if (atomic && !Transactions.isOff(site.pass()) || site.pass().file().changes().size() < 2) {
      return Optional.empty();
    }
    boolean creates =
        (words.begins("CREATE", "TABLE")
                || words.begins("CREATE", "INDEX") && !site.pass().driver().equals("mysql")
                || words.begins("CREATE", "UNIQUE", "INDEX")
                    && !site.pass().driver().equals("mysql"))
            && !words.has("IF", "NOT", "EXISTS");
    boolean drops =
        (words.begins("DROP", "TABLE")
                || words.begins("DROP", "INDEX") && !site.pass().driver().equals("mysql"))
            && !words.has("IF", "EXISTS");
    return creates || drops
        ? Optional.of(
            new Finding(
                "Without %s the file cannot run again after it failed halfway, as nothing is rolled back"
                    .formatted(creates ? "IF NOT EXISTS" : "IF EXISTS")))
        : Optional.empty();
  }

  private static Optional<Finding> longName(Site site, SqlWords words) {
    return words.names().stream()
        .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME)
        .findFirst()
        .map(name ->
            new Finding(
                "Name %s has more than 63 bytes: PostgreSQL cuts it without an error"
                    .formatted(Words.quoted(name))));
  }

  /** ST109: a new table without a primary key. */
  private record TableStyleRule(RuleInfo info) implements Rule {

    @Override
    public void change(Site site, Change change, Consumer<Finding> sink) {
      if (change instanceof Change.AddTable(Table table, _)
          && Tables.atEnd(site, table)
              .filter(last -> last.findPrimaryKey().isEmpty())
              .isPresent()) {
        sink.accept(
            new Finding(
                "Table %s has no primary key: rows cannot be told apart by replicas and tools"
                    .formatted(Words.quoted(table.name()))));
      }
    }
  }
}
