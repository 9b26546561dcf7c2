package dev.atlasaction.engine.hcl.value;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The type of a value or of a variable. */
public sealed interface HclType {

  /** The type of text. */
  HclType STRING = Primitive.STRING;

  /** The type of numbers. */
  HclType NUMBER = Primitive.NUMBER;

  /** The type of truth values. */
  HclType BOOL = Primitive.BOOL;

  /** No constraint: any type; the type of a bare {@code null}. */
  HclType ANY = Primitive.ANY;

  /** The name used in messages: {@code list of string}. */
  String friendlyName();

  /** Types without parts. */
  enum Primitive implements HclType {
    STRING("string"),
    NUMBER("number"),
    BOOL("bool"),
    ANY("dynamic");

    private final String friendlyName;

    Primitive(String friendlyName) {
      this.friendlyName = friendlyName;
    }

    @Override
    public String friendlyName() {
      return friendlyName;
    }
  }

  /** A sequence of values of one type. */
  record ListOf(HclType element) implements HclType {
    @Override
    public String friendlyName() {
      return "list of " + nameOfElement(element);
    }
  }

  /** Distinct values of one type without order of their own. */
  record SetOf(HclType element) implements HclType {
    @Override
    public String friendlyName() {
      return "set of " + nameOfElement(element);
    }
  }

  /** Values of one type under string keys. */
  record MapOf(HclType element) implements HclType {
    @Override
    public String friendlyName() {
      return "map of " + nameOfElement(element);
    }
  }

  /** A fixed sequence of types. */
  record TupleOf(List<HclType> items) implements HclType {
    /** Copies the items. */
    public TupleOf {
      items = List.copyOf(items);
    }

    @Override
    public String friendlyName() {
      return "tuple";
    }
  }

  /**
   * Named attributes, each with its type.
   *
   * @param optional the names a value may lack
   */
  record ObjectOf(SortedMap<String, HclType> attributes, Set<String> optional) implements HclType {
    /** Copies the collections. */
    public ObjectOf {
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
      optional = Collections.unmodifiableSortedSet(new TreeSet<>(optional));
    }

    @Override
    public String friendlyName() {
      return "object";
    }
  }

  /** A type only the host program knows, such as a column type. */
  record OpaqueType(String friendlyName) implements HclType {}

  private static String nameOfElement(HclType element) {
    return element.equals(ANY) ? "any single type" : element.friendlyName();
  }
}
