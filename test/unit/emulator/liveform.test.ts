import { EMULATOR_KEY, EMULATOR_PROJECT } from '../../../sandbox/emulator';
import { specimen } from '../../../sandbox/specimens';
import { useEmulator } from './support';

const TOKEN = 'token-0001';
const MINUTE = 60_000;
const bytes = (name: 'formats/small.jpg' | 'id-card-front.png') =>
	new Blob([new Uint8Array(specimen(name))]);

const log: string[] = [];
const emulator = useEmulator({ log: (line) => log.push(line) });
beforeEach(() => {
	log.length = 0;
});

type Query = Record<string, string>;

const linkTo = (query: Query = {}) =>
	`${emulator().formUrl}/?${new URLSearchParams({ pid: EMULATOR_PROJECT, ...query }).toString()}`;

async function open(query: Query = {}, headers: Query = {}) {
	const response = await fetch(linkTo(query), { headers });
	return { status: response.status, headers: response.headers, html: await response.text() };
}

async function send(query: Query = {}, fields: Record<string, string | Blob | undefined> = {}) {
	const form = new FormData();
	const filledIn: Record<string, string | Blob | undefined> = {
		email: 'anna@example.test',
		issuingCountry: 'KOR',
		idType: 'passport',
		idImage: bytes('id-card-front.png'),
		idBackImage: new Blob([]),
		faceImage: bytes('formats/small.jpg'),
		...fields,
	};
	for (const [name, value] of Object.entries(filledIn)) {
		if (value !== undefined) form.append(name, value);
	}
	const response = await fetch(linkTo(query), { method: 'POST', body: form });
	return { status: response.status, html: await response.text() };
}

async function register(tokenId = TOKEN) {
	await fetch(`${emulator().baseUrl}/submission/tokens`, {
		method: 'POST',
		headers: { 'x-api-key': EMULATOR_KEY, 'content-type': 'text/plain' },
		body: JSON.stringify({ tokenId: [tokenId] }),
	});
}

const [first, only] = [
	() => [...emulator().submissions.values()][0],
	() => {
		expect(emulator().submissions.size).toBe(1);
		return first();
	},
];

describe('the form that a link opens', () => {
	it('says that it is a stand-in, and asks for pictures of the document and the face', async () => {
		const { status, headers, html } = await open();
		expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
		expect(html).toContain('This is a stand-in for tests, not the form of ARGOS.');
		for (const name of ['idImage', 'idBackImage', 'faceImage', 'email', 'idType']) {
			expect(html).toContain(`name="${name}"`);
		}
	});

	it.each(['', 'other', 'EMULATOR-PROJECT'])('opens for its own project only: %j', async (pid) => {
		const { status, html } = await open({ pid });
		expect([status, html.includes('<form')]).toEqual([400, false]);
		expect(html).toContain('There is no such project.');
	});

	it('is in the language of the link, else of the browser, else in English', async () => {
		const korean = { 'accept-language': 'ko-KR,ko;q=0.9' };
		const pages = [
			await open({ lang: 'ko' }),
			await open({}, korean),
			await open({ lang: 'en' }, korean),
			await open({ lang: 'vi' }),
			await open(),
		];
		expect(pages.map(({ html }) => /lang="(\w+)"/.exec(html)?.[1])).toEqual([
			'ko',
			'ko',
			'en',
			'en',
			'en',
		]);
		expect(pages[0]?.html).toContain('본인 확인');
	});

	it('has the e-mail address of the link, which cannot be changed there', async () => {
		const { html } = await open({ email: 'anna+kyc@example.test' });
		expect(html).toContain('value="anna+kyc@example.test" readonly');
	});

	it('takes nothing of the link for HTML', async () => {
		const attack = `"><script>alert('1')</script>&amp;`;
		const pages = [await open({ email: attack }), await send({ sid: attack })];
		for (const { html } of pages) expect(html).not.toMatch(/<script|'1'|&amp;/);
		expect(pages[0]?.html).toContain('&#34;&#62;&#60;script&#62;');
	});

	it('is not logged with what its link holds', async () => {
		await open({ email: 'anna@example.test', userid: 'user-7' });
		await send({ email: 'anna@example.test', approvePeriod: 'never' });
		expect(log).toEqual([
			'GET / 200 form',
			expect.stringMatching(/^POST \/ 400 refused \(form\) idImage \d+ B/),
		]);
	});
});

