schema "public" {
  comment = "all of it"
}
enum "mood" {
  schema = schema.public
  values = ["sad", "happy"]
}
table "users" {
  schema = schema.public
  column "id" {
    null = false
    type = bigint
    identity {
      generated = ALWAYS
      start     = 10
    }
  }
  column "mood" {
    type    = enum.mood
    default = "happy"
  }
  column "tags" {
    type    = sql("text[]")
    default = sql("'{}'::text[]")
  }
  column "made" {
    type = timestamptz(3)
  }
  column "price" {
    type = numeric(10, 2)
  }
  primary_key {
    columns = [column.id]
  }
  index "tags" {
    type    = GIN
    columns = [column.tags]
  }
  index "made" {
    where   = "(made IS NOT NULL)"
    include = [column.price]
    on {
      column     = column.made
      desc       = true
      nulls_last = true
    }
  }
  unique "price" {
    columns = [column.price]
  }
  check {
    expr = "price > 0"
  }
}
table "logs" {
  schema = schema.public
  column "at" {
    type = date
  }
  partition {
    type    = RANGE
    columns = [column.at]
  }
}
