package dev.atlasaction.action.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A Mustache template among this package's resources. It escapes nothing: a view holds strings that
 * are already safe for their target (Markdown, HTML, terminal).
 */
public final class Template {

  private static final String FOLDER = "dev/atlasaction/action/render/";

  private final Mustache mustache;

  private Template(Mustache mustache) {
    this.mustache = mustache;
  }

  /**
   * Reads a template.
   *
   * @param name below this package's resources, such as {@code original/migrate-lint.mustache}
   */
  public static Template read(String name) {
    return new Template(new VerbatimFactory(FOLDER).compile(name));
  }

  /**
   * Reads a template of another package.
   *
   * @param folder of the resources, with slashes, the last one included
   */
  public static Template at(String folder, String name) {
    return new Template(new VerbatimFactory(folder).compile(name));
  }

  /** The template filled from the view's components. */
  public String fill(Record view) {
    StringWriter out = new StringWriter();
    try {
      mustache.execute(out, view).flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static final class VerbatimFactory extends DefaultMustacheFactory {

    VerbatimFactory(String folder) {
      super(folder);
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("cannot write a value", e);
      }
    }
  }
}
