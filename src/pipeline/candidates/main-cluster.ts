import { type Box, type Component, label } from '../image/index.ts';
import { tightMarks, type Marks } from '../marks/index.ts';

// In shares of the cluster's longer side: how far a part may stand off, and how small it may be.
const farthest = 0.3;
const smallest = 0.12;

/**
 * Of marks, those that may be one digit: the largest component and the parts around it, like a 5's loose bar or the
 * other half of a broken 0, without specks and what stands far off.
 */
export function mainCluster(marks: Marks): Marks {
  const { box, coverage, ...rest } = marks;
  const { labels, components } = label(box.width, box.height, coverage);
  const members = clusterOf(components);
  if (members.size === components.length) return marks;
  const inside = [false, ...components.map((component) => members.has(component))];
  const values = coverage.slice();
  for (let index = 0; index < values.length; index++) {
    if (!inside[labels[index]!]) values[index] = 0;
  }
  const cluster = tightMarks({ width: box.width, height: box.height, channels: 1, values });
  return {
    ...rest,
    coverage: cluster.coverage,
    box: { ...cluster.box, x: box.x + cluster.box.x, y: box.y + cluster.box.y },
  };
}

function clusterOf(components: readonly Component[]): Set<Component> {
  const main = components.reduce((most, next) => (next.area > most.area ? next : most));
  const members = new Set([main]);
  let box = main.box;
  for (let grown = true; grown;) {
    grown = false;
    for (const component of components) {
      if (members.has(component) || !belongs(component.box, box)) continue;
      members.add(component);
      box = enclosing(box, component.box);
      grown = true;
    }
  }
  return members;
}

function belongs(part: Box, cluster: Box): boolean {
  const side = Math.max(cluster.width, cluster.height);
  return (
    Math.max(part.width, part.height) >= smallest * side && gap(part, cluster) <= farthest * side
  );
}

/** The distance between two boxes; 0 where they touch or overlap. */
function gap(one: Box, other: Box): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return Math.hypot(across, down);
}

function enclosing(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
