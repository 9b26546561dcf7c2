package dev.atlasaction.engine.dialect.mysql.diff;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.mysql.object.ObjectDiff;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Enforced;
import dev.atlasaction.engine.dialect.mysql.table.Engine;
import dev.atlasaction.engine.dialect.mysql.table.IndexParser;
import dev.atlasaction.engine.dialect.mysql.table.IndexType;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.Partitioning;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.table.SubPart;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.dialect.mysql.table.ViewOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What MySQL and MariaDB call equal (spec inspect-diff.md §7.2). */
public final class MySqlDiffRules implements DiffRules {

  private static final String INNODB = "InnoDB";

  private final Server server;
  private final ColumnRules columns;

  /** Compares the states of a server. */
  public MySqlDiffRules(Server server, Collations collations) {
    this.server = server;
    this.columns = new ColumnRules(collations);
  }

  @Override
  public Optional<Table> findTable(Schema schema, String name) {
    if (server.lowerCaseTableNames() == 0) {
      return schema.findTable(name);
    }
    List<Table> found =
        schema.tables().stream().filter(table -> table.name().equalsIgnoreCase(name)).toList();
    if (found.size() > 1) {
      throw EngineException.user(found.size() + " matches found for table " + GoQuote.quote(name));
    }
    return found.stream().findFirst();
  }

  /** Current checks take the spelling of desired ones that say the same. */
  @Override
  public Pair<Table> normalize(Table from, Table to) {
    List<Check> checks = new ArrayList<>(from.checks().size());
    for (Check check : from.checks()) {
      checks.add(
          to.checks().stream()
              .filter(desired -> ExprText.same(check.expr(), desired.expr()))
              .findFirst()
              .map(desired -> new Check(check.name(), desired.expr(), check.attrs()))
              .orElse(check));
    }
    return new Pair<>(from.withChecks(checks), to);
  }

  @Override
  public List<AttrChange> schemaAttrChanges(Schema from, Schema to) {
    List<AttrChange> changes = new ArrayList<>(2);
    textChange(from.attrs(), to.attrs(), server.charset(), CHARSET).ifPresent(changes::add);
    textChange(from.attrs(), to.attrs(), server.collation(), COLLATION).ifPresent(changes::add);
    return changes;
  }

  @Override
  public List<Change> objectChanges(Schema from, Schema to) {
    return new ObjectDiff(from, to).changes();
  }

  @Override
  public boolean viewDiffers(View from, View to) {
    return DiffRules.super.viewDiffers(from, to)
        || !ViewOptions.of(from).equals(ViewOptions.of(to));
  }

  @Override
  public List<TableChange> tableAttrChanges(Table from, Table to) {
    SchemaDefaults parent = SchemaDefaults.of(from);
    List<AttrChange> changes = new ArrayList<>(5);
    autoIncrement(from, to).ifPresent(changes::add);
    comment(from, to).ifPresent(changes::add);
    textChange(from.attrs(), to.attrs(), parent.charset(), CHARSET).ifPresent(changes::add);
    textChange(from.attrs(), to.attrs(), parent.collation(), COLLATION).ifPresent(changes::add);
    engine(from, to).ifPresent(changes::add);
    versioning(from, to).ifPresent(changes::add);
    partitioning(from, to).ifPresent(changes::add);
    if (!to.checks().isEmpty() && !server.supportsCheck()) {
      throw EngineException.user(
          "version "
              + GoQuote.quote(server.version().text())
              + " does not support CHECK constraints");
    }
    return changes.stream().<TableChange>map(TableChange.TableAttr::new).toList();
  }

  /** How to get at an attribute that a parent can provide. */
  private record Inherited(Function<Attrs, String> read, Function<String, Attr> write) {}

  private static final Inherited CHARSET = new Inherited(SchemaDefaults::charset, Charset::new);
  private static final Inherited COLLATION =
      new Inherited(SchemaDefaults::collation, Collation::new);

  /** The attribute inheritance rule; {@code parent} is the value of the current side's parent. */
  private static Optional<AttrChange> textChange(
      Attrs from, Attrs to, String parent, Inherited attr) {
    String current = attr.read().apply(from);
    String desired = attr.read().apply(to);
    if (current.isEmpty() && !desired.isEmpty()) {
      return Optional.of(new AttrChange.AddAttr(attr.write().apply(desired)));
    }
    String target = desired.isEmpty() ? parent : desired;
    return target.isEmpty() || current.isEmpty() || current.equals(target)
        ? Optional.empty()
        : Optional.of(
            new AttrChange.ModifyAttr(attr.write().apply(current), attr.write().apply(target)));
  }

  private static Optional<AttrChange> autoIncrement(Table from, Table to) {
    long current = from.attrs().find(AutoIncrement.class).map(AutoIncrement::value).orElse(0L);
    long desired = to.attrs().find(AutoIncrement.class).map(AutoIncrement::value).orElse(0L);
    return desired > 1 && desired > current
        ? Optional.of(
            new AttrChange.ModifyAttr(new AutoIncrement(current), new AutoIncrement(desired)))
        : Optional.empty();
  }

