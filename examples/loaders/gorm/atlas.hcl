data "external_schema" "app" {
  program = ["go", "run", "."]
}

env "local" {
  src = data.external_schema.app.url
  dev = "docker://postgres/15/dev?search_path=public"
}
