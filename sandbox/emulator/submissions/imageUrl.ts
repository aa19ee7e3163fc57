/** Where ARGOS would keep a picture; nothing answers there. */
export const imageUrl = (submissionId: string, side: 'front' | 'back') =>
	`https://images.example.test/${submissionId}/id_${side}.jpg`;
