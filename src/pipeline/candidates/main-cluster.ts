import { type Box, type Component, distanceBetween, enclosing } from '../image/index.ts';
import type { Marks } from '../marks/index.ts';
import { type LabelledMarks, marksOfComponents } from './labelled-marks.ts';

// In the cluster's longer sides: how far a part may stand off, and how small it may be. Guesses.
const farthest = 0.3;
const smallest = 0.12;

/**
 * Of marks, those that may be one digit: the largest component and the parts around it, like a 5's loose bar or the
 * other half of a broken 0, without specks and what stands far off. `among` are the components that count.
 */
export function mainCluster(marks: LabelledMarks, among = marks.components): Marks {
  return marksOfComponents(marks, clusterOf(among));
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
      box = enclosing([box, component.box]);
      grown = true;
    }
  }
  return members;
}

function belongs(part: Box, cluster: Box): boolean {
  const side = Math.max(cluster.width, cluster.height);
  return (
    Math.max(part.width, part.height) >= smallest * side &&
    distanceBetween(part, cluster) <= farthest * side
  );
}
