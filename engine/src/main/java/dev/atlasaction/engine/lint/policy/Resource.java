package dev.atlasaction.engine.lint.policy;

/** What a naming policy names (spec lint.md §11.1). */
public enum Resource {
  /** A schema. */
  SCHEMA("schema", "Schema"),
  /** A table. */
  TABLE("table", "Table"),
  /** A column. */
  COLUMN("column", "Column"),
  /** An index or a unique constraint. */
  INDEX("index", "Index"),
  /** A foreign key. */
  FOREIGN_KEY("foreign_key", "Foreign-key constraint"),
  /** A check. */
  CHECK("check", "Check constraint");

  private final String block;
  private final String title;

  Resource(String block, String title) {
    this.block = block;
    this.title = title;
  }

  /** The block of the project file. */
  public String block() {
    return block;
  }

  /** The words at the start of a finding. */
  public String title() {
    return title;
  }
}
