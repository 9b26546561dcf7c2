package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a document that is being printed: which labels need their schema before them, and
 * how objects are referenced (spec schema-hcl.md §3, §8.5).
 */
public final class MarshalScope {
  private final Map<String, Map<String, Set<String>>> schemasByKindAndName = new LinkedHashMap<>();
  private final Map<String, Set<String>> qualified = new LinkedHashMap<>();
  private final Realm realm;

  /**
   * Collects the names of {@code realm}.
   *
   * @throws EngineException if two tables of one schema have the same name
   */
  public MarshalScope(Realm realm) {
    this.realm = realm;
    for (Schema schema : realm.schemas()) {
      schema.tables().forEach(table -> add("table", schema.name(), table.name()));
      schema.views().forEach(view -> add(view.kind(), schema.name(), view.name()));
      schema.objects().forEach(object -> add(object.kind(), schema.name(), object.name()));
    }
    schemasByKindAndName.forEach((kind, names) -> qualified.put(kind, qualifiedNames(names)));
  }

  private void add(String kind, String schema, String name) {
    boolean added =
        schemasByKindAndName
            .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
            .computeIfAbsent(name, _ -> new LinkedHashSet<>())
            .add(schema);
    if (!added && kind.equals("table")) {
      throw EngineException.user("duplicate references were found for: { " + name + "}");
    }
  }

  private static Set<String> qualifiedNames(Map<String, Set<String>> schemasByName) {
    Set<String> result = new HashSet<>();
    Set<String> qualifiers = new HashSet<>();
    schemasByName.forEach((name, schemas) -> {
      if (schemas.size() > 1) {
        result.add(name);
        qualifiers.addAll(schemas);
      }
    });
    schemasByName.keySet().stream().filter(qualifiers::contains).forEach(result::add);
    return result;
  }

  /** The realm that is being printed. */
  public Realm realm() {
    return realm;
  }

  /** Whether the document has an object of that kind and name in that schema. */
  public boolean contains(String kind, String schema, String name) {
    return schemasByKindAndName
        .getOrDefault(kind, Map.of())
        .getOrDefault(name, Set.of())
        .contains(schema);
  }

  /** The labels of the block of an object: its name, with its schema before it where needed. */
  public List<String> labels(String kind, String schema, String name) {
    return isQualified(kind, name) ? List.of(schema, name) : List.of(name);
  }

  /** The labels of the block of an object beside tables and views. */
  public List<String> labels(DbObject object) {
    return labels(object.kind(), object.schema(), object.name());
  }

  private boolean isQualified(String kind, String name) {
    return qualified.getOrDefault(kind, Set.of()).contains(name);
  }

  /** A reference such as {@code table.users} or {@code enum.app.state}. */
  public SpecValue.Bare reference(String kind, String schema, String name) {
    StringBuilder text = new StringBuilder(kind);
    labels(kind, schema, name).forEach(label -> text.append(HclText.step(label)));
    return new SpecValue.Bare(text.toString());
  }

  /** A reference to a schema. */
  public static SpecValue.Bare schemaReference(String schema) {
    return new SpecValue.Bare("schema" + HclText.step(schema));
  }

  /** A reference to a column of the enclosing table. */
  public static SpecValue.Bare columnReference(String column) {
    return new SpecValue.Bare("column" + HclText.step(column));
  }

  /** References to columns of the enclosing table. */
  public static SpecValue columnReferences(List<String> columns) {
    List<SpecValue> references = new ArrayList<>();
    columns.forEach(column -> references.add(columnReference(column)));
    return new SpecValue.Items(references);
  }

  /** A reference to a column of any table of the document. */
  public SpecValue.Bare columnReference(Table table, String column) {
    String owner = reference("table", table.schema(), table.name()).text();
    return new SpecValue.Bare(owner + ".column" + HclText.step(column));
  }
}
