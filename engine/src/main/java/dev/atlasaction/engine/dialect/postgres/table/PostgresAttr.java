package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.BacksConstraint;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Kept;
import dev.atlasaction.engine.schema.Partial;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.View;
import java.util.List;
import java.util.Locale;

/** The attributes only PostgreSQL has (spec inspect-diff.md §1). */
public sealed interface PostgresAttr extends Attr {

  /**
   * An identity column; {@code last} is the last value handed out, 0 if none.
   *
   * @param generation {@code ALWAYS} or {@code BY DEFAULT}
   */
  record Identity(String generation, long start, long increment, long last)
      implements PostgresAttr, ServerFilled {

    /** The generation, the server's default where none was said. */
    public String effectiveGeneration() {
      return generation.isEmpty() ? "BY DEFAULT" : generation;
    }

    /** The first value, 1 where none was said. */
    public long effectiveStart() {
      return start == 0 ? 1 : start;
    }

    /** The distance of two values, 1 where none was said. */
    public long effectiveIncrement() {
      return increment == 0 ? 1 : increment;
    }
  }

  /** Privileges on what is in a schema were read, and those that are not there are not there. */
  record PermissionsRead() implements PostgresAttr {}

  /** A column that takes no NULL for its type alone, a domain. */
  record NotNullByDomain() implements PostgresAttr {}

  /** The constraint an index stands for. */
  record Constraint(String name, Kind kind) implements PostgresAttr, BacksConstraint {
    /** The kinds of constraints that bring an index along. */
    public enum Kind {
      PRIMARY,
      UNIQUE,
      EXCLUDE
    }
  }

  /** The access method: in lower case from the server, in upper case from HCL. */
  record IndexMethod(String name) implements PostgresAttr {
    /** What an index has that names no method. */
    public static final String DEFAULT = "BTREE";

    /** The method of an index. */
    public static IndexMethod of(Index index) {
      return index.attrs().find(IndexMethod.class).orElse(new IndexMethod(DEFAULT));
    }

    /** The name as all comparisons use it. */
    public String upper() {
      return name.toUpperCase(Locale.ROOT);
    }
  }

  /** The predicate of a partial index. */
  record IndexPredicate(String expr) implements PostgresAttr, Partial {}

  /** Columns an index carries beside its keys. */
  record IndexInclude(List<String> columns) implements PostgresAttr {
    /** Keeps its own copies. */
    public IndexInclude {
      columns = List.copyOf(columns);
    }
  }

  /** {@code NULLS [NOT] DISTINCT} of a unique index. */
  record NullsDistinct(boolean distinct) implements PostgresAttr {}

  /** Storage parameters of a BRIN index; 0 pages means the default. */
  record StorageParams(boolean autosummarize, long pagesPerRange) implements PostgresAttr {
    private static final long DEFAULT_PAGES = 128;

    /** Whether nothing was said that the server would not do by itself. */
    public boolean isDefault() {
      return !autosummarize && hasDefaultPages();
    }

    /** Whether the number of pages is the server's own. */
    public boolean hasDefaultPages() {
      return pagesPerRange == 0 || pagesPerRange == DEFAULT_PAGES;
    }
  }

  /** Where NULLs go, if not where the direction of the part puts them. */
  record NullsOrder(boolean first) implements PostgresAttr {
    /** Whether NULLs come first in {@code part}. */
    public static boolean first(IndexPart part) {
      return part.attrs().find(NullsOrder.class).map(NullsOrder::first).orElse(part.desc());
    }
  }

  /**
   * An operator class.
   *
   * @param standard whether the server says it is the default one of the column's type
   */
  record OperatorClass(String name, boolean standard, List<Param> params) implements PostgresAttr {
    /** Keeps its own copies. */
    public OperatorClass {
      params = List.copyOf(params);
    }

    /** A parameter of the class, such as {@code siglen=8}. */
    public record Param(String name, String value) {}

    /** The class as SQL spells it. */
    public String sql() {
      if (params.isEmpty()) {
        return name;
      }
      return name
          + "("
          + String.join(", ", params.stream().map(p -> p.name() + "=" + p.value()).toList())
          + ")";
    }
  }

  /** The operator of one part of an exclusion constraint. */
  record ExclusionOperator(String sql) implements PostgresAttr {}

  /** {@code NO INHERIT} of a check. */
  record NoInherit() implements PostgresAttr, Extra {}

  /** The partition key of a table. */
  record PartitionKey(String strategy, List<Part> parts) implements PostgresAttr {
    /** Keeps its own copies. */
    public PartitionKey {
      parts = List.copyOf(parts);
    }

    /** A column, or an expression if {@code column} is empty. */
    public record Part(String column, String expr) {}
  }

  /** What is declared of a view behind its name. */
  record ViewOptions(String check, boolean barrier, boolean invoker) implements PostgresAttr {

    /** Nothing said. */
    public static final ViewOptions NONE = new ViewOptions("", false, false);

    /** The options of a view. */
    public static ViewOptions of(View view) {
      return view.attrs().find(ViewOptions.class).orElse(NONE);
    }
  }

  /**
   * Who owns a view or routine and who may use it.
   *
   * @param owner the owner, if it is somebody else than who asks
   * @param grants as {@code pg_class.relacl} has them, such as {@code reader=r/owner}; empty if
   *     nobody granted or revoked anything
   */
  record Privileges(String owner, List<String> grants) implements PostgresAttr, Kept {
    /** Keeps its own copies. */
    public Privileges {
      grants = List.copyOf(grants);
    }
  }
}
