schema "shop" {
  charset = "utf8mb4"
  collate = "utf8mb4_0900_ai_ci"
}
table "users" {
  schema  = schema.shop
  engine  = InnoDB
  comment = "people"
  column "id" {
    type           = bigint
    unsigned       = true
    auto_increment = true
  }
  column "kind" {
    type    = enum("a", "b")
    default = "a"
  }
  column "name" {
    type    = varchar(255)
    charset = "latin1"
  }
  column "at" {
    type      = timestamp(6)
    default   = sql("CURRENT_TIMESTAMP(6)")
    on_update = sql("CURRENT_TIMESTAMP(6)")
  }
  primary_key {
    columns = [column.id]
  }
  index "name" {
    type = FULLTEXT
    on {
      column = column.name
      prefix = 10
    }
  }
  check "named" {
    expr     = "name <> ''"
    enforced = false
  }
}
