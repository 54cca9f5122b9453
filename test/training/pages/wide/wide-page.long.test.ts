import { describeWidePages } from './describe-wide-pages.ts';

describeWidePages(24, [
  ['squared', 'lines'],
  ['ruled', 'lines'],
  ['print-beside', 'print'],
  ['patterns', 'print'],
]);
