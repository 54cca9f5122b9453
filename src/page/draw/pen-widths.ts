/** The pens to choose from, in the ink's units. */
export const penWidths = [
  { name: 'fine', width: 1.6 },
  { name: 'medium', width: 2.5 },
  { name: 'broad', width: 4.2 },
] as const;
