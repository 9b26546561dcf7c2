package dev.atlasaction.engine.schema;

/**
 * An object of a schema or database beside its tables and views: enums, sequences, functions. Only
 * its dialect looks inside; everybody else lists, orders and names it.
 */
public interface DbObject {

  /** The kind as HCL and patterns name it, such as {@code enum}. */
  String kind();

  /** The schema the object lives in; empty for objects of the database. */
  String schema();

  /** The name, unquoted. */
  String name();

  /**
   * What tells it from others of its kind and schema: the name, for functions with the types of
   * their arguments, for triggers with their table.
   */
  default String identity() {
    return name();
  }

  /** Comment, dependencies and the like. */
  default Attrs attrs() {
    return Attrs.NONE;
  }

  /** This object with other attributes, if its kind has any. */
  default DbObject withAttrs(Attrs other) {
    return this;
  }

  /**
   * The part of it that names other objects without the catalog of the server knowing, such as the
   * body of a function; empty if there is none.
   */
  default String opaqueText() {
    return "";
  }

  /** This object in another schema. */
  default DbObject withSchema(String other) {
    return this;
  }

  /** Whether the object lives and dies with {@code owner}, as a trigger does with its table. */
  default boolean isPartOf(Table owner) {
    return false;
  }

  /** Whether the object lives and dies with that view, as a grant does. */
  default boolean isPartOf(View owner) {
    return false;
  }

  /** Whether the object stands behind {@code other}: it is made after it and dropped before it. */
  default boolean comesAfter(DbObject other) {
    return false;
  }

  /** Whether {@code dropped} must be gone before this object can be created. */
  default boolean waitsFor(DbObject dropped) {
    return false;
  }

  /** Whether {@code sql}, the text of a view or of a default, needs this object to be there. */
  default boolean isCalledBy(String sql) {
    return false;
  }

  /** Whether {@code name} is a whole word of {@code sql}, quoted or not. */
  static boolean mentions(String sql, String name) {
    return hasWord(sql, name)
        || (name.indexOf('`') >= 0 && hasWord(sql, name.replace("`", "``")))
        || (name.indexOf('"') >= 0 && hasWord(sql, name.replace("\"", "\"\"")));
  }

  private static boolean hasWord(String sql, String name) {
    int at = sql.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isUnicodeIdentifierPart(sql.charAt(at - 1));
      boolean ends = end == sql.length() || !Character.isUnicodeIdentifierPart(sql.charAt(end));
      if (starts && ends && !name.isEmpty()) {
        return true;
      }
      at = sql.indexOf(name, at + 1);
    }
    return false;
  }
}
