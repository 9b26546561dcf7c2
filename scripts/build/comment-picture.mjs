// Draws a comment (Markdown on standard input) as an SVG, near enough to how a forge shows it. See scripts/comment-picture.
import { readFileSync } from "node:fs";

const WIDTH = 900;
const LEFT = 24;
const RIGHT = WIDTH - 24;
const SANS = 'font-family="-apple-system,Segoe UI,Helvetica,Arial,sans-serif"';
const MONO = 'font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace"';
const SIGNS = { "❌": "#cf222e", "🔴": "#cf222e", "🟡": "#bf8700", "⚠️": "#bf8700", "✅": "#1a7f37" };
const out = [];
let y = 20;

const xml = (text) => text.replace(/[<>&"]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[c]);
const plain = (text) =>
  text
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1")
    .replace(/\\([\\`*_[\]~])/g, "$1")
    .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)))
    .replace(/<\/?sub>/g, "");

// A rough width: enough to wrap lines and place the next word.
const width = (text, size, mono) =>
  [...text].reduce((sum, c) => sum + size * (mono ? 0.602 : c.codePointAt(0) > 0x2000 ? 1.1 : /[ilj.,:;'|!tfr ]/.test(c) ? 0.36 : /[A-Zmw]/.test(c) ? 0.72 : 0.6), 0);

// Words of a line of Markdown, each with its style.
const words = (line, bold = false) =>
  line.split(/(\*\*.+?\*\*|`+[^`]+`+)/).flatMap((part) => {
    if (part.startsWith("**")) return words(part.slice(2, -2), true);
    const code = /^`+(.+?)`+$/.exec(part);
    if (code) return [{ text: code[1], code: true, bold }];
    return plain(part).split(/(?<= )/).filter(Boolean).map((text) => ({ text, bold, code: false }));
  });

const tspan = (word) =>
  `<tspan${word.code ? ` ${MONO} font-size="0.88em"` : ""}${word.bold ? ' font-weight="600"' : ""}${word.fill ? ` fill="${word.fill}"` : word.code ? ' fill="#0a3069"' : ""}>${xml(word.text)}</tspan>`;

// One element a line: the viewer's font decides where the words stand.
const draw = (x, at, size, list) =>
  out.push(`<text x="${x.toFixed(1)}" y="${at.toFixed(1)}" font-size="${size}" ${SANS} fill="#1f2328" xml:space="preserve">${list.map(tspan).join("")}</text>`);

// Draws words between two margins and returns the height used.
const flow = (list, x0, x1, top, size) => {
  let x = x0;
  let at = top + size;
  let line = [];
  for (const word of list) {
    const w = width(word.text, size, word.code);
    if (x + w > x1 && line.length > 0) {
      draw(x0, at, size, line);
      line = [];
      x = x0;
      at += size * 1.5;
    }
    line.push(SIGNS[word.text.trim()] ? { ...word, text: "● ", fill: SIGNS[word.text.trim()] } : word);
    x += w;
  }
  draw(x0, at, size, line);
  return at - top + size * 0.5;
};

const table = (rows) => {
  const share = [0.1, 0.31, 0.5, 0.09];
  const edges = share.reduce((all, s) => [...all, all.at(-1) + s * (RIGHT - LEFT)], [LEFT]);
  rows.forEach((cells, n) => {
    const top = y;
    const heights = cells.map((cell, i) => {
      const link = /\]\(/.test(cell) ? "#0969da" : undefined;
      return flow(words(cell, n === 0).map((word) => ({ ...word, fill: link })), edges[i] + 8, edges[i + 1] - 8, top + 6, 13);
    });
    y += Math.max(...heights) + 10;
    edges.slice(0, -1).forEach((x, i) => out.push(`<rect x="${x}" y="${top}" width="${edges[i + 1] - x}" height="${y - top}" fill="none" stroke="#d1d9e0"/>`));
  });
  y += 14;
};

const code = (lines) => {
  const height = lines.length * 20 + 22;
  out.push(`<rect x="${LEFT}" y="${y}" width="${RIGHT - LEFT}" height="${height}" rx="6" fill="#f6f8fa"/>`);
  lines.forEach((line, i) => draw(LEFT + 14, y + 26 + i * 20, 14, [{ text: line, code: true, fill: line.startsWith("--") ? "#59636e" : "#1f2328" }]));
  y += height + 14;
};

const lines = readFileSync(0, "utf8").split("\n");
for (let i = 0; i < lines.length; i++) {
  const line = lines[i];
  if (line.startsWith("<details>")) {
    y += flow(words(`▸ ${line.replace(/<[^>]+>/g, "")}`), LEFT, RIGHT, y, 14) + 8;
    while (!lines[i].startsWith("</details>")) i++;
  } else if (line.startsWith("```")) {
    const end = lines.indexOf(/^`+/.exec(line)[0], i + 1);
    code(lines.slice(i + 1, end));
    i = end;
  } else if (line.startsWith("|")) {
    const rows = [];
    for (; lines[i]?.startsWith("|"); i++) rows.push(lines[i].split("|").slice(1, -1).map((cell) => cell.trim()));
    table(rows.filter((cells) => !cells[0].startsWith("---")));
    i--;
  } else if (line.startsWith("### ")) {
    y += flow(words(line.slice(4), true), LEFT, RIGHT, y, 20) + 8;
  } else if (line !== "" && !line.startsWith("<!--")) {
    const small = line.startsWith("<sub>");
    y += flow(words(line).map((word) => ({ ...word, fill: small ? "#59636e" : undefined })), LEFT, RIGHT, y, small ? 12 : 15) + 8;
  }
}

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${Math.ceil(y + 12)}" role="img" aria-label="The comment on a pull request that drops a column">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${Math.ceil(y + 11)}" rx="8" fill="#fff" stroke="#d1d9e0"/>
${out.join("\n")}
</svg>`);