  private static Optional<AttrChange> comment(Table from, Table to) {
    String current = from.attrs().comment();
    String desired = to.attrs().comment();
    if (current.equals(desired)) {
      return Optional.empty();
    }
    return Optional.of(
        from.attrs().has(Comment.class)
            ? new AttrChange.ModifyAttr(new Comment(current), new Comment(desired))
            : new AttrChange.AddAttr(new Comment(desired)));
  }

  private static Optional<AttrChange> partitioning(Table from, Table to) {
    Optional<Partitioning> current = from.attrs().find(Partitioning.class);
    Optional<Partitioning> desired = to.attrs().find(Partitioning.class);
    if (current.equals(desired)) {
      return Optional.empty();
    }
    if (current.isEmpty()) {
      return desired.map(AttrChange.AddAttr::new);
    }
    return Optional.of(
        desired.isEmpty()
            ? new AttrChange.DropAttr(current.get())
            : new AttrChange.ModifyAttr(current.get(), desired.get()));
  }

  private static Optional<AttrChange> versioning(Table from, Table to) {
    boolean current = from.attrs().has(SystemVersioned.class);
    if (current == to.attrs().has(SystemVersioned.class)) {
      return Optional.empty();
    }
    return Optional.of(
        current
            ? new AttrChange.DropAttr(new SystemVersioned())
            : new AttrChange.AddAttr(new SystemVersioned()));
  }

  private static Optional<AttrChange> engine(Table from, Table to) {
    Optional<Engine> current = from.attrs().find(Engine.class);
    Optional<Engine> desired = to.attrs().find(Engine.class);
    if (current.isPresent() && desired.isPresent()) {
      return current.get().name().equalsIgnoreCase(desired.get().name())
          ? Optional.empty()
          : Optional.of(new AttrChange.ModifyAttr(current.get(), desired.get()));
    }
    if (current.isPresent()) {
      Engine engine = current.get();
      boolean stays = engine.serverDefault() || engine.name().equalsIgnoreCase(INNODB);
      return stays
          ? Optional.empty()
          : Optional.of(new AttrChange.ModifyAttr(engine, new Engine(INNODB, true)));
    }
    return desired
        .filter(engine -> !engine.serverDefault())
        .map(engine -> new AttrChange.ModifyAttr(new Engine(INNODB, true), engine));
  }

  @Override
  public Set<Aspect> columnAspects(Table fromTable, Column from, Table toTable, Column to) {
    return columns.aspects(fromTable, from, to);
  }

  @Override
  public boolean isGeneratedIndexName(Table table, Index index) {
    String first = index.columnNames().isEmpty() ? "functional_index" : index.columnNames().get(0);
    String name = index.name();
    if (name.equals(first) || name.equals("functional_index")) {
      return true;
    }
    if (!name.startsWith(first + "_")) {
      return false;
    }
    String number = name.substring(first.length() + 1);
    boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    return digits && number.length() < 10 && Integer.parseInt(number) > 1;
  }

  @Override
  public boolean indexAttrsDiffer(Index from, Index to) {
    return from.attrs().has(Invisible.class) != to.attrs().has(Invisible.class)
        || methodDiffers(from, to);
  }

  private static boolean methodDiffers(Index from, Index to) {
    return !IndexType.of(from).equals(IndexType.of(to))
        || !from.attrs().find(IndexParser.class).equals(to.attrs().find(IndexParser.class));
  }

  /** Whether an index only comes to be seen by the optimizer, or the other way round. */
  public static boolean changesVisibility(TableChange.ModifyIndex modify) {
    return modify.aspects().equals(Set.of(Aspect.ATTR))
        && !methodDiffers(modify.from(), modify.to());
  }

  @Override
  public boolean partAttrsDiffer(Table fromTable, IndexPart from, Table toTable, IndexPart to) {
    return !from.attrs().find(SubPart.class).equals(to.attrs().find(SubPart.class));
  }

  @Override
  public boolean referenceActionDiffers(String from, String to) {
    return !action(from).equals(action(to));
  }

  private static String action(String text) {
    String action = text.toUpperCase(Locale.ROOT);
    return action.isEmpty() || action.equals("RESTRICT") ? "NO ACTION" : action;
  }

  @Override
  public boolean checkAttrsDiffer(Check from, Check to) {
    return isEnforced(from) != isEnforced(to);
  }

  /** Whether a check is enforced. */
  public static boolean isEnforced(Check check) {
    return check.attrs().find(Enforced.class).map(Enforced::value).orElse(true);
  }

  @Override
  public boolean suppresses(TableChange change, Table to) {
    return change instanceof TableChange.DropCheck(Check check)
        && check.expr().startsWith("json_valid")
        && to.findColumn(check.name()).isPresent();
  }
}
