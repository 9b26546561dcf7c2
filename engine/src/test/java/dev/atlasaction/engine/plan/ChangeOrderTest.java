package dev.atlasaction.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeOrderTest {

  @Test
  void createsReferencedTablesFirst() {
    assertThat(order(add("a", "c"), add("b"), add("c", "b")))
        .containsExactly("+b", "+c[b]", "+a[c]");
  }

  @Test
  void dropsReferencingTablesFirstAndAfterEverythingElse() {
    assertThat(order(drop("a"), drop("b", "a"), add("c"))).containsExactly("+c", "-b", "-a");
  }

  @Test
  void cutsCirclesOfNewTables() {
    assertThat(order(add("a", "a", "b"), add("b", "a")))
        .containsExactly("+a[a]", "+b", "~a[+b]", "~b[+a]");
  }

  @Test
  void cutsCirclesOfDroppedTables() {
    assertThat(order(drop("a", "b"), drop("b", "a")))
        .containsExactly("~a[-b]", "~b[-a]", "-a", "-b");
  }

  @Test
  void sortsManyTablesAsGoDoes() {
    List<Change> changes =
        IntStream.range(0, 12)
            .mapToObj(i ->
                switch (i) {
                  case 0 -> add("t00", "t05");
                  case 3 -> add("t03", "t11");
                  case 7 -> add("t07", "t02");
                  default -> add(i < 10 ? "t0" + i : "t" + i);
                })
            .toList();

    assertThat(texts(ChangeOrder.order(changes, WriteOptions.DEFAULT)).map(t -> t.substring(0, 4)))
        .containsExactly(
            "+t01", "+t04", "+t05", "+t06", "+t08", "+t09", "+t10", "+t00", "+t11", "+t03", "+t02",
            "+t07");
  }

  @Test
  void createsTypesBeforeTheTablesThatUseThemAndDropsThemAfter() {
    ColumnType.Enumeration type = new ColumnType.Enumeration("state", "s", List.of("on"));
    EnumObject object = new EnumObject(type, Attrs.NONE);
    Table table = table("t", new Column("c", type, "state", true, null, Attrs.NONE));

    assertThat(
            order(new Change.AddTable(table, List.of()), new Change.AddObject(object, List.of())))
        .containsExactly("+state", "+t");
    assertThat(
            order(new Change.DropObject(object, List.of()), new Change.DropTable(table, List.of())))
        .containsExactly("-t", "-state");
  }

  @Test
  void createsViewsAfterWhatTheyReadAndDropsThemBefore() {
    View view = view("v", "SELECT a.x FROM \"a\"");

    assertThat(order(new Change.AddView(view, List.of()), add("a"))).containsExactly("+a", "+v");
    assertThat(order(drop("a"), new Change.DropView(view, List.of()))).containsExactly("-v", "-a");
  }

  @Test
  void putsSchemasFirst() {
    assertThat(order(add("a"), new Change.AddSchema(Schema.empty("s"), List.of())))
        .containsExactly("+s", "+a");
  }

  @Test
  void keepsTheOrderOfAnUnsortedDump() {
    List<Change> changes = List.of(add("a", "b"), add("b"));
    WriteOptions options = new WriteOptions(null, "", WriteOptions.Mode.UNSORTED_DUMP);

    assertThat(ChangeOrder.order(changes, options)).isEqualTo(changes);
  }

  @Test
  void refusesSchemasInAScopedPlan() {
    WriteOptions scoped = new WriteOptions("", "", WriteOptions.Mode.UNSET);

    assertThatThrownBy(() ->
            ChangeOrder.order(List.of(new Change.DropSchema(Schema.empty("s"), List.of())), scoped))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "*schema.DropSchema is not allowed when migration plan is scoped to one schema");
    assertThatThrownBy(() ->
            ChangeOrder.order(
                List.of(add("a"), new Change.AddTable(table("b").withSchema("other"), List.of())),
                scoped))
        .hasMessage("found 2 schemas when migration plan is scoped to one: [\"other\" \"s\"]");
  }

  @Test
  void refusesModifiedSchemasInAScopedPlanUnlessItDescribes() {
    Change modify = new Change.ModifySchema(Schema.empty("s"), Schema.empty("s"), List.of());

    assertThatThrownBy(() ->
            ChangeOrder.order(List.of(modify), new WriteOptions("", "", WriteOptions.Mode.UNSET)))
        .hasMessage(
            "*schema.ModifySchema is not allowed when migration plan is scoped to one schema");
    assertThatThrownBy(() ->
            ChangeOrder.order(List.of(modify), new WriteOptions("q", "", WriteOptions.Mode.DUMP)))
        .hasMessage("modify schema s is not allowed when migration plan is scoped to schema q");
    assertThat(ChangeOrder.order(List.of(modify), new WriteOptions("", "", WriteOptions.Mode.DUMP)))
        .containsExactly(modify);
  }

  @Test
  void namesWhatAForeignKeyLacks() {
    ForeignKey key = new ForeignKey("fk", List.of(), "s", "", List.of("id"), "", "", Attrs.NONE);
    Change add = new Change.AddTable(table("t").withForeignKeys(List.of(key)), List.of());

    assertThatThrownBy(() -> ChangeOrder.order(List.of(add), WriteOptions.DEFAULT))
        .hasMessage("missing [\"child columns\" \"parent table\"] for foreign key: \"fk\"");
  }

  private static Change add(String name, String... references) {
    return new Change.AddTable(referencing(name, references), List.of());
  }

  private static Change drop(String name, String... references) {
    return new Change.DropTable(referencing(name, references), List.of());
  }

  private static Table referencing(String name, String... references) {
    return table(name)
        .withForeignKeys(
            Stream.of(references)
                .map(target ->
                    new ForeignKey(
                        target, List.of("x"), "s", target, List.of("id"), "", "", Attrs.NONE))
                .toList());
  }

  private static Table table(String name, Column... columns) {
    return new Table(
        "s", name, List.of(columns), null, List.of(), List.of(), List.of(), Attrs.NONE);
  }

  private static View view(String name, String query) {
    return new View("s", name, query, List.of(), false, List.of(), Attrs.NONE);
  }

  private static List<String> order(Change... changes) {
    return texts(ChangeOrder.order(List.of(changes), WriteOptions.DEFAULT)).toList();
  }

  private static Stream<String> texts(List<Change> changes) {
    return changes.stream().map(ChangeOrderTest::text);
  }

  /**
   * The change in short: {@code +t[a]} creates t with a key to a, {@code ~t[-a]} drops that key.
   */
  private static String text(Change change) {
    return switch (change) {
      case Change.AddSchema add -> "+" + add.schema().name();
      case Change.AddTable add -> "+" + add.table().name() + keys(add.table());
      case Change.DropTable drop -> "-" + drop.table().name();
      case Change.AddObject add -> "+" + add.object().name();
      case Change.DropObject drop -> "-" + drop.object().name();
      case Change.AddView add -> "+" + add.view().name();
      case Change.DropView drop -> "-" + drop.view().name();
      case Change.ModifyTable modify ->
          "~" + modify.to().name() + modify.changes().stream().map(ChangeOrderTest::text).toList();
      default -> change.toString();
    };
  }

  private static String text(TableChange change) {
    return switch (change) {
      case TableChange.AddForeignKey add -> "+" + add.key().symbol();
      case TableChange.DropForeignKey drop -> "-" + drop.key().symbol();
      default -> change.toString();
    };
  }

  private static String keys(Table table) {
    return table.foreignKeys().isEmpty()
        ? ""
        : table.foreignKeys().stream().map(ForeignKey::symbol).toList().toString();
  }
}
