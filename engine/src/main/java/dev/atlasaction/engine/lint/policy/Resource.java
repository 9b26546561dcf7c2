package dev.atlasaction.engine.lint.policy;

/** What a naming policy names (spec lint.md §11.1). */
public enum Resource {
  /** A schema. */
  SCHEMA("NM101", "schema", "Schema"),
  /** A table. */
  TABLE("NM102", "table", "Table"),
  /** A column. */
  COLUMN("NM103", "column", "Column"),
  /** An index or a unique constraint. */
  INDEX("NM104", "index", "Index"),
  /** A foreign key. */
  FOREIGN_KEY("NM105", "foreign_key", "Foreign-key constraint"),
  /** A check. */
  CHECK("NM106", "check", "Check constraint");

  private final String code;
  private final String block;
  private final String title;

  Resource(String code, String block, String title) {
    this.code = code;
    this.block = block;
    this.title = title;
  }

  /** The code of findings about its names. */
  public String code() {
    return code;
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
