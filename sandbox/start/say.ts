/** Writes one line for the person at the terminal. */
export type Say = (line: string) => void;

export const say: Say = (line) => process.stdout.write(`${line}\n`);
