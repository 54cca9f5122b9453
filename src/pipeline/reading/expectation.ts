/** What the caller knows about the page: one digit, one number, rows of numbers; without it the app decides. */
export type Expectation = 'digit' | 'number' | 'rows';
