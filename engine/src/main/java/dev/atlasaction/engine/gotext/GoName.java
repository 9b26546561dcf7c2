package dev.atlasaction.engine.gotext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that Go output and templates use for a type, a record component or a method, where it
 * does not follow from the Java name. Without it {@code marshalSql} is {@code MarshalSQL} and
 * {@code fromV} is {@code FromV}. On a type it is the name that error texts and {@code %T} show,
 * such as {@code cmdlog.MigrateApply}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface GoName {
  /** The Go name. */
  String value();
}
