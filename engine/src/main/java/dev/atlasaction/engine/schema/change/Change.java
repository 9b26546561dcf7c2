package dev.atlasaction.engine.schema.change;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.List;

/** A difference between two schemas (spec inspect-diff.md §8). */
public sealed interface Change {

  /** A schema is created, empty; its tables follow as their own changes. */
  record AddSchema(Schema schema, List<Clause> clauses) implements Change {
    public AddSchema {
      clauses = List.copyOf(clauses);
    }
  }

  /** A schema is dropped with all that is in it. */
  record DropSchema(Schema schema, List<Clause> clauses) implements Change {
    public DropSchema {
      clauses = List.copyOf(clauses);
    }
  }

  /** Attributes of a schema change. */
  record ModifySchema(Schema from, Schema to, List<AttrChange> changes) implements Change {
    public ModifySchema {
      changes = List.copyOf(changes);
    }
  }

  /** A table is created with its columns, indexes, keys and checks. */
  record AddTable(Table table, List<Clause> clauses) implements Change {
    public AddTable {
      clauses = List.copyOf(clauses);
    }
  }

  /** A table is dropped. */
  record DropTable(Table table, List<Clause> clauses) implements Change {
    public DropTable {
      clauses = List.copyOf(clauses);
    }
  }

  /** Parts of a table change, in the order in which the differ found them. */
  record ModifyTable(Table from, Table to, List<TableChange> changes) implements Change {
    public ModifyTable {
      changes = List.copyOf(changes);
    }
  }

  /** A table gets another name. */
  record RenameTable(Table from, Table to) implements Change {}

  /** A view is created. */
  record AddView(View view, List<Clause> clauses) implements Change {
    public AddView {
      clauses = List.copyOf(clauses);
    }
  }

  /** A view is dropped. */
  record DropView(View view, List<Clause> clauses) implements Change {
    public DropView {
      clauses = List.copyOf(clauses);
    }
  }

  /** A view's query, indexes or attributes change. */
  record ModifyView(View from, View to) implements Change {}

  /** A view gets another name. */
  record RenameView(View from, View to) implements Change {}

  /** An object is created. */
  record AddObject(DbObject object, List<Clause> clauses) implements Change {
    public AddObject {
      clauses = List.copyOf(clauses);
    }
  }

  /** An object is dropped. */
  record DropObject(DbObject object, List<Clause> clauses) implements Change {
    public DropObject {
      clauses = List.copyOf(clauses);
    }
  }

  /** An object becomes another of the same kind and name. */
  record ModifyObject(DbObject from, DbObject to) implements Change {}

  /** An object gets another name. */
  record RenameObject(DbObject from, DbObject to) implements Change {}
}
