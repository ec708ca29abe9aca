// No circles: if a file needs another, that other must not need it back, by however long a way, types included.
import type { Rule } from './rule.ts';
import { isTest } from './source.ts';
import type { Tree } from './tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(tree: Tree): Graph {
  const own = tree.sources.filter(({ path }) => path.startsWith('src/') && !isTest(path));
  return new Map(own.map(({ path, imports }) => [path, imports.flatMap((found) => found.path ?? [])]));
}

/** The shortest way from a file back to itself, or undefined. Breadth first. */
function circleFrom(start: string, graph: Graph): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const here of waiting) {
    for (const next of graph.get(here) ?? []) {
      if (next === start) return trail(here, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      waiting.push(next);
    }
  }
  return undefined;
}

function trail(last: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let here = last; here !== start; here = cameFrom.get(here) ?? start) way.unshift(here);
  return [start, ...way];
}

export const noCircles: Rule = {
  name: 'no file imports itself by a detour',
  why: 'files in a circle can only be read, tested and moved together; they are one file in disguise.',
  instead: 'find the word both need and give it a file of its own, or join the two.',
  breaches: (tree) => {
    const graph = graphOf(tree);
    const circles = [...graph.keys()].flatMap((path) => {
      const circle = circleFrom(path, graph);
      return circle ? [circle] : [];
    });
    const first = circles.filter((circle) => circle[0] === circle.toSorted()[0]);
    return first.map((circle) => ({ where: circle[0] ?? '', what: circle.join(' -> ') }));
  },
};
