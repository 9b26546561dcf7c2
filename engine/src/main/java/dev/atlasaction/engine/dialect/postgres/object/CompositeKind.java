package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composite types (spec schema-hcl.md §5). */
final class CompositeKind implements ObjectKind<Composite> {

  @Override
  public String word() {
    return Composite.KIND;
  }

  @Override
  public Class<Composite> type() {
    return Composite.class;
  }

  @Override
  public Composite read(ObjectRow row) throws SQLException {
    List<Composite.Field> fields = new ArrayList<>();
    for (int i = 0; i < row.list(0).size(); i++) {
      fields.add(
          new Composite.Field(
              row.list(0).get(i), row.type(row.list(1).get(i)), row.list(2).get(i)));
    }
    return new Composite(row.schema(), row.text(0), fields, Attrs.NONE);
  }

  @Override
  public Composite read(ObjectBlock block) {
    List<Composite.Field> fields = new ArrayList<>();
    for (ObjectBlock field : block.blocks("field")) {
      fields.add(
          new Composite.Field(
              field.name(),
              field.findType("type").orElseThrow(() -> field.wrong("lacks a \"type\"")),
              field.text("collate")));
    }
    return new Composite(block.schema(), block.name(), fields, Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Composite composite, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(composite.schema()));
    for (Composite.Field field : composite.fields()) {
      List<SpecItem> inner = new ArrayList<>();
      inner.add(ObjectHcl.attribute("type", ObjectHcl.type(field.type(), scope)));
      ObjectHcl.text("collate", field.collation(), inner);
      items.add(new SpecItem.Block("field", List.of(field.name()), inner));
    }
    return new SpecItem.Block(Composite.KIND, scope.labels(composite), items);
  }

  @Override
  public String title(Composite composite) {
    return "composite type " + GoQuote.quote(composite.name());
  }

  @Override
  public String designation(Composite composite, WriteOptions options) {
    return "TYPE " + SqlText.qualified(options, composite.schema(), composite.name());
  }

  @Override
  public List<Step> create(Composite composite, WriteOptions options) {
    SqlText sql = new SqlText(options).add("CREATE " + designation(composite, options)).add("AS");
    sql.list(composite.fields(), field -> sql.add(text(field, options)));
    return List.of(Step.of(sql.toString()));
  }

  private static String text(Composite.Field field, WriteOptions options) {
    return SqlText.quoteName(field.name())
        + " "
        + DdlType.of(field.type(), options)
        + (field.collation().isEmpty() ? "" : " COLLATE " + field.collation());
  }

  /**
   * Fields go and come at the end where the type stands, also under columns of it. Any other order
   * or type of a field needs a new type.
   */
  @Override
  public Optional<List<Step>> alter(Composite from, Composite to, WriteOptions options) {
    List<Composite.Field> kept =
        from.fields().stream().filter(field -> contains(to, field, options)).toList();
    boolean namesFree =
        to.fields().stream()
            .noneMatch(field -> !contains(from, field, options) && has(from, field.name()));
    if (!namesFree || !starts(to.fields(), kept, options)) {
      return Optional.empty();
    }
    String alter = "ALTER " + designation(to, options) + " ";
    List<Step> steps = new ArrayList<>();
    boolean last = true;
    for (Composite.Field field : from.fields().reversed()) {
      boolean stays = contains(to, field, options);
      last &= !stays;
      if (!stays) {
        String drop = alter + "DROP ATTRIBUTE " + SqlText.quoteName(field.name());
        String add = alter + "ADD ATTRIBUTE " + text(field, options);
        steps.add(last ? Step.of(drop, add) : Step.of(drop));
      }
    }
    for (Composite.Field field : to.fields().subList(kept.size(), to.fields().size())) {
      steps.add(
          Step.of(
              alter + "ADD ATTRIBUTE " + text(field, options),
              alter + "DROP ATTRIBUTE " + SqlText.quoteName(field.name())));
    }
    return Optional.of(steps);
  }

  private static boolean has(Composite composite, String name) {
    return composite.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  private static boolean contains(
      Composite composite, Composite.Field field, WriteOptions options) {
    return composite.fields().stream()
        .anyMatch(each -> text(each, options).equals(text(field, options)));
  }

  private static boolean starts(
      List<Composite.Field> fields, List<Composite.Field> kept, WriteOptions options) {
    for (int i = 0; i < kept.size(); i++) {
      if (!text(fields.get(i), options).equals(text(kept.get(i), options))) {
        return false;
      }
    }
    return true;
  }
}
