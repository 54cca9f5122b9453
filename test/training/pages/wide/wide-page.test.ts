import { describeWidePages } from './describe-wide-pages.ts';

// A third of what the long test looks at, and one family of either layer.
describeWidePages(8, [
  ['squared', 'lines'],
  ['print-beside', 'print'],
]);
