// Lays out the graphs that MapBench wrote with elkjs, and counts and times as MapBench does.
// Usage, in a folder where elkjs is installed: node elk.mjs graphs.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const ELK = createRequire(process.cwd() + "/")("elkjs/lib/elk.bundled.js");
const elk = new ELK();
const graphs = JSON.parse(readFileSync(process.argv[2], "utf8"));
const rounds = 40;

const line = edge => edge.sections.flatMap(part => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]);
const side = (a, b, p) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
const cross = (one, two) =>
  one.slice(1).some((b, at) => two.slice(1).some((d, to) => {
    const a = one[at], c = two[to];
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }));

for (const graph of graphs) {
  const times = [];
  let laid;
  for (let round = -20; round < rounds; round++) {
    const copy = structuredClone(graph);
    // Time of the processor, which other work on the machine does not lengthen.
    const began = process.cpuUsage();
    laid = await elk.layout(copy);
    const worked = process.cpuUsage(began);
    if (round >= 0) times.push((worked.user + worked.system) / 1000);
  }
  times.sort((a, b) => a - b);
  const lines = laid.edges.map(line);
  let crossings = 0;
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const ends = new Set([laid.edges[i].sources[0], laid.edges[i].targets[0], laid.edges[j].sources[0], laid.edges[j].targets[0]]);
      if (ends.size === 4 && cross(lines[i], lines[j])) crossings++;
    }
  }
  const length = lines.flatMap(points => points.slice(1).map((p, at) => Math.hypot(p.x - points[at].x, p.y - points[at].y)))
    .reduce((sum, part) => sum + part, 0);
  console.log(`${graph.children.length} steps, ${graph.edges.length} lines: p50 ${times[rounds / 2].toFixed(1)} ms, `
    + `p99 ${times[Math.floor(rounds * 0.99)].toFixed(1)} ms, crossings ${crossings}, ${Math.round(length)} px, `
    + `${Math.round(laid.width)} x ${Math.round(laid.height)}`);
}
