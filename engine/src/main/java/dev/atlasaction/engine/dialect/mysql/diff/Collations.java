package dev.atlasaction.engine.dialect.mysql.diff;

import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which collation a character set has by default, and which character set a collation belongs to
 * (spec inspect-diff.md §7.2). The server is asked when it is first needed.
 */
public final class Collations {

  private final Server server;
  private final @Nullable Catalog catalog;
  private @Nullable Map<String, String> live;

  private Collations(Server server, @Nullable Catalog catalog) {
    this.server = server;
    this.catalog = catalog;
  }

  /** What is known without a connection. */
  public static Collations builtIn(Server server) {
    return new Collations(server, null);
  }

  /** What the server says, and what is known without it. */
  public static Collations live(Catalog catalog, Server server) {
    return new Collations(server, catalog);
  }

  /** The default collation of a character set; empty if it is not known. */
  String collationOf(String charset) {
    String known = live().get(charset);
    return known == null ? builtIn(charset) : known;
  }

  /** The character set of a collation; empty if it is not known. */
  String charsetOf(String collation) {
    int end = collation.indexOf('_');
    String charset = end < 0 ? collation : collation.substring(0, end);
    return charset.equals("uca1400") ? "" : charset;
  }

  private Map<String, String> live() {
    Map<String, String> known = live;
    if (known == null) {
      known = new HashMap<>();
      if (catalog != null) {
        for (Catalog.Row row : catalog.rows("collations", List.of(), Map.of())) {
          known.put(row.text(0), row.text(1));
        }
      }
      live = known;
    }
    return known;
  }

  private String builtIn(String charset) {
    return switch (charset) {
      case "binary" -> "binary";
      case "big5", "gb18030", "gb2312", "gbk" -> charset + "_chinese_ci";
      case "cp932", "eucjpms", "sjis", "ujis" -> charset + "_japanese_ci";
      case "dec8", "latin1", "swe7" -> charset + "_swedish_ci";
      case "euckr" -> "euckr_korean_ci";
      case "hp8" -> "hp8_english_ci";
      case "latin5" -> "latin5_turkish_ci";
      case "tis620" -> "tis620_thai_ci";
      case "utf8mb4" -> server.isMaria() ? "utf8mb4_general_ci" : "utf8mb4_0900_ai_ci";
      case "armscii8",
          "ascii",
          "cp1250",
          "cp1251",
          "cp1256",
          "cp1257",
          "cp850",
          "cp852",
          "cp866",
          "geostd8",
          "greek",
          "hebrew",
          "keybcs2",
          "koi8r",
          "koi8u",
          "latin2",
          "latin7",
          "macce",
          "macroman",
          "ucs2",
          "utf16",
          "utf16le",
          "utf32",
          "utf8",
          "utf8mb3" ->
          charset + "_general_ci";
      default -> "";
    };
  }
}
