package dev.atlasaction.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiffPolicyTest {

  private static final Column ID = column("id");
  private static final Column NAME = column("name");
  private static final Index INDEX =
      new Index("i", false, List.of(new IndexPart.ColumnPart("id")), Attrs.NONE);

  @Test
  void leavesOutWholeChangesOfSkippedKinds() {
    Change drop = new Change.DropTable(table(ID), List.of());
    Change add = new Change.AddTable(table(ID), List.of());

    assertThat(skip("drop_table", "no_such_kind").apply(List.of(drop, add))).containsExactly(add);
  }

  @Test
  void dropsATableChangeThatIsLeftEmpty() {
    Change modify =
        new Change.ModifyTable(
            table(ID, NAME), table(ID), List.of(new TableChange.DropColumn(NAME)));

    assertThat(skip("drop_column").apply(List.of(modify))).isEmpty();
  }

  @Test
  void keepsTheColumnWhoseDropIsSkippedInTheTableThatAProductMayBuildAnew() {
    Change modify =
        new Change.ModifyTable(
            table(ID, NAME),
            table(ID),
            List.of(new TableChange.DropColumn(NAME), new TableChange.AddIndex(INDEX, List.of())));

    List<Change> kept = skip("drop_column").apply(List.of(modify));

    assertThat(kept)
        .singleElement()
        .isInstanceOfSatisfying(
            Change.ModifyTable.class,
            change -> {
              assertThat(change.to().columns()).containsExactly(ID, NAME);
              assertThat(change.changes())
                  .containsExactly(new TableChange.AddIndex(INDEX, List.of()));
            });
  }

  @Test
  void marksIndexesOfTablesThatStayAsConcurrent() {
    DiffPolicy policy = new DiffPolicy(List.of(), true, false);
    Change modify =
        new Change.ModifyTable(
            table(ID),
            table(ID),
            List.of(
                new TableChange.AddIndex(INDEX, List.of()),
                new TableChange.DropIndex(INDEX, List.of())));

    Change.ModifyTable marked = (Change.ModifyTable) policy.apply(List.of(modify)).getFirst();

    assertThat(marked.changes())
        .containsExactly(
            new TableChange.AddIndex(INDEX, List.of(new Clause.Concurrently())),
            new TableChange.DropIndex(INDEX, List.of()));
  }

  @Test
  void sparesViewsOnlyIfTheDesiredStateDescribesNone() {
    View view = new View("s", "v", "SELECT 1", List.of(), false, List.of(), Attrs.NONE);
    List<Change> drop = List.of(new Change.DropView(view, List.of()));
    Realm tables = realm(Schema.empty("s").withTables(List.of(table(ID))));
    Realm views = realm(Schema.empty("s").withViews(List.of(view.withSchema("s"))));

    assertThat(Unmentioned.spare(drop, tables)).isEmpty();
    assertThat(Unmentioned.spare(drop, views)).isEqualTo(drop);
  }

  private static DiffPolicy skip(String... kinds) {
    return new DiffPolicy(List.of(kinds), false, false);
  }

  private static Realm realm(Schema schema) {
    return Realm.EMPTY.withSchemas(List.of(schema));
  }

  private static Column column(String name) {
    return new Column(name, new ColumnType.Unsupported("int"), "int", true, null, Attrs.NONE);
  }

  private static Table table(Column... columns) {
    return new Table("s", "t", List.of(columns), null, List.of(), List.of(), List.of(), Attrs.NONE);
  }
}
