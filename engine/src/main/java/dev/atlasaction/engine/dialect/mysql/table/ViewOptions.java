package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.View;

/**
 * How a view is used.
 *
 * @param invoker whether it reads with the rights of whoever asks
 * @param check which rows may be written through it: {@code LOCAL}, {@code CASCADED}, or nothing
 *     where all may
 */
public record ViewOptions(boolean invoker, String check) implements Attr {

  private static final ViewOptions DEFAULT = new ViewOptions(false, "");

  /** The options of a view. */
  public static ViewOptions of(View view) {
    return view.attrs().find(ViewOptions.class).orElse(DEFAULT);
  }
}
