package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.document.Document;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns an evaluated document into a state (spec schema-hcl.md §4). */
final class RealmReader {

  private final HclDialect dialect;
  private final Document document;

  /** Schema names by label; {@code name} overrides the label. */
  private final Map<String, String> schemas = new LinkedHashMap<>();

  private final Map<String, Set<String>> declared = new HashMap<>();

  RealmReader(HclDialect dialect, Document document) {
    this.dialect = dialect;
    this.document = document;
  }

  /**
   * The state that the document describes.
   *
   * @throws EngineException if a block contradicts itself or another one; with the original's words
   */
  Realm read() {
    HclReadRules rules = dialect.readRules();
    try {
      return convert();
    } catch (SpecReadException e) {
      throw e.prefixed("schemahcl: failed reading spec as *" + rules.documentType() + ": ");
    } catch (EngineException e) {
      throw e.prefixed(rules.conversionPrefix(dialect.name()));
    }
  }

  private Realm convert() {
    for (EvaluatedBlock block : document.blocks("schema")) {
      schemas.put(block.name(), HclValues.text(block, "name").orElse(block.name()));
    }
    Map<String, List<DbObject>> objects = objects();
    List<DbObject> all = objects.values().stream().flatMap(List::stream).toList();
    Map<String, List<Table>> tables = tables(all);
    Map<String, List<View>> views = views(all);
    List<Schema> result = new ArrayList<>();
    for (EvaluatedBlock block : document.blocks("schema")) {
      String name = schemas.getOrDefault(block.name(), block.name());
      result.add(
          new Schema(
              name,
              tables.getOrDefault(name, List.of()),
              views.getOrDefault(name, List.of()),
              objects.getOrDefault(name, List.of()),
              dialect.readRules().schemaAttrs(block)));
    }
    return Realm.EMPTY.withSchemas(result).withObjects(objects.getOrDefault("", List.of()));
  }

  /** By schema; what belongs to the database comes under the empty name. */
  private Map<String, List<DbObject>> objects() {
    for (EvaluatedBlock block : document.blocks()) {
      if (block.findAttribute("schema").isPresent()) {
        declared
            .computeIfAbsent(block.type() + "." + block.name(), _ -> new TreeSet<>())
            .add(schemaOf(block));
      }
    }
    HclReadRules rules = dialect.readRules();
    List<String> views = rules.viewBlocks();
    List<EvaluatedBlock> blocks =
        document.blocks().stream()
            .filter(block -> !block.type().equals("schema") && !block.type().equals("table"))
            .filter(block -> !views.contains(block.type()))
            .toList();
    List<DbObject> read = new ArrayList<>();
    for (boolean second : List.of(false, true)) {
      for (EvaluatedBlock block : blocks) {
        if (rules.namesTypes(block.type()) == second) {
          object(block, read).ifPresent(read::add);
        }
      }
    }
    Map<String, List<DbObject>> found = new LinkedHashMap<>();
    for (DbObject object : read) {
      found.computeIfAbsent(object.schema(), _ -> new ArrayList<>()).add(object);
    }
    return found;
  }

  private Optional<DbObject> object(EvaluatedBlock block, List<DbObject> read) {
    String schema =
        block.findAttribute("schema").isPresent() ? schemaOf(block) : ownerSchema(block);
    return dialect.readRules().object(block, new ObjectScope(schema, read, schemas, declared));
  }

  private Map<String, List<Table>> tables(List<DbObject> objects) {
    List<EvaluatedBlock> blocks = document.blocks("table");
    List<Table> plain = new ArrayList<>();
    for (EvaluatedBlock block : blocks) {
      plain.add(table(block, objects));
    }
    KeyReader keys = KeyReader.of(dialect.readRules(), plain, schemas);
    Map<String, List<Table>> tables = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Table table = keys.withKeys(plain.get(i), blocks.get(i));
      tables.computeIfAbsent(table.schema(), _ -> new ArrayList<>()).add(table);
    }
    return tables;
  }

  private Table table(EvaluatedBlock block, List<DbObject> objects) {
    String schema = schemaOf(block);
    try {
      Table table = new TableReader(dialect, block, place(schema), objects).read();
      return table.withAttrs(new DependsOnReader(schemas).add(table.attrs(), block, schema));
    } catch (SpecReadException e) {
      throw e;
    } catch (EngineException e) {
      throw e.prefixed("cannot convert table " + GoQuote.quote(block.name()) + ": ");
    }
  }

  private Map<String, List<View>> views(List<DbObject> objects) {
    Map<String, List<View>> views = new LinkedHashMap<>();
    for (String type : dialect.readRules().viewBlocks()) {
      for (EvaluatedBlock block : document.blocks(type)) {
        String schema = schemaOf(block);
        View view = new ViewReader(dialect, block, schema, objects).read();
        views
            .computeIfAbsent(schema, _ -> new ArrayList<>())
            .add(view.withAttrs(new DependsOnReader(schemas).add(view.attrs(), block, schema)));
      }
    }
    return views;
  }

  /** The schema of the table or view that a trigger is of; empty for what has no owner. */
  private String ownerSchema(EvaluatedBlock block) {
    Optional<HclReference.Step> owner =
        block
            .findValue("on")
            .flatMap(HclReference::of)
            .map(reference -> reference.steps().getFirst());
    return owner.map(this::schemaOf).orElse("");
  }

  private TableReader.Place place(String schema) {
    return new TableReader.Place(
        schema, reference -> reference.findStep("table").map(this::schemaOf).orElse(schema));
  }

  /** The schema of the table that a step goes to; empty if there is none. */
  private String schemaOf(HclReference.Step target) {
    return Optional.of(target)
        .flatMap(step ->
            document.blocks(step.type()).stream()
                .filter(table -> table.name().equals(step.name()))
                .filter(table ->
                    step.qualifier().isEmpty()
                        || schemaOf(table)
                            .equals(schemas.getOrDefault(step.qualifier(), step.qualifier())))
                .findFirst())
        .map(this::schemaOf)
        .orElse("");
  }

  private String schemaOf(EvaluatedBlock block) {
    return block
        .findValue("schema")
        .flatMap(HclReference::of)
        .flatMap(reference -> reference.findStep("schema"))
        .map(step -> schemas.getOrDefault(step.name(), step.name()))
        .orElseThrow(() ->
            EngineException.user(
                "cannot extract schema name for "
                    + block.type()
                    + " \""
                    + block.name()
                    + "\": schemahcl: type \"schema\" was not found in nil reference"));
  }
}
