package dev.atlasaction.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Statements in an order that does not change between runs, and nothing but definitions. */
record Ddl(Options options, Consumer<String> notices) {

  /** What has to be there before what. */
  private static final List<String> ORDER =
      List.of(
          "create schema",
          "create database",
          "create type",
          "create domain",
          "create sequence",
          "create table",
          "alter table",
          "create",
          "comment");

  String text(List<String> statements) {
    List<String> kept = new ArrayList<>();
    for (String statement : statements) {
      if (HibernateLoader.begins(statement, "insert")) {
        notices.accept("a generator needs a row that is no part of a schema: " + statement + ";");
      } else {
        kept.add(statement);
      }
      if (options.rejectsGenerators() && isGenerator(statement)) {
        throw new LoaderException(
            3,
            "generators that need a table or sequence are rejected (--generators reject): \""
                + statement
                + "\": use GenerationType.IDENTITY or UUID");
      }
    }
    kept.sort(Comparator.<String>comparingInt(Ddl::rank).thenComparing(each -> each));
    StringBuilder text = new StringBuilder();
    kept.stream().distinct().forEach(each -> text.append(each).append(";\n"));
    return text.toString();
  }

  private static boolean isGenerator(String statement) {
    return HibernateLoader.begins(statement, "create sequence")
        || HibernateLoader.begins(statement, "insert");
  }

  /** Foreign keys may refer to what other constraints make unique. */
  private static int rank(String statement) {
    if (HibernateLoader.begins(statement, "alter table") && statement.contains(" foreign key ")) {
      return ORDER.indexOf("alter table") * 2 + 1;
    }
    for (int i = 0; i < ORDER.size(); i++) {
      if (HibernateLoader.begins(statement, ORDER.get(i))) {
        return i * 2;
      }
    }
    return ORDER.size() * 2;
  }
}
