import { parseScenarioFile } from '../../../sandbox/emulator';

it('a scenario file with steps of every kind is taken as it is', () => {
	const table = {
		mine: [
			{ kind: 'retry', codes: ['glare_detected'], form: 'string', message: 'Again', delayMs: 5 },
			{ kind: 'raw', status: 429, body: { message: 'x' }, headers: { 'retry-after': '2' } },
			{ kind: 'reset' },
			{ kind: 'retry', codes: ['missing_name'], lost: true },
			{ kind: 'status', kycStatus: 'pending', shape: 'card' },
			{ kind: 'success', ocr: { ocr_name: 'A', accepted_ocr_name: true }, textual: false },
		],
	};
	expect(parseScenarioFile(JSON.stringify(table))).toEqual({ scenarios: table });
});

it('the entry webhooks of a scenario file is the plan of the webhooks', () => {
	const { scenarios, webhookPlan } = parseScenarioFile('{"webhooks":{"lost":0.3,"seed":7}}');
	expect(scenarios).toEqual({});
	expect(webhookPlan).toMatchObject({ lost: 0.3, seed: 7, repeated: 0 });
});

it.each([
	['not JSON', '{', 'not valid JSON'],
	['a list', '[]', 'must hold an object'],
	['a name that cannot be a tag', '{"a b":[]}', 'Scenario "a b": a name is made of'],
	['no steps', '{"a":[]}', 'Scenario "a" must be a list of one or more steps'],
	['a step that is no object', '{"a":["success"]}', 'Scenario "a", step 1: must be an object'],
	['a kind that is unknown', '{"a":[{"kind":"toString"}]}', '"kind" must be one of success,'],
	['a field of another kind', '{"a":[{"kind":"reset","status":1}]}', '"status" is not known'],
	['a fault in a later step', '{"a":[{"kind":"reset"},{"kind":"retry"}]}', 'step 2: "codes" is'],
	['no codes', '{"a":[{"kind":"retry","codes":[]}]}', '"codes" must be a list'],
	['a status out of range', '{"a":[{"kind":"raw","status":99}]}', '"status" must be an HTTP'],
	['a wrong shape', '{"a":[{"kind":"success","shape":"x"}]}', '"shape" must be one of auto,'],
	['OCR of numbers', '{"a":[{"kind":"success","ocr":{"a":1}}]}', '"ocr" must be an object'],
	['two bodies', '{"a":[{"kind":"raw","status":200,"body":1,"text":""}]}', 'exclude each other'],
	['a plan that is no object', '{"webhooks":[]}', 'The webhook plan must be an object'],
	['a plan of what is not known', '{"webhooks":{"late":1}}', 'has no "late"; it has seed, delayMs'],
	['a share over 1', '{"webhooks":{"lost":1.5}}', '"lost" of the webhook plan must be a share'],
	['a delivery 0', '{"webhooks":{"lost":[0]}}', 'numbers of deliveries, which count from 1'],
	['reversed delays', '{"webhooks":{"delayMs":[2,1]}}', '"delayMs" of the webhook plan must be'],
	['a forgery of another kind', '{"webhooks":{"forgeries":["x"]}}', 'must be a list of unknown-id'],
	['shares over 1', '{"webhooks":{"lost":0.6,"repeated":0.6}}', 'must be 1 together at most'],
	['a negative delay', '{"a":[{"kind":"reset","delayMs":-1}]}', '"delayMs" must be a number'],
])('a scenario file is refused with a clear message: %s', (_name, content, message) => {
	expect(() => parseScenarioFile(content)).toThrow(message);
});
