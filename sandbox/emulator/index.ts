export { builtInScenarios } from './scenarios/builtIn';
export { parseScenarioTable } from './scenarios/parseScenarioFile';
export { startEmulator } from './server';
export { EMULATOR_KEY } from './state/options';
export type { Scenario, ScenarioTable, Turn } from './scenarios/scenario';
export type { Submission, SubmissionStatus } from './submissions/submission';
export type { ReceivedPart, ReceivedRequest } from './http/received';
export type { EmulatorOptions } from './state/options';
export type { Emulator } from './types';
