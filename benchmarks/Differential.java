import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives two programs the same made-up schemas and compares what they answer, byte for byte.
 *
 * <p>Started by {@code benchmarks/differential}, which says how.
 */
final class Differential {

  private final Path original;
  private final String devUrl;
  private final Path work;
  private final Map<String, Integer> equal = new TreeMap<>();
  private final Map<String, Integer> different = new TreeMap<>();

  private Differential(Path original, String devUrl, Path work) {
    this.original = original;
    this.devUrl = devUrl;
    this.work = work;
  }

  public static void main(String... args) throws Exception {
    if (args.length < 3) {
      System.err.println("usage: benchmarks/differential PROGRAM DEV-URL PAIRS [SEED]");
      System.exit(2);
    }
    long first = args.length > 3 ? Long.parseLong(args[3]) : 1;
    Path work = Files.createTempDirectory("differential-");
    Differential run = new Differential(Path.of(args[0]).toAbsolutePath(), args[1], work);
    try {
      for (long seed = first; seed < first + Long.parseLong(args[2]); seed++) {
        run.pair(seed);
      }
    } finally {
      delete(work);
    }
    System.out.println("equal " + run.equal + ", different " + run.different);
    System.exit(run.different.isEmpty() ? 0 : 1);
  }

  private void pair(long seed) throws Exception {
    Made made = new Made(seed, Words.of(devUrl));
    write("a.sql", made.sql());
    made.change();
    write("b.sql", made.sql());
    String from = "file://" + work.resolve("a.sql");
    String to = "file://" + work.resolve("b.sql");
    List<String> dev = List.of("--dev-url", devUrl);
    String a = both(seed, "inspect hcl", with(dev, "schema", "inspect", "-u", from)).out;
    String b = both(seed, "inspect hcl", with(dev, "schema", "inspect", "-u", to)).out;
    both(
        seed,
        "inspect sql",
        with(dev, "schema", "inspect", "-u", to, "--format", "{{ sql . \"  \" }}"));
    both(seed, "diff sql", with(dev, "schema", "diff", "--from", from, "--to", to));
    write("a.hcl", a);
    write("b.hcl", b);
    both(
        seed,
        "diff hcl",
        with(
            dev,
            "schema",
            "diff",
            "--from",
            "file://" + work.resolve("a.hcl"),
            "--to",
            "file://" + work.resolve("b.hcl")));
    migrateDiff(seed, dev, to);
  }

  private void migrateDiff(long seed, List<String> dev, String to) throws Exception {
    List<String> answers = new ArrayList<>();
    for (boolean ours : new boolean[] {true, false}) {
      Path dir = Files.createDirectories(work.resolve("m"));
      Files.copy(work.resolve("a.sql"), dir.resolve("1_a.sql"));
      List<String> hash = List.of("migrate", "hash", "--dir", "file://" + dir);
      List<String> diff = with(dev, "migrate", "diff", "b", "--dir", "file://" + dir, "--to", to);
      StringBuilder answer = new StringBuilder();
      for (List<String> args : List.of(hash, diff)) {
        Answer each = ours ? ours(args) : theirs(args);
        answer.append(each.out.replaceAll("[0-9]{14}", "VERSION"));
      }
      try (Stream<Path> files = Files.list(dir)) {
        for (Path file : files.filter(f -> f.toString().endsWith("_b.sql")).toList()) {
          answer.append(Files.readString(file));
        }
      }
      answers.add(answer.toString());
      delete(dir);
    }
    judge(seed, "migrate diff", answers.get(0), answers.get(1));
  }

  private Answer both(long seed, String what, List<String> args) throws Exception {
    Answer ours = ours(args);
    Answer theirs = theirs(args);
    judge(seed, what, ours.code + "\n" + ours.out, theirs.code + "\n" + theirs.out);
    return theirs;
  }

  private void judge(long seed, String what, String ours, String theirs) throws IOException {
    if (ours.equals(theirs)) {
      equal.merge(what, 1, Integer::sum);
      return;
    }
    different.merge(what, 1, Integer::sum);
    System.out.println("== seed " + seed + ", " + what);
    List<String> left = new ArrayList<>(theirs.lines().toList());
    List<String> right = new ArrayList<>(ours.lines().toList());
    List<String> onlyRight = new ArrayList<>(right);
    left.forEach(onlyRight::remove);
    right.forEach(left::remove);
    left.stream().limit(6).forEach(line -> System.out.println("- " + line));
    onlyRight.stream().limit(6).forEach(line -> System.out.println("+ " + line));
    if (left.isEmpty() && onlyRight.isEmpty()) {
      System.out.println("  other order of lines");
    }
  }

  private record Answer(int code, String out) {}

  private Answer ours(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        AtlasCommand.load()
            .run(
                new Invocation(
                    args, Map.of(), work, InputStream.nullInputStream(), print, print));
    // What may be a rename is told by one of the two only.
    String told = out.toString(StandardCharsets.UTF_8);
    return new Answer(code, told.replaceAll("(?m)^warning: a column is dropped.*\n", ""));
  }

