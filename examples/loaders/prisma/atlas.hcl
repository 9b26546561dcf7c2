# npm install
data "external_schema" "app" {
  program = [
    "npx", "prisma", "migrate", "diff", "--from-empty", "--to-schema", "schema.prisma", "--script",
  ]
}

env "local" {
  src = data.external_schema.app.url
  dev = "docker://postgres/15/dev?search_path=public"
}
