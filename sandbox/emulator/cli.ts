import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
	builtInScenarios,
	EMULATOR_KEY,
	EMULATOR_PROJECT,
	parseScenarioFile,
	startEmulator,
	type EmulatorOptions,
	type Endpoint,
} from './index';
import { parseForms } from './forms/parseForms';
import { ENDPOINTS, isEndpoint } from './scenarios/endpoint';
import { parsePlanTexts } from './webhooks/parsePlan';

const HELP = `A local ARGOS Identity API for tests and demos, on 127.0.0.1 only.

  --port NUMBER      port to listen on (default 4010, 0 = a free one)
  --key KEY          API key to accept (default ${EMULATOR_KEY})
  --scenarios FILE   JSON file with scenarios of your own
  --scenario NAME    play this scenario for everybody
  --read             read the pictures of applicants whose e-mail names no scenario
  --form NAME=FORM   what answers look like where the documentation leaves it open, such as
                     times=pattern-ms (may be given several times)
  --play "GET /PATH=NAME"
                     play this scenario for all requests of an endpoint (may be given several
                     times)
  --webhook URL      send webhooks to this address, on this machine only
  --webhook-plan NAME=VALUE
                     what becomes of them, such as lost=0.3 or delayMs=[100,500] (may be given
                     several times; else the entry "webhooks" of the scenario file)
  --latency MS       wait before each answer (default 0)
  --list             print the names of the built-in scenarios
  --help             print this help
`;

const say = (line: string) => process.stdout.write(`${line}\n`);

function wholeNumber(text: string, flag: string): number {
	if (!/^\d+$/.test(text)) throw new Error(`--${flag} takes a whole number`);
	return Number(text);
}

function parsePlayed(text: string): [Endpoint, string] {
	const [endpoint = '', scenario = ''] = text.split('=');
	if (isEndpoint(endpoint)) return [endpoint, scenario];
	throw new Error(`--play takes one of ${ENDPOINTS.join(', ')} and =NAME`);
}

function reason(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && error.code === 'EADDRINUSE') {
		return 'The port is in use. Choose another one with --port.';
	}
	return error.message;
}

async function main() {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4010' },
			key: { type: 'string' },
			scenarios: { type: 'string' },
			scenario: { type: 'string' },
			form: { type: 'string', multiple: true, default: [] },
			play: { type: 'string', multiple: true, default: [] },
			webhook: { type: 'string' },
			'webhook-plan': { type: 'string', multiple: true, default: [] },
			latency: { type: 'string', default: '0' },
			read: { type: 'boolean', default: false },
			list: { type: 'boolean' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return process.stdout.write(HELP);
	if (values.list) return say(Object.keys(builtInScenarios).join('\n'));

	const options: EmulatorOptions = {
		port: wholeNumber(values.port, 'port'),
		latencyMs: wholeNumber(values.latency, 'latency'),
		read: values.read,
		forms: parseForms(values.form),
		endpointScenarios: Object.fromEntries(values.play.map(parsePlayed)),
		log: say,
	};
	if (values.key !== undefined) options.apiKey = values.key;
	if (values.scenario !== undefined) options.forceScenario = values.scenario;
	if (values.scenarios !== undefined) {
		Object.assign(options, parseScenarioFile(readFileSync(values.scenarios, 'utf8')));
	}
	if (values.webhook !== undefined) options.webhook = values.webhook;
	if (values['webhook-plan'].length > 0) {
		options.webhookPlan = parsePlanTexts(values['webhook-plan']);
	}
	const emulator = await startEmulator(options);
	say(`ARGOS emulator: ${emulator.baseUrl}`);
	say(`Form for verification links: ${emulator.formUrl} (Project ID: ${EMULATOR_PROJECT})`);
	say(`API key: ${values.key === undefined ? EMULATOR_KEY : 'the one given with --key'}`);
	if (values.webhook !== undefined) say(`Webhooks go to ${values.webhook}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			say('Stopped.');
			void emulator.close();
		});
	}
	return true;
}

main().catch((error: unknown) => {
	process.stderr.write(`${reason(error)}\n`);
	process.exitCode = 1;
});
