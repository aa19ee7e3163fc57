import fc from 'fast-check';
import { textRefusal } from '../../../nodes/ArgosIdentity/model/values/text';
import type { FilePart } from '../../../nodes/ArgosIdentity/transport/multipart';
import { step1Form } from '../../../nodes/ArgosIdentity/transport/submissions';
import { partsOf, serialised } from '../support/multipart';
import { firstTry } from '../support/step1';

const front: FilePart = {
	bytes: Buffer.from([0xff, 0xd8, 0xff, 0x0d, 0x0a, 0x2d, 0x2d, 0x00]),
	fileName: 'id-front.jpg',
	mimeType: 'image/jpeg',
};
const back: FilePart = {
	bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
	fileName: 'id-back.png',
	mimeType: 'image/png',
};
const allFields = {
	issuingCountry: 'KOR',
	email: 'anna@example.test',
	idType: 'drivers_license',
	submissionId: 'abc',
	userid: 'u-1',
	cf1: 'one',
	cf2: 'two',
	cf3: 'three',
	customOptions: '{"ageLimit":false}',
} as const;

const frontPart = {
	name: 'idImage',
	bytes: front.bytes,
	fileName: 'id-front.jpg',
	mimeType: 'image/jpeg',
};
const backPart = {
	name: 'idBackImage',
	bytes: back.bytes,
	fileName: 'id-back.png',
	mimeType: 'image/png',
};
function fileOf(form: FormData, name: string): File {
	const file = form.get(name);
	if (!(file instanceof File)) throw new Error(`${name} is no file`);
	return file;
}

const text = (name: string, value: string) => ({ name, value, mimeType: 'text/plain' });

describe('the form of Step 1', () => {
	it('has the required fields and the front picture, and nothing that is unset', async () => {
		expect(await partsOf(step1Form(firstTry, { front, back: null }))).toEqual([
			text('issuingCountry', 'KOR'),
			text('email', 'anna@example.test'),
			text('idType', 'passport'),
			frontPart,
		]);
	});

	it('has every field before the pictures, in a fixed order', async () => {
		expect(await partsOf(step1Form(allFields, { front, back }))).toEqual([
			...Object.entries(allFields).map(([name, value]) => text(name, value)),
			frontPart,
			backPart,
		]);
	});

	it('names its own boundary', async () => {
		const { contentType } = await serialised(step1Form(firstTry, { front, back: null }));
		expect(contentType).toMatch(/^multipart\/form-data; boundary=\S{16,}$/);
	});

	it('writes each part with the headers of RFC 7578 and no others', async () => {
		const { bytes } = await serialised(step1Form(firstTry, { front, back: null }));
		const headers = bytes.toString('latin1').match(/^content-[^\r\n]*/gim);
		expect(headers).toEqual([
			'Content-Disposition: form-data; name="issuingCountry"',
			'Content-Disposition: form-data; name="email"',
			'Content-Disposition: form-data; name="idType"',
			'Content-Disposition: form-data; name="idImage"; filename="id-front.jpg"',
			'Content-Type: image/jpeg',
		]);
	});

	it('carries any picture byte for byte', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (array) => {
				const bytes = Buffer.from(array);
				const parts = await partsOf(step1Form(firstTry, { front: { ...front, bytes }, back }));
				expect(parts.slice(-2)).toEqual([{ ...frontPart, bytes }, backPart]);
			}),
		);
	});

	it('carries only the part of a buffer that is the picture', async () => {
		const bytes = Buffer.from('before-picture-after').subarray(7, 14);
		const parts = await partsOf(step1Form(firstTry, { front: { ...front, bytes }, back: null }));
		expect(parts.at(-1)).toEqual({ ...frontPart, bytes: Buffer.from('picture') });
	});

	it('says how long the pictures are before it hands them over', () => {
		const form = step1Form(firstTry, { front, back });
		const sizes = ['idImage', 'idBackImage'].map((name) => fileOf(form, name).size);
		expect(sizes).toEqual([front.bytes.length, back.bytes.length]);
	});

	it('hands over the very bytes, not a copy of them', async () => {
		const form = step1Form(firstTry, { front, back: null });
		const { value } = await fileOf(form, 'idImage').stream().getReader().read();
		expect(value).toBe(front.bytes);
	});

	it('can be sent once: a second time it fails and never sends an empty picture', async () => {
		const form = step1Form(firstTry, { front, back: null });
		await serialised(form);

		// What n8n's HTTP client asks the file for. Node 24's Response never ends when a part throws.
		expect(() => fileOf(form, 'idImage').stream()).toThrow('handed over before');
	});
});

describe('a text that is accepted', () => {
	const nasty = fc.constantFrom(
		'"; filename="evil.exe',
		'--',
		'------formdata-undici-0',
		'Content-Disposition: form-data; name="email"',
		'%0D%0AContent-Type: text/html',
		'\\r\\n\\r\\n',
		'%22',
		'=?utf-8?B?YQ==?=',
	);
	const accepted = fc
		.array(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
		.map((pieces) => pieces.join(''))
		.filter((value) => value !== '' && textRefusal(value) === null);

	it('arrives as it was given and brings no other part along', async () => {
		await fc.assert(
			fc.asyncProperty(accepted, accepted, accepted, async (email, userid, cf1) => {
				const fields = { ...firstTry, email, userid, cf1 };
				expect(await partsOf(step1Form(fields, { front, back: null }))).toEqual([
					text('issuingCountry', 'KOR'),
					text('email', email),
					text('idType', 'passport'),
					text('userid', userid),
					text('cf1', cf1),
					frontPart,
				]);
			}),
			{ numRuns: 300 },
		);
	});
});
