/**
 * The node beside a client that shares no code with it: npm's axios with form-data. Both send one
 * and the same application, so what ARGOS receives must not tell them apart.
 */
import axios from 'axios';
import NpmFormData from 'form-data';
import { createHash } from 'node:crypto';
import { connect, createServer, type AddressInfo } from 'node:net';
import { EMULATOR_KEY, type ReceivedRequest } from '../../sandbox/emulator';
import { specimen } from '../../sandbox/specimens';
import { openLab, type Lab } from '../../sandbox/engine/lab';

const FIELDS = [
	['issuingCountry', 'USA'],
	['email', 'theo@example.test'],
	['idType', 'drivers_license'],
	['userid', 'user-0042'],
	['cf1', 'branch: Quillhaven'],
	['cf2', 'Grüße, 안녕하세요'],
	['cf3', '"quoted" & <marked> = 100 %'],
	['customOptions', '{"ageLimit":false,"blacklistCountries":false,"rejectDuplicateUser":true}'],
] as const;

const PICTURES = [
	['idImage', 'license-front.jpg', 'id-front.jpg'],
	['idBackImage', 'license-back.jpg', 'id-back.jpg'],
] as const;

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Passes a connection through to a port, byte for byte, and keeps what the client wrote. */
async function startWiretap(port: number) {
	const chunks: Buffer[] = [];
	const server = createServer((client) => {
		const upstream = connect(port, '127.0.0.1');
		client.on('data', (chunk: Buffer) => chunks.push(chunk));
		client.pipe(upstream).pipe(client);
		client.on('error', () => upstream.destroy());
		upstream.on('error', () => client.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port: tapped } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${tapped}/v3`,
		written: () => Buffer.concat(chunks),
		close: () => server.close(),
	};
}

/** One request as the emulator understood it and as it went over the wire. */
interface Sent {
	understood: ReceivedRequest;
	header: (name: string) => string | undefined;
	body: Buffer;
}

async function sendOnce(lab: Lab, send: (baseUrl: string) => Promise<void>): Promise<Sent> {
	lab.emulator.reset();
	const tap = await startWiretap(lab.emulator.port);
	try {
		await send(tap.baseUrl);
	} finally {
		tap.close();
	}
	const [understood, ...more] = lab.emulator.requests;
	if (understood === undefined || more.length > 0) throw new Error('Not exactly one request');
	const written = tap.written();
	const headEnd = written.indexOf('\r\n\r\n');
	const head = written.toString('latin1', 0, headEnd);
	return {
		understood,
		header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim(),
		body: written.subarray(headEnd + 4),
	};
}

async function sendByNode(lab: Lab, baseUrl: string): Promise<void> {
	lab.pointAt(baseUrl);
	const front = await lab.picture('license-front.jpg');
	const back = await lab.picture('license-back.jpg');
	const value = Object.fromEntries(FIELDS);
	await lab.submit([{ json: {}, binary: { front, back } }], {
		issuingCountry: value.issuingCountry,
		email: value.email,
		idType: value.idType,
		idImage: 'front',
		idBackImage: 'back',
		customOptions: { turnOff: ['blacklistCountries', 'ageLimit'], rejectDuplicateUser: 'on' },
		additionalFields: { userid: value.userid, cf1: value.cf1, cf2: value.cf2, cf3: value.cf3 },
	});
}

async function sendByAxios(baseUrl: string): Promise<void> {
	const form = new NpmFormData();
	for (const [name, value] of FIELDS) form.append(name, value);
	for (const [name, picture, filename] of PICTURES) {
		form.append(name, specimen(picture), { filename, contentType: 'image/jpeg' });
	}
	await axios.post(`${baseUrl}/submission/step1`, form, {
		headers: { ...form.getHeaders(), 'x-api-key': EMULATOR_KEY },
		proxy: false,
	});
}

const boundaryOf = ({ header }: Sent) =>
	/^multipart\/form-data; ?boundary=("?)([\w'()+,./:=?-]{1,70})\1$/.exec(
		header('content-type') ?? '',
	)?.[2];

/** The body with its random boundary named BOUNDARY, up to and with the closing delimiter. */
function comparableBody(sent: Sent): string {
	const text = sent.body.toString('latin1').replaceAll(boundaryOf(sent) ?? '', 'BOUNDARY');
	return text.replace(/\r\n$/, '');
}

describe('The node beside axios with form-data', () => {
	let lab: Lab;
	let node: Sent;
	let client: Sent;

	beforeAll(async () => {
		lab = await openLab();
		node = await sendOnce(lab, (baseUrl) => sendByNode(lab, baseUrl));
		client = await sendOnce(lab, sendByAxios);
	});
	afterAll(async () => {
		await lab.close();
	});

	it('asks the same of the same address with a key that is accepted', () => {
		const asked = ({ understood, header }: Sent) => ({
			method: understood.method,
			path: understood.path,
			query: understood.query,
			keyOk: understood.keyOk,
			key: header('x-api-key'),
			status: understood.status,
		});

		expect(asked(node)).toEqual(asked(client));
		expect(asked(node)).toEqual({
			method: 'POST',
			path: '/v3/submission/step1',
			query: {},
			keyOk: true,
			key: EMULATOR_KEY,
			status: 200,
		});
	});

	it('sends the same parts in the same order: names, values, hashes, types and file names', () => {
		expect(node.understood.parts).toEqual(client.understood.parts);
		expect(node.understood.parts.map(({ name }) => name)).toEqual([
			...FIELDS.map(([name]) => name),
			...PICTURES.map(([name]) => name),
		]);
	});

	it('sends every value and picture as it was given', () => {
		const values = node.understood.parts.map(({ name, value }) => [name, value]);
		const pictures = node.understood.parts.slice(FIELDS.length).map(({ sha256 }) => sha256);

		expect(values.slice(0, FIELDS.length)).toEqual(FIELDS);
		expect(pictures).toEqual(PICTURES.map(([, picture]) => sha256Of(specimen(picture))));
	});

	it('writes the same body, but for the boundary', () => {
		expect(comparableBody(node) === comparableBody(client)).toBe(true);
	});

	it.each([
		['the node', () => node],
		['axios', () => client],
	])('declares multipart/form-data with its boundary and the true length: %s', (_, sent) => {
		const boundary = boundaryOf(sent()) ?? 'none';

		expect(
			sent()
				.body.subarray(0, boundary.length + 4)
				.toString(),
		).toBe(`--${boundary}\r\n`);
		expect(sent().body.toString('latin1').trimEnd().endsWith(`--${boundary}--`)).toBe(true);
		expect(sent().header('content-length')).toBe(String(sent().body.length));
		expect(sent().header('transfer-encoding')).toBeUndefined();
	});
});
