package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.DbObject;

/** A sequence of MariaDB. Its current value is data and no part of it. */
public record Sequence(
    String schema, String name, long start, long increment, long min, long max, Cache cache)
    implements DbObject {

  private static final long HIGHEST = Long.MAX_VALUE - 1;
  private static final long LOWEST = -Long.MAX_VALUE;

  /** How many values are taken at once, and whether it begins again at its end. */
  public record Cache(long size, boolean cycle) {

    /** The cache of a sequence if nothing is said. */
    public static final Cache DEFAULT = new Cache(1000, false);
  }

  @Override
  public String kind() {
    return "sequence";
  }

  /** The smallest value where none is given. */
  public static long defaultMin(long increment) {
    return increment < 0 ? LOWEST : 1;
  }

  /** The largest value where none is given. */
  public static long defaultMax(long increment) {
    return increment < 0 ? -1 : HIGHEST;
  }

  /** The first value where none is given. */
  public long defaultStart() {
    return increment < 0 ? max : min;
  }

  @Override
  public DbObject withSchema(String other) {
    return new Sequence(other, name, start, increment, min, max, cache);
  }

  @Override
  public boolean isCalledBy(String sql) {
    return DbObject.mentions(sql, name);
  }
}
