package dev.atlasaction.engine.schema.change;

import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A difference inside one table. */
public sealed interface TableChange {

  /** A column is added. */
  record AddColumn(Column column) implements TableChange {}

  /** A column is dropped with its data. */
  record DropColumn(Column column) implements TableChange {}

  /** A column changes. */
  record ModifyColumn(Column from, Column to, Set<Aspect> aspects) implements TableChange {
    public ModifyColumn {
      aspects = ordered(aspects);
    }
  }

  /** A column gets another name. */
  record RenameColumn(Column from, Column to) implements TableChange {}

  /** An index or unique constraint is added. */
  record AddIndex(Index index, List<Clause> clauses) implements TableChange {
    public AddIndex {
      clauses = List.copyOf(clauses);
    }
  }

  /** An index or unique constraint is dropped. */
  record DropIndex(Index index, List<Clause> clauses) implements TableChange {
    public DropIndex {
      clauses = List.copyOf(clauses);
    }
  }

  /** An index becomes another of the same name. */
  record ModifyIndex(Index from, Index to, Set<Aspect> aspects) implements TableChange {
    public ModifyIndex {
      aspects = ordered(aspects);
    }
  }

  /** An index gets another name. */
  record RenameIndex(Index from, Index to) implements TableChange {}

  /** A primary key is added. */
  record AddPrimaryKey(Index key) implements TableChange {}

  /** The primary key is dropped. */
  record DropPrimaryKey(Index key) implements TableChange {}

  /** The primary key changes. */
  record ModifyPrimaryKey(Index from, Index to, Set<Aspect> aspects) implements TableChange {
    public ModifyPrimaryKey {
      aspects = ordered(aspects);
    }
  }

  /** A foreign key is added. */
  record AddForeignKey(ForeignKey key, List<Clause> clauses) implements TableChange {
    public AddForeignKey {
      clauses = List.copyOf(clauses);
    }
  }

  /** A foreign key is dropped. */
  record DropForeignKey(ForeignKey key) implements TableChange {}

  /** A foreign key becomes another of the same name. */
  record ModifyForeignKey(ForeignKey from, ForeignKey to, Set<Aspect> aspects)
      implements TableChange {
    public ModifyForeignKey {
      aspects = ordered(aspects);
    }
  }

  /** A check is added. */
  record AddCheck(Check check, List<Clause> clauses) implements TableChange {
    public AddCheck {
      clauses = List.copyOf(clauses);
    }
  }

  /** A check is dropped. */
  record DropCheck(Check check) implements TableChange {}

  /** A check gets another expression or attributes. */
  record ModifyCheck(Check from, Check to, Set<Aspect> aspects) implements TableChange {
    public ModifyCheck {
      aspects = ordered(aspects);
    }
  }

  /** An attribute of the table changes. */
  record TableAttr(AttrChange change) implements TableChange {}

  private static Set<Aspect> ordered(Collection<Aspect> aspects) {
    EnumSet<Aspect> copy = EnumSet.noneOf(Aspect.class);
    copy.addAll(aspects);
    return Collections.unmodifiableSet(copy);
  }
}
