package dev.atlasaction.hibernate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.HibernateException;

/** Prints the DDL of the entities on its class path, and nothing else, to its standard output. */
public final class Main {

  /** Kept, since loggers that nobody holds forget their level. */
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  private Main() {}

  /** Ends with 0; with 1 or 3 and a message if there is no DDL. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    // What classes of the project print must not become SQL.
    System.setOut(System.err);
    HIBERNATE.setLevel(Level.SEVERE);
    int status = 0;
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Options options = Options.parse(arguments);
      out.print(new HibernateLoader(options, Main::notice).load(loader));
      out.flush();
    } catch (LoaderException refused) {
      System.err.println(refused.getMessage());
      status = refused.status();
    } catch (HibernateException refused) {
      System.err.println("Hibernate refuses the entities: " + refused.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private static void notice(String text) {
    System.err.println("notice: " + text);
  }
}
