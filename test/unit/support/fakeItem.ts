import type {
	IBinaryData,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { Hints } from '../../../nodes/ArgosIdentity/actions/item/hints';
import type { ItemContext } from '../../../nodes/ArgosIdentity/actions/item/itemContext';

/** An item stands behind others, so that what is asked about another one comes to light. */
export const ITEM_INDEX = 2;

interface FakeAnswer {
	statusCode: number;
	headers: object;
	body: unknown;
}

interface FakeItem {
	/** By name; an Error stands for an expression that cannot be evaluated. */
	parameters?: Record<string, unknown>;
	json?: IDataObject;
	binary?: Record<string, IBinaryData>;
	/** The files in n8n's store by their id, for binary data that has one. */
	store?: Record<string, Buffer>;
	/** What n8n knows of a stored file, by its id. */
	metadata?: Record<string, { fileSize?: number }>;
	/** What ARGOS answers, always or one after the other; an Error stands for a connection that failed. */
	answer?: FakeAnswer | Error | ReadonlyArray<FakeAnswer | Error>;
	/** What the credential has beside its key and Base URL. */
	credential?: IDataObject;
	cancel?: AbortSignal;
}

/** An answer of ARGOS whose headers say nothing. */
export const answered = (body: unknown, statusCode = 200): FakeAnswer => ({
	statusCode,
	headers: {},
	body,
});

/** Binary data as n8n keeps it in memory. */
export const inMemory = (bytes: Buffer): IBinaryData => ({
	mimeType: 'application/octet-stream',
	data: bytes.toString('base64'),
});

/** Binary data as n8n keeps it in a store. */
export const stored = (id: string, bytes?: number): IBinaryData => ({
	mimeType: 'application/octet-stream',
	data: 'filesystem-v2',
	id,
	...(bytes !== undefined && { bytes }),
});

/** One item of one run of the node, in a context that has no more than an operation asks for. */
export function fakeItem(fake: FakeItem = {}) {
	const { parameters = {}, json = {}, binary = {}, store = {}, metadata = {} } = fake;
	const requests: IHttpRequestOptions[] = [];
	const loaded: unknown[] = [];
	const about = (index: number) => {
		if (index !== ITEM_INDEX) throw new Error(`Asked about item ${index}`);
	};
	const binaryOf = (field: string | IBinaryData) => {
		const data = typeof field === 'string' ? binary[field] : field;
		if (typeof data?.mimeType !== 'string') throw new Error('n8n: no such binary data');
		return data;
	};
	const context = {
		getInputData: () => [{ json: {} }, { json: {} }, { json, binary }],
		getNodeParameter(name: string, index: number, fallback: unknown) {
			about(index);
			const value = name in parameters ? parameters[name] : fallback;
			if (value instanceof Error) throw value;
			return value;
		},
		getCredentials: async () => ({
			apiKey: 'key',
			baseUrl: 'https://argos.example.test/v3',
			...fake.credential,
		}),
		getExecutionCancelSignal: () => fake.cancel,
		getExecutionId: () => 'execution-1',
		getNode: () => ({ name: 'ARGOS Identity', parameters }),
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		helpers: {
			assertBinaryData(index: number, field: string | IBinaryData) {
				about(index);
				return binaryOf(field);
			},
			async getBinaryDataBuffer(index: number, field: string | IBinaryData) {
				about(index);
				loaded.push(field);
				const { id, data } = binaryOf(field);
				if (id === undefined) return Buffer.from(data, 'base64');
				const bytes = store[id];
				if (bytes === undefined) throw new Error(`n8n: ENOENT ${id}`);
				return bytes;
			},
			async getBinaryMetadata(id: string) {
				const known = metadata[id];
				if (known === undefined) throw new Error(`n8n: ENOENT ${id}`);
				return known;
			},
			async httpRequestWithAuthentication(_credential: string, options: IHttpRequestOptions) {
				requests.push(options);
				const answer = Array.isArray(fake.answer) ? fake.answer[requests.length - 1] : fake.answer;
				if (answer instanceof Error) throw answer;
				return answer;
			},
			async prepareBinaryData(bytes: Buffer, fileName: string, mimeType: string) {
				return { fileName, mimeType, data: bytes.toString('base64') };
			},
		},
	} as unknown as IExecuteFunctions;
	const item: ItemContext = { context, itemIndex: ITEM_INDEX, hints: new Hints() };
	return { item, requests, loaded };
}

/** The hints on the output panel, without the number of the item that they are about. */
export function hintsOf({ hints }: ItemContext): string[] {
	const shown: string[] = [];
	hints.show({
		addExecutionHints: ({ message }: { message: string }) => shown.push(message),
	} as unknown as IExecuteFunctions);
	return shown.map((message) => message.replace(`Item ${ITEM_INDEX}: `, ''));
}
