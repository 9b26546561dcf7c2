variable "tenant" {
  type    = string
  default = "main"
}
locals {
  size = 20 + 5
}
schema "main" {
}
table "users" {
  schema = schema.main
  column "id" {
    null           = false
    type           = integer
    auto_increment = true
  }
  column "name" {
    type    = varchar(255)
    default = "it's ${var.tenant}"
  }
  column "made" {
    type    = datetime
    default = sql("CURRENT_TIMESTAMP")
  }
  column "twice" {
    type = int
    as {
      expr = "id * 2"
      type = STORED
    }
  }
  primary_key {
    columns = [column.id]
  }
  index "by_name" {
    unique = true
    where  = "name <> ''"
    on {
      column = column.name
      desc   = true
    }
    on {
      expr = "lower(name)"
    }
  }
  check "positive" {
    expr = "id > 0"
  }
}
table "posts" {
  schema  = schema.main
  comment = <<-TEXT
    two
    lines
  TEXT
  column "id" {
    type = int
  }
  column "author" {
    type = int
    null = true
  }
  foreign_key "author" {
    columns     = [column.author]
    ref_columns = [table.users.column.id]
    on_delete   = SET_NULL
  }
  strict = true
}
view "names" {
  schema = schema.main
  as     = "SELECT name FROM users"
  column "name" {
    type = text
  }
}
