package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.PostgresTypes;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schemahcl.HclPrintRules;
import dev.atlasaction.engine.schemahcl.HclText;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import dev.atlasaction.engine.schemahcl.TypeText;
import java.util.ArrayList;
import java.util.List;

/** Prints objects as blocks, and the parts that all kinds have. */
public final class ObjectHcl {

  private ObjectHcl() {}

  /** The block of an object, with what it declares to depend on and its comment. */
  public static SpecItem.Block block(PostgresObject object, MarshalScope scope) {
    List<SpecItem> trailer = new ArrayList<>();
    object
        .attrs()
        .find(DependsOn.class)
        .ifPresent(depends -> trailer.add(dependsOn(depends, scope)));
    trailer.addAll(HclPrintRules.comment(object.attrs()));
    return own(ObjectKinds.of(object), scope).plus(trailer);
  }

  private static <T extends PostgresObject> SpecItem.Block own(
      ObjectKinds.Bound<T> bound, MarshalScope scope) {
    return bound.kind().block(bound.object(), scope);
  }

  private static SpecItem dependsOn(DependsOn depends, MarshalScope scope) {
    List<SpecValue> references = new ArrayList<>();
    for (DependsOn.Target target : depends.targets()) {
      references.add(scope.reference(target.kind(), target.schema(), target.name()));
    }
    return attribute("depends_on", new SpecValue.Items(references));
  }

  static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }

  static SpecItem.Attribute schema(String schema) {
    return attribute("schema", MarshalScope.schemaReference(schema));
  }

  /** A type; one that HCL has no word for as {@code sql("...")}. */
  static SpecValue type(ColumnType type, MarshalScope scope) {
    PostgresTypes types = new PostgresTypes();
    TypeText text = types.print(type, scope);
    return text.siblings().isEmpty() ? text.value() : new SpecValue.Sql(types.format(type));
  }

  /** A bare word, unless it is empty. */
  static void word(String name, String value, List<SpecItem> items) {
    if (!value.isEmpty()) {
      items.add(attribute(name, new SpecValue.Bare(value.replace(' ', '_'))));
    }
  }

  /** A string, unless it is empty. */
  static void text(String name, String value, List<SpecItem> items) {
    if (!value.isEmpty()) {
      items.add(attribute(name, new SpecValue.Text(value)));
    }
  }

  /** {@code true}, or nothing. */
  static void flag(String name, boolean value, List<SpecItem> items) {
    if (value) {
      items.add(attribute(name, SpecValue.of(true)));
    }
  }

  /** References to columns of a table or view. */
  static SpecValue columns(ObjectName owner, List<String> columns, MarshalScope scope) {
    String of = scope.reference(owner.kind(), owner.schema(), owner.name()).text();
    List<SpecValue> references = new ArrayList<>();
    for (String column : columns) {
      references.add(new SpecValue.Bare(of + ".column" + HclText.step(column)));
    }
    return new SpecValue.Items(references);
  }

  /** A reference, or the name as text where the document does not have it. */
  static SpecValue reference(DependsOn.Target target, MarshalScope scope) {
    String bare = target.name();
    return scope.contains(target.kind(), target.schema(), bare)
        ? scope.reference(target.kind(), target.schema(), bare)
        : new SpecValue.Text(SqlText.qualified(target.schema(), bare));
  }
}
