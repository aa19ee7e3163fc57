export { builtInScenarios } from './builtInScenarios';
export { parseScenarioTable } from './scenarioFile';
export { startEmulator } from './server';
export { EMULATOR_KEY } from './types';
export type { Scenario, ScenarioTable, Step } from './scenarios';
export type { Submission, SubmissionStatus } from './submissions';
export type { ReceivedPart, ReceivedRequest } from './received';
export type { Emulator, EmulatorOptions } from './types';
