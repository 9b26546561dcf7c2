package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MY110 to MY113 and MY120 to MY123: an ENUM or SET changes otherwise than by new members at its
 * end, which copies the table (spec lint.md §11.5).
 */
final class MemberListRule implements Rule {

  /** What happens to the list. */
  enum Case {
    /** Members are taken out. */
    REMOVED("0"),
    /** Members change places. */
    REORDERED("1"),
    /** Members are put before others. */
    INSERTED("2"),
    /** A value takes more or fewer bytes. */
    RESIZED("3");

    private final String digit;

    Case(String digit) {
      this.digit = digit;
    }
  }

  private final String kind;
  private final Case wanted;
  private final RuleInfo info;

  MemberListRule(String kind, Case wanted) {
    this.kind = kind;
    this.wanted = wanted;
    String family = kind.equals("enum") ? "MY11" : "MY12";
    this.info =
        new RuleInfo(family + wanted.digit, AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!(change instanceof TableChange.ModifyColumn(Column from, Column to, _))
        || site.lifespans().addedHere(modify.to())) {
      return;
    }
    Optional<MemberList> before = list(site.pass().dialect(), from);
    Optional<MemberList> after = list(site.pass().dialect(), to);
    if (before.isPresent() && after.isPresent()) {
      describe(before.get(), after.get())
          .map(what ->
              what
                  + " "
                  + kind
                  + " column "
                  + Words.quoted(to.name())
                  + " copies table "
                  + Words.quoted(modify.to().name())
                  + Copies.andBlocksWrites(site))
          .ifPresent(text -> sink.accept(new Finding(text)));
    }
  }

  private Optional<MemberList> list(Dialect dialect, Column column) {
    return MemberList.parse(dialect.formatType(column.type()))
        .filter(list -> list.kind().equals(kind));
  }

  private Optional<String> describe(MemberList before, MemberList after) {
    return switch (wanted) {
      case REMOVED -> named("Removing ", before.removedIn(after), " from");
      case REORDERED ->
          before.reorderedIn(after) ? Optional.of("Reordering the values of") : Optional.empty();
      case INSERTED -> named("Inserting ", before.insertedIn(after), " not at the end of");
      case RESIZED ->
          before.bytes() != after.bytes()
              ? Optional.of(
                  "Changing the storage size from %d to %d bytes of"
                      .formatted(before.bytes(), after.bytes()))
              : Optional.empty();
    };
  }

  private static Optional<String> named(String verb, List<String> values, String where) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            verb + (values.size() == 1 ? "value " : "values ") + Words.commas(values) + where);
  }
}
