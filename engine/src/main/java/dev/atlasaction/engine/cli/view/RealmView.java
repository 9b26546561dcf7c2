package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.List;
import java.util.Optional;

/** A realm as templates walk through it (spec inspect-diff.md §1). */
@GoName("*schema.Realm")
public final class RealmView implements TemplateObject {

  private final Realm realm;

  RealmView(Realm realm) {
    this.realm = realm;
  }

  /** The JSON model. */
  @JsonValue
  public RealmJson model() {
    return RealmJson.of(realm);
  }

  /** The schemas. */
  public List<SchemaView> schemas() {
    return realm.schemas().stream().map(SchemaView::new).toList();
  }

  /** A table, also of another schema. */
  Optional<TableView> findTable(String schema, String table) {
    return realm.schemas().stream()
        .filter(each -> each.name().equals(schema))
        .flatMap(each -> each.findTable(table).stream())
        .map(each -> new TableView(this, each))
        .findFirst();
  }

  /** A schema. */
  @GoName("*schema.Schema")
  public final class SchemaView implements TemplateObject {

    private final Schema schema;

    private SchemaView(Schema schema) {
      this.schema = schema;
    }

    /** Its name. */
    public String name() {
      return schema.name();
    }

    /** What it is part of. */
    public RealmView realm() {
      return RealmView.this;
    }

    /** Its tables. */
    public List<TableView> tables() {
      return schema.tables().stream().map(table -> new TableView(RealmView.this, table)).toList();
    }

    /** Its views. */
    public List<ViewView> views() {
      return schema.views().stream().map(ViewView::new).toList();
    }
  }

  /** A view. */
  @GoName("*schema.View")
  public static final class ViewView implements TemplateObject {

    private final View view;

    private ViewView(View view) {
      this.view = view;
    }

    /** Its name. */
    public String name() {
      return view.name();
    }

    /** Its query. */
    public String def() {
      return view.definition();
    }
  }

  /** The schema of a table. */
  SchemaView schemaOf(Table table) {
    return realm.schemas().stream()
        .filter(schema -> schema.name().equals(table.schema()))
        .findFirst()
        .map(SchemaView::new)
        .orElseGet(() -> new SchemaView(Schema.empty(table.schema())));
  }
}