  private Answer theirs(List<String> args) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(with(args, original.toString()));
    builder.directory(work.toFile()).redirectErrorStream(true);
    builder.environment().put("ATLAS_NO_UPDATE_NOTIFIER", "true");
    builder.environment().put("ATLAS_NO_ANON_TELEMETRY", "true");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), out);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(work.resolve(name), text);
  }

  private static List<String> with(List<String> last, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(last);
    return all;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((x, y) -> y.compareTo(x)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What the products have in common under other words. */
  private record Words(
      String product, char quote, String key, List<List<String>> types, List<String> tails) {

    static Words of(String url) {
      String scheme = url.substring(0, url.indexOf(':'));
      return switch (scheme) {
        case "sqlite" -> sqlite();
        case "postgres" -> postgres();
        default -> mysql(scheme.equals("mysql"));
      };
    }

    private static Words sqlite() {
      return new Words(
          "sqlite",
          '`',
          "id integer NOT NULL PRIMARY KEY",
          List.of(
              List.of("int", "1", "-7"),
              List.of("integer", "0"),
              List.of("text", "'x'", "'it''s'", "''"),
              List.of("varchar(20)", "'7'", "'a\"b'"),
              List.of("bool", "true", "false"),
              List.of("real", "1.5"),
              List.of("decimal(10,2)", "1.50"),
              List.of("blob"),
              List.of("datetime", "CURRENT_TIMESTAMP"),
              List.of("json", "'{}'"),
              List.of("uuid"),
              List.of("date")),
          List.of("", "", "", " WITHOUT ROWID", " STRICT"));
    }

    private static Words postgres() {
      return new Words(
          "postgres",
          '"',
          "id integer NOT NULL PRIMARY KEY",
          List.of(
              List.of("integer", "1", "-7"),
              List.of("bigint", "0", "9223372036854775807"),
              List.of("smallint", "3"),
              List.of("text", "'x'", "'it''s'", "''", "lower('A')"),
              List.of("character varying(20)", "'7'", "'back\\slash'"),
              List.of("boolean", "true", "false"),
              List.of("double precision", "1.5"),
              List.of("numeric(10,2)", "1.50"),
              List.of("bytea"),
              List.of("timestamptz", "now()", "CURRENT_TIMESTAMP"),
              List.of("timestamp(3)", "'2024-01-31 10:00:00'"),
              List.of("date", "'2024-01-31'"),
              List.of("time"),
              List.of("interval", "'1 day'"),
              List.of("jsonb", "'{}'", "'{\"a\": 1}'"),
              List.of("uuid", "gen_random_uuid()"),
              List.of("text[]", "'{}'", "ARRAY['a']"),
              List.of("inet"),
              List.of("int4range"),
              List.of("mood", "'happy'"),
              List.of("bit(3)", "B'101'"),
              List.of("money"),
              List.of("xml"),
              List.of("tsvector"),
              List.of("point")),
          List.of(""));
    }

    private static Words mysql(boolean mysql) {
      List<List<String>> types =
          new ArrayList<>(
              List.of(
                  List.of("int", "1", "-7"),
                  List.of("int unsigned", "1"),
                  List.of("bigint", "0"),
                  List.of("tinyint(1)", "1"),
                  List.of("tinyint", "1"),
                  List.of("varchar(20)", "'x'", "'it''s'", "''", "'7'"),
                  List.of("char(5)", "'x'"),
                  List.of("text"),
                  List.of("decimal(10,2)", "1.50"),
                  List.of("double", "1.5"),
                  List.of("float"),
                  List.of("date", "'2024-01-31'"),
                  List.of("datetime", "CURRENT_TIMESTAMP", "'2024-01-31 10:00:00'"),
                  List.of("timestamp", "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"),
                  List.of("time"),
                  List.of("year"),
                  List.of("binary(4)"),
                  List.of("varbinary(16)"),
                  List.of("blob"),
                  List.of("json"),
                  List.of("enum('a','b c')", "'a'"),
                  List.of("set('x','y')", "'x,y'"),
                  List.of("bit(8)", "b'101'"),
                  List.of("varchar(9) CHARACTER SET latin1")));
      if (mysql) {
        types.add(List.of("varchar(30)", "(upper('x'))"));
      }
      return new Words(
          mysql ? "mysql" : "mariadb",
          '`',
          "id int NOT NULL AUTO_INCREMENT PRIMARY KEY",
          types,
          List.of("", "", " CHARSET latin1", " COLLATE utf8mb4_bin"));
    }
  }

  /** A schema that can be changed. */
  private static final class Made {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "F", "select", "g h");

    private final Random random;
    private final Words words;
    private final Map<String, Map<String, String>> tables = new TreeMap<>();

    Made(long seed, Words words) {
      this.random = new Random(seed * 7919);
      this.words = words;
      for (int i = 1; i <= 1 + random.nextInt(4); i++) {
        add("t" + i);
      }
    }

    /** Parts by name; the key says what kind a part is. */
    private void add(String table) {
      Map<String, String> parts = new TreeMap<>();
      parts.put("tail", pick(words.tails));
      tables.put(table, parts);
      for (String name : NAMES) {
        if (random.nextInt(5) < 2) {
          part(table, name);
        }
      }
    }

    void change() {
      for (String table : List.copyOf(tables.keySet())) {
        int kind = random.nextInt(8);
        if (kind == 0) {
          tables.remove(table);
        } else if (kind > 1) {
          for (int i = 0; i < 1 + random.nextInt(3); i++) {
            edit(table, pick(NAMES));
          }
        }
      }
      if (random.nextInt(3) == 0) {
        add("new");
      }
    }

    private void edit(String table, String name) {
      Map<String, String> parts = tables.get(table);
      boolean known = parts.containsKey("column " + name);
      List.of("column ", "index ", "check ", "key ").forEach(kind -> parts.remove(kind + name));
      if (!known || random.nextBoolean()) {
        part(table, name);
      }
    }

    private void part(String table, String name) {
      Map<String, String> parts = tables.get(table);
      List<String> type = pick(words.types);
      String strict = "STRICT";
      if (parts.get("tail").contains(strict)) {
        type = List.of("text", "'x'");
      }
      String column = quote(name) + " " + type.getFirst() + (random.nextInt(3) == 0 ? " NOT NULL" : "");
      if (type.size() > 1 && random.nextInt(2) == 0) {
        column += " DEFAULT " + pick(type.subList(1, type.size()));
      }
      boolean comments = words.quote == '`' && !words.product.equals("sqlite");
      if (comments && random.nextInt(5) == 0) {
        column += " COMMENT 'it''s'";
      }
      parts.put("column " + name, column);
      boolean plain = List.of("int", "integer", "bigint").contains(type.getFirst());
      if (plain && random.nextInt(2) == 0) {
        parts.put("index " + name, index(table, name));
      }
      if (plain && random.nextInt(4) == 0) {
        // The original does not find names of constraints with blanks in SQLite's statements.
        String check = quote("ck_" + table + "_" + name.replace(' ', '_'));
        parts.put(
            "check " + name, "CONSTRAINT " + check + " CHECK (" + quote(name) + " > " + random.nextInt(3) + ")");
      }
      boolean id = type.getFirst().equals(words.product.equals("postgres") ? "integer" : "int");
      if (id && random.nextInt(2) == 0) {
        parts.put("key " + name, pick(List.copyOf(tables.keySet())));
      }
    }

    private String index(String table, String name) {
      String unique = random.nextInt(3) == 0 ? "UNIQUE " : "";
      String on = quote(name) + pick(List.of("", "", ", id", words.product.equals("mariadb") ? "" : " DESC"));
      String where =
          words.quote == '"' || words.product.equals("sqlite")
              ? pick(List.of("", "", " WHERE " + quote(name) + " > 1"))
              : "";
      return "CREATE " + unique + "INDEX " + quote("i_" + table + "_" + name) + " ON " + quote(table)
          + " (" + on + ")" + where + ";\n";
    }

    String sql() {
      StringBuilder text = new StringBuilder();
      if (words.product.equals("postgres")) {
        text.append("CREATE TYPE mood AS ENUM ('sad', 'happy');\n");
      }
      List<String> done = new ArrayList<>();
      tables.forEach((table, parts) -> {
        done.add(table);
        List<String> lines = new ArrayList<>(List.of(words.key));
        parts.forEach((key, part) -> {
          if (key.startsWith("column ") || key.startsWith("check ")) {
            lines.add(part);
          } else if (key.startsWith("key ") && done.contains(part)) {
            String column = key.substring("key ".length());
            lines.add(
                "CONSTRAINT " + quote("fk_" + table + "_" + column.replace(' ', '_')) + " FOREIGN KEY (" + quote(column)
                    + ") REFERENCES " + quote(part) + " (id) ON DELETE CASCADE");
          }
        });
        // Columns first.
        lines.sort((x, y) -> Boolean.compare(x.startsWith("CONSTRAINT"), y.startsWith("CONSTRAINT")));
        text.append("CREATE TABLE ").append(quote(table)).append(" (").append(String.join(", ", lines));
        text.append(")").append(parts.get("tail")).append(";\n");
        parts.forEach((key, part) -> text.append(key.startsWith("index ") ? part : ""));
        if (words.product.equals("postgres")) {
          text.append("COMMENT ON TABLE ").append(quote(table)).append(" IS 'it''s';\n");
        }
      });
      return text.toString();
    }

    private String quote(String name) {
      return words.quote + name + words.quote;
    }

    private <T> T pick(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }
}
