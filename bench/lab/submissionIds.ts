/** The id of a submission that the emulator has, counted from 0; it looks like one of ARGOS's. */
export const submissionIdOf = (index: number): string => `bed0${String(index).padStart(20, '0')}`;
