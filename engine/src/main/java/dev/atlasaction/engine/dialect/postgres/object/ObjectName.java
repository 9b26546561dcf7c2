package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.NameText;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.List;

/**
 * The name of a function, table or view that an object stands on.
 *
 * @param kind the kind as HCL names it
 * @param schema the schema; empty for what is found on the search path
 */
record ObjectName(String kind, String schema, String name) {

  static final ObjectName NONE = new ObjectName("", "", "");

  private static final String BUILT_IN = "pg_catalog";

  /** A function; those that are built in are found on every search path. */
  static ObjectName function(String schema, String name) {
    return new ObjectName(Routine.FUNCTION, schema.equals(BUILT_IN) ? "" : schema, name);
  }

  /** A table or view by its {@code pg_class.relkind}. */
  static ObjectName relation(String letter, String schema, String name) {
    String kind =
        switch (letter) {
          case "v" -> "view";
          case "m" -> "materialized";
          case "f" -> "foreign_table";
          default -> "table";
        };
    return new ObjectName(kind, schema, name);
  }

  /** What an attribute of a block names, by reference or as text. */
  static ObjectName of(ObjectBlock block, String attribute, String kind) {
    return block
        .findTarget(attribute)
        .map(target -> new ObjectName(target.kind(), target.schema(), target.name()))
        .orElseGet(() -> parse(kind, block.text(attribute)));
  }

  private static ObjectName parse(String kind, String text) {
    List<String> parts = NameText.split(text);
    return parts.size() > 1
        ? new ObjectName(kind, parts.getFirst(), parts.getLast())
        : new ObjectName(kind, "", parts.getFirst());
  }

  boolean isEmpty() {
    return name.isEmpty();
  }

  /** The name as an object of schema {@code own} writes it. */
  String sql(WriteOptions options, String own) {
    return schema.equals(own)
        ? SqlText.qualified(options, schema, name)
        : SqlText.qualified(schema, name);
  }

  /** A reference, or the name as text where the document does not have it. */
  SpecValue hcl(MarshalScope scope) {
    return scope.contains(kind, schema, name)
        ? scope.reference(kind, schema, name)
        : new SpecValue.Text(schema.isEmpty() ? name : SqlText.qualified(schema, name));
  }

  DependsOn.Target target() {
    return new DependsOn.Target(kind, schema, name);
  }

  ObjectName moved(String from, String to) {
    return schema.equals(from) && !name.isEmpty() ? new ObjectName(kind, to, name) : this;
  }
}
