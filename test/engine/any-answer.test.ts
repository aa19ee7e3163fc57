import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import busboy from 'busboy';
import fc from 'fast-check';
import { STEP1_COLUMNS } from '../../nodes/ArgosIdentity/model/step1/row';
import { openLab, type Lab } from '../../sandbox/engine/lab';

interface Part {
	name: string;
	value: string;
	filename: string | undefined;
}

/** What the strict server read of the newest request, and what it is to answer. */
interface Exchange {
	status: number;
	body: string;
	received: Part[];
}

function startServer(exchange: Exchange): Server {
	return createServer((request, response) => {
		exchange.received = [];
		const parser = busboy({ headers: request.headers });
		parser.on('field', (name, value) => {
			exchange.received.push({ name, value, filename: undefined });
		});
		parser.on('file', (name, stream, { filename }) => {
			exchange.received.push({ name, value: '', filename });
			stream.resume();
		});
		parser.on('close', () => {
			response.writeHead(exchange.status, { 'content-type': 'application/json' });
			response.end(exchange.body);
		});
		request.pipe(parser);
	});
}

describe('whatever ARGOS answers and whatever an applicant types', () => {
	const exchange: Exchange = { status: 200, body: '{}', received: [] };
	let lab: Lab;
	let server: Server;

	beforeAll(async () => {
		lab = await openLab();
		server = startServer(exchange);
		await new Promise<void>((resolve) => {
			server.listen(0, '127.0.0.1', resolve);
		});
		lab.pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`);
	});
	afterAll(async () => {
		server.close();
		await lab.close();
	});

	const keysOf = (json: object) => Object.keys(json);

	it('any JSON value as a body ends in a row with every column or in an error item', async () => {
		const item = await lab.applicant('anna@example.test', 'formats/small.jpg');
		const status = fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 }));
		const answer = fc.oneof(
			fc.jsonValue(),
			fc.record(
				{
					submissionId: fc.jsonValue(),
					kycStatus: fc.oneof(fc.constantFrom(null, ''), fc.jsonValue()),
					retry: fc.oneof(fc.constantFrom(null, '', [], {}), fc.jsonValue()),
					retryCount: fc.jsonValue(),
					reviewOCRData: fc.oneof(
						fc.jsonValue(),
						fc.constant({ ocr_name: 'Anna' }),
						fc.record({ ocr_name: fc.jsonValue(), accepted_ocr_name: fc.jsonValue() }),
					),
					missing_fields: fc.jsonValue(),
					document_fields: fc.jsonValue(),
					file_upload: fc.jsonValue(),
					idImage: fc.jsonValue(),
				},
				{ requiredKeys: [] },
			),
		);

		await fc.assert(
			fc.asyncProperty(status, answer, async (code, body) => {
				// A status without a body cannot carry one.
				exchange.status = [204, 205, 304].includes(code) ? 200 : code;
				exchange.body = JSON.stringify(body);

				const { output } = await lab.submit([item], {}, { onError: 'continueRegularOutput' });

				const json = output[0]?.[0]?.json ?? {};
				// What cannot be understood never passes for a success.
				if (json.outcome === 'success') {
					const { kycStatus = null, retry = null } = body as Record<string, unknown>;
					expect(JSON.stringify(kycStatus)).toMatch(/^(?:null|"\s*")$/);
					expect(JSON.stringify(retry)).toMatch(/^(?:null|"\s*"|\[\]|\{\})$/);
				}
				if ('error' in json) expect(keysOf(json)).toEqual(['message', 'error']);
				else expect(keysOf(json)).toEqual([...STEP1_COLUMNS]);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	it('any text as a field arrives as it is or is refused, and injects no part or header', async () => {
		exchange.status = 200;
		exchange.body = '{"submissionId":"x"}';
		const base = await lab.applicant('unused@example.test', 'formats/small.jpg');
		const hostile = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'a"; filename="evil.php',
				'x\r\nContent-Disposition: form-data; name="idType"\r\n\r\nvisa',
				'--boundary--',
				'user+"quoted"@example.test',
			),
		);

		await fc.assert(
			fc.asyncProperty(
				fc.oneof(hostile, fc.emailAddress()),
				hostile,
				hostile,
				async (email, userid, fileName) => {
					exchange.received = [];
					const data = { ...base.binary?.data, fileName };
					const item = { json: { email, userid }, binary: { data } } as typeof base;

					const { output } = await lab.submit(
						[item],
						{ additionalFields: { userid: '={{ $json.userid }}' } },
						{ onError: 'continueRegularOutput' },
					);

					const error = output[0]?.[0]?.json.error as { code: string } | undefined;
					if (error) {
						expect(error.code).toBe('invalidInput');
						expect(exchange.received).toEqual([]);
						return;
					}
					const sentUserid = userid.trim();
					expect(exchange.received).toEqual([
						{ name: 'issuingCountry', value: 'KOR', filename: undefined },
						{ name: 'email', value: email.trim(), filename: undefined },
						{ name: 'idType', value: 'passport', filename: undefined },
						...(sentUserid === ''
							? []
							: [{ name: 'userid', value: sentUserid, filename: undefined }]),
						{ name: 'idImage', value: '', filename: 'id-front.jpg' },
					]);
				},
			),
			{
				numRuns: 200,
				examples: [
					['anna@example.test', 'a"; filename="evil.php', '../../etc/passwd'],
					['"anna"@example.test', 'x\r\nInjected: yes', 'x"\r\nInjected: yes'],
					['anna+"x"@example.test', '名前 – ünï', '신분증.jpg'],
				],
			},
		);
	}, 60_000);
});
