import { describeAlike } from './read-alike.ts';

describeAlike('reader', { drawn: 24, pictured: 5 });
describeAlike('classic', { drawn: 24, pictured: 5 });
