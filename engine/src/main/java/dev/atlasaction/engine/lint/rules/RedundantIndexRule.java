package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.BacksConstraint;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * IX101: another index of the table already serves all queries that a new one would (spec
 * lint-peers.md §3, N12). Methods, predicates and the like have to be the same.
 */
final class RedundantIndexRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("IX101", AnalyzerInfo.INDEXES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.AddTable(Table table, _)) {
      table.indexes().forEach(index -> report(site, table, index, sink));
    }
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (change instanceof TableChange.AddIndex(Index index, _)) {
      report(site, modify.to(), index, sink);
    }
  }

  private static void report(Site site, Table table, Index index, Consumer<Finding> sink) {
    if (index.unique() && mayReplace(site, table, index)) {
      return;
    }
    Optional<Index> better =
        Stream.concat(table.findPrimaryKey().stream(), table.indexes().stream())
            .filter(other -> other != index && serves(other, index))
            .filter(other ->
                index.unique()
                    ? isSameKey(table, other, index)
                    : other.parts().size() > index.parts().size() || isFirst(table, other, index))
            .findFirst();
    better.ifPresent(other ->
        sink.accept(
            new Finding(
                "Index %s on table %s is of no use: %s begins with the same columns"
                    .formatted(
                        Words.quoted(index.name()),
                        Words.quoted(table.name()),
                        other.name().isEmpty()
                            ? "the primary key"
                            : "index " + Words.quoted(other.name())))));
  }

  /** Whether a unique index is made for a key to take over, or goes again. */
  private static boolean mayReplace(Site site, Table table, Index index) {
    return site.here().words().has("CONCURRENTLY")
        || Tables.atEnd(site, table)
            .filter(last -> last.findIndex(index.name()).isPresent())
            .filter(last -> last.findPrimaryKey().equals(table.findPrimaryKey()))
            .isEmpty();
  }

  /** Whether the same columns are a key already. */
  private static boolean isSameKey(Table table, Index other, Index index) {
    boolean primary = table.findPrimaryKey().filter(key -> key == other).isPresent();
    return other.parts().size() == index.parts().size()
        && (primary
            || other.unique() && table.indexes().indexOf(other) < table.indexes().indexOf(index));
  }

  /** Of two equal indexes only one is reported: the one that is not unique, or comes later. */
  private static boolean isFirst(Table table, Index other, Index index) {
    return other.unique()
        || table.findPrimaryKey().filter(key -> key == other).isPresent()
        || table.indexes().indexOf(other) < table.indexes().indexOf(index);
  }

  /** Whether every query that the index serves is served by the other one as well. */
  private static boolean serves(Index other, Index index) {
    int size = index.parts().size();
    return other.parts().size() >= size
        && index.parts().equals(other.parts().subList(0, size))
        && own(other).equals(own(index));
  }

  private static List<Attr> own(Index index) {
    return index.attrs().without(Comment.class).without(BacksConstraint.class).list();
  }
}
