export { builtInScenarios } from './builtInScenarios';
export { parseScenarioTable } from './scenarioFile';
export { startEmulator } from './server';
export { EMULATOR_KEY } from './options';
export type { Scenario, ScenarioTable, Turn } from './scenarios';
export type { Submission, SubmissionStatus } from './submission';
export type { ReceivedPart, ReceivedRequest } from './received';
export type { EmulatorOptions } from './options';
export type { Emulator } from './types';
