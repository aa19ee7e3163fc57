/** One part of a multipart form, as it arrived. */
export interface ReceivedPart {
	name: string;
	filename?: string;
	/** File parts only: the parser does not tell whether a text part declared a type. */
	contentType?: string;
	size: number;
	sha256: string;
	/** Text parts only. */
	value?: string;
	bytes?: Buffer;
}

/** A request as it arrived, with what became of it. */
export interface ReceivedRequest {
	method: string;
	/** Without the query. */
	path: string;
	query: Record<string, string>;
	/** Without x-api-key. */
	headers: Record<string, string>;
	keyOk: boolean;
	parts: ReceivedPart[];
	/** 0 until it is answered, and for good when the connection was reset instead. */
	status: number;
	scenario?: string;
	at: number;
}
