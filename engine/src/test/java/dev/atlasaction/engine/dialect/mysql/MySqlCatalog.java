package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Answers;
import dev.atlasaction.engine.dialect.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a server answers to SHOW CREATE, for all objects of a schema. */
final class MySqlCatalog {
  private static final List<String> OBJECTS =
      List.of(
          "SELECT if(table_type = 'BASE TABLE' OR table_type LIKE 'SYSTEM V%', 'TABLE',"
              + " table_type), table_name FROM information_schema.tables WHERE table_schema ="
              + " database()",
          "SELECT routine_type, routine_name FROM information_schema.routines"
              + " WHERE routine_schema = database()",
          "SELECT 'TRIGGER', trigger_name FROM information_schema.triggers"
              + " WHERE trigger_schema = database()",
          "SELECT 'EVENT', event_name FROM information_schema.events"
              + " WHERE event_schema = database()");

  private MySqlCatalog() {}

  /** Lines in any order, without the schema's name. */
  static List<String> lines(Database database) {
    List<String> lines = new ArrayList<>();
    for (String query : OBJECTS) {
      for (String object : Answers.of(database, query)) {
        int bar = object.indexOf('|');
        lines.addAll(shown(database, object.substring(0, bar), object.substring(bar + 1)));
      }
    }
    return lines;
  }

  private static List<String> shown(Database database, String kind, String name) {
    String quoted = "`" + name.replace("`", "``") + "`";
    String text = Answers.of(database, "SHOW CREATE " + kind + " " + quoted).getFirst();
    boolean code = kind.equals("FUNCTION") || kind.equals("PROCEDURE");
    String plain =
        (code ? text.replace("`", "").replace("(IN ", "(") : text)
            .replace("`" + database.boundSchema() + "`.", "")
            .replace("DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci", "")
            .replaceAll(" AUTO_INCREMENT=[0-9]+", "")
            .replaceAll("STARTS '[^']*'", "")
            .replaceAll("\\|20[0-9-]+ [0-9:.]+", "");
    return Arrays.stream(plain.split("\n", -1))
        .map(line -> kind + " " + name + ": " + line.replaceAll(",$", ""))
        .toList();
  }
}
