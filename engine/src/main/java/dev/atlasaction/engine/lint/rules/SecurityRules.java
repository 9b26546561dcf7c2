package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rights that go to everybody, and the lack of those that somebody needs (N16, N29). */
final class SecurityRules {

  private SecurityRules() {}

  static List<Rule> all() {
    return List.of(
        new StatementRule(info("SE101"), SecurityRules::grantedToPublic),
        new StatementRule(info("SE102"), SecurityRules::definer),
        new StatementRule(info("SE103"), SecurityRules::noPolicy),
        new StatementRule(
            new RuleInfo("TR101", AnalyzerInfo.TRANSACTIONS, Set.of("postgres")),
            SecurityRules::valueUsedTooEarly));
  }

  private static RuleInfo info(String code) {
    return new RuleInfo(code, AnalyzerInfo.SECURITY, Set.of("postgres"));
  }

  /** SE101. */
  private static Optional<Finding> grantedToPublic(Site site, SqlWords words) {
    return words.begins("GRANT") && words.has("TO", "PUBLIC")
        ? Optional.of(
            new Finding("GRANT ... TO PUBLIC gives the right to every role, also to new ones"))
        : Optional.empty();
  }

  /** SE102. */
  private static Optional<Finding> definer(Site site, SqlWords words) {
    boolean routine = words.begins("CREATE") && (words.has("FUNCTION") || words.has("PROCEDURE"));
    return routine && words.has("SECURITY", "DEFINER") && !words.has("SEARCH_PATH")
        ? words
            .nameAfter(words.has("FUNCTION") ? "FUNCTION" : "PROCEDURE")
            .map(name ->
                new Finding(
                    "Routine %s runs with its owner's rights and the caller's search_path: a caller"
                            .formatted(Words.quoted(name.name()))
                        + " can put tables and operators of their own in its way. Add SET"
                        + " search_path"))
        : Optional.empty();
  }

  /** SE103. */
  private static Optional<Finding> noPolicy(Site site, SqlWords words) {
    Optional<SqlName> table =
        words.has("ENABLE", "ROW", "LEVEL", "SECURITY") ? words.alteredTable() : Optional.empty();
    return table
        .filter(name ->
            site.pass().file().changes().stream()
                .noneMatch(each ->
                    each.words().begins("CREATE", "POLICY")
                        && each.words()
                            .nameAfter("ON")
                            .filter(on -> on.name().equals(name.name()))
                            .isPresent()))
        .map(name ->
            new Finding(
                "Row level security without a policy hides all rows of table %s from everybody but its owner"
                    .formatted(Words.quoted(name.name()))));
  }

  /** TR101: passes statement by statement on a dev database, and fails in a transaction (N16). */
  private static Optional<Finding> valueUsedTooEarly(Site site, SqlWords words) {
    Optional<String> value =
        words.begins("ALTER", "TYPE") && !Transactions.isOff(site.pass())
            ? words.literalAfter("ADD", "VALUE")
            : Optional.empty();
    return value
        .filter(added ->
            site.fromHere().stream()
                .skip(1)
                .anyMatch(each ->
                    !each.words().begins("ALTER", "TYPE") && each.words().hasLiteral(added)))
        .map(added ->
            new Finding(
                "Value %s is used later in the transaction that adds it, which PostgreSQL refuses"
                        .formatted(Words.quoted(added))
                    + " (\"unsafe use of new value\"). Add it in a file before this one"));
  }
}
