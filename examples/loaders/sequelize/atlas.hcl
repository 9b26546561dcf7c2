# npm install
data "external_schema" "app" {
  program = ["node", "load.js"]
}

env "local" {
  src = data.external_schema.app.url
  dev = "docker://postgres/15/dev?search_path=public"
}
