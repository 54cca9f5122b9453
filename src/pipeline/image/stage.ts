/** The stages of a reading, one after the other; a page of many digits comes to tiles and network twice. */
export type Stage = 'read-back' | 'grey' | 'marks' | 'tiles' | 'network' | 'lines' | 'choice';

/** Is told when a stage is done; without one, that a long stage goes on: a sign of life, which may come at any time. */
export type Lap = (stage?: Stage) => void;

/** For who does not want to know. */
export const unmeasured: Lap = () => undefined;
