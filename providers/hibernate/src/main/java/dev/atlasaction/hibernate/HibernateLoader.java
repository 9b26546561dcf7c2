package dev.atlasaction.hibernate;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Makes DDL of entities, with what Hibernate knows of the product and without a connection. */
public final class HibernateLoader {

  private final Options options;
  private final Consumer<String> notices;

  /**
   * A loader.
   *
   * @param notices takes what users should know beside the DDL
   */
  HibernateLoader(Options options, Consumer<String> notices) {
    this.options = options;
    this.notices = notices;
  }

  /**
   * The DDL: the same text for the same classes.
   *
   * @throws LoaderException if there is nothing to make it of, or Hibernate refuses the classes
   */
  String load(ClassLoader loader) {
    List<Class<?>> classes = new EntityScan(options, loader).classes();
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder().applySettings(settings()).build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      classes.forEach(sources::addAnnotatedClass);
      Metadata metadata = sources.buildMetadata();
      List<String> statements =
          options.target() == Target.SQLITE
              ? new SqliteText(metadata).statements()
              : statements(metadata, registry);
      return new Ddl(options, notices).text(statements);
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(options.settings());
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    settings.put("jakarta.persistence.database-product-name", options.target().product());
    settings.put("jakarta.persistence.database-product-version", options.version());
    List<String> parts = List.of(options.version().split("\\.", -1));
    settings.put("jakarta.persistence.database-major-version", parts.get(0));
    settings.put(
        "jakarta.persistence.database-minor-version", parts.size() > 1 ? parts.get(1) : "0");
    // What Hibernate would do to a database at start-up is none of our business.
    settings.put("hibernate.hbm2ddl.auto", "none");
    return settings;
  }

  private static List<String> statements(Metadata metadata, StandardServiceRegistry registry) {
    StringWriter text = new StringWriter();
    Map<String, Object> tool = new HashMap<>();
    tool.put("jakarta.persistence.schema-generation.scripts.action", "create");
    tool.put("jakarta.persistence.schema-generation.scripts.create-target", text);
    tool.put("jakarta.persistence.schema-generation.database.action", "none");
    tool.put("jakarta.persistence.create-database-schemas", "true");
    tool.put("hibernate.hbm2ddl.delimiter", ";");
    SchemaManagementToolCoordinator.process(metadata, registry, tool, action -> {});
    List<String> statements = new ArrayList<>();
    for (String line : text.toString().split("\n", -1)) {
      String statement = line.strip();
      if (!statement.isEmpty()) {
        statements.add(
            statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement);
      }
    }
    return statements;
  }

  /** Whether a statement begins with some words. */
  static boolean begins(String statement, String words) {
    return statement.toLowerCase(Locale.ROOT).startsWith(words);
  }
}
