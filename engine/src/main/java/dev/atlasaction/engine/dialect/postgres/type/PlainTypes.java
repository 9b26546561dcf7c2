package dev.atlasaction.engine.dialect.postgres.type;

import dev.atlasaction.engine.dialect.postgres.type.PostgresType.Family;
import java.util.Optional;

/** The built-in types without parameters that PostgreSQL alone has. */
final class PlainTypes {

  private PlainTypes() {}

  static Optional<Family> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "cidr", "inet", "macaddr", "macaddr8" -> Family.NETWORK;
          case "money" -> Family.CURRENCY;
          case "int4range",
              "int8range",
              "numrange",
              "tsrange",
              "tstzrange",
              "daterange",
              "int4multirange",
              "int8multirange",
              "nummultirange",
              "tsmultirange",
              "tstzmultirange",
              "datemultirange" ->
              Family.RANGE;
          case "tsvector", "tsquery" -> Family.TEXT_SEARCH;
          case "oid",
              "regclass",
              "regcollation",
              "regconfig",
              "regdictionary",
              "regnamespace",
              "regoper",
              "regoperator",
              "regproc",
              "regprocedure",
              "regrole",
              "regtype",
              "xid",
              "xid8" ->
              Family.OID;
          case "xml" -> Family.XML;
          case "any",
              "anyelement",
              "anyarray",
              "anynonarray",
              "anyenum",
              "internal",
              "record",
              "trigger",
              "event_trigger",
              "void",
              "unknown" ->
              Family.PSEUDO;
          default -> null;
        });
  }
}
