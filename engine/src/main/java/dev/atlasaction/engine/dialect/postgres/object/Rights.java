package dev.atlasaction.engine.dialect.postgres.object;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Privileges that somebody has, in the order of {@link #WORDS}. */
public interface Rights {

  String ALL = "ALL";

  /** All privileges as HCL and SQL spell them. */
  List<String> WORDS =
      List.of(
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          "TRUNCATE",
          "REFERENCES",
          "TRIGGER",
          "MAINTAIN",
          "USAGE",
          "CREATE",
          "EXECUTE",
          ALL);

  /** Those without grant option. */
  List<String> privileges();

  /** Those with grant option. */
  List<String> grantable();

  /** With grant option or without. */
  default List<String> all() {
    Set<String> both = new TreeSet<>(privileges());
    both.addAll(grantable());
    return ordered(both);
  }

  static List<String> ordered(Collection<String> words) {
    Set<String> found = Set.copyOf(words);
    return WORDS.stream().filter(found::contains).toList();
  }
}
