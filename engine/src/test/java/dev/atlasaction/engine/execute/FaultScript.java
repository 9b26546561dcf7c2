package dev.atlasaction.engine.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.execute.FaultTarget.Product;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A directory of statements that show how often they ran: counters, and changes of tables that fail
 * when they are repeated. The same seed gives the same directory.
 */
final class FaultScript {

  private final Product product;
  private final Random random;
  private final TxMode mode;
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Map<String, String> heads = new LinkedHashMap<>();
  private int logged;
  private int tables;
  private int updates;

  private FaultScript(Product product, TxMode mode, int seed) {
    this.product = product;
    this.mode = mode;
    this.random = new Random(seed);
  }

  static FaultScript create(Product product, TxMode mode, int seed) {
    FaultScript script = new FaultScript(product, mode, seed);
    script.first();
    for (int i = 1; i <= 3; i++) {
      script.file(i);
    }
    return script;
  }

  private void first() {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE log (n int)");
    statements.add("CREATE TABLE counter (v int)");
    statements.add("INSERT INTO counter VALUES (0)");
    if (product.isMy()) {
      statements.add("CREATE TABLE trail (n int) ENGINE=MyISAM");
      statements.add("CREATE TABLE filled (n int)");
      statements.add("CREATE PROCEDURE add_log(x int) INSERT INTO trail VALUES (x)");
    }
    files.put("0.sql", statements);
  }

  private void file(int number) {
    List<String> statements = new ArrayList<>();
    String table = "t" + ++tables;
    statements.add(log());
    statements.add("CREATE TABLE " + table + " (id int, a int)");
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      add(statements, table, i);
    }
    String name = number + ".sql";
    if (product == Product.POSTGRES && mode != TxMode.ALL && random.nextBoolean()) {
      heads.put(name, "-- atlas:txmode none\n\n");
      statements.add("CREATE INDEX CONCURRENTLY c_" + table + " ON " + table + " (a)");
      statements.add("CREATE INDEX CONCURRENTLY d_" + table + " ON " + table + " (id)");
      statements.add("REINDEX INDEX CONCURRENTLY d_" + table);
      statements.add("DROP INDEX CONCURRENTLY d_" + table);
    }
    statements.add(log());
    files.put(name, statements);
  }

  private void add(List<String> statements, String table, int i) {
    switch (random.nextInt(product.isMy() ? 9 : 6)) {
      case 0 -> statements.add(log());
      case 1 -> {
        updates++;
        statements.add("UPDATE counter SET v = v * 2 + 1");
      }
      case 2 -> statements.add("ALTER TABLE " + table + " ADD COLUMN x" + i + " int");
      case 3 -> statements.add("CREATE INDEX i" + i + "_" + table + " ON " + table + " (a)");
      case 4 -> {
        statements.add("CREATE TABLE gone_" + table + i + " (id int)");
        statements.add("DROP TABLE gone_" + table + i);
      }
      case 5 -> {
        String old = "o" + i + "_" + table;
        statements.add("CREATE TABLE " + old + " (id int)");
        statements.add("ALTER TABLE " + old + " RENAME TO n" + i + "_" + table);
      }
      case 6 -> statements.add("INSERT INTO trail VALUES (" + ++logged + ")");
      case 7 -> statements.add("CALL add_log(" + ++logged + ")");
      default -> {
        statements.add("INSERT INTO filled VALUES (1)");
        statements.add("TRUNCATE TABLE filled");
      }
    }
  }

  private String log() {
    return "INSERT INTO log VALUES (" + ++logged + ")";
  }

  /** All statements in order. */
  List<String> statements() {
    return files.values().stream().flatMap(List::stream).toList();
  }

  /** Every number that is logged once. */
  int logged() {
    return logged;
  }

  /** What the counter is in the end. */
  int counter() {
    return (1 << updates) - 1;
  }

  DirSnapshot dir() {
    MemoryDir storage = new MemoryDir("migrations");
    files.forEach((name, statements) -> {
      String text = heads.getOrDefault(name, "") + String.join(";\n", statements) + ";\n";
      storage.write(name, text.getBytes(UTF_8));
    });
    MigrationDir dir = new MigrationDir(storage, DirFormat.atlas());
    DirOperations.hash(dir);
    return DirSnapshot.readValid(dir);
  }
}
