import type { Forms } from '../forms/forms';
import { json, refusal, type HttpAnswer, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { IMAGE_TYPES, type ImageType } from '../submissions/submission';
import { GATEWAY, UNKNOWN_ID, UNKNOWN_IMAGE } from '../texts/errors';

type Query = Readonly<Record<string, string>>;

const isImageType = (text: string | undefined): text is ImageType =>
	IMAGE_TYPES.some((type) => type === text);

const typed = (contentType: string, body: string | Buffer): HttpAnswer => ({
	status: 200,
	headers: { 'content-type': contentType },
	body,
});

/** By the bytes; ARGOS takes JPEG and PNG only. */
const mimeType = (image: Buffer) => (image[0] === 0x89 ? 'image/png' : 'image/jpeg');

/** ARGOS documentation: the file itself. Base64 is what FaceAuth's image is documented to be. */
const IMAGES: Record<Forms['image'], (image: Buffer) => HttpAnswer> = {
	bytes: (image) => typed(mimeType(image), image),
	'untyped-bytes': (image) => typed('application/octet-stream', image),
	base64: (image) => typed('text/plain', image.toString('base64')),
	'json-text': (image) => json(200, image.toString('base64')),
	'json-object': (image) => json(200, { image: image.toString('base64') }),
	'data-url': (image) =>
		typed('text/plain', `data:${mimeType(image)};base64,${image.toString('base64')}`),
};

const NO_IMAGE: Record<Forms['noImage'], () => HttpAnswer> = {
	refused: () => json(400, UNKNOWN_IMAGE),
	'not-found': () => json(404, UNKNOWN_IMAGE),
	empty: () => typed('image/jpeg', ''),
	message: () => json(200, UNKNOWN_IMAGE),
};

/**
 * GET /v3/image: a picture as it was sent. ARGOS documentation: its table says submissionId, its
 * sample submission_id, so that both are taken; errors are not documented.
 */
export function getImage(query: Query, { store, settings }: EmulatorState): Reply {
	const { forms } = settings;
	const id = query['submission_id'] ?? query['submissionId'];
	const { type } = query;
	if (id === undefined || !isImageType(type)) return refusal(400, GATEWAY.badQuery, 'query');
	const submission = store.all.get(id);
	if (!submission) {
		return refusal(forms.unknownId === 'not-found' ? 404 : 400, UNKNOWN_ID, 'unknown id');
	}
	const image = submission.images[type];
	if (!image) return { answer: NO_IMAGE[forms.noImage](), note: `no ${type}` };
	return { answer: IMAGES[forms.image](image), note: `${type} ${image.length} B` };
}
