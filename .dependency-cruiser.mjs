/**
 * Who may import what: a folder promises the thread its code runs on, a room comes after those that its values come
 * from, and nothing goes round in a circle. `npm run check:rooms` holds it.
 */

/** Rooms of the pipeline, in the order of the data: each may import those before it. */
const stages = [
  'image',
  'ink',
  'marks',
  'paper',
  'network',
  'line',
  'candidates',
  'lattice',
  'reading',
];

/** Rooms of training, in the order of a run. `browser` runs the built app for those that measure it. */
const steps = [
  'data',
  'hands',
  'pages',
  'kernels',
  'network',
  'page-network',
  'line-network',
  'recipes',
  'engine',
  'export',
  'browser',
  'evaluate',
  'lattice',
  'ablation',
  'card',
  'bench',
  'commands',
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What is imported for its values, not for its types alone, is what counts between pages' rooms. */
const values = { dependencyTypesNot: ['type-only'] };

/** None of these rooms imports one that comes after it. */
function inOrder(folder, rooms) {
  return rooms
    .slice(0, -1)
    .map((room, index) =>
      forbid(
        `${folder}/${room} comes before`,
        `${room} imports only rooms before it: ${rooms.slice(0, index).join(', ')}.`,
        { path: `^${folder}/${room}/` },
        { path: `^${folder}/(${rooms.slice(index + 1).join('|')})/` },
      ),
    );
}

const pipelineDoors = stages.map((room) =>
  forbid(
    `${room} has one door`,
    `From outside, ${room} is entered by its index.ts, which says what it gives.`,
    { path: '^(src|training|docs)/', pathNot: `^src/pipeline/${room}/` },
    { path: `^src/pipeline/${room}/(?!index\\.ts$)` },
  ),
);

const page = [
  forbid(
    'page talks through the door',
    'The page reaches the worker by protocol.ts alone.',
    { path: '^src/page/' },
    { path: '^src/(worker|service-worker|main)|@tensorflow' },
  ),
  forbid(
    'page takes ink and text from the pipeline',
    'What runs on the page is ink, its rasteriser and a reading as text; of the rest it knows types.',
    { path: '^src/page/' },
    { path: '^src/pipeline/(?!(ink|reading)/index\\.ts$)', ...values },
  ),
  forbid(
    'page rooms meet in the shell',
    'Draw, picture and answer know each other by events and types.',
    { path: '^src/page/(draw|picture|answer)/' },
    { path: '^src/page/(draw|picture|answer|shell)/', pathNot: '^src/page/$1/', ...values },
  ),
  forbid(
    'the shell is imported by main alone',
    'What rooms share stands in shared, what they read with in reader.',
    { path: '^src/page/(reader|shared)/' },
    { path: '^src/page/(draw|picture|answer|shell)/', ...values },
  ),
];

const threads = [
  forbid(
    'pipeline is by itself',
    'The pipeline is plain ECMAScript: it imports nothing outside itself.',
    { path: '^src/pipeline/' },
    { pathNot: '^src/pipeline/' },
  ),
  forbid(
    'worker has no page',
    'The worker imports protocol, pipeline and TensorFlow.js.',
    { path: '^src/worker/' },
    { pathNot: '^src/(worker|pipeline|protocol)|@tensorflow|^model/' },
  ),
  forbid(
    'protocol is types',
    'The door holds types alone.',
    { path: '^src/protocol\\.ts$' },
    { path: '.', ...values },
  ),
  forbid(
    'store stands alone',
    'The store is used by page and service worker, and uses idb.',
    { path: '^src/(store|kept-steps|load-kept|tabs)\\.ts$' },
    { pathNot: 'idb|^src/(kept-steps|store|tabs)\\.ts$', ...values },
  ),
  forbid(
    'service worker has the store',
    'The service worker imports the store and Workbox.',
    { path: '^src/service-worker/' },
    { pathNot: '^src/(service-worker|store)|workbox' },
  ),
  forbid(
    'training runs the pipeline',
    'Training imports the pipeline and the one file that runs networks.',
    { path: '^training/' },
    { path: '^src/(?!pipeline/|protocol\\.ts$|worker/classify\\.ts$)' },
  ),
];

export default {
  forbidden: [
    forbid(
      'no circles',
      'Files that import each other are one file, or lack one.',
      {},
      { circular: true },
    ),
    ...inOrder('src/pipeline', stages),
    ...pipelineDoors,
    ...inOrder('training', steps),
    ...threads,
    ...page,
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