describe('what is filled in', () => {
	it('becomes a submission like that of Step 1, and is approved with its selfie', async () => {
		const query = { userid: 'user-7', cf1: 'a & b + c', cf2: '김', email: 'ben@example.test' };
		const { status, html } = await send(query, { email: 'anna@example.test' });

		expect([status, html.includes('Approved')]).toEqual([200, true]);
		const submission = only();
		expect(html).toContain(submission?.submissionId);
		expect(submission).toMatchObject({
			status: 'approved',
			decidedAt: expect.any(Number),
			application: {
				...query,
				issuingCountry: 'KOR',
				idType: 'passport',
				hasBackImage: false,
			},
			images: {
				idImage: specimen('id-card-front.png'),
				selfieImage: specimen('formats/small.jpg'),
			},
		});
	});

	it('goes through the API afterwards: the verdict and the pictures', async () => {
		await send({}, { idBackImage: bytes('formats/small.jpg') });
		const headers = { 'x-api-key': EMULATOR_KEY };
		const id = first()?.submissionId;
		const list = await fetch(`${emulator().baseUrl}/submission?submission_id=${id}`, { headers });
		const selfie = await fetch(`${emulator().baseUrl}/image?submission_id=${id}&type=selfieImage`, {
			headers,
		});

		expect(await list.json()).toMatchObject({ Items: [{ kyc: { result: 'approved' } }] });
		expect(Buffer.from(await selfie.arrayBuffer())).toEqual(specimen('formats/small.jpg'));
	});

	it('can be asked for again, in the same submission, until it passes', async () => {
		const email = 'anna+glare-once@example.test';
		const { html } = await send({}, { email });
		const submissionId = only()?.submissionId;
		expect(html).toMatch(/Another photo is needed: .+ Tries left: 2/);
		expect(html).toContain(`name="submissionId" value="${submissionId}"`);

		expect((await send({}, { email, submissionId })).html).toContain('Approved');
		expect(only()?.tries).toBe(2);
	});

	it.each([
		['anna+reject-now@example.test', 'Rejected', 'rejected'],
		['anna+pending@example.test', 'A person will look at it', 'pending'],
	])('gets the verdict that %s plays in Step 1', async (email, words, status) => {
		expect((await send({ email })).html).toContain(words);
		expect(only()?.status).toBe(status);
	});

	it('is rejected after the third failure', async () => {
		const email = 'anna+always-glare@example.test';
		await send({}, { email });
		const submissionId = first()?.submissionId;
		await send({}, { email, submissionId });
		expect((await send({}, { email, submissionId })).html).toContain('Rejected');
	});

	it.each([undefined, new Blob([]), new Blob(['no picture'])])(
		'needs a picture of the face, or nothing is submitted',
		async (faceImage) => {
			const { status, html } = await send({}, { faceImage });
			expect([status, emulator().submissions.size]).toEqual([400, 0]);
			expect(html).toContain('The selfie must be a JPEG or PNG image.');
		},
	);

	it('is refused in the words of Step 1', async () => {
		const { status, html } = await send({}, { idImage: new Blob([]) });
		expect([status, html.includes('invalid id image')]).toEqual([400, true]);
		await send();
		expect((await send()).html).toContain('is already approved');
	});

	it.each(['connection-reset', 'body-html', 'gateway-500'])(
		'says so when Step 1 goes wrong (%s)',
		async (scenario) => {
			const { status } = await send({ email: `anna+${scenario}@example.test` });
			expect(status).toBe(400);
		},
	);
});

describe('the rules of the project', () => {
	it('are turned off by the link as by customOptions', async () => {
		await send();
		expect((await send({ approvePeriod: 'false', rejectDuplicateUser: 'true' })).html).toContain(
			'Approved',
		);
	});

	it.each([{ approvePeriod: 'true' }, { ageLimit: '0' }, { rejectDuplicateUser: 'on' }])(
		'take only what ARGOS documents: %j',
		async (query) => {
			expect((await open(query)).status).toBe(400);
		},
	);
});

describe('a token in the link', () => {
	it('has to be registered', async () => {
		const { status, html } = await open({ token: TOKEN });
		expect(status).toBe(400);
		expect(html).toContain('a token that nobody registered');
		await register();
		expect((await open({ token: TOKEN })).status).toBe(200);
	});

	it('is good for 3 minutes from its first use', async () => {
		emulator().clock.set(0);
		await register();
		emulator().clock.advance(60 * MINUTE);
		await open({ token: TOKEN });
		emulator().clock.advance(3 * MINUTE);
		expect((await open({ token: TOKEN })).status).toBe(200);
		emulator().clock.advance(1);
		expect((await open({ token: TOKEN })).html).toContain('more than 3 minutes ago');
		expect((await send({ token: TOKEN })).status).toBe(400);
		expect(emulator().submissions.size).toBe(0);
	});

	it('is used up by a verdict, also that a person has to look', async () => {
		await register();
		await register('token-0002');
		await send({ token: TOKEN });
		await send({ token: 'token-0002', email: 'ben+pending@example.test' });
		const pages = [await open({ token: TOKEN }), await open({ token: 'token-0002' })];
		expect(pages.map(({ html }) => html.includes('This link has been used.'))).toEqual([
			true,
			true,
		]);
	});

	it('is not used up by a try that asks for another one', async () => {
		const query = { token: TOKEN, email: 'anna+glare-once@example.test' };
		await register();
		await send(query);
		expect((await open(query)).status).toBe(200);
	});

	it('is as good as new when it is registered again', async () => {
		await register();
		await send({ token: TOKEN });
		await register();
		expect((await open({ token: TOKEN })).status).toBe(200);
	});
});
