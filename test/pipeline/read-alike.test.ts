import { describeAlike } from './read-alike.ts';

describeAlike('reader', { drawn: 3, pictured: 1 });
