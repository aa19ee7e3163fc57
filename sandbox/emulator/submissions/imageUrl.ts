import type { ImageType } from './submission';

const FILES: Record<ImageType, string> = {
	idImage: 'id_front',
	idBackImage: 'id_back',
	selfieImage: 'selfie',
	addressImage: 'address',
};

/** Where ARGOS would keep a picture; nothing answers there. */
export const imageUrl = (submissionId: string, type: ImageType) =>
	`https://images.example.test/${submissionId}/${FILES[type]}.jpg`;
