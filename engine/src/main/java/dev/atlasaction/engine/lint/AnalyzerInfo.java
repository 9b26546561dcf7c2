package dev.atlasaction.engine.lint;

/**
 * A group of rules that is reported, configured and silenced together (spec lint.md §8, §10). The
 * order of the constants is the order of the reports.
 */
public enum AnalyzerInfo {
  /** Data is lost. An error unless configured otherwise. */
  DESTRUCTIVE("destructive", "destructive changes detected", true),
  /** Success depends on the rows that are there. */
  DATA_DEPEND("data_depend", "data dependent changes detected", false),
  /** A constraint goes away. */
  CONDROP("condrop", "constraint deletion detected", false),
  /** Programs in production stop working. */
  INCOMPATIBLE("incompatible", "backward incompatible changes detected", false),
  /** MySQL drops inline references on the floor; it cannot be configured. */
  INLINE_REFERENCES("", "inline REFERENCES detected", false),
  /** A name breaks the policy of the project. */
  NAMING("naming", "naming violations detected", false, Profile.FULL),
  /** PostgreSQL blocks writers, or everybody, while it builds or drops an index. */
  CONCURRENT_INDEX("concurrent_index", "concurrent index violations detected", false, Profile.FULL),
  /** PostgreSQL rewrites or scans a table while it blocks everybody else. */
  BLOCKING("blocking", "blocking table changes detected", false, Profile.FULL),
  /** MySQL or MariaDB copies a table, or blocks writers while they change it. */
  TABLE_COPY("table_copy", "table copies detected", false, Profile.FULL),
  /** PostgreSQL pads rows that another order of columns would not need. */
  ALIGNMENT("alignment", "non-optimal columns alignment", false, Profile.FULL),
  /** The file and the transaction it runs in do not fit. */
  TRANSACTIONS("nestedtx", "transaction problems detected", false, Profile.FULL),
  /** A statement is forbidden by the project. */
  STATEMENT("statement", "statement policy violations detected", false, Profile.FULL),
  /** A routine builds SQL from values that it does not quote. */
  SQL_INJECTION("sql_injection", "SQL injection risks detected", false, Profile.FULL),
  /** Locks on tables that the statement does not name, and locks held longer than needed. */
  LOCKS("locks", "lock hazards detected", false, Profile.FULL),
  /** Indexes that cost and do not serve, or are missing. */
  INDEXES("indexes", "index problems detected", false, Profile.FULL),
  /** Foreign keys that cannot serve as meant. */
  REFERENCES("references", "foreign-key problems detected", false, Profile.FULL),
  /** Statements that do more, or something else, than they say. */
  SURPRISES("surprises", "unexpected effects detected", false, Profile.FULL),
  /** Who may do what. */
  SECURITY("security", "security problems detected", false, Profile.FULL),
  /** A query of the application no longer runs. */
  QUERIES("queries", "broken queries detected", true, Profile.CLASSIC),
  /** A table lacks what the project wants all tables to have. */
  REQUIRE("require", "missing requirements detected", false, Profile.FULL),
  /** A type is used that the project does not want. */
  BAN("ban", "banned types detected", false, Profile.FULL),
  /** A table is larger than the project allows. */
  LIMIT("limit", "exceeded limits detected", false, Profile.FULL),
  /** Somebody changes what belongs to others. */
  OWNERSHIP("ownership", "ownership policy violations detected", false, Profile.FULL),
  /** A rule of the project is broken. */
  CUSTOM("rule", "custom rule violations detected", false, Profile.CLASSIC),
  /** A file departs from what is merged (spec lint.md §12). */
  NON_LINEAR("non_linear", "non-linear changes detected", false, Profile.FULL),
  /** Files that are never read, or never undone. */
  DIRECTORY("directory", "directory problems detected", false, Profile.FULL),
  /** Opinions. */
  STYLE("style", "style problems detected", false, Profile.STRICT);

  private final String key;
  private final String headline;
  private final boolean errorByDefault;
  private final Profile profile;

  AnalyzerInfo(String key, String headline, boolean errorByDefault) {
    this(key, headline, errorByDefault, Profile.CLASSIC);
  }

  AnalyzerInfo(String key, String headline, boolean errorByDefault, Profile profile) {
    this.key = key;
    this.headline = headline;
    this.errorByDefault = errorByDefault;
    this.profile = profile;
  }

  /** The profile from which on it runs without being configured. */
  public Profile profile() {
    return profile;
  }

  /** The name in {@code atlas.hcl} and in {@code nolint}; empty if it has none. */
  public String key() {
    return key;
  }

  /** The first line of its report, and its error. */
  public String headline() {
    return headline;
  }

  /** Whether its findings fail the run if nothing is configured. */
  public boolean errorByDefault() {
    return errorByDefault;
  }
}
