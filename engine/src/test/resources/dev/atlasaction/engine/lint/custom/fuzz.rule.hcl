variable "words" {
  type    = list(string)
  default = ["a", "b"]
}
locals {
  most = 3
}
predicate "table" "has_pk" {
  primary_key {
    condition = self != null
  }
}
predicate "column" "nn_or_default" {
  or {
    default { ne = null }
    null { eq = false }
  }
}
predicate "table" "has_columns_index" {
  variable "columns" { 
    type = list(string) 
  }
  any {
    index {
      condition = alltrue([for p in self.parts : p.expr == null]) && [for p in self.parts : p.column] == var.columns
    }
  }
}
predicate "foreign_key" "columns_are_indexed" {
  table {
    predicate = predicate.table.has_columns_index
    vars = {
      columns = [for c in self.columns: c]
    }
  }
}
predicate "foreign_key" "to_pk" {
  all {
    ref_column {
      primary_key { eq = true }
    }
  }
}
predicate "index" "small" {
  count {
    part { condition = true }
    le = 2
  }
}
rule "schema" "pk" {
  description = "tables have primary keys"
  table {
    assert {
      predicate = predicate.table.has_pk
      message = "Table ${self.name} must have a primary key"
    }
    column {
      match {
        name { match = "^c" }
      }
      assert { predicate = predicate.column.nn_or_default }
    }
    foreign_key {
      assert {
        predicate = predicate.foreign_key.columns_are_indexed
        message = "fk on ${join(",", self.columns)} of ${self.table.name} without index"
      }
      assert { predicate = predicate.foreign_key.to_pk }
    }
    index {
      assert { 
        predicate = predicate.index.small 
        message = "index ${self.name} has ${length(self.parts)} columns"
      }
    }
  }
}
rule "migrate" "no_rename" {
  description = "renames"
  rename {
    table {
      assert {
        condition = self.name == "x"
        message = "Table ${old.name} renamed to ${self.name}"
      }
    }
  }
  add {
    column {
      assert {
        condition = self.null
        message = "${self.table.name}.${self.name} added NOT NULL"
      }
    }
  }
}
rule "schema" "words" {
  description = "words"
  table {
    match {
      not {
        name {
          in = var.words
        }
      }
    }
    assert {
      condition = length(self.columns) <= local.most
    }
  }
}
