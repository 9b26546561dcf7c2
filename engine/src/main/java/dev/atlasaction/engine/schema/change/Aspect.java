package dev.atlasaction.engine.schema.change;

/** What of an object changed (spec inspect-diff.md §6.4). */
public enum Aspect {
  ATTR,
  CHARSET,
  COLLATE,
  COMMENT,
  NULL,
  TYPE,
  DEFAULT,
  GENERATED,
  STORAGE,
  UNIQUE,
  PARTS,
  COLUMN,
  REF_COLUMN,
  REF_TABLE,
  UPDATE_ACTION,
  DELETE_ACTION
}
